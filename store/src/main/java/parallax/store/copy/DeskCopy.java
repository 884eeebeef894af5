package parallax.store.copy;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parallax.store.Database;
import parallax.store.LedgerException;
import parallax.store.Location;

/**
 * Copies what people do at the desk of a ledger: all of it in one transaction. Who is signed in is not copied, they sign in again.
 */
public final class DeskCopy {

    private final Location from;
    private final Location to;

    public DeskCopy(Location from, Location to) {
        this.from = from;
        this.to = to;
    }

    /** Whether the ledger has a desk. */
    public static boolean hasDesk(Location place) {
        Optional<Database> desk = Database.findDesk(place);
        desk.ifPresent(Database::close);
        return desk.isPresent();
    }

    /**
     * Copies; a desk that was copied before and is the same is left as it is.
     *
     * @return false when there is none
     * @throws LedgerException when the target holds another desk, or the environment fails
     */
    public boolean run() {
        Optional<Database> found = Database.findDesk(from);
        if (found.isEmpty()) {
            return false;
        }
        try (Database source = found.get();
                Database target = Database.openDesk(to)) {
            return source.readFrozen(theirs -> {
                SameVersion.require(theirs, target, "desk", from);
                return target.write(ours -> copy(theirs, ours, target));
            });
        }
    }

    private boolean copy(Handle source, Handle target, Database into) throws SQLException {
        LedgerDigest wanted = LedgerDigest.of(source, Table.DESK, Strength.WHOLE);
        boolean filled = Table.DESK.stream().anyMatch(table -> TableCopier.isFilled(target, table));
        if (!filled) {
            for (Table table : Table.DESK) {
                TableCopier copier = new TableCopier(table, into.dialect());
                copier.copy(source, target);
                copier.goOnNumbering(target);
            }
        }
        if (!LedgerDigest.of(target, Table.DESK, Strength.WHOLE).isSame(wanted)) {
            throw new LedgerException(
                    filled
                            ? "there is another desk in " + to + " already; a copy is never written over one"
                            : "the desk in " + to + " would not be the same as that in " + from
                                    + "; nothing was written");
        }
        return true;
    }
}
