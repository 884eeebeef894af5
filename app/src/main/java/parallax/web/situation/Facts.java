package parallax.web.situation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;

/**
 * What a record is narrowed by.
 *
 * @param who names of those who say it, take part or are named in its sentence, folded
 * @param where names of places and their countries, likewise
 * @param kinds types of the events that its sentence tells
 * @param from first day on which it happened or was said; that of publication where nothing is said, null when not known
 * @param to last day, likewise
 * @param words of its sentence, folded
 * @param disputed whether a dispute is on it
 */
record Facts(
        Set<String> who,
        Set<String> where,
        Set<EventType> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words,
        boolean disputed) {

    Facts {
        who = Set.copyOf(who);
        where = Set.copyOf(where);
        kinds = Set.copyOf(kinds);
    }

    /** @param speaker who says it, as persons decided to call them */
    boolean meets(Filters filters, String speaker) {
        return filters.covers(from, to) && (!filters.looksIntoRecords() || meetsRest(filters, speaker));
    }

    private boolean meetsRest(Filters filters, String speaker) {
        return (!filters.disputed() || disputed)
                && (filters.kind() == null || kinds.contains(filters.kind()))
                && (names(who, filters.actor()) || names(Set.of(Filters.folded(speaker)), filters.actor()))
                && names(where, filters.place())
                && holds(filters.words());
    }

    private static boolean names(Set<String> names, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        String folded = Filters.folded(wanted);
        return names.stream().anyMatch(name -> name.contains(folded));
    }

    private boolean holds(String wanted) {
        for (String word : Filters.folded(wanted).split(" ", -1)) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
