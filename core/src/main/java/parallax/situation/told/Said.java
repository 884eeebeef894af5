package parallax.situation.told;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Statement;

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
public record Said(
        Account account,
        Statement statement,
        Side side,
        Set<String> voice,
        Set<String> words,
        Set<String> unnamed,
        @Nullable LocalDate day,
        boolean denial) {

    public Said {
        voice = Set.copyOf(voice);
        words = Set.copyOf(words);
        unnamed = Set.copyOf(unnamed);
    }

    /** The same denial, compared by the words of the claim that its own article says it denies. */
    public Said inTheWordsOf(Said claim) {
        return new Said(account, statement, side, voice, claim.words, claim.unnamed, day, denial);
    }

    /** What a denial itself tells that somebody said: the same words, asserted by nobody named. */
    public Said ofNobody() {
        Side nobody = new Side(side.article(), side.entry(), Records.NOBODY, side.date(), side.sentence(), side.text());
        return new Said(account, statement, nobody, Set.of(), words, unnamed, day, false);
    }

    /** Distinguishes it from all others, also from itself in other words. */
    public String pointer() {
        return side.pointer() + " " + String.join(" ", new TreeSet<>(words));
    }
}
