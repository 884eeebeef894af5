package parallax.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import parallax.text.RuleFile;

/** Nouns that name people, and which of them name someone who leads. */
final class PersonNouns {

    private enum Sort {
        LEADER,
        OTHER
    }

    private final Map<String, Sort> sorts = new HashMap<>();

    PersonNouns() {
        for (RuleFile.Row row :
                RuleFile.read(PersonNouns.class, "en/persons.tsv").rows()) {
            row.list("words").forEach(word -> sorts.put(word, row.constant("sort", Sort.class)));
        }
    }

    /** Whether the dictionary form names a person. */
    boolean contains(String lemma) {
        return sorts.containsKey(base(lemma));
    }

    /** Whether the dictionary form, or a noun as it is printed, names someone who leads. */
    boolean isLeader(String noun) {
        String word = base(noun);
        return sorts.get(word) == Sort.LEADER
                || (word.endsWith("s") && sorts.get(word.substring(0, word.length() - 1)) == Sort.LEADER);
    }

    /** A "sub-commander" is a commander. */
    private static String base(String noun) {
        return noun.toLowerCase(Locale.ROOT).substring(noun.lastIndexOf('-') + 1);
    }

    /** Whether a noun as it is printed, in the plural too, names people. */
    boolean isPrinted(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        return contains(word)
                || (word.endsWith("s") && contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("men") && contains(word.substring(0, word.length() - 3) + "man"))
                || word.equals("children");
    }
}
