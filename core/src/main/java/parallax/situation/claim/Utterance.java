package parallax.situation.claim;

import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.situation.told.Side;

/**
 * A statement of an article that can be told again elsewhere.
 *
 * @param account the article's account
 * @param statement the statement
 * @param side who says it, and where
 * @param speech what decides whether another is the same
 */
record Utterance(Account account, Statement statement, Side side, Speech speech) {

    Variant.Telling telling() {
        return new Variant.Telling(
                side,
                statement.form(),
                statement.content().spans(),
                statement.content().text());
    }
}
