package parallax.story.group;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that was decided by hand: for each pair of articles the latest decision. The order in which they come is no matter. */
public final class Corrections {

    public static final Corrections NONE = new Corrections(Map.of());

    private static final Comparator<Correction> LATEST_LAST = Comparator.comparing(Correction::when)
            .thenComparing(Correction::kind)
            .thenComparing(Correction::who);

    private final Map<List<String>, Correction> byPair;

    private Corrections(Map<List<String>, Correction> byPair) {
        this.byPair = byPair;
    }

    /** These and one more. */
    public Corrections with(Correction correction) {
        Map<List<String>, Correction> more = new java.util.HashMap<>(byPair);
        more.merge(
                List.of(correction.first(), correction.second()),
                correction,
                (one, other) -> LATEST_LAST.compare(one, other) < 0 ? other : one);
        return new Corrections(more);
    }

    /** Reads lines as {@link #write()} gives them; empty ones are skipped. */
    public static Corrections parse(Collection<String> lines) {
        Corrections all = NONE;
        for (String line : lines) {
            all = line.isBlank() ? all : all.with(Correction.parse(line));
        }
        return all;
    }

    /** A line for each, in the order of the articles. */
    public List<String> write() {
        return list().stream().map(Correction::write).toList();
    }

    /** In the order of the articles. */
    public List<Correction> list() {
        return byPair.values().stream()
                .sorted(Comparator.comparing(Correction::first).thenComparing(Correction::second))
                .toList();
    }

    /** What was decided about two articles. */
    public Optional<Correction> find(String first, String second) {
        return Optional.ofNullable(
                byPair.get(first.compareTo(second) < 0 ? List.of(first, second) : List.of(second, first)));
    }

    /** Those who were put together with others, and with whom. */
    Map<String, Set<String>> together() {
        Map<String, Set<String>> partners = new TreeMap<>();
        byPair.values().stream()
                .filter(correction -> correction.kind() == Correction.Kind.TOGETHER)
                .forEach(correction -> {
                    partners.computeIfAbsent(correction.first(), id -> new TreeSet<>())
                            .add(correction.second());
                    partners.computeIfAbsent(correction.second(), id -> new TreeSet<>())
                            .add(correction.first());
                });
        return partners;
    }

    /** The decisions in which one of these articles occurs. */
    List<Correction> about(Collection<String> articles) {
        return list().stream()
                .filter(correction -> articles.contains(correction.first()) || articles.contains(correction.second()))
                .collect(Collectors.toList());
    }
}
