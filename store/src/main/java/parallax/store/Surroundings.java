package parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import parallax.LinkKey;
import parallax.store.link.Links;

/**
 * Which articles meet which: the buckets of a ledger, with those who are about to enter them. Articles that the ledger does not
 * have are left out: a job may link one before it is written, and one that was removed leaves its id behind.
 */
final class Surroundings {

    /** So many lead a bucket of copies; the others of it are compared with these alone. */
    static final int LEADERS = 8;

    private static final int AT_ONCE = 400;

    private final Handle handle;
    private final boolean anew;
    private final Map<LinkKey, SortedSet<String>> entering = new HashMap<>();
    private final Map<LinkKey, List<String>> known = new HashMap<>();
    private final Map<String, Boolean> there = new HashMap<>();

    /** @param anew whether nothing counts that was linked before */
    Surroundings(Handle handle, boolean anew) {
        this.handle = handle;
        this.anew = anew;
    }

    /** An article that will have these keys. */
    void enter(String article, Collection<LinkKey> keys) {
        keys.forEach(
                key -> entering.computeIfAbsent(key, none -> new TreeSet<>()).add(article));
    }

    /** The articles that have a key, the least first. */
    List<String> in(LinkKey key) {
        List<String> kept = known.get(key);
        if (kept == null) {
            load(List.of(key));
            kept = known.getOrDefault(key, List.of());
        }
        SortedSet<String> more = entering.get(key);
        if (more == null) {
            return kept;
        }
        SortedSet<String> all = new TreeSet<>(kept);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Asks for many keys at once. */
    void load(Collection<LinkKey> keys) {
        if (anew) {
            keys.forEach(key -> known.put(key, List.of()));
            return;
        }
        List<LinkKey> unknown = new ArrayList<>(new TreeSet<>(keys)
                .stream().filter(key -> !known.containsKey(key)).toList());
        Map<LinkKey, SortedSet<String>> found = new HashMap<>();
        for (LinkKey.Kind kind : LinkKey.Kind.values()) {
            List<Long> bands = unknown.stream()
                    .filter(key -> key.kind() == kind)
                    .map(LinkKey::band)
                    .toList();
            for (int from = 0; from < bands.size(); from += AT_ONCE) {
                Links.list(handle, kind, bands.subList(from, Math.min(bands.size(), from + AT_ONCE)))
                        .forEach((key, articles) -> found.put(key, new TreeSet<>(articles)));
            }
        }
        ask(found.values().stream().flatMap(Set::stream).toList());
        unknown.forEach(key -> known.put(key, alive(found.getOrDefault(key, new TreeSet<>()))));
    }

    private List<String> alive(Collection<String> articles) {
        return articles.stream()
                .filter(article -> there.getOrDefault(article, false))
                .toList();
    }

    private void ask(Collection<String> articles) {
        List<String> asked = articles.stream()
                .filter(article -> !there.containsKey(article))
                .distinct()
                .toList();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            Set<String> found =
                    new HashSet<>(handle.createQuery("select id from article where removed is null and id in (<ids>)")
                            .bindList("ids", some)
                            .mapTo(String.class)
                            .list());
            some.forEach(article -> there.put(article, found.contains(article)));
        }
    }

    /** Those with whom an article may have to do: whatever it is to them or to one another is decided where they meet. */
    Set<String> sharers(String article, Collection<LinkKey> keys) {
        List<LinkKey> both = new ArrayList<>(keys);
        keys.stream()
                .filter(key -> key.kind() == LinkKey.Kind.DISPUTE)
                .map(LinkKey::other)
                .forEach(both::add);
        load(both);
        Set<String> met = new TreeSet<>();
        for (LinkKey key : keys) {
            switch (key.kind()) {
                case COPY -> met.addAll(compared(in(key), article));
                case DISPUTE -> met.addAll(disputing(key));
                case VERSION, SERIES, CLAIM, EVIDENCE -> met.addAll(in(key));
            }
        }
        met.remove(article);
        return met;
    }

    /** One who leads a bucket is compared with all, and puts another out of the lead. */
    private static List<String> compared(List<String> bucket, String article) {
        List<String> leaders = leaders(bucket);
        boolean leads = leaders.size() < LEADERS || article.compareTo(leaders.get(leaders.size() - 1)) <= 0;
        return leads ? bucket : leaders;
    }

    static List<String> leaders(List<String> bucket) {
        return bucket.subList(0, Math.min(LEADERS, bucket.size()));
    }

    private List<String> disputing(LinkKey key) {
        List<String> opposite = in(key.other());
        if (!key.mattersAlone() && opposite.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(in(key));
        all.addAll(opposite);
        return all;
    }

    /** Articles that were tied to these when they were last looked at, themselves among them. */
    Set<String> parts(LinkKey.Kind kind, Collection<String> articles) {
        Set<String> all = new TreeSet<>(articles);
        if (anew) {
            return all;
        }
        Set<String> parts = new TreeSet<>();
        for (String article : articles) {
            parts.addAll(handle.select(
                            "select part from link_part where kind = ? and article = ?", Links.code(kind), article)
                    .mapTo(String.class)
                    .list());
        }
        for (String part : parts) {
            all.addAll(
                    handle.select("select article from link_part where kind = ? and part = ?", Links.code(kind), part)
                            .mapTo(String.class)
                            .list());
        }
        return all;
    }
}
