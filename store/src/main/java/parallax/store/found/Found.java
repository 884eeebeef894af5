package parallax.store.found;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import parallax.Reading;
import parallax.article.Article;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.format.found.Findings;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.Readings;

/** What was found across the articles of a ledger when they were last consolidated. */
public final class Found {

    /** Of one slice, and of what joins one article. */
    public static final int MOST = 1000;

    /** Stands for a day that no finding names; before all others. */
    private static final int NO_DAY = -1_000_000;

    private static final int AT_ONCE = 500;

    private final Database database;

    public Found(JdbcLedger ledger) {
        this.database = ledger.database();
    }

    /** The finding with this id. */
    public Optional<Finding> findFinding(String id) {
        return database.read(handle -> handle.createQuery("select kind, body from finding where id = :id")
                .bind("id", id)
                .map((row, context) -> finding(row.getString(1), row.getString(2)))
                .findOne());
    }

    /**
     * What was found of one kind, the newest first.
     *
     * @param after where the last slice ended, {@link Slice.Mark#START} for the first
     * @param limit how many at most, 1 to {@link #MOST}
     */
    public Slice list(Finding.Kind kind, Slice.Mark after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a slice has 1 to " + MOST + " findings, found " + limit);
        }
        List<Finding> found = database.read(handle -> handle.createQuery("select kind, body from finding"
                        + " where kind = :kind and (coalesce(day, -1000000), id) < (:day, :id)"
                        + " order by coalesce(day, -1000000) desc, id desc limit :limit")
                .bind("kind", name(kind))
                .bind("day", after.day())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map((row, context) -> finding(row.getString(1), row.getString(2)))
                .list());
        if (found.size() <= limit) {
            return new Slice(found, null);
        }
        Finding last = found.get(limit - 1);
        int day = last.day() == null ? NO_DAY : Math.toIntExact(last.day().toEpochDay());
        return new Slice(found.subList(0, limit), new Slice.Mark(day, last.id()));
    }

    /** What joins an article with others, by kind and then by day; at most {@link #MOST}. */
    public List<Finding> listOf(String article) {
        return database.read(handle -> listOf(handle, article));
    }

    static List<Finding> listOf(Handle handle, String article) {
        return handle.createQuery("select kind, body from finding where id in (select finding_member.finding"
                        + " from finding_member join article on article.key = finding_member.article"
                        + " where article.id = :article) order by kind, coalesce(day, -1000000), id limit " + MOST)
                .bind("article", article)
                .map((row, context) -> finding(row.getString(1), row.getString(2)))
                .list();
    }

    /** What of one kind joins an article with others. */
    public List<Finding> listOf(String article, Finding.Kind kind) {
        return listOf(article).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    /** What joins a record with others. */
    public List<Finding> listOf(String article, String record) {
        Finding.Member member = new Finding.Member(article, record);
        return listOf(article).stream()
                .filter(finding -> finding.members().contains(member))
                .toList();
    }

    /** How many there are of each kind; a kind of which there is none is left out. */
    public Map<Finding.Kind, Integer> count() {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        database.read(handle -> {
            handle.createQuery("select kind, count(*) from finding group by kind")
                    .map((row, context) -> Map.entry(kind(row.getString(1)), row.getInt(2)))
                    .forEach(each -> counts.put(each.getKey(), each.getValue()));
            return counts;
        });
        return counts;
    }

    /** The readings of all articles that findings join, by article; what left the ledger meanwhile is not among them. */
    public Map<String, Reading> readings(Collection<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        findings.forEach(finding -> finding.members().forEach(member -> ids.add(member.article())));
        return database.read(handle -> readings(handle, ids));
    }

    static Map<String, Reading> readings(Handle handle, Collection<String> articles) throws SQLException {
        List<String> ids = List.copyOf(articles);
        List<Long> keys = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            keys.addAll(handle.createQuery("select key from article where removed is null and id in (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .mapTo(Long.class)
                    .list());
        }
        Map<String, Reading> readings = new HashMap<>();
        new Readings(handle)
                .listCurrent(keys)
                .values()
                .forEach(reading -> readings.put(reading.article().id(), reading));
        return readings;
    }

    /**
     * Reads findings back into what they were written from.
     *
     * @param readings of the articles that they join, as {@link #readings} gives them
     */
    public static FindingParser parser(Map<String, Reading> readings) {
        Map<String, Article> articles = new HashMap<>();
        readings.forEach((id, reading) -> articles.put(id, reading.article()));
        return new FindingParser(articles::get);
    }

    private static Finding finding(String kind, String body) {
        return Findings.of(kind(kind), body);
    }

    private static Finding.Kind kind(String name) {
        return Finding.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String name(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
