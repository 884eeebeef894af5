package parallax.situation.pair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.story.tie.Background;
import parallax.text.RuleFile;

/** Which words say the same, which the opposite, which say little, and how rare they are. */
final class Lexicon {

    /** Inflection and derivation leave the first letters: "agree" and "agreement". */
    private static final int STEM = 5;

    private static final String AGAINST = "against";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> converse = new HashSet<>();
    private final Background background = Background.english();

    Lexicon() {
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, "en/words.tsv").rows()) {
            lists.put(row.get("name"), Set.copyOf(row.list("words")));
        }
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, "en/same.tsv").rows()) {
            row.list("words").forEach(word -> leaders.put(word, row.get("name")));
        }
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, "en/opposites.tsv").rows()) {
            oppose(row.list("one"), row.list("other"));
            oppose(row.list("other"), row.list("one"));
            if (row.get("of").equals("doer")) {
                converse.addAll(row.list("one"));
                converse.addAll(row.list("other"));
            }
        }
    }

    private void oppose(List<String> some, List<String> others) {
        some.forEach(word -> opposites.merge(
                word,
                Set.copyOf(others),
                (known, more) -> Stream.concat(known.stream(), more.stream()).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether a word stands in a list of {@code words.tsv}, as printed or by its lemma. */
    boolean in(String list, Word word) {
        Set<String> words = lists.getOrDefault(list, Set.of());
        return words.contains(word.text().toLowerCase(Locale.ROOT)) || words.contains(word.lemma());
    }

    /** Whether a word says something by itself; in "in May" it does. */
    boolean tells(Word word) {
        boolean little =
                lists.getOrDefault("little", Set.of()).contains(word.text().toLowerCase(Locale.ROOT));
        return word.text().codePoints().anyMatch(Character::isLetterOrDigit) && (word.isName() || !little);
    }

    /** What words that say the same have in common; a number's is its value. */
    String key(Word word) {
        BigDecimal number = word.number();
        if (number != null) {
            return number.stripTrailingZeros().toPlainString();
        }
        String lemma = leaders.getOrDefault(word.lemma(), word.lemma());
        return lemma.length() > STEM ? lemma.substring(0, STEM) : lemma;
    }

    boolean same(Word one, Word other) {
        return key(one).equals(key(other));
    }

    /** Whether two words say the opposite of one another; "vote against" is a word of its own. */
    boolean opposite(Sentence here, Word one, Sentence there, Word other) {
        return opposites.getOrDefault(directed(here, one), Set.of()).contains(directed(there, other));
    }

    /** Whether the opposite of a word is only its other side: what one buys, another sells. */
    boolean isConverse(Sentence sentence, Word word) {
        return converse.contains(directed(sentence, word));
    }

    static String directed(Sentence sentence, Word word) {
        boolean against = sentence.dependents(word, "obl", "nmod").stream()
                .flatMap(object -> sentence.dependents(object, "case").stream())
                .anyMatch(marker -> marker.lemma().equals(AGAINST));
        return against ? word.lemma() + " " + AGAINST : word.lemma();
    }

    double rarity(Word word) {
        return background.rarity(word.text().toLowerCase(Locale.ROOT));
    }
}
