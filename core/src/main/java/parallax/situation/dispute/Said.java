package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.situation.told.Side;

/**
 * A statement as one side of a denial.
 *
 * @param account the article's account
 * @param statement the statement
 * @param side who says it, and where
 * @param voice whose word it is
 * @param words stems of the content, names included in their known form
 * @param unnamed those that are no names
 * @param day the day on which it is said
 * @param denial whether it denies something
 */
record Said(
        Account account,
        Statement statement,
        Side side,
        Set<String> voice,
        Set<String> words,
        Set<String> unnamed,
        @Nullable LocalDate day,
        boolean denial) {

    Said {
        voice = Set.copyOf(voice);
        words = Set.copyOf(words);
        unnamed = Set.copyOf(unnamed);
    }

    /** The same denial, compared by the words of the claim that its own article says it denies. */
    Said inTheWordsOf(Said claim) {
        return new Said(account, statement, side, voice, claim.words, claim.unnamed, day, denial);
    }

    /** Distinguishes it from all others, also from itself in other words. */
    String pointer() {
        return side.pointer() + " " + String.join(" ", new TreeSet<>(words));
    }
}
