package parallax.situation.claim;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import parallax.text.RuleFile;

/** Brings words into one spelling, so that only a change of words counts as one. One thread at a time: it remembers words. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");

    private record Rule(Pattern pattern, String plain) {}

    private final List<Rule> rules = RuleFile.read(Spelling.class, "en/spellings.tsv").rows().stream()
            .map(Spelling::rule)
            .toList();

    /** Of the words of news few are new. */
    private final Map<String, List<String>> known = new HashMap<>();

    private static Rule rule(RuleFile.Row row) {
        try {
            return new Rule(Pattern.compile(row.get("pattern")), row.get("plain"));
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }

    /** The word as it is compared; more than one where what is printed stands for several ("don't", "U.S."). */
    List<String> of(String printed) {
        return known.computeIfAbsent(printed, this::spell);
    }

    private List<String> spell(String printed) {
        String word =
                THOUSANDS.matcher(printed.replace('’', '\'').replace('ʼ', '\'')).replaceAll("");
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(word);
            if (matcher.matches()) {
                word = matcher.replaceFirst(rule.plain());
            }
        }
        return List.of(plain(word).split(" ", -1));
    }

    /** Lower case, without accents. */
    static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
