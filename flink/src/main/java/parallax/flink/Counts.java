package parallax.flink;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.store.JdbcLedger;
import parallax.store.Refused;
import parallax.store.Tally;

/**
 * What a ledger holds. What a job has done is the difference that it made: its own counters forget what a worker had counted
 * that was lost.
 *
 * @param articles how many
 * @param records of all kinds
 * @param refused inputs by the name of their trouble
 */
record Counts(long articles, long records, Map<String, Long> refused) {

    static final Counts NONE = new Counts(0, 0, Map.of());

    Counts {
        refused = new TreeMap<>(refused);
    }

    static Counts of(JdbcLedger ledger) {
        return new Counts(
                ledger.countArticles(),
                ledger.listTallies().stream().mapToLong(Tally::records).sum(),
                ledger.listRefused().stream().collect(Collectors.groupingBy(Refused::trouble, Collectors.counting())));
    }

    /** "the ledger has 120 (+100) articles and 900 (+800) records; refused: not_news 3 (+1)". */
    String since(Counts before) {
        StringJoiner names = new StringJoiner(", ");
        refused.forEach((name, count) -> names.add(name + " " + more(count, before.refused.getOrDefault(name, 0L))));
        return "the ledger has " + more(articles, before.articles) + " articles and " + more(records, before.records)
                + " records; refused: " + (names.length() == 0 ? "none" : names);
    }

    private static String more(long now, long before) {
        return now + (now == before ? "" : String.format(Locale.ROOT, " (%+d)", now - before));
    }
}
