package parallax.language.word;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.text.RuleFile;

/** What the tokenizer and the sentence splitter know of a language: abbreviations, prefixes, units, contractions. */
public final class TokenRules {

    /** What a listed word is; {@code en/tokens.tsv} explains each. */
    enum Kind {
        TITLE,
        MONTH,
        WEEKDAY,
        NUMBERED,
        PLAIN,
        FINAL,
        PLACE,
        PREFIX,
        UNIT,
        DOMAIN,
        CONTRACTION,
        STARTER,
        SPEECH,
        FORMULA
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<String, int[]> contractions = new HashMap<>();

    private TokenRules(RuleFile file) {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (RuleFile.Row row : file.rows()) {
            Kind kind = row.constant("kind", Kind.class);
            String pattern = row.get("pattern");
            set(kind).add(pattern);
            if (kind == Kind.CONTRACTION) {
                contractions.put(pattern, lengths(row, pattern));
            }
        }
    }

    public static TokenRules english() {
        return new TokenRules(RuleFile.read(TokenRules.class, "en/tokens.tsv"));
    }

    private static int[] lengths(RuleFile.Row row, String pattern) {
        List<String> parts = row.list("parts");
        if (!String.join("", parts).equals(pattern)) {
            throw row.malformed("parts that join to " + pattern + ", found " + parts);
        }
        return parts.stream().mapToInt(String::length).toArray();
    }

    private Set<String> set(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** Whether a word, in any case, is listed so. */
    boolean is(Kind kind, String word) {
        return set(kind).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Lengths of the tokens that a printed word falls into; empty when it is one token. */
    int[] parts(String word) {
        return contractions.getOrDefault(word.toLowerCase(Locale.ROOT), new int[0]);
    }

    /** Whether a word is an abbreviation of any kind that does not need a number after it. */
    boolean isAbbreviation(String word) {
        return is(Kind.TITLE, word) || is(Kind.PLAIN, word) || is(Kind.FINAL, word) || is(Kind.PLACE, word);
    }
}
