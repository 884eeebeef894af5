package parallax.situation.definition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.text.Span;

/** Says of the passages of one account whether they name what a definition asks for. */
final class Passages {

    /** PLOVER sectors that are organs of the state. */
    private static final Set<String> STATE = Set.of("GOV", "MIL", "SPY", "COP", "LEG");

    private final Account account;
    private final Definition definition;
    private final List<Actor> actors;
    private final List<Place> places;
    private final List<Set<String>> terms;

    Passages(Account account, Definition definition, Gazette gazette) {
        this.account = account;
        this.definition = definition;
        this.actors = account.actors().stream()
                .filter(actor -> definition.actors().stream().anyMatch(name -> isCalled(actor, name, gazette)))
                .toList();
        this.places = account.places().stream()
                .filter(place -> definition.places().stream().anyMatch(name -> isIn(place, name, gazette)))
                .toList();
        this.terms = definition.terms().stream().map(NameWords::of).toList();
    }

    private static boolean isCalled(Actor actor, String name, Gazette gazette) {
        String state = gazette.findState(name);
        boolean organ =
                actor.kind() == Actor.Kind.COUNTRY || actor.sectors().stream().anyMatch(STATE::contains);
        return NameWords.names(NameWords.of(actor.name()), NameWords.of(name))
                || (state != null && state.equals(actor.country()) && organ);
    }

    private static boolean isIn(Place place, String name, Gazette gazette) {
        String state = gazette.findState(name);
        return NameWords.names(NameWords.of(place.name()), NameWords.of(name))
                || (state != null && state.equals(place.country()));
    }

    /** Whether a passage names something of each list. */
    boolean meet(Span passage) {
        return meets(passage, null);
    }

    /** The same of the sentence of a record, with the actors and the place that the record knows. */
    boolean meet(Entry entry) {
        return meets(entry.sentence(), entry);
    }

    private boolean meets(Span passage, @Nullable Entry entry) {
        return (definition.actors().isEmpty()
                        || actors.stream().anyMatch(actor -> within(actor.mentions(), passage) || isOf(entry, actor)))
                && (definition.places().isEmpty()
                        || places.stream().anyMatch(place -> within(place.mentions(), passage) || isAt(entry, place)))
                && (terms.isEmpty() || hasTerm(passage));
    }

    private static boolean isOf(@Nullable Entry entry, Actor actor) {
        return entry instanceof Event event
                && (event.roles().actors().contains(actor.id())
                        || event.roles().recipients().contains(actor.id()));
    }

    private static boolean isAt(@Nullable Entry entry, Place place) {
        return (entry instanceof Event event && place.id().equals(event.where()))
                || (entry instanceof Figure figure && place.id().equals(figure.where()));
    }

    /** The words of a passage, and the names of whoever and whatever it mentions in whatever words. */
    private boolean hasTerm(Span passage) {
        Set<String> words = new TreeSet<>(NameWords.of(passage.in(account.transcript())));
        Stream.concat(
                        account.actors().stream()
                                .filter(actor -> within(actor.mentions(), passage))
                                .map(Actor::name),
                        account.places().stream()
                                .filter(place -> within(place.mentions(), passage))
                                .map(Place::name))
                .forEach(name -> words.addAll(NameWords.of(name)));
        return terms.stream().anyMatch(term -> NameWords.names(words, term));
    }

    private static boolean within(List<Span> mentions, Span passage) {
        return mentions.stream().anyMatch(passage::contains);
    }
}
