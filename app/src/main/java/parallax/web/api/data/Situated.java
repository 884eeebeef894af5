package parallax.web.api.data;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.format.SituationJson;
import parallax.ledger.EventType;
import parallax.situation.Situation;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.http.DeskException;
import parallax.web.situation.Filters;
import parallax.web.situation.Held;
import parallax.web.situation.Situations;

/** Situations as the pages show them, narrowed by the same filters, with the readings that they were made of. */
final class Situated {

    /** As the filter bar of the pages has them. */
    static final Set<String> FILTERS = Set.of("from", "to", "actor", "place", "kind", "disputed", "words");

    private static final int KEPT = 20;
    private static final int HELD = 3;

    private final Desk desk;
    private final Recent<Held, Map<String, Reading>> readings = new Recent<>(HELD);
    private final Recent<String, String> texts = new Recent<>(KEPT);

    Situated(Desk desk) {
        this.desk = desk;
    }

    /**
     * What is looked at of a situation.
     *
     * @param held all of it
     * @param filters what is asked for
     * @param stale whether the ledger has changed since it was computed
     */
    record Look(Held held, Filters filters, boolean stale) {

        Situation narrowed() {
            return held.narrow(filters);
        }

        String label() {
            return held.title().label().isEmpty()
                    ? held.title().id()
                    : held.title().label();
        }
    }

    /** @throws DeskException 404 for a situation that is none, 503 while it is computed for the first time */
    Look find(Asked asked, String id) {
        Situations.Look<Held> look =
                desk.situations().find(id).orElseThrow(() -> DeskException.notFound("no-situation", id));
        Held held = look.value();
        if (held == null) {
            throw new DeskException(503, "computing");
        }
        return new Look(held, filters(asked), look.stale());
    }

    private static Filters filters(Asked asked) {
        String disputed = asked.find("disputed");
        if (disputed != null && !disputed.equals("yes") && !disputed.equals("1")) { // as the page has it
            throw Asked.wrong("disputed", "yes", disputed);
        }
        return new Filters(
                asked.day("from"),
                asked.day("to"),
                Objects.requireNonNullElse(asked.find("actor"), ""),
                Objects.requireNonNullElse(asked.find("place"), ""),
                kind(asked.find("kind")),
                disputed != null,
                Objects.requireNonNullElse(asked.find("words"), ""));
    }

    private static @Nullable EventType kind(@Nullable String given) {
        if (given == null) {
            return null;
        }
        for (EventType type : EventType.values()) {
            if (Labels.of(type).equals(given)
                    || type.name().toLowerCase(Locale.ROOT).equals(given)) {
                return type;
            }
        }
        throw Asked.wrong("kind", "agree, consult, retreat, …", given);
    }

    /** The readings of all its articles that are still in the ledger, by article. */
    Map<String, Reading> readings(Held held) {
        return readings.get(held, desk.generation(), () -> {
            Map<String, Reading> all = new HashMap<>();
            for (String id : desk.ledger().listArticles()) {
                if (held.findOrigin(id).isPresent()) {
                    desk.ledger().findReading(id).ifPresent(reading -> all.put(id, reading));
                }
            }
            return all;
        });
    }

    /** As one line, with what is new since a day when one is named. */
    String json(Look look, @Nullable LocalDate since) {
        String key =
                look.held().title().id() + " " + System.identityHashCode(look.held()) + " " + look.filters() + since;
        return texts.get(key, desk.generation(), () -> {
            Map<String, Article> articles = new HashMap<>();
            readings(look.held()).forEach((id, reading) -> articles.put(id, reading.article()));
            return new SituationJson(articles, since).write(look.narrowed(), look.label());
        });
    }

    /** Ids of the articles that what is looked at is told in. */
    static Set<String> articles(Situation narrowed) {
        Set<String> all = new HashSet<>();
        narrowed.timeline().happenings().forEach(happening -> all.addAll(happening.articles()));
        narrowed.series().forEach(series -> all.addAll(series.articles()));
        narrowed.disputes().forEach(dispute -> dispute.sides().forEach(side -> all.add(side.article())));
        narrowed.claims().forEach(claim -> all.addAll(claim.articles()));
        narrowed.exhibits().forEach(exhibit -> all.addAll(exhibit.articles()));
        return all;
    }
}
