package parallax.store.found;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parallax.format.found.Finding;
import parallax.story.Related;
import parallax.story.group.Corrections;

/** What was found across one article and others: how near they stand, and in words what joins them. */
final class Kin implements Related.Kinship {

    private static final int REASONS = 2;
    private static final int LONGEST = 120;

    private final String article;
    private final Corrections decided;
    private final Map<String, Integer> nearness = new TreeMap<>();
    private final Map<String, List<String>> reasons = new TreeMap<>();
    private final Set<String> story = new TreeSet<>();

    Kin(String article, List<Finding> findings, Corrections decided) {
        this.article = article;
        this.decided = decided;
        findings.stream().sorted(Comparator.comparing(Finding::kind)).forEach(this::add);
    }

    private void add(Finding finding) {
        Set<String> others = new TreeSet<>();
        finding.members().forEach(member -> others.add(member.article()));
        others.remove(article);
        for (String other : others) {
            nearness.merge(other, weight(finding.kind()), Integer::sum);
            List<String> known = reasons.computeIfAbsent(other, none -> new ArrayList<>());
            if (finding.kind() == Finding.Kind.STORY) {
                story.add(other);
            } else if (known.size() < REASONS) {
                known.add(words(finding));
            }
        }
    }

    private static int weight(Finding.Kind kind) {
        return switch (kind) {
            case COPY, VERSION -> 10;
            case STORY -> 8;
            case DISPUTE, CLAIM, EVIDENCE, REVISION -> 5;
            case SERIES -> 1;
        };
    }

    private static String words(Finding finding) {
        String label = finding.label().length() > LONGEST
                ? finding.label().substring(0, LONGEST).strip() + " …"
                : finding.label();
        return switch (finding.kind()) {
            case COPY -> "the same text: " + label;
            case VERSION -> "another version of it";
            case STORY -> "the same story";
            case SERIES -> "figures of one series: " + label;
            case DISPUTE -> "both are in a dispute: " + label;
            case CLAIM -> "both tell what was said: " + label;
            case EVIDENCE -> "both lean on one piece of evidence: " + label;
            case REVISION -> "one says otherwise what the other said: " + label;
        };
    }

    /** Those who are joined with the article, the nearest first. */
    List<String> nearest() {
        return nearness.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -nearness.getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    boolean isInItsStory(String other) {
        return story.contains(other);
    }

    @Override
    public Optional<String> find(String first, String second) {
        List<String> known = new ArrayList<>();
        decided.find(first, second)
                .map(each -> switch (each.kind()) {
                    case TOGETHER -> "put together by " + each.who();
                    case APART -> "put apart by " + each.who();
                })
                .ifPresent(known::add);
        known.addAll(reasons.getOrDefault(first.equals(article) ? second : first, List.of()));
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", known));
    }
}
