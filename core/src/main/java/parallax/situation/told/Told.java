package parallax.situation.told;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.EventType;

/**
 * One telling of an event: who says of whom that they did, do or will do what, or that they did not.
 *
 * @param account the article's account
 * @param event the event told
 * @param side who tells it, and where
 * @param voice whose word it is, as names that can be compared; see {@link Records#voice}
 * @param actors whose acts it tells: countries where they are known, else names; empty when not told
 * @param recipients likewise; empty when not told
 * @param days when it is told and when it is said to happen
 * @param standing how it stands in what is said
 * @param denied whether it is told as not being so
 * @param words stems of its sentence
 */
public record Told(
        Account account,
        Event event,
        Side side,
        Set<String> voice,
        Set<String> actors,
        Set<String> recipients,
        Days days,
        Standing standing,
        boolean denied,
        Set<String> words) {

    public Told {
        voice = Set.copyOf(voice);
        actors = Set.copyOf(actors);
        recipients = Set.copyOf(recipients);
        words = Set.copyOf(words);
    }

    /**
     * @param said the day on which it is told, the day of publication where nothing else is known
     * @param happens the day of the event itself, null when it is not known to the day
     */
    public record Days(@Nullable LocalDate said, @Nullable LocalDate happens) {

        /** The day of the event, else that of its telling. */
        public @Nullable LocalDate about() {
            return happens != null ? happens : said;
        }
    }

    public EventType type() {
        return event.what().literal();
    }

    public @Nullable String place() {
        return event.where();
    }

    /** Nothing that is known of both is different: recipients, place. */
    public boolean agrees(Told other) {
        return agree(recipients, other.recipients) && placesAgree(other);
    }

    private boolean placesAgree(Told other) {
        String here = place();
        String there = other.place();
        return here == null || there == null || here.equals(there);
    }

    private static boolean agree(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
