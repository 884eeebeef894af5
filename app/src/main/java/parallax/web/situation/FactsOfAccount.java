package parallax.web.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.situation.position.PlainWords;
import parallax.text.Span;

/** Reads off an account what its records are narrowed by. */
final class FactsOfAccount {

    private final Account account;
    private final Set<String> disputed;
    private final Map<String, Actor> actors;
    private final Map<String, Place> places;
    private final Map<String, Statement> statements;

    /** @param disputed records on which there is a dispute, as {@code article#record} */
    FactsOfAccount(Account account, Set<String> disputed) {
        this.account = account;
        this.disputed = disputed;
        this.actors = account.actorsById();
        this.places = account.places().stream()
                .collect(Collectors.toMap(Place::id, place -> place, (first, second) -> first));
        this.statements = account.statements().stream()
                .collect(Collectors.toMap(Statement::id, statement -> statement, (first, second) -> first));
    }

    void forEach(BiConsumer<String, Facts> consumer) {
        account.entries().forEach(entry -> {
            String pointer = account.article() + "#" + entry.id();
            consumer.accept(pointer, of(entry, disputed.contains(pointer)));
        });
    }

    private Facts of(Entry entry, boolean isDisputed) {
        When when = when(entry);
        LocalDate from = when == null ? null : when.from();
        LocalDate to = when == null ? null : when.to();
        return new Facts(
                who(entry),
                where(entry),
                kinds(entry.sentence()),
                from == null ? account.published() : from,
                to == null ? account.published() : to,
                Filters.folded(entry.sentence().in(account.transcript())),
                isDisputed);
    }

    private static @Nullable When when(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).when();
            case EVENT -> ((Event) entry).when();
            case FIGURE -> ((Figure) entry).asOf();
            case EVIDENCE -> ((Evidence) entry).when();
        };
    }

    private Set<String> who(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        for (String id : actorsOf(entry)) {
            Actor actor = actors.get(id);
            if (actor != null) {
                names.add(Filters.folded(actor.name()));
            }
        }
        for (Actor actor : account.actors()) {
            if (isNamed(actor.mentions(), entry.sentence())) {
                names.add(Filters.folded(actor.name()));
            }
        }
        return names;
    }

    private Set<String> actorsOf(Entry entry) {
        Set<String> ids = new HashSet<>();
        switch (entry.kind()) {
            case STATEMENT -> ids.addAll(((Statement) entry).speaker().actors());
            case EVENT -> {
                ids.addAll(((Event) entry).roles().actors());
                ids.addAll(((Event) entry).roles().recipients());
                ids.addAll(speakers(((Event) entry).saidBy()));
            }
            case FIGURE -> {
                add(ids, ((Figure) entry).counted().actor());
                ids.addAll(speakers(((Figure) entry).saidBy()));
            }
            case EVIDENCE -> {
                add(ids, ((Evidence) entry).publisher());
                ids.addAll(speakers(((Evidence) entry).saidBy()));
            }
        }
        return ids;
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private List<String> speakers(@Nullable String statement) {
        Statement known = statement == null ? null : statements.get(statement);
        return known == null ? List.of() : known.speaker().actors();
    }

    private Set<String> where(Entry entry) {
        List<Place> all = new ArrayList<>();
        String own =
                entry instanceof Event event ? event.where() : entry instanceof Figure figure ? figure.where() : null;
        if (own != null && places.containsKey(own)) {
            all.add(Objects.requireNonNull(places.get(own)));
        }
        account.places().stream()
                .filter(place -> isNamed(place.mentions(), entry.sentence()))
                .forEach(all::add);
        Set<String> names = new LinkedHashSet<>();
        for (Place place : all) {
            names.add(Filters.folded(place.name()));
            if (place.country() != null) {
                names.add(Filters.folded(PlainWords.state(place.country())));
            }
        }
        return names;
    }

    private Set<EventType> kinds(Span sentence) {
        Set<EventType> kinds = EnumSet.noneOf(EventType.class);
        for (Event event : account.events()) {
            if (event.sentence().overlaps(sentence)) {
                kinds.add(event.what().literal());
            }
        }
        return kinds;
    }

    private static boolean isNamed(List<Span> mentions, Span sentence) {
        return mentions.stream().anyMatch(sentence::contains);
    }
}
