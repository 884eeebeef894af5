package parallax.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import parallax.LinkKey;
import parallax.LinkKeys;
import parallax.Reading;
import parallax.store.link.Links;

/** What has changed since it was last looked at across articles, and what met it under the keys that it had before. */
final class Dirty {

    private Dirty() {}

    /**
     * What waits to be looked at.
     *
     * @param own articles that changed themselves, with the number of their last change
     * @param touched those that had to do with an article as it was before
     */
    record Waiting(Map<String, Long> own, Map<String, Long> touched) {

        Waiting {
            own = new TreeMap<>(own);
            touched = new TreeMap<>(touched);
        }

        boolean isNone() {
            return own.isEmpty() && touched.isEmpty();
        }
    }

    /** An article came, or came again. */
    static void mark(Handle handle, String article) {
        mark(handle, article, 1);
    }

    private static void mark(Handle handle, String article, int own) {
        handle.execute(
                "insert into link_dirty (article, changes, own) values (?, 1, ?) on conflict (article) do update"
                        + " set changes = link_dirty.changes + 1,"
                        + " own = case when link_dirty.own > excluded.own then link_dirty.own else excluded.own end",
                article,
                own);
    }

    /** An article is no longer what it was: it leaves its buckets, and those that it met there are looked at again. */
    static void leave(Handle handle, Reading before) throws SQLException {
        String article = before.article().id();
        Set<LinkKey> keys = new TreeSet<>(LinkKeys.of(before));
        keys.addAll(LinkKeys.of(Decisions.decided(handle).apply(before)));
        Surroundings around = new Surroundings(handle, false);
        Set<String> met = new TreeSet<>();
        for (LinkKey.Kind kind : LinkKey.Kind.values()) {
            List<LinkKey> ofKind =
                    keys.stream().filter(key -> key.kind() == kind).toList();
            met.addAll(around.sharers(article, ofKind));
        }
        met.remove(article);
        met.forEach(id -> mark(handle, id, 0));
        Links.leave(handle, article, keys);
        mark(handle, article, 1);
    }

    static Waiting list(Handle handle) throws SQLException {
        if (!Tables.has(handle, "link_dirty")) {
            return new Waiting(Map.of(), Map.of());
        }
        Map<String, Long> own = new HashMap<>();
        Map<String, Long> touched = new HashMap<>();
        handle.createQuery("select article, changes, own from link_dirty")
                .map((row, context) -> (row.getInt(3) == 1 ? own : touched).put(row.getString(1), row.getLong(2)))
                .list();
        return new Waiting(own, touched);
    }

    /** All articles, whether or not they changed. */
    static Waiting listAll(Handle handle) throws SQLException {
        Waiting changed = list(handle);
        Map<String, Long> all = new HashMap<>(changed.own());
        handle.createQuery("select id from article where removed is null")
                .mapTo(String.class)
                .forEach(article -> all.putIfAbsent(article, 0L));
        return new Waiting(all, changed.touched());
    }

    /** They were looked at; what changed again meanwhile stays. */
    static void done(Handle handle, Waiting waiting) {
        for (Map<String, Long> each : List.of(waiting.own(), waiting.touched())) {
            each.forEach((article, changes) ->
                    handle.execute("delete from link_dirty where article = ? and changes = ?", article, changes));
        }
    }

    /** Everything is to be looked at. */
    static void markAll(Handle handle) {
        handle.createQuery("select id from article where removed is null")
                .mapTo(String.class)
                .list()
                .forEach(article -> mark(handle, article, 1));
    }
}
