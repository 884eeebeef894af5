package parallax.situation.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates that hang on words, as far as they are written out. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("[0-3]?\\d(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private final Lexicon lexicon;

    Dates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether both words have a date of their own, and no day lies in both. */
    boolean differ(Sentence here, Word one, Sentence there, Word other) {
        Optional<Written> first = find(here, one);
        Optional<Written> second = find(there, other);
        return first.isPresent() && second.isPresent() && first.get().differs(second.get());
    }

    /** The words of the date that hangs on a word; empty when there is none. */
    List<Word> words(Sentence sentence, Word word) {
        return sentence.dependents(word, "obl", "nmod", "advmod").stream()
                .map(sentence::phrase)
                .filter(phrase -> written(phrase).isKnown())
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Written> find(Sentence sentence, Word word) {
        return sentence.dependents(word, "obl", "nmod", "advmod").stream()
                .filter(date ->
                        sentence.dependents(date, "case", "mark").stream().allMatch(this::isAt))
                .map(date -> written(sentence.phrase(date)))
                .filter(Written::isKnown)
                .findFirst();
    }

    private boolean isAt(Word marker) {
        return lexicon.in("at", marker);
    }

    private Written written(List<Word> phrase) {
        String month = null;
        String day = null;
        String year = null;
        for (Word word : phrase) {
            String text = word.text().toLowerCase(Locale.ROOT);
            if (word.isName() && lexicon.in("months", word)) {
                month = text;
            } else if (DAY.matcher(text).matches()) {
                day = text.replaceAll("\\D", "");
            } else if (YEAR.matcher(text).matches()) {
                year = text;
            }
        }
        return new Written(year, month, month == null ? null : day);
    }

    private record Written(
            @Nullable String year,
            @Nullable String month,
            @Nullable String day) {

        boolean isKnown() {
            return year != null || month != null;
        }

        boolean differs(Written other) {
            return apart(year, other.year) || apart(month, other.month) || apart(day, other.day);
        }

        private static boolean apart(@Nullable String one, @Nullable String other) {
            return one != null && other != null && !one.equals(other);
        }
    }
}
