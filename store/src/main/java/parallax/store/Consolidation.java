package parallax.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.found.Findings;
import parallax.ledger.Entry;
import parallax.story.outlet.OutletTable;

/**
 * Finds across the articles of a ledger what no article tells alone: copies, stories, series, claims, disputes. It is computed
 * from the readings and from what persons decided each time, so it does not depend on the order in which they came, and replaces what was found before.
 */
public final class Consolidation {

    private final JdbcLedger ledger;
    private final OutletTable outlets;

    public Consolidation(JdbcLedger ledger, OutletTable outlets) {
        this.ledger = ledger;
        this.outlets = outlets;
    }

    /**
     * Looks, and keeps what is found.
     *
     * @return how much was found, by kind
     * @throws LedgerException when the environment fails; what was found before is still there then
     */
    public Map<Finding.Kind, Integer> run() {
        return find().keepIn(ledger);
    }

    /** Looks, and writes nothing: a ledger that is open for reading will do. */
    public Found find() {
        Map<String, Reading> readings = new HashMap<>();
        ledger.forEachReading(reading -> readings.put(reading.article().id(), reading));
        Comparison comparison = new Comparison(
                List.copyOf(readings.values()), outlets, ledger.database().read(Decisions::decided));
        return new Found(Findings.of(comparison.whole(), comparison.articles()), readings);
    }

    /**
     * What was found, before it is kept.
     *
     * @param findings all of them
     * @param readings by article, as they were looked at
     */
    public record Found(List<Finding> findings, Map<String, Reading> readings) {

        public Found {
            findings = List.copyOf(findings);
            readings = Map.copyOf(readings);
        }

        /**
         * Replaces what a ledger knew of this sort.
         *
         * @return how much there is, by kind
         */
        public Map<Finding.Kind, Integer> keepIn(JdbcLedger ledger) {
            ledger.database().write(handle -> replace(handle, findings, readings));
            Map<Finding.Kind, Integer> counts = new HashMap<>();
            findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
            return counts;
        }
    }

    private static int replace(Handle handle, List<Finding> findings, Map<String, Reading> readings)
            throws SQLException {
        handle.execute("delete from finding_member");
        handle.execute("delete from finding");
        handle.execute("update entry set disputed = 0 where disputed = 1");
        Map<String, Long> keys = keys(handle);
        Set<Long> disputed = new TreeSet<>();
        try (PreparedStatement finding = handle.getConnection()
                        .prepareStatement("insert into finding (id, kind, day, label, body) values (?, ?, ?, ?, ?)"
                                + " on conflict (id) do nothing");
                PreparedStatement member = handle.getConnection()
                        .prepareStatement("insert into finding_member (finding, article, entry) values (?, ?, ?)"
                                + " on conflict do nothing")) {
            for (Finding each : findings) {
                write(finding, each);
                for (long[] row : members(each, keys, readings)) {
                    member.setString(1, each.id());
                    member.setLong(2, row[0]);
                    member.setLong(3, row[1]);
                    member.addBatch();
                    if (each.kind() == Finding.Kind.DISPUTE && row[1] != row[0]) {
                        disputed.add(row[1]);
                    }
                }
            }
            finding.executeBatch();
            member.executeBatch();
        }
        mark(handle, disputed);
        Generation.advance(handle);
        return findings.size();
    }

    private static void write(PreparedStatement insert, Finding finding) throws SQLException {
        insert.setString(1, finding.id());
        insert.setString(2, finding.kind().name().toLowerCase(Locale.ROOT));
        insert.setObject(
                3, finding.day() == null ? null : Math.toIntExact(finding.day().toEpochDay()), Types.INTEGER);
        insert.setString(4, finding.label());
        insert.setString(5, finding.body());
        insert.addBatch();
    }

    /** Keys of article and record; the article's own where it is meant as a whole. What left the ledger meanwhile is left out. */
    private static List<long[]> members(Finding finding, Map<String, Long> keys, Map<String, Reading> readings) {
        List<long[]> rows = new ArrayList<>();
        for (Finding.Member member : finding.members()) {
            Long article = keys.get(member.article());
            Reading reading = readings.get(member.article());
            if (article != null && reading != null) {
                rows.add(new long[] {article, article + numberOf(reading, member.record())});
            }
        }
        return rows;
    }

    /** From 1, in the order of the reading; 0 for the article itself. */
    private static int numberOf(Reading reading, @Nullable String record) {
        int number = 0;
        for (Entry entry : reading.account().entries()) {
            number++;
            if (entry.id().equals(record)) {
                return number;
            }
        }
        return 0;
    }

    private static Map<String, Long> keys(Handle handle) {
        Map<String, Long> keys = new HashMap<>();
        handle.createQuery("select id, key from article where removed is null")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> keys.put(each.getKey(), each.getValue()));
        return keys;
    }

    private static void mark(Handle handle, Set<Long> disputed) throws SQLException {
        try (PreparedStatement update =
                handle.getConnection().prepareStatement("update entry set disputed = 1 where key = ?")) {
            for (long key : disputed) {
                update.setLong(1, key);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
