package parallax.language.time;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.language.Token;
import parallax.language.time.TimeGrammar.Element;
import parallax.language.time.TimeGrammar.Rule;
import parallax.language.time.TimeLexicon.Kind;

/**
 * Which sentences can hold a time at all. Of every rule the most telling element that it cannot do without is kept, and a
 * sentence in which no word is one of them is passed over; the answer is the same as if it had been read.
 */
final class TimeTriggers {

    /** Too frequent to tell anything. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "-", "–", ",", "'s", "’s", "'", "’",
            "this", "that", "first", "most", "some", "one", "more", "less", "than", "up", "over", "under", "no",
            "about");
    /** With these begins a year in words. */
    private static final Set<String> CENTURIES = Set.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "two");

    private final Set<String> words = new HashSet<>();

    TimeTriggers(TimeGrammar grammar, TimeLexicon lexicon) {
        words.addAll(CENTURIES);
        for (Rule rule : grammar.rules()) {
            boolean outer = rule.elements().stream()
                    .anyMatch(
                            element -> !element.optional() && !element.groups().isEmpty());
            if (!outer) {
                add(telling(rule), lexicon);
            }
        }
    }

    private static Element telling(Rule rule) {
        return rule.elements().stream()
                .filter(element -> !element.optional())
                .min(Comparator.comparingInt(TimeTriggers::frequency))
                .orElseThrow(() -> new IllegalStateException(rule.name() + " can do without all its elements"));
    }

    private static int frequency(Element element) {
        if (element.words().stream().anyMatch(COMMON::contains)) {
            return 3;
        }
        boolean number = element.kinds().contains(Kind.NUM) || element.kinds().contains(Kind.ORDINAL);
        return number ? 2 : element.kinds().isEmpty() ? 1 : 0;
    }

    private void add(Element element, TimeLexicon lexicon) {
        words.addAll(element.words());
        element.kinds().forEach(kind -> words.addAll(lexicon.wordsOf(kind)));
        if (element.kinds().contains(Kind.NUM)) {
            throw new IllegalStateException("a rule that goes by its number alone would read every sentence");
        }
    }

    /** Whether a time may stand in a sentence of these words: one is a trigger, or begins with a digit. */
    boolean anyIn(List<Token> tokens) {
        for (Token token : tokens) {
            String text = token.text();
            if (Character.isDigit(text.charAt(0)) || words.contains(lower(text))) {
                return true;
            }
        }
        return false;
    }

    /** Most words are in lower case already. */
    private static String lower(String text) {
        return Character.isUpperCase(text.charAt(0)) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
