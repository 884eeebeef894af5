package parallax.situation.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.situation.claim.Speech.Window;

/** Says in words what makes tellings one utterance. */
final class Reasons {

    private static final int RUN = 5;
    private static final int MOST_WORDS = 8;

    private Reasons() {}

    static List<String> of(List<Utterance> all, Utterance fullest, Window window) {
        List<String> reasons = new ArrayList<>();
        reasons.add("speaker: " + speaker(all));
        reasons.add(
                window.from().equals(window.to())
                        ? "when: " + window.from()
                        : "when: between " + window.from() + " and " + window.to());
        reasons.add(words(all, fullest));
        return reasons;
    }

    private static String speaker(List<Utterance> all) {
        Set<String> common = new TreeSet<>(all.get(0).speech().voice().names());
        all.forEach(each -> common.retainAll(each.speech().voice().names()));
        return common.isEmpty()
                ? all.stream()
                                .map(each -> each.side().speaker())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ": of one state, or not named, with the same quotation"
                : String.join(", ", common);
    }

    /** The longest run of quoted words, else words that all share with the fullest wording. */
    private static String words(List<Utterance> all, Utterance fullest) {
        List<Utterance> others =
                all.stream().filter(each -> !each.side().equals(fullest.side())).toList();
        int run = others.stream()
                .mapToInt(each -> Alignment.of(
                                each.speech().quoted(), fullest.speech().quoted())
                        .longest())
                .max()
                .orElse(0);
        if (run >= RUN) {
            return "words: " + run + " in a row between quotation marks";
        }
        return "words: "
                + others.stream()
                        .map(each -> shared(fullest, each))
                        .max(Comparator.comparingInt((List<String> shared) -> shared.size())
                                .thenComparing(shared -> String.join(" ", shared)))
                        .orElse(List.of())
                        .stream()
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining(", "));
    }

    /** Content words of the fullest wording, as printed, that the other has too. */
    private static List<String> shared(Utterance fullest, Utterance other) {
        Set<String> stems = new TreeSet<>(fullest.speech().keywords().rarities().keySet());
        stems.retainAll(other.speech().keywords().rarities().keySet());
        return fullest.speech().words().stream()
                .map(word -> word.span().in(fullest.account().transcript()))
                .filter(printed -> stems.stream().anyMatch(Spelling.plain(printed)::startsWith))
                .distinct()
                .toList();
    }
}
