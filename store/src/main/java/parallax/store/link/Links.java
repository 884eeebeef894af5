package parallax.store.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parallax.LinkKey;

/**
 * The buckets of a ledger and who is in them. Writing the same twice changes nothing, and the end does not depend on the order:
 * the least article stands in the bucket, every other is a member of it.
 */
public final class Links {

    private final Transactions transactions;

    public Links(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Writes in one transaction what linking found. Where the ledger already held another article in a bucket, by another job or
     * by {@code parallax add}, the two are linked too.
     */
    public void write(List<Bucket> buckets, List<Edge> edges) {
        transactions.write(handle -> write(handle, buckets, edges));
    }

    /** The same within a transaction, in the order of keys: two writers that wait for one another would wait for ever. */
    public static void write(Handle handle, List<Bucket> buckets, List<Edge> edges) {
        SortedMap<LinkKey, SortedSet<String>> articles = new TreeMap<>();
        buckets.forEach(each ->
                articles.computeIfAbsent(each.key(), none -> new TreeSet<>()).add(each.least()));
        edges.forEach(each -> articles.computeIfAbsent(each.key(), none -> new TreeSet<>())
                .addAll(List.of(each.lesser(), each.greater())));
        write(handle, articles);
    }

    /** Puts an article into all of its buckets. */
    public static void enter(Handle handle, String article, Collection<LinkKey> keys) {
        SortedMap<LinkKey, SortedSet<String>> articles = new TreeMap<>();
        keys.forEach(key -> articles.put(key, new TreeSet<>(List.of(article))));
        write(handle, articles);
    }

    /** The first statement holds the buckets until the end, so that nobody comes between it and the others. */
    private static void write(Handle handle, SortedMap<LinkKey, SortedSet<String>> articles) {
        if (articles.isEmpty()) {
            return;
        }
        try (PreparedBatch hold =
                        handle.prepareBatch("insert into link_bucket (kind, band, least) values (:kind, :band, :least)"
                                + " on conflict (kind, band) do update set least = link_bucket.least");
                PreparedBatch member = handle.prepareBatch("insert into link_member (kind, band, article)"
                        + " select kind, band, case when least < :least then :least else least end from link_bucket"
                        + " where kind = :kind and band = :band and least <> :least on conflict do nothing");
                PreparedBatch lower = handle.prepareBatch("update link_bucket set least = :least"
                        + " where kind = :kind and band = :band and least > :least")) {
            articles.forEach((key, ids) -> {
                for (PreparedBatch each : List.of(hold, member, lower)) {
                    bind(each, key, ids.first());
                }
            });
            hold.execute();
            member.execute();
            lower.execute();
        }
        writeMembers(handle, articles);
    }

    private static void bind(PreparedBatch batch, LinkKey key, String least) {
        batch.bind("kind", code(key.kind()))
                .bind("band", key.band())
                .bind("least", least)
                .add();
    }

    /** All but the least, which stands in the bucket or is there as who was. */
    private static void writeMembers(Handle handle, Map<LinkKey, SortedSet<String>> articles) {
        try (PreparedBatch member = handle.prepareBatch("insert into link_member (kind, band, article)"
                + " values (:kind, :band, :least) on conflict do nothing")) {
            articles.forEach((key, ids) -> ids.stream().skip(1).forEach(id -> bind(member, key, id)));
            if (member.size() > 0) {
                member.execute();
            }
        }
    }

    /** Takes an article out of buckets; where it was the least, the next one stands there. */
    public static void leave(Handle handle, String article, Collection<LinkKey> keys) {
        for (LinkKey key : new TreeSet<>(keys)) {
            Object[] at = {code(key.kind()), key.band(), article};
            handle.execute("delete from link_member where kind = ? and band = ? and article = ?", at);
            boolean least =
                    handle.select("select count(*) from link_bucket where kind = ? and band = ? and least = ?", at)
                                    .mapTo(Long.class)
                                    .one()
                            > 0;
            if (least) {
                follow(handle, key);
            }
        }
    }

    private static void follow(Handle handle, LinkKey key) {
        List<String> next = listMembers(handle, key, 1);
        handle.execute("delete from link_bucket where kind = ? and band = ?", code(key.kind()), key.band());
        for (String id : next) {
            handle.execute(
                    "delete from link_member where kind = ? and band = ? and article = ?",
                    code(key.kind()),
                    key.band(),
                    id);
            handle.execute(
                    "insert into link_bucket (kind, band, least) values (?, ?, ?)", code(key.kind()), key.band(), id);
        }
    }

    private static List<String> listMembers(Handle handle, LinkKey key, int most) {
        return handle.select(
                        "select article from link_member where kind = ? and band = ? order by article limit ?",
                        code(key.kind()),
                        key.band(),
                        most)
                .mapTo(String.class)
                .list();
    }

    /** The articles in some buckets of a kind, the least first; buckets that nobody is in are left out. */
    public static Map<LinkKey, List<String>> list(Handle handle, LinkKey.Kind kind, List<Long> bands) {
        Map<LinkKey, List<String>> all = new HashMap<>();
        for (String select : List.of(
                "select band, least from link_bucket where kind = :kind and band in (<bands>)",
                "select band, article from link_member where kind = :kind and band in (<bands>) order by band, article")) {
            handle.createQuery(select)
                    .bind("kind", code(kind))
                    .bindList("bands", bands)
                    .map((row, context) -> new Bucket(new LinkKey(kind, row.getLong(1)), row.getString(2)))
                    .list()
                    .forEach(each -> all.computeIfAbsent(each.key(), none -> new ArrayList<>())
                            .add(each.least()));
        }
        return all;
    }

    /** Stands for a kind in the tables. */
    public static int code(LinkKey.Kind kind) {
        return switch (kind) {
            case COPY -> 0;
            case VERSION -> 1;
            case SERIES -> 2;
            case CLAIM -> 3;
            case EVIDENCE -> 4;
            case DISPUTE -> 5;
        };
    }
}
