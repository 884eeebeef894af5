package parallax.situation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.Place;
import parallax.ledger.When;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;

/**
 * Puts events in order of their days, each once with all who tell it. What is only possible, and what an article tells of
 * long ago, is no line of a timeline. The answer does not depend on the order of the accounts.
 */
public final class TimelineFinder {

    private static final Comparator<Happening> BY_WEIGHT = Comparator.comparing(
                    (Happening each) -> each.articles().size(), Comparator.reverseOrder())
            .thenComparing(Happening::firstTold, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Happening::id);

    private final Records records;
    private final Wording wording = new Wording();

    public TimelineFinder(Records records) {
        this.records = records;
    }

    /** @param accounts known to the records */
    public Timeline group(List<Account> accounts) {
        Map<String, List<Telling>> byKey = new TreeMap<>();
        for (Account account : accounts) {
            for (Event event : account.events()) {
                if (isTold(event)) {
                    Telling telling = telling(account, event);
                    byKey.computeIfAbsent(telling.key(), none -> new ArrayList<>())
                            .add(telling);
                }
            }
        }
        List<Happening> all = new ArrayList<>();
        byKey.values()
                .forEach(tellings -> new Gathering(wording).of(tellings).forEach(each -> all.add(happening(each))));
        return timeline(all);
    }

    private static boolean isTold(Event event) {
        return !event.auxiliary().contains(Auxiliary.HYPOTHETICAL)
                && !event.auxiliary().contains(Auxiliary.HISTORICAL);
    }

    private Telling telling(Account account, Event event) {
        String clause = Clause.around(account.transcript(), event.anchor());
        return new Telling(
                event,
                records.side(account, event, event.saidBy()),
                new Happening.Kind(event.what().literal(), event.what().modes(), event.auxiliary()),
                records.parties(account, event.roles().actors()),
                records.parties(account, event.roles().recipients()),
                new Happening.Parties(
                        names(account, event.roles().actors()),
                        names(account, event.roles().recipients())),
                account.findPlace(event.where()).map(TimelineFinder::anywhere).orElse(null),
                days(event.when()),
                clause,
                wording.of(clause));
    }

    private List<String> names(Account account, List<String> ids) {
        return ids.stream()
                .map(id -> records.nameOf(account, id))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The place without the mentions of one article. */
    private static Place anywhere(Place place) {
        return new Place(
                place.id(),
                place.name(),
                place.geonames(),
                place.position(),
                place.country(),
                place.precision(),
                List.of());
    }

    private static Happening.@Nullable Days days(@Nullable When when) {
        LocalDate from = when == null ? null : when.from();
        LocalDate to = when == null ? null : when.to();
        return when == null || from == null || to == null ? null : new Happening.Days(from, to, when.precision());
    }

    /** The fullest telling says who and whom, the plainest one in what words. */
    private static Happening happening(List<Telling> tellings) {
        Telling fullest = tellings.stream()
                .max(Comparator.comparingInt(Telling::fullness)
                        .thenComparing(each -> each.side().pointer(), Comparator.reverseOrder()))
                .orElseThrow();
        Telling plainest = tellings.stream()
                .filter(each -> each.fullness() == fullest.fullness())
                .min(Comparator.comparingInt((Telling each) -> each.clause().length())
                        .thenComparing(each -> each.side().pointer()))
                .orElse(fullest);
        Set<String> modes = new TreeSet<>();
        Set<Auxiliary> auxiliary = new TreeSet<>();
        tellings.forEach(each -> {
            modes.addAll(each.kind().modes());
            auxiliary.addAll(each.kind().auxiliary());
        });
        Happening.Kind kind = new Happening.Kind(fullest.kind().type(), List.copyOf(modes), auxiliary);
        List<Side> sides = tellings.stream().map(Telling::side).toList();
        return new Happening(
                Happening.idOf(kind, fullest.days(), sides),
                kind,
                fullest.names(),
                first(tellings.stream().map(Telling::place)),
                fullest.days(),
                plainest.clause(),
                sides);
    }

    private static @Nullable Place first(Stream<@Nullable Place> places) {
        return places.filter(Objects::nonNull)
                .min(Comparator.comparing(Place::id))
                .orElse(null);
    }

    private static Timeline timeline(List<Happening> all) {
        Map<LocalDate, List<Happening>> days = new TreeMap<>();
        List<Happening> periods = new ArrayList<>();
        List<Happening> undated = new ArrayList<>();
        for (Happening each : all) {
            Happening.Days when = each.days();
            if (when == null) {
                undated.add(each);
            } else if (when.single()) {
                days.computeIfAbsent(when.from(), none -> new ArrayList<>()).add(each);
            } else {
                periods.add(each);
            }
        }
        periods.sort(Comparator.comparing(TimelineFinder::from).thenComparing(BY_WEIGHT));
        undated.sort(Comparator.comparing(Happening::firstTold, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BY_WEIGHT));
        return new Timeline(
                days.entrySet().stream()
                        .map(day -> new Timeline.Day(
                                day.getKey(),
                                day.getValue().stream().sorted(BY_WEIGHT).toList()))
                        .toList(),
                periods,
                undated);
    }

    private static LocalDate from(Happening happening) {
        return Objects.requireNonNull(happening.days()).from();
    }
}
