package parallax.store.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Database;

/**
 * What a ledger says, a digest for each table: independent of the keys that it chose, of the order in which its rows were written
 * and of the kind of database. It is made row by row, so that the ledger may be larger than the memory.
 */
public final class LedgerDigest {

    private static final int EXAMPLES = 5;
    /** Of the parts in which two tables differ so many are looked through for examples. */
    private static final int PARTS = 8;

    private final Map<Table, RowSums> sums;

    private LedgerDigest(Map<Table, RowSums> sums) {
        this.sums = sums;
    }

    /** Of a ledger, as of one moment. */
    public static LedgerDigest of(Database ledger, Strength strength) {
        return ledger.readFrozen(handle -> of(handle, Table.LEDGER, strength));
    }

    /** @param handle of a transaction that sees everything as of one moment */
    static LedgerDigest of(Handle handle, List<Table> tables, Strength strength) throws SQLException {
        Map<Table, RowSums> sums = new LinkedHashMap<>();
        for (Table table : tables) {
            if (isCompared(table, strength) && parallax.store.Tables.has(handle, table.name())) {
                RowSums sum = new RowSums();
                new RowsOfTable(table, strength).each(handle, sum::add);
                sums.put(table, sum);
            }
        }
        return new LedgerDigest(sums);
    }

    private static boolean isCompared(Table table, Strength strength) {
        return table.isCompared() && (strength == Strength.WHOLE || table.use() != Table.Use.KEPT);
    }

    /** Table by table. */
    public List<TableDigest> tables() {
        return sums.entrySet().stream()
                .map(each -> new TableDigest(
                        each.getKey().name(),
                        each.getValue().count(),
                        each.getValue().digest()))
                .toList();
    }

    /** Whether all tables say the same. */
    public boolean isSame(LedgerDigest other) {
        return tables().equals(other.tables());
    }

    /** Where two ledgers do not say the same, with examples; none when they do. */
    public static List<TableDifference> differences(Database one, Database other, Strength strength) {
        return one.readFrozen(ours -> other.readFrozen(theirs -> differences(ours, theirs, Table.LEDGER, strength)));
    }

    static List<TableDifference> differences(Handle one, Handle other, List<Table> tables, Strength strength)
            throws SQLException {
        LedgerDigest ours = of(one, tables, strength);
        LedgerDigest theirs = of(other, tables, strength);
        Set<Table> all = new java.util.LinkedHashSet<>(ours.sums.keySet());
        all.addAll(theirs.sums.keySet());
        List<TableDifference> differences = new ArrayList<>();
        for (Table table : all) {
            RowSums first = ours.sums.getOrDefault(table, new RowSums());
            RowSums second = theirs.sums.getOrDefault(table, new RowSums());
            Set<Integer> parts = first.different(second);
            if (!parts.isEmpty()) {
                IntPredicate looked = parts.stream().limit(PARTS).collect(Collectors.toSet())::contains;
                RowsOfTable rows = new RowsOfTable(table, strength);
                differences.add(new TableDifference(
                        table.name(),
                        first.count(),
                        second.count(),
                        examples(
                                ours.sums.containsKey(table) ? named(one, rows, looked) : Map.of(),
                                theirs.sums.containsKey(table) ? named(other, rows, looked) : Map.of())));
            }
        }
        return differences;
    }

    /** The digests of rows, by their names; of a few parts only. */
    private static Map<String, String> named(Handle handle, RowsOfTable rows, IntPredicate looked) throws SQLException {
        Map<String, String> named = new TreeMap<>();
        rows.each(handle, (name, values) -> {
            if (looked.test(RowSums.bucket(name))) {
                named.put(words(name), RowSums.hash(values));
            }
        });
        return named;
    }

    private static String words(List<@Nullable Object> name) {
        return name.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    private static List<String> examples(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .limit(EXAMPLES)
                .map(name -> name
                        + (one.get(name) == null
                                ? " (only in the second)"
                                : other.get(name) == null ? " (only in the first)" : " (differs)"))
                .toList();
    }
}
