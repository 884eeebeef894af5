package parallax.store.copy;

import org.jdbi.v3.core.Handle;
import parallax.store.Database;
import parallax.store.LedgerException;
import parallax.store.Location;

/** A copy is made between tables of one version: a source of an older one is not brought up to date on the way. */
final class SameVersion {

    private SameVersion() {}

    /** @param part {@code ledger} or {@code desk} */
    static void require(Handle source, Database target, String part, Location from) {
        String theirs = of(source, part);
        String ours = target.read(handle -> of(handle, part));
        if (!theirs.equals(ours)) {
            throw new LedgerException(
                    "the " + part + " in " + from + " is of version " + theirs + ", this Parallax writes "
                            + ours
                            + ": open it once for writing (parallax consolidate, or parallax serve for a desk), which brings it up"
                            + " to date, and copy it then");
        }
    }

    private static String of(Handle handle, String part) {
        return handle.createQuery(
                        "select version from " + part + "_version where success order by installed_rank desc limit 1")
                .mapTo(String.class)
                .one();
    }
}
