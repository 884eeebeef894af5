package parallax.story.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.story.tie.Profile;
import parallax.story.tie.Ties;

/**
 * Keeps articles in groups. Tied articles form a neighbourhood; one that is too large is cut at the next stronger ties,
 * until its parts are small enough ({@value #MOST}): where much is written on a subject, more is asked of a tie. Within a
 * neighbourhood {@link Linkage} makes the groups. All of it depends on which articles there are, not on their order, and
 * an article that comes touches its own neighbourhood only.
 */
public final class Grouping {

    private static final int MOST = 40;
    private static final double WEAKEST = -3.25;
    private static final double STRONGEST = 6.75;
    private static final double STEP = 0.5;
    private static final int RELATED_AT_MOST = 400;

    private final Ties ties;
    private final Candidates candidates = new Candidates();
    private final TreeMap<String, Member> members = new TreeMap<>();
    /** The neighbourhood that an article was last grouped in, and its group. */
    private final Map<Member, Set<Member>> neighbourhoods = new HashMap<>();

    private final Map<Member, NavigableSet<Member>> groups = new HashMap<>();
    private Corrections corrections = Corrections.NONE;
    private Map<String, Set<String>> together = Map.of();

    public Grouping(Ties ties) {
        this.ties = ties;
    }

    /** Whether a strength is enough for articles to have to do with one another. */
    public static boolean isTie(double strength) {
        return strength >= WEAKEST;
    }

    /** What an addition or a correction did; groups that it left as they were are in neither. */
    public record Change(List<NavigableSet<String>> gone, List<NavigableSet<String>> made) {}

    /** Adds an article. One that is there already changes nothing. */
    public Change add(Profile profile) {
        if (members.containsKey(profile.article())) {
            return new Change(List.of(), List.of());
        }
        Member member = new Member(profile);
        members.put(member.id(), member);
        Set<Member> touched = new HashSet<>(Set.of(member));
        for (Member displaced : candidates.add(member)) {
            touched.addAll(untie(displaced));
        }
        for (Member other : candidates.of(member)) {
            double strength = ties.strength(profile, other.profile());
            if (isTie(strength)) {
                member.ties().put(other, strength);
                other.ties().put(member, strength);
                touched.add(other);
            }
        }
        touched.addAll(partners(member));
        return regroup(touched);
    }

    /** Remembers a decision and groups anew what it is about. */
    public Change correct(Correction correction) {
        return correct(corrections.with(correction));
    }

    /** Remembers all of these decisions in place of those before. */
    public Change correct(Corrections decided) {
        Set<String> ids = new TreeSet<>();
        for (Corrections each : List.of(corrections, decided)) {
            for (Correction correction : each.list()) {
                if (!corrections.list().contains(correction) || !decided.list().contains(correction)) {
                    ids.add(correction.first());
                    ids.add(correction.second());
                }
            }
        }
        corrections = decided;
        together = decided.together();
        Set<Member> touched = new HashSet<>();
        ids.forEach(id -> find(id).ifPresent(touched::add));
        return regroup(touched);
    }

    public Corrections corrections() {
        return corrections;
    }

    /** What an article is compared by. */
    public Optional<Profile> findProfile(String article) {
        return find(article).map(Member::profile);
    }

    /** The group of an article. */
    public NavigableSet<String> getGroup(String article) {
        Member member = find(article)
                .orElseThrow(() -> new IllegalArgumentException("no article " + article + " in the index"));
        return ids(groups.getOrDefault(member, new TreeSet<>(Set.of(member))));
    }

    /** All groups, in the order of their least ids. */
    public List<NavigableSet<String>> listGroups() {
        return members.values().stream()
                .map(member -> groups.getOrDefault(member, new TreeSet<>(Set.of(member))))
                .filter(new HashSet<>()::add)
                .map(Grouping::ids)
                .toList();
    }

    /** Ids of the articles that have most in common with one of the index, strongest first. */
    public List<String> related(String article) {
        Member member = find(article)
                .orElseThrow(() -> new IllegalArgumentException("no article " + article + " in the index"));
        Map<Member, Double> found = new HashMap<>();
        Set<Member> others = candidates.of(member);
        others.addAll(groups.getOrDefault(member, new TreeSet<>()));
        others.remove(member);
        others.forEach(other -> found.put(other, ties.strength(member.profile(), other.profile())));
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() >= WEAKEST
                        || groups.getOrDefault(member, new TreeSet<>()).contains(entry.getKey()))
                .sorted(Map.Entry.<Member, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RELATED_AT_MOST)
                .map(entry -> entry.getKey().id())
                .toList();
    }

    private Optional<Member> find(@Nullable String article) {
        return Optional.ofNullable(members.get(article));
    }

    private static NavigableSet<String> ids(Collection<Member> group) {
        NavigableSet<String> ids = new TreeSet<>();
        group.forEach(member -> ids.add(member.id()));
        return ids;
    }

    /** Those whom somebody put together with an article. */
    private List<Member> partners(Member member) {
        return together.getOrDefault(member.id(), Set.of()).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Takes from an article the ties that it no longer has; it and those at the other ends are returned. */
    private Set<Member> untie(Member member) {
        Set<Member> touched = new HashSet<>();
        for (Member other : new ArrayList<>(member.ties().keySet())) {
            if (!candidates.areCompared(member, other)) {
                member.ties().remove(other);
                other.ties().remove(member);
                touched.add(member);
                touched.add(other);
            }
        }
        return touched;
    }

    /** Groups anew the neighbourhoods, as they were and as they are, of articles whose ties have changed. */
    private Change regroup(Set<Member> touched) {
        Set<Member> affected = new HashSet<>(touched);
        touched.forEach(member -> affected.addAll(neighbourhoods.getOrDefault(member, Set.of())));
        Set<NavigableSet<Member>> before = new HashSet<>();
        Set<NavigableSet<Member>> after = new HashSet<>();
        Set<Member> done = new HashSet<>();
        for (Member member : affected) {
            if (!done.contains(member)) {
                Set<Member> neighbourhood = neighbourhood(member);
                done.addAll(neighbourhood);
                for (Member each : neighbourhood) {
                    Optional.ofNullable(groups.get(each)).ifPresent(before::add);
                    neighbourhoods.put(each, neighbourhood);
                }
                for (NavigableSet<Member> group : group(neighbourhood)) {
                    after.add(group);
                    group.forEach(each -> groups.put(each, group));
                }
            }
        }
        Set<NavigableSet<Member>> same = new HashSet<>(before);
        same.retainAll(after);
        before.removeAll(same);
        after.removeAll(same);
        return new Change(sorted(before), sorted(after));
    }

    private static List<NavigableSet<String>> sorted(Set<NavigableSet<Member>> groups) {
        return groups.stream()
                .map(Grouping::ids)
                .sorted(Comparator.comparing(NavigableSet::first))
                .toList();
    }

    /** The largest set around an article that is small enough; where ties are of the strongest, of any size. */
    private Set<Member> neighbourhood(Member member) {
        for (double least = WEAKEST; least < STRONGEST; least += STEP) {
            Set<Member> found = reach(member, least, MOST);
            if (found.size() <= MOST) {
                return found;
            }
        }
        return reach(member, STRONGEST, Integer.MAX_VALUE);
    }

    /** What is reached over ties of a strength, or by hand; it stops when there are too many. */
    private Set<Member> reach(Member start, double least, int most) {
        Set<Member> reached = new HashSet<>(Set.of(start));
        Deque<Member> open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && reached.size() <= most) {
            Member member = open.remove();
            for (Map.Entry<Member, Double> tie : member.ties().entrySet()) {
                if (tie.getValue() >= least && reached.add(tie.getKey())) {
                    open.add(tie.getKey());
                }
            }
            for (Member partner : partners(member)) {
                if (reached.add(partner)) {
                    open.add(partner);
                }
            }
        }
        return reached;
    }

    private List<NavigableSet<Member>> group(Set<Member> neighbourhood) {
        List<Member> ordered = neighbourhood.stream().sorted().toList();
        if (ordered.size() > MOST) {
            return crowd(ordered);
        }
        double[][] strength = new double[ordered.size()][];
        for (int later = 0; later < strength.length; later++) {
            strength[later] = new double[later];
            for (int earlier = 0; earlier < later; earlier++) {
                strength[later][earlier] = strength(ordered.get(earlier), ordered.get(later));
            }
        }
        List<NavigableSet<Member>> found = new ArrayList<>();
        for (List<Integer> numbers : new Linkage(strength).groups()) {
            NavigableSet<Member> group = new TreeSet<>();
            numbers.forEach(number -> group.add(ordered.get(number)));
            found.add(group);
        }
        return found;
    }

    private double strength(Member first, Member second) {
        Optional<Correction> decided = corrections.find(first.id(), second.id());
        if (decided.isPresent()) {
            return decided.get().kind() == Correction.Kind.TOGETHER
                    ? Double.POSITIVE_INFINITY
                    : Double.NEGATIVE_INFINITY;
        }
        Double tie = first.ties().get(second);
        return tie != null ? tie : ties.strength(first.profile(), second.profile());
    }

    /** Many articles of nearly the same words are one group without more ado, less those that were put apart by hand. */
    private List<NavigableSet<Member>> crowd(List<Member> ordered) {
        NavigableSet<Member> group = new TreeSet<>(ordered);
        List<NavigableSet<Member>> found = new ArrayList<>(List.of(group));
        for (Correction correction : corrections.about(ids(ordered))) {
            Optional<Member> second = find(correction.second());
            if (correction.kind() == Correction.Kind.APART && second.isPresent() && group.remove(second.get())) {
                found.add(new TreeSet<>(Set.of(second.get())));
            }
        }
        return found;
    }
}
