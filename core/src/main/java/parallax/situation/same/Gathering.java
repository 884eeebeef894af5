package parallax.situation.same;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers parts of accounts that are the same thing told again. Two parts are compared when they share a key, so that one
 * that is added meets few others; how alike two are depends on nothing but the two. Parts that are tied, directly or by
 * others, are looked at together and cut into groups: the order of adding does not matter.
 *
 * @param <P> what is compared
 * @param <R> what a group becomes
 */
public final class Gathering<P, R> {

    /** What is the same, and what becomes of it. */
    public interface Rule<P, R> {

        /** Distinguishes a part from all others. */
        String pointer(P part);

        /** Two parts are compared where they share a key. */
        Set<String> keys(P part);

        /** How surely two parts are the same, above 0 to 1; 0 when they are not. */
        double likeness(P one, P other);

        /** False where two parts can never be of one group, whatever ties them to others. */
        boolean compatible(P one, P other);

        /**
         * What a group becomes; empty when nothing.
         *
         * @param group in the order of the pointers
         */
        Optional<R> make(List<P> group);
    }

    private record Tie(double likeness, String one, String other) {

        private static final Comparator<Tie> STRONGEST_FIRST = Comparator.comparingDouble((Tie tie) -> -tie.likeness())
                .thenComparing(Tie::one)
                .thenComparing(Tie::other);
    }

    private final Rule<P, R> rule;
    private final Map<String, P> parts = new TreeMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Map<String, Double>> ties = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();
    /** By the first pointer of the group. */
    private final Map<String, R> made = new TreeMap<>();

    public Gathering(Rule<P, R> rule) {
        this.rule = rule;
    }

    /** Adds a part; one that is there already only has what its group becomes made anew. */
    public void add(P part) {
        String pointer = rule.pointer(part);
        touched.add(pointer);
        if (parts.putIfAbsent(pointer, part) == null) {
            Set<String> met = new HashSet<>();
            for (String key : rule.keys(part)) {
                Set<String> there = byKey.computeIfAbsent(key, none -> new HashSet<>());
                there.stream().filter(met::add).forEach(other -> tie(pointer, part, other));
                there.add(pointer);
            }
        }
    }

    private void tie(String pointer, P part, String other) {
        P there = parts.get(other);
        double likeness = there == null || other.equals(pointer) ? 0 : rule.likeness(part, there);
        if (likeness > 0) {
            ties.computeIfAbsent(pointer, none -> new TreeMap<>()).put(other, likeness);
            ties.computeIfAbsent(other, none -> new TreeMap<>()).put(pointer, likeness);
        }
    }

    /** What all groups became, in the order of their first pointers. */
    public List<R> list() {
        Set<String> seen = new HashSet<>();
        for (String pointer : touched) {
            if (!seen.contains(pointer)) {
                Set<String> around = around(pointer);
                seen.addAll(around);
                around.forEach(made::remove);
                cut(around).forEach(this::make);
            }
        }
        touched.clear();
        return List.copyOf(made.values());
    }

    /** The parts that are tied, directly or by others, whether or not they became one; those that are tied to none alone. */
    public List<List<P>> listTied() {
        List<List<P>> tied = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String pointer : parts.keySet()) {
            if (!seen.contains(pointer)) {
                Set<String> around = around(pointer);
                seen.addAll(around);
                tied.add(members(around));
            }
        }
        return tied;
    }

    private Set<String> around(String pointer) {
        Set<String> found = new TreeSet<>(Set.of(pointer));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String next : tiesOf(open.pop()).keySet()) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    private Map<String, Double> tiesOf(String pointer) {
        return ties.getOrDefault(pointer, Map.of());
    }

    private List<P> members(Set<String> group) {
        List<P> members = new ArrayList<>();
        group.forEach(pointer -> {
            P part = parts.get(pointer);
            if (part != null) {
                members.add(part);
            }
        });
        return members;
    }

    private void make(Set<String> group) {
        rule.make(members(group)).ifPresent(result -> made.put(group.iterator().next(), result));
    }

    /** The strongest ties first: two groups become one where half of the pairs between them are tied, and none excludes it. */
    private Set<Set<String>> cut(Set<String> pointers) {
        Map<String, Set<String>> groups = new HashMap<>();
        pointers.forEach(pointer -> groups.put(pointer, new TreeSet<>(Set.of(pointer))));
        for (Tie tie : tiesWithin(pointers)) {
            Set<String> one = groups.getOrDefault(tie.one(), Set.of());
            Set<String> other = groups.getOrDefault(tie.other(), Set.of());
            if (!one.contains(tie.other()) && belong(one, other)) {
                one.addAll(other);
                other.forEach(moved -> groups.put(moved, one));
            }
        }
        Set<Set<String>> distinct = new TreeSet<>(
                Comparator.comparing((Set<String> group) -> group.iterator().next()));
        distinct.addAll(groups.values());
        return distinct;
    }

    private List<Tie> tiesWithin(Set<String> pointers) {
        List<Tie> within = new ArrayList<>();
        for (String one : pointers) {
            tiesOf(one).forEach((other, likeness) -> {
                if (one.compareTo(other) < 0) {
                    within.add(new Tie(likeness, one, other));
                }
            });
        }
        within.sort(Tie.STRONGEST_FIRST);
        return within;
    }

    private boolean belong(Set<String> group, Set<String> others) {
        int tied = 0;
        for (String one : group) {
            for (String other : others) {
                P here = parts.get(one);
                P there = parts.get(other);
                if (here == null || there == null || !rule.compatible(here, there)) {
                    return false;
                }
                tied += tiesOf(one).containsKey(other) ? 1 : 0;
            }
        }
        return 2 * tied >= group.size() * others.size();
    }
}
