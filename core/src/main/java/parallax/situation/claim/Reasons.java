package parallax.situation.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.situation.claim.Speech.Window;

/** Says in words what makes tellings one utterance. */
final class Reasons {

    private static final int RUN = 5;
    private static final int MOST_WORDS = 8;
    private static final int LEAST_LETTERS = 4;

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
        List<Utterance> others = all.stream()
                .filter(each -> !each.side().equals(fullest.side()))
                .toList();
        int run = others.stream()
                .mapToInt(each -> Alignment.of(
                                each.speech().quoted(), fullest.speech().quoted())
                        .longest())
                .max()
                .orElse(0);
        if (run >= RUN) {
            return "words: " + run + " in a row between quotation marks";
        }
        Set<String> shared = new LinkedHashSet<>();
        fullest.speech().words().stream().map(Word::plain).forEach(shared::add);
        others.stream()
                .max(Comparator.comparingLong((Utterance each) -> shared(each, shared)))
                .ifPresent(each -> shared.retainAll(
                        each.speech().words().stream().map(Word::plain).toList()));
        return "words: "
                + shared.stream()
                        .filter(word -> word.length() >= LEAST_LETTERS)
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining(", "));
    }

    private static long shared(Utterance utterance, Set<String> words) {
        return utterance.speech().words().stream()
                .map(Word::plain)
                .distinct()
                .filter(words::contains)
                .count();
    }
}
