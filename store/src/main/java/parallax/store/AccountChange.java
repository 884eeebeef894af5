package parallax.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/**
 * What one reading of an article has and another has not, record by record.
 *
 * @param added records that only the later one has
 * @param changed records that both have, as the later one has them
 * @param gone records that only the earlier one has
 */
public record AccountChange(List<Entry> added, List<Entry> changed, List<Entry> gone) {

    public AccountChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    public static AccountChange between(Account earlier, Account later) {
        Map<String, Entry> before = new LinkedHashMap<>();
        earlier.entries().forEach(entry -> before.put(entry.id(), entry));
        List<Entry> added = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : later.entries()) {
            Entry was = before.remove(entry.id());
            if (was == null) {
                added.add(entry);
            } else if (!was.equals(entry)) {
                changed.add(entry);
            }
        }
        return new AccountChange(added, changed, List.copyOf(before.values()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
