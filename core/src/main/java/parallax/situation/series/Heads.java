package parallax.situation.series;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Figure;
import parallax.situation.told.Records;
import parallax.text.WordLists;

/** The counted in a form that can be compared: its noun, words for the same people as one, and what narrows it. */
final class Heads {

    private static final String GENERIC = "generic";
    private static final String PEOPLE = "people";
    /** Lists of words for the same people. */
    private static final List<String> SAME = List.of("troops", PEOPLE, "civilians");

    private final WordLists units = WordLists.read(Records.class, "en/units.tsv");
    private final Cues cues;

    Heads(Cues cues) {
        this.cues = cues;
    }

    /** The noun in its single form; null where the unit tells nothing of the thing ("%") or is no count ("15-member body"). */
    @Nullable
    String noun(Figure figure) {
        String unit = figure.counted().unit();
        String counted = figure.counted().counted();
        boolean compound = counted != null && counted.startsWith("-");
        if (unit == null || compound || !unit.matches("\\p{L}[\\p{L} -]+")) {
            return null;
        }
        String word = unit.toLowerCase(Locale.ROOT);
        String single = cues.single(word);
        if (units.contains(GENERIC, word) || units.contains(GENERIC, single)) {
            return null;
        }
        if (figure.counted().measure() != null && cues.has("anybody", single)) {
            return PEOPLE;
        }
        return SAME.stream()
                .filter(name -> units.contains(name, word))
                .findFirst()
                .orElse(single);
    }

    /**
     * What narrows the noun ("ceasefire" violations), in any order.
     *
     * @param owned whether capitalised words only say whose the counted are
     */
    Set<String> narrowing(Figure figure, boolean owned) {
        Set<String> words = new TreeSet<>();
        String counted = figure.counted().counted();
        String unit = figure.counted().unit();
        if (counted == null || unit == null) {
            return words;
        }
        int head = counted.toLowerCase(Locale.ROOT).lastIndexOf(unit.toLowerCase(Locale.ROOT));
        String before = head < 0 ? counted : counted.substring(0, head);
        for (String word : before.strip().split("[\\s,]+")) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            String lower = word.toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !(name && owned) && !cues.has("loose", lower)) {
                words.add(lower);
            }
        }
        return words;
    }
}
