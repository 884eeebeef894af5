package parallax;

import java.util.Objects;
import parallax.article.Article;
import parallax.ledger.Account;

/**
 * One article, read.
 *
 * @param article what was published
 * @param account what it puts into the ledger
 */
public record Reading(Article article, Account account) {

    public Reading {
        Objects.requireNonNull(article);
        if (!account.article().equals(article.id())) {
            throw new IllegalArgumentException("account of " + account.article() + " beside article " + article.id());
        }
    }
}
