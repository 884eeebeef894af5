package parallax.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.LinkKey;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.ledger.Entry;
import parallax.store.Consolidation.Region;
import parallax.store.Consolidation.Stories;
import parallax.store.link.Links;

/** Writes what a look has found, all of it in one transaction: in each region it takes the place of what was there. */
final class FoundWriter {

    private static final int AT_ONCE = 400;

    private final Turn turn;
    private final List<Region> regions;
    private final Stories stories;
    private final Map<String, Reading> readings;

    /**
     * A turn of looking.
     *
     * @param state that holds from now on
     * @param looked what was looked at
     * @param entering articles that enter their buckets
     */
    record Turn(State state, Dirty.Waiting looked, Map<String, List<LinkKey>> entering) {

        Turn {
            entering = new TreeMap<>(entering);
        }
    }

    /** @param readings of all articles that are named in what was found */
    FoundWriter(Turn turn, List<Region> regions, Stories stories, Map<String, Reading> readings) {
        this.turn = turn;
        this.regions = List.copyOf(regions);
        this.stories = stories;
        this.readings = Map.copyOf(readings);
    }

    /** Lets go of all that was found and linked. */
    static void forget(Handle handle) {
        for (String table :
                List.of("finding_member", "finding", "link_bucket", "link_member", "link_part", "link_profile")) {
            handle.execute("delete from " + table);
        }
        handle.execute("update entry set disputed = 0 where disputed = 1");
    }

    /**
     * @param anew whether it takes the place of all that was there
     * @return false when somebody else has looked meanwhile; nothing is written then
     */
    boolean write(Handle handle, boolean anew) throws SQLException {
        if (!turn.state().take(handle)) {
            return false;
        }
        if (anew) {
            forget(handle);
        }
        for (Map.Entry<String, List<LinkKey>> each : turn.entering().entrySet()) {
            Links.enter(handle, each.getKey(), each.getValue());
        }
        Map<String, Long> keys = keys(handle);
        for (Region region : regions) {
            replace(handle, region, keys);
        }
        writeStories(handle, keys);
        Dirty.done(handle, turn.looked());
        Generation.advance(handle);
        return true;
    }

    /** Keys of the articles that were read, as far as the ledger still has them. */
    private Map<String, Long> keys(Handle handle) {
        Map<String, Long> keys = new HashMap<>();
        List<String> all = List.copyOf(readings.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle.createQuery("select id, key from article where removed is null and id in (<ids>)")
                    .bindList("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .map((row, context) -> keys.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return keys;
    }

    private void replace(Handle handle, Region region, Map<String, Long> keys) throws SQLException {
        for (String article : region.articles()) {
            handle.execute("delete from link_part where kind = ? and article = ?", Links.code(region.kind()), article);
            Long key = keys.get(article);
            if (key != null) {
                for (Finding.Kind kind : kinds(region.kind())) {
                    delete(handle, kind, key);
                }
                if (region.kind() == LinkKey.Kind.DISPUTE) {
                    handle.execute(
                            "update entry set disputed = 0 where disputed = 1 and key > ? and key < ?",
                            key,
                            key + Keys.STEP);
                }
            }
        }
        writeParts(handle, region);
        write(handle, region.findings(), keys);
    }

    private static List<Finding.Kind> kinds(LinkKey.Kind kind) {
        return switch (kind) {
            case COPY -> List.of(Finding.Kind.COPY);
            case VERSION -> List.of(Finding.Kind.VERSION);
            case SERIES -> List.of(Finding.Kind.SERIES);
            case CLAIM -> List.of(Finding.Kind.CLAIM);
            case EVIDENCE -> List.of(Finding.Kind.EVIDENCE);
            case DISPUTE -> List.of(Finding.Kind.DISPUTE, Finding.Kind.REVISION);
        };
    }

    private static void delete(Handle handle, Finding.Kind kind, long article) {
        handle.execute(
                "delete from finding where kind = ? and id in"
                        + " (select finding from finding_member where article = ?)",
                kind.name().toLowerCase(Locale.ROOT),
                article);
    }

    /** Each article once, with the least of those that it is joined to. */
    private static void writeParts(Handle handle, Region region) {
        Map<String, String> parts = Parts.of(region.tied());
        for (Map.Entry<String, String> each : parts.entrySet()) {
            handle.execute(
                    "insert into link_part (kind, article, part) values (?, ?, ?)",
                    Links.code(region.kind()),
                    each.getKey(),
                    each.getValue());
        }
    }

    private void writeStories(Handle handle, Map<String, Long> keys) throws SQLException {
        for (String article : turn.looked().own().keySet()) {
            handle.execute("delete from link_profile where article = ?", article);
        }
        for (Map.Entry<String, byte[]> each : new TreeMap<>(stories.profiles()).entrySet()) {
            handle.execute("insert into link_profile (article, body) values (?, ?)", each.getKey(), each.getValue());
        }
        for (String article : stories.counted()) {
            Long key = keys.get(article);
            if (key != null) {
                delete(handle, Finding.Kind.STORY, key);
            }
        }
        Set<String> all = stories.all();
        if (all != null) {
            List<String> gone = new ArrayList<>(handle.createQuery("select id from finding where kind = 'story'")
                    .mapTo(String.class)
                    .list());
            gone.removeAll(all);
            gone.forEach(id -> handle.execute("delete from finding where id = ?", id));
        }
        stories.made().forEach(story -> handle.execute("delete from finding where id = ?", story.id()));
        write(handle, stories.made(), keys);
    }

    /** What names an article that left the ledger meanwhile is left out: its mates wait to be looked at again. */
    private void write(Handle handle, Collection<Finding> findings, Map<String, Long> keys) throws SQLException {
        Set<Long> disputed = new TreeSet<>();
        try (PreparedStatement finding = handle.getConnection()
                        .prepareStatement("insert into finding (id, kind, day, label, body) values (?, ?, ?, ?, ?)"
                                + " on conflict (id) do nothing");
                PreparedStatement member = handle.getConnection()
                        .prepareStatement("insert into finding_member (finding, article, entry) values (?, ?, ?)"
                                + " on conflict do nothing")) {
            for (Finding each : findings) {
                if (each.members().stream().allMatch(of -> keys.containsKey(of.article()))) {
                    write(finding, each);
                    for (long[] row : members(each, keys)) {
                        member.setString(1, each.id());
                        member.setLong(2, row[0]);
                        member.setLong(3, row[1]);
                        member.addBatch();
                        if (each.kind() == Finding.Kind.DISPUTE && row[1] != row[0]) {
                            disputed.add(row[1]);
                        }
                    }
                }
            }
            finding.executeBatch();
            member.executeBatch();
        }
        mark(handle, disputed);
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

    /** Keys of article and record; the article's own where it is meant as a whole. */
    private List<long[]> members(Finding finding, Map<String, Long> keys) {
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
