package parallax.situation.timeline;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.situation.told.Side;

/**
 * One telling of an event, with what it is compared by.
 *
 * @param event the record
 * @param side who tells it and where
 * @param kind what sort of event
 * @param actors whose acts, as {@code Records.parties} compares them
 * @param recipients likewise
 * @param names the same two by name, for people
 * @param place where, null when not told
 * @param days when, null when not told
 * @param clause the part of the sentence around the trigger
 * @param words stems of the sentence
 */
record Telling(
        Event event,
        Side side,
        Happening.Kind kind,
        Set<String> actors,
        Set<String> recipients,
        Happening.Parties names,
        @Nullable Place place,
        Happening.@Nullable Days days,
        String clause,
        Set<String> words) {

    /** What must be the same for two tellings to be of one event at all. */
    String key() {
        boolean future = kind.auxiliary().contains(Event.Auxiliary.FUTURE);
        String when = days == null ? "" : days.from() + "/" + days.to();
        return String.join("|", kind.type().name(), String.valueOf(kind.denied()), String.valueOf(future), when);
    }

    /** How much it says of who, whom and where. */
    int fullness() {
        return names.actors().size() + names.recipients().size() + (place == null ? 0 : 1);
    }

    boolean toldWithin(LocalDate day, long days) {
        LocalDate told = side.date();
        return told != null && Math.abs(told.toEpochDay() - day.toEpochDay()) <= days;
    }

    static boolean agree(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one);
    }

    static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    boolean placesAgree(Telling other) {
        return place == null || other.place == null || place.id().equals(other.place.id());
    }

    boolean samePlace(Telling other) {
        return place != null && other.place != null && place.id().equals(other.place.id());
    }
}
