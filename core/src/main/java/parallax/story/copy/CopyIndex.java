package parallax.story.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Copies among articles that come one at a time. What stands in it after all have come does not depend on their order: two
 * articles are an edge when enough buckets that one of them leads hold both ({@link Buckets}), and their texts, laid side by
 * side, are copies ({@link Overlap}). One thread at a time.
 */
public final class CopyIndex {

    /** Short texts have few keys: one in common makes them candidates. */
    private static final int FEW_KEYS = 8;

    /** Of the keys of the one with fewer, the part that candidates have in common: well under what a copy has. */
    private static final int PART = 16;

    private final Function<String, BodyWords> texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Sketch> sketches = new ArrayList<>();
    private final Map<Integer, Set<Integer>> edges = new HashMap<>();
    private final Buckets buckets = new Buckets(this::order);
    /** The beginning of each id as a number in the order of ids, and how many keys each has: asked for at every turn. */
    private long[] ranks = new long[1 << 10];

    private int[] keyCounts = new int[1 << 10];
    /** Whom the newcomer met, once for each key. */
    private int[] met = new int[1 << 8];

    private int meetings;
    /** The first so many articles only take their places. */
    private int occupants;

    /** @param texts fetches the words of an article that was added, by its id */
    public CopyIndex(Function<String, BodyWords> texts) {
        this.texts = texts;
    }

    private String id(int article) {
        return sketches.get(article).id();
    }

    private int order(int one, int other) {
        int order = Long.compare(ranks[one], ranks[other]);
        return order != 0 ? order : id(one).compareTo(id(other));
    }

    /** The first four characters; ids with the same ones are compared as a whole. */
    private static long rank(String id) {
        long rank = 0;
        for (int at = 0; at < Long.BYTES / Character.BYTES; at++) {
            rank = (rank << Character.SIZE) | (at < id.length() ? id.charAt(at) : 0);
        }
        return rank + Long.MIN_VALUE;
    }

    public int size() {
        return sketches.size();
    }

    /** Adds an article; one that is there already changes nothing. */
    public Update add(Sketch sketch) {
        if (numbers.putIfAbsent(sketch.id(), sketches.size()) != null) {
            return Update.NONE;
        }
        int article = enter(sketch);
        Set<Integer> displaced = new TreeSet<>();
        meetings = 0;
        for (long key : sketch.array()) {
            int gaveWay = buckets.add(key, article, this::meet);
            if (gaveWay >= 0) {
                displaced.add(gaveWay);
            }
        }
        List<Edge> lost = new ArrayList<>();
        displaced.forEach(leader -> dropUnsupported(leader, lost));
        List<Edge> found = found(article);
        return new Update(
                found.stream().sorted().toList(), lost.stream().sorted().toList());
    }

    /**
     * Puts an article into its buckets that is compared with nothing: it only takes its place there. Such ones come before all
     * others.
     *
     * @param sketch with the keys of these buckets
     */
    void occupy(Sketch sketch) {
        if (occupants < sketches.size()) {
            throw new IllegalStateException("an article was added before " + sketch.id() + " took its place");
        }
        if (numbers.putIfAbsent(sketch.id(), sketches.size()) == null) {
            int article = enter(sketch);
            occupants++;
            for (long key : sketch.array()) {
                int unused = buckets.add(key, article, other -> {});
            }
        }
    }

    /** Joins a newcomer to those whom it met often enough and shares text with. */
    private List<Edge> found(int article) {
        List<Edge> found = new ArrayList<>();
        BodyWords own = null;
        Arrays.sort(met, 0, meetings);
        int from = 0;
        while (from < meetings) {
            int other = met[from];
            int to = from;
            while (to < meetings && met[to] == other) {
                to++;
            }
            if (other >= occupants && to - from >= required(article, other) && !areVersions(article, other)) {
                own = own == null ? texts.apply(id(article)) : own;
                if (isCopy(own, article, other)) {
                    join(article, other);
                    found.add(Edge.of(id(article), id(other)));
                }
            }
            from = to;
        }
        return found;
    }

    private int enter(Sketch sketch) {
        int article = sketches.size();
        sketches.add(sketch);
        if (article == ranks.length) {
            ranks = Arrays.copyOf(ranks, 2 * article);
            keyCounts = Arrays.copyOf(keyCounts, 2 * article);
        }
        ranks[article] = rank(sketch.id());
        keyCounts[article] = sketch.size();
        return article;
    }

    private void meet(int other) {
        met = meetings == met.length ? Arrays.copyOf(met, 2 * meetings) : met;
        met[meetings++] = other;
    }

    /** A bucket has a new leader: what only the old one held together is no candidate any longer. */
    private void dropUnsupported(int leader, List<Edge> lost) {
        for (Integer other : List.copyOf(edges.getOrDefault(leader, Set.of()))) {
            if (support(leader, other) < required(leader, other)) {
                part(leader, other);
                part(other, leader);
                lost.add(Edge.of(id(leader), id(other)));
            }
        }
    }

    private int support(int one, int other) {
        long[] left = sketches.get(one).array();
        long[] right = sketches.get(other).array();
        int support = 0;
        int at = 0;
        for (long key : left) {
            while (at < right.length && right[at] < key) {
                at++;
            }
            if (at < right.length && right[at] == key && (buckets.leads(key, one) || buckets.leads(key, other))) {
                support++;
            }
        }
        return support;
    }

    private int required(int one, int other) {
        int fewer =
                Math.min(sketches.get(one).array().length, sketches.get(other).array().length);
        return fewer <= FEW_KEYS ? 1 : Math.max(2, fewer / PART);
    }

    private boolean areVersions(int one, int other) {
        String work = sketches.get(one).work();
        return work != null && work.equals(sketches.get(other).work());
    }

    /** The text of the lesser id first, so that the answer does not depend on who came later. */
    private boolean isCopy(BodyWords own, int article, int other) {
        BodyWords others = texts.apply(id(other));
        return (order(article, other) < 0 ? Overlap.of(own, others) : Overlap.of(others, own)).isCopy();
    }

    private void join(int one, int other) {
        edges.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
        edges.computeIfAbsent(other, none -> new TreeSet<>()).add(one);
    }

    private void part(int one, int other) {
        edges.computeIfPresent(one, (none, others) -> others.remove(other) && others.isEmpty() ? null : others);
    }

    /** All edges, in order. */
    public List<Edge> listEdges() {
        Set<Edge> all = new TreeSet<>();
        edges.forEach((one, others) -> others.forEach(other -> all.add(Edge.of(id(one), id(other)))));
        return List.copyOf(all);
    }

    /** The articles that edges join to one, itself among them, in order; the article alone where there is none. */
    public List<String> group(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no article " + id + " in the index");
        }
        Set<Integer> reached = new TreeSet<>(Set.of(number));
        List<Integer> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Integer next : edges.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached.stream().map(this::id).sorted().toList();
    }

    /** The groups of two articles or more, in order of their least article. */
    public List<List<String>> listGroups() {
        Map<String, List<String>> groups = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        for (Integer member : edges.keySet()) {
            if (!seen.contains(id(member))) {
                List<String> group = group(id(member));
                seen.addAll(group);
                groups.put(group.get(0), group);
            }
        }
        return List.copyOf(groups.values());
    }

    /**
     * What an article that came changed.
     *
     * @param found edges that are new
     * @param lost edges that no longer stand: a bucket with very many articles has another leader
     */
    public record Update(List<Edge> found, List<Edge> lost) {

        static final Update NONE = new Update(List.of(), List.of());

        public Update {
            found = List.copyOf(found);
            lost = List.copyOf(lost);
        }
    }
}
