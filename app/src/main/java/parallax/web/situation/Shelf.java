package parallax.web.situation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.Reading;
import parallax.store.JdbcLedger;
import parallax.store.Readings;

/** The readings of a ledger that are laid side by side: all, or the newest where there are too many to be held at once. */
final class Shelf {

    private static final int AT_ONCE = 100;

    private final JdbcLedger ledger;

    Shelf(JdbcLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Some readings.
     *
     * @param readings in no order that matters
     * @param leftOut how many articles the ledger has beside them
     */
    record Taken(List<Reading> readings, int leftOut) {

        Taken {
            readings = List.copyOf(readings);
        }
    }

    /** The newest by day of publication. */
    Taken newest(int most) {
        return ledger.database().read(handle -> {
            List<Long> keys = handle.createQuery(
                            "select key from article where removed is null order by key desc limit :most")
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list();
            int all = handle.createQuery("select count(*) from article where removed is null")
                    .mapTo(Integer.class)
                    .one();
            List<Reading> readings = read(new Readings(handle), keys);
            return new Taken(readings, Math.max(0, all - keys.size()));
        });
    }

    private static List<Reading> read(Readings readings, List<Long> keys) throws SQLException {
        List<Reading> read = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            Map<Long, Reading> some = readings.listCurrent(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            read.addAll(some.values());
        }
        return read;
    }

    /** Those of some articles; what left the ledger meanwhile is left out. */
    Taken of(List<String> articles) {
        List<Reading> readings = articles.stream()
                .map(article -> ledger.findReading(article).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Taken(readings, 0);
    }
}
