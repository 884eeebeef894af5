package parallax.store.found;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.store.Database;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.Readings;
import parallax.story.Related;
import parallax.story.StoryIndex;
import parallax.story.embed.SentenceEncoder;
import parallax.story.tie.Profile;

/**
 * The articles of a ledger that have most in common with one of it. Those that something found joins with it, and those that
 * hold its heaviest words, are compared as stories compare them; all others are not looked at, so that the work does not grow
 * with the ledger. What articles are compared by is remembered. Any thread may ask.
 */
public final class RelatedArticles implements AutoCloseable {

    /** So many articles are compared with the one. */
    public static final int MOST_COMPARED = 120;

    private final Database database;
    private final SentenceEncoder encoder = SentenceEncoder.open();
    private final StoryIndex index = new StoryIndex(encoder);
    private final Profiles profiles = new Profiles();

    public RelatedArticles(JdbcLedger ledger) {
        this.database = ledger.database();
    }

    /** What articles are compared by, the last that were used; a text never changes under its id, its reading may. */
    private static final class Profiles {

        private static final int MOST = 2000;

        private final Map<Row, Profile> known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Row, Profile> eldest) {
                return size() > MOST;
            }
        };

        synchronized @Nullable Profile find(Row row) {
            return known.get(row);
        }

        synchronized void keep(Row row, Profile profile) {
            known.put(row, profile);
        }
    }

    /**
     * An article in the ledger.
     *
     * @param key of its row
     * @param current number of its reading
     */
    private record Row(
            long key,
            int current,
            String id,
            String headline,
            @Nullable String outlet,
            @Nullable LocalDate day) {}

    /**
     * The articles that have most in common with one, those with most first, each with the reason.
     *
     * @param most how many at most
     * @return empty when the ledger has no such article
     */
    public List<RelatedArticle> list(String article, int most) {
        return database.read(handle -> {
            Optional<Row> row = rows(handle, "article.id = ?", article).stream().findFirst();
            return row.isEmpty() ? List.<RelatedArticle>of() : list(handle, row.get(), most);
        });
    }

    private List<RelatedArticle> list(Handle handle, Row row, int most) throws SQLException {
        Profile profile = profiles(handle, List.of(row)).get(row.id());
        if (profile == null) {
            return List.of();
        }
        Kin kin = new Kin(
                row.id(),
                Found.listOf(handle, row.id()),
                Decisions.decided(handle).stories());
        Map<String, Row> compared = compared(handle, row, profile, kin);
        Map<String, Profile> others = profiles(handle, List.copyOf(compared.values()));
        Map<String, RelatedArticle> found = new LinkedHashMap<>();
        for (Related each : index.listTied(profile, others.values(), kin)) {
            put(found, compared.get(each.article()), kin.isInItsStory(each.article()), each.reason());
        }
        for (String each : kin.nearest()) {
            put(
                    found,
                    compared.get(each),
                    kin.isInItsStory(each),
                    kin.find(row.id(), each).orElse("the same story"));
        }
        return found.values().stream().limit(most).toList();
    }

    private static void put(Map<String, RelatedArticle> found, @Nullable Row row, boolean same, String reason) {
        if (row != null) {
            found.putIfAbsent(
                    row.id(), new RelatedArticle(row.id(), row.headline(), row.outlet(), row.day(), same, reason));
        }
    }

    /** Half of them at most because something found joins them, so that there is room for those that nothing joins yet. */
    private Map<String, Row> compared(Handle handle, Row row, Profile profile, Kin kin) throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String id : kin.nearest()) {
            if (rows.size() < MOST_COMPARED / 2) {
                rows(handle, "article.id = ?", id).forEach(each -> rows.put(each.id(), each));
            }
        }
        for (long key : new WordNeighbours(handle, database.dialect()).find(profile.keys(), row.day(), MOST_COMPARED)) {
            if (rows.size() < MOST_COMPARED && key != row.key()) {
                rows(handle, "article.key = ?", key).forEach(each -> rows.putIfAbsent(each.id(), each));
            }
        }
        return rows;
    }

    private static List<Row> rows(Handle handle, String which, Object value) {
        return handle.select(
                        "select key, current, id, headline, outlet, day from article where removed is null and "
                                + which,
                        value)
                .map((row, context) -> {
                    int day = row.getInt(6);
                    return new Row(
                            row.getLong(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.wasNull() ? null : LocalDate.ofEpochDay(day));
                })
                .list();
    }

    private Map<String, Profile> profiles(Handle handle, List<Row> rows) throws SQLException {
        Map<String, Profile> found = new LinkedHashMap<>();
        Set<Row> unknown = new LinkedHashSet<>();
        for (Row row : rows) {
            Profile known = profiles.find(row);
            if (known == null) {
                unknown.add(row);
            } else {
                found.put(row.id(), known);
            }
        }
        List<Long> keys = new ArrayList<>();
        unknown.forEach(row -> keys.add(row.key()));
        Map<Long, Reading> readings = new Readings(handle).listCurrent(keys);
        unknown.parallelStream()
                .filter(row -> readings.containsKey(row.key()))
                .map(row -> read(row, readings))
                .toList()
                .forEach(profile -> found.put(profile.article(), profile));
        return found;
    }

    private Profile read(Row row, Map<Long, Reading> readings) {
        Reading reading = readings.get(row.key());
        if (reading == null) {
            throw new IllegalStateException("no reading of " + row.id());
        }
        Profile profile = index.profile(reading.article(), reading.account());
        profiles.keep(row, profile);
        return profile;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
