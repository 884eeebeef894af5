package parallax.store.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;

/** Matches that were remembered by their ids, with what the ledger now has under them. */
final class FoundRows {

    private final JdbcLedger ledger;

    FoundRows(JdbcLedger ledger) {
        this.ledger = ledger;
    }

    private record Row(String article, String record, Instant foundAt) {}

    /**
     * Records that the ledger no longer has are left out.
     *
     * @param condition with one parameter
     */
    List<Match> list(String condition, String parameter, int most) {
        List<Row> rows = ledger.database()
                .read(handle -> handle.select(
                                "select article, record, found_at from watch_match where " + condition + " limit ?",
                                parameter,
                                most)
                        .map((row, context) ->
                                new Row(row.getString(1), row.getString(2), Instant.parse(row.getString(3))))
                        .list());
        Map<String, Optional<Reading>> readings = new HashMap<>();
        return rows.stream()
                .flatMap(row -> readings.computeIfAbsent(row.article(), ledger::findReading).stream()
                        .flatMap(reading -> match(reading, row)))
                .toList();
    }

    private static Stream<Match> match(Reading reading, Row row) {
        @Nullable
        Entry entry = row.record().isEmpty()
                ? null
                : reading.account().findEntry(row.record()).orElse(null);
        boolean there = entry != null || row.record().isEmpty();
        return Stream.of(row).filter(each -> there).map(each -> new Match(reading, entry, each.foundAt()));
    }
}
