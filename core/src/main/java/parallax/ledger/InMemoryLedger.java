package parallax.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A ledger that lasts as long as the process. */
public final class InMemoryLedger implements Ledger {

    private final ConcurrentNavigableMap<String, Account> accounts = new ConcurrentSkipListMap<>();

    @Override
    public boolean append(Account account) {
        return !account.equals(accounts.put(account.article(), account));
    }

    @Override
    public Optional<Account> findAccount(String article) {
        return Optional.ofNullable(accounts.get(article));
    }

    @Override
    public List<Account> listAccounts() {
        return List.copyOf(accounts.values());
    }
}
