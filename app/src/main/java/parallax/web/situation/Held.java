package parallax.web.situation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.situation.Situation;
import parallax.situation.definition.Definition;
import parallax.situation.told.Side;

/** A situation that was computed, with what its pages need beside it. */
public final class Held {

    private final Title title;
    private final Situation situation;
    private final Map<String, Origin> origins = new TreeMap<>();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Extent extent;
    private final Heard heard;

    Held(Title title, Situation situation, List<Reading> readings, int leftOut) {
        this.title = title;
        this.situation = situation;
        Set<String> disputed = new HashSet<>();
        situation.disputes().forEach(dispute -> dispute.sides().forEach(side -> disputed.add(side.pointer())));
        for (Reading reading : readings) {
            origins.put(reading.article().id(), Origin.of(reading.article()));
            new FactsOfAccount(reading.account(), disputed).forEach(facts::put);
        }
        this.extent = Extent.of(readings, leftOut);
        this.heard = Heard.of(situation);
    }

    /**
     * What it is called.
     *
     * @param id by which it is asked for
     * @param kind how it came to be
     * @param label in words; empty for the whole ledger
     * @param definition what somebody means by it; null when nobody said
     */
    public record Title(
            String id, Kind kind, String label, @Nullable Definition definition) {

        public Title {
            Objects.requireNonNull(id);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(label);
        }
    }

    /** How a situation came to be. */
    public enum Kind {
        /** All that is in the ledger. */
        WHOLE,
        /** Stories that follow one another. */
        FOUND,
        /** Somebody said what is meant. */
        NAMED
    }

    /**
     * Where an article is from.
     *
     * @param headline may be empty
     * @param outlet null when not known
     * @param published day of publication, null when not known
     */
    public record Origin(
            String headline,
            @Nullable String outlet,
            @Nullable LocalDate published) {

        static Origin of(Article article) {
            return new Origin(
                    article.headline().text(),
                    article.source().outlet(),
                    article.published().date());
        }
    }

    /**
     * How much was laid side by side.
     *
     * @param articles how many
     * @param leftOut how many older ones were not, because there are too many
     * @param from first day of publication, null when none is known
     * @param to last day
     */
    public record Extent(
            int articles,
            int leftOut,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Extent of(List<Reading> readings, int leftOut) {
            List<LocalDate> days = readings.stream()
                    .map(Reading::account)
                    .map(Account::published)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return new Extent(
                    readings.size(),
                    leftOut,
                    days.isEmpty() ? null : days.get(0),
                    days.isEmpty() ? null : days.get(days.size() - 1));
        }
    }

    /**
     * Names to choose from.
     *
     * @param actors who is heard most
     * @param places where most is told to have happened
     */
    public record Heard(List<String> actors, List<String> places) {

        private static final int MOST = 60;

        public Heard {
            actors = List.copyOf(actors);
            places = List.copyOf(places);
        }

        static Heard of(Situation situation) {
            return new Heard(
                    situation.positions().speakers().stream()
                            .limit(MOST)
                            .map(speaker -> speaker.name())
                            .toList(),
                    situation.places().stream()
                            .limit(MOST)
                            .map(count -> count.place().name())
                            .distinct()
                            .toList());
        }
    }

    public Title title() {
        return title;
    }

    /** All of it. */
    public Situation situation() {
        return situation;
    }

    public Extent extent() {
        return extent;
    }

    /** Names to choose from. */
    public Heard heard() {
        return heard;
    }

    /** Where an article is from; empty for one that the situation does not have. */
    public Optional<Origin> findOrigin(String article) {
        return Optional.ofNullable(origins.get(article));
    }

    /** The part that is looked at. */
    public Situation narrow(Filters filters) {
        return filters.isNothing() ? situation : new Narrower(this, filters).narrow();
    }

    /** Whether a dispute is on a record. */
    public boolean isDisputed(Side side) {
        return factsOf(side).disputed();
    }

    /** What a record is narrowed by; what stands in no account by what its sentence says itself. */
    Facts factsOf(Side side) {
        Facts known = facts.get(side.pointer());
        return known != null
                ? known
                : new Facts(
                        Set.of(Filters.folded(side.speaker())),
                        Set.of(),
                        Set.of(),
                        side.date(),
                        side.date(),
                        Filters.folded(side.text()),
                        false);
    }
}
