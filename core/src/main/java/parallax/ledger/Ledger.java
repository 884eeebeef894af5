package parallax.ledger;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept. Implementations may be called from several threads. */
public interface Ledger {

    /**
     * Keeps an account; the same account twice is kept once.
     *
     * @return true when it was new
     */
    boolean append(Account account);

    /** The account of this article, if there is one. */
    Optional<Account> findAccount(String article);

    /** All accounts, ordered by article id. */
    List<Account> listAccounts();
}
