package parallax.bench.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.Reading;
import parallax.format.pack.PackedReading;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.MatchSyntax;
import parallax.store.Tags;
import parallax.store.Words;

/**
 * Plain batched inserts of rows such as a ledger has, made ready beforehand: what the database alone can take. Tags of records
 * are as many as a ledger writes, not the same.
 */
final class RawInserts {

    private static final double NANOS = 1e9;
    private static final long STEP = 1L << 14;

    private static final String ARTICLE = "insert into article (key, id, url, outlet, headline, day, language, current)"
            + " values (?, ?, ?, ?, ?, ?, 'en', 1)";
    private static final String READING = "insert into reading (article, number, at, made_by, why, cause, body)"
            + " values (?, 1, '2031-01-01T00:00:00Z', 'bench', 'bench', 'ADDED', ?)";
    private static final String ENTRY =
            "insert into entry (key, sort, day, own_day, speaker, confidence)" + " values (?, ?, ?, 0, ?, 900)";

    private RawInserts() {}

    private record Row(long key, String words) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rows(Reading reading, long key, byte[] body, Row article, List<Row> entries) {}

    /**
     * Articles a second.
     *
     * @param byWall of the clock
     * @param byCpu of the processor
     */
    record Rate(double byWall, double byCpu) {}

    static Rate rate(List<Reading> readings, Path folder, int batch) {
        JdbcLedger.open(new Location.Folder(folder)).close();
        List<Rows> rows = new ArrayList<>();
        for (Reading reading : readings) {
            rows.add(rows(reading, (rows.size() + 1) * STEP));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"))) {
            try (Statement pragma = connection.createStatement()) {
                pragma.execute("pragma synchronous = full");
                pragma.execute("pragma cache_size = -65536");
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            long cpuStart = LedgerSpeed.cpuNanos();
            for (int from = 0; from < rows.size(); from += batch) {
                insert(connection, rows.subList(from, Math.min(rows.size(), from + batch)));
                connection.commit();
            }
            return new Rate(
                    rows.size() / ((System.nanoTime() - start) / NANOS),
                    rows.size() / ((LedgerSpeed.cpuNanos() - cpuStart) / NANOS));
        } catch (SQLException e) {
            throw new IllegalStateException("raw inserts failed: " + e.getMessage(), e);
        }
    }

    private static Rows rows(Reading reading, long key) {
        List<Row> entries = new ArrayList<>();
        String transcript = reading.account().transcript();
        long day = java.util.Objects.requireNonNull(
                        reading.article().published().date())
                .toEpochDay();
        for (Entry entry : reading.account().entries()) {
            long number = key + entries.size() + 1;
            String tags = Stream.of(
                            Tags.kind(entry.kind()),
                            Tags.sort(entry.kind(), "what" + number % 15),
                            Tags.outlet(String.valueOf(number % 40)),
                            Tags.language("en"),
                            "r0x" + number % 200,
                            Tags.country("c" + number % 20),
                            Tags.sector("gov"),
                            Tags.sector("mil"),
                            "d" + day,
                            "e" + day / 16,
                            "f" + day / 256,
                            "h" + day / 4096)
                    .map(tag -> MatchSyntax.TAG + tag)
                    .collect(Collectors.joining(" "));
            entries.add(new Row(number, tags + " " + words(entry.sentence().in(transcript))));
        }
        Row article = new Row(key / STEP, "=a =nen =o" + key % 40 + " =d" + day + " " + words(transcript));
        return new Rows(reading, key, PackedReading.pack(reading.article(), reading.account()), article, entries);
    }

    private static String words(String text) {
        return String.join(" ", Words.of(text));
    }

    private static void insert(Connection connection, List<Rows> batch) throws SQLException {
        try (PreparedStatement article = connection.prepareStatement(ARTICLE);
                PreparedStatement reading = connection.prepareStatement(READING);
                PreparedStatement entry = connection.prepareStatement(ENTRY);
                PreparedStatement articleWords = connection.prepareStatement(insertWords("article_words"));
                PreparedStatement entryWords = connection.prepareStatement(insertWords("entry_words"))) {
            for (Rows rows : batch) {
                article(article, rows);
                reading.setLong(1, rows.key());
                reading.setBytes(2, rows.body());
                reading.addBatch();
                words(articleWords, rows.article());
                for (Row row : rows.entries()) {
                    entry.setLong(1, row.key());
                    entry.setInt(2, (int) (row.key() % 40));
                    entry.setInt(3, (int) (row.key() / STEP % 400));
                    entry.setLong(4, row.key() % 200);
                    entry.addBatch();
                    words(entryWords, row);
                }
            }
            for (PreparedStatement each : List.of(article, reading, entry, articleWords, entryWords)) {
                each.executeBatch();
            }
        }
    }

    private static String insertWords(String table) {
        return "insert into " + table + " (rowid, words) values (?, ?)";
    }

    private static void words(PreparedStatement insert, Row row) throws SQLException {
        insert.setLong(1, row.key());
        insert.setString(2, row.words());
        insert.addBatch();
    }

    private static void article(PreparedStatement insert, Rows rows) throws SQLException {
        insert.setLong(1, rows.key());
        insert.setString(2, rows.reading().article().id());
        insert.setString(3, rows.reading().article().source().url());
        insert.setString(4, rows.reading().article().source().outlet());
        insert.setString(5, rows.reading().article().headline().text());
        insert.setInt(6, (int) (rows.key() / STEP % 400));
        insert.addBatch();
    }
}
