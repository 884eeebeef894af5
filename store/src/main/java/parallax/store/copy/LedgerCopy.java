package parallax.store.copy;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import parallax.store.Database;
import parallax.store.FullText;
import parallax.store.Generation;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.Location;
import parallax.store.Readings;
import parallax.store.Tables;
import parallax.store.UnfinishedCopy;

/**
 * Copies a ledger, as it is at one moment, into an empty place of either kind: every row with its key; full text is made anew from
 * the readings. The source may be written to meanwhile and is never changed. A copy that is broken off bears a mark with which
 * nothing opens it, and goes on where it stopped; the mark goes when the whole digests of both are the same.
 */
public final class LedgerCopy {

    private static final int ARTICLES_AT_ONCE = 200;

    private final Location from;
    private final Location to;
    private final CopyProgress progress;

    public LedgerCopy(Location from, Location to, CopyProgress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param articles how many articles the copy has, those taken out among them
     * @param found how many of them were there from an earlier start
     * @param tables digests of the source, which are those of the copy too
     */
    public record Done(long articles, long found, List<TableDigest> tables) {

        public Done {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Copies, or goes on copying.
     *
     * @throws IllegalArgumentException when both are one place
     * @throws LedgerException when the target holds anything else, or the environment fails
     */
    public Done run() {
        if (name(from).equals(name(to))) {
            throw new IllegalArgumentException("a ledger cannot be copied onto itself: " + from);
        }
        try (JdbcLedger source = JdbcLedger.openToRead(from)) {
            return source.database().readFrozen(handle -> {
                requireLedger(handle);
                requireNoOther();
                try (Database target = Database.open(to)) {
                    return copy(handle, target);
                }
            });
        }
    }

    private void requireLedger(Handle source) throws SQLException {
        if (!Tables.has(source, "article")) {
            throw new LedgerException("there is no ledger in " + from);
        }
    }

    /** Looked at before it is opened for writing, which would bring another ledger up to date. */
    private void requireNoOther() {
        if (to instanceof Location.Folder folder && !Files.isRegularFile(folder.file())) {
            return;
        }
        try (Database there = Database.openToRead(to)) {
            there.read(handle -> {
                if (UnfinishedCopy.find(handle).isEmpty()) {
                    requireEmpty(handle);
                }
                return true;
            });
        }
    }

    private Done copy(Handle source, Database target) throws SQLException {
        SameVersion.require(source, target, "ledger", from);
        UnfinishedCopy mark = target.write(handle -> begin(source, handle));
        long found = countUpTo(source, mark.after());
        long articles = copyArticles(source, target, mark, found);
        copyOthers(source, target);
        List<TableDigest> tables = check(source, target);
        target.write(handle -> {
            UnfinishedCopy.finish(handle);
            return true;
        });
        return new Done(articles, found, tables);
    }

    /** As it is told to those who find an unfinished copy: without passwords. */
    private static String name(Location place) {
        return place instanceof Location.Folder folder
                ? folder.path().toAbsolutePath().normalize().toString()
                : place.toString();
    }

    private UnfinishedCopy begin(Handle source, Handle target) throws SQLException {
        long generation = Generation.of(source, true);
        UnfinishedCopy fresh = new UnfinishedCopy(name(from), generation, -1);
        Optional<UnfinishedCopy> found = UnfinishedCopy.find(target);
        if (found.isEmpty()) {
            requireEmpty(target);
        } else if (!found.get().source().equals(name(from))) {
            throw new LedgerException(to + " is a copy of " + found.get().source() + " that was broken off, not of "
                    + from + "; go on with that, or name an empty place");
        } else if (found.get().generation() == generation) {
            return found.get();
        } else {
            progress.restarted();
            empty(target, Table.LEDGER);
        }
        fresh.keep(target);
        return fresh;
    }

    private void requireEmpty(Handle target) throws SQLException {
        for (Table table : Table.LEDGER) {
            if (Tables.has(target, table.name()) && TableCopier.isFilled(target, table)) {
                throw new LedgerException("there is a ledger in " + to
                        + " already; a copy is never written over one: name an empty place");
            }
        }
    }

    private static void empty(Handle target, List<Table> tables) {
        List<Table> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        backwards.forEach(table -> target.execute("delete from " + table.name()));
    }

    private static long countUpTo(Handle source, long after) {
        return source.select("select count(*) from article where key <= ?", after)
                .mapTo(Long.class)
                .one();
    }

    private static List<Table> tables(Table.Use... uses) {
        return Table.LEDGER.stream()
                .filter(table -> List.of(uses).contains(table.use()))
                .toList();
    }

    private long copyArticles(Handle source, Database target, UnfinishedCopy mark, long found) throws SQLException {
        long all = countUpTo(source, Long.MAX_VALUE);
        FullText text = new FullText(target.dialect());
        long done = found;
        List<Long> keys = nextKeys(source, mark.after());
        while (!keys.isEmpty()) {
            ArticleBatch batch = ArticleBatch.read(source, tables(Table.Use.OF_ARTICLES), keys, target.dialect());
            List<FullText.Line> lines = text.lines(source, new Readings(source).listCurrent(keys));
            long last = keys.get(keys.size() - 1);
            target.write(handle -> {
                batch.write(handle);
                for (Table table : tables(Table.Use.MADE)) {
                    text.write(handle, table.name(), lines);
                }
                new UnfinishedCopy(mark.source(), mark.generation(), last).keep(handle);
                return true;
            });
            done += keys.size();
            progress.articles(done, all);
            keys = nextKeys(source, last);
        }
        return done;
    }

    private static List<Long> nextKeys(Handle source, long after) {
        return source.select("select key from article where key > ? order by key limit " + ARTICLES_AT_ONCE, after)
                .mapTo(Long.class)
                .list();
    }

    /** What an earlier start has copied of these is copied again: it may have changed since. */
    private void copyOthers(Handle source, Database target) throws SQLException {
        List<Table> others = tables(Table.Use.SHARED, Table.Use.KEPT);
        target.write(handle -> {
            empty(handle, others);
            return true;
        });
        for (Table table : others) {
            progress.table(table.name());
            TableCopier copier = new TableCopier(table, target.dialect());
            target.write(handle -> {
                copier.copy(source, handle);
                copier.goOnNumbering(handle);
                return true;
            });
        }
    }

    private List<TableDigest> check(Handle source, Database target) throws SQLException {
        progress.table("digests of both");
        LedgerDigest ours = LedgerDigest.of(source, Table.LEDGER, Strength.WHOLE);
        LedgerDigest copied = LedgerDigest.of(target, Strength.WHOLE);
        if (!ours.isSame(copied)) {
            String differing = ours.tables().stream()
                    .filter(table -> !copied.tables().contains(table))
                    .map(TableDigest::table)
                    .collect(Collectors.joining(", "));
            throw new LedgerException("the copy in " + to + " is not the same as " + from + " in: " + differing
                    + "; it stays marked as broken off, empty that place and copy again");
        }
        return ours.tables();
    }
}
