package parallax.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.text.Span;

/**
 * The actors and places of one text, and which words name them.
 *
 * @param actors every actor, with its mentions
 * @param places every place, with its mentions
 * @param actorsByHead start of the head token of a phrase (name, "Russian troops", "officials", a resolved pronoun) → ids
 *     of its actors; several for "Japan, Australia and Canada"
 * @param placesByHead start of the head token of a phrase → id of its place
 * @param phrases start of the head token of an actor phrase → its whole span with title and apposition
 * @param institutions id of a person → id of the institution for which that person speaks
 * @param notes what could not be resolved
 */
public record Names(
        List<Actor> actors,
        List<Place> places,
        Map<Integer, List<String>> actorsByHead,
        Map<Integer, String> placesByHead,
        Map<Integer, Span> phrases,
        Map<String, String> institutions,
        List<Note> notes) {

    public Names {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        actorsByHead = Map.copyOf(actorsByHead);
        placesByHead = Map.copyOf(placesByHead);
        phrases = Map.copyOf(phrases);
        institutions = Map.copyOf(institutions);
        notes = List.copyOf(notes);
    }

    /** Ids of the actors named by the phrase with this head; empty when none is known. */
    public List<String> actorsAt(Token head) {
        return actorsByHead.getOrDefault(head.span().start(), List.of());
    }

    /** Id of the place named by the phrase with this head. */
    public Optional<String> findPlaceAt(Token head) {
        return Optional.ofNullable(placesByHead.get(head.span().start()));
    }

    /** The whole phrase around this head, with title and apposition, where it names an actor. */
    public Optional<Span> findPhraseAt(Token head) {
        return Optional.ofNullable(phrases.get(head.span().start()));
    }

    public Optional<Actor> findActor(String id) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    public Optional<Place> findPlace(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** Id of the institution for which this person speaks. */
    public Optional<String> findInstitution(String person) {
        return Optional.ofNullable(institutions.get(person));
    }
}
