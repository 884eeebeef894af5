package parallax.entity.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.RuleFile;

/**
 * What else in a text says where it plays: telephone numbers, by their area code, and words that the papers of one country
 * use about things at home. Clues are weak; they decide where nothing is named that would.
 */
public final class Clues {

    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)\\(?(\\d{3})\\)?[-. ]\\s?\\d{3}[-.]\\d{4}(?!\\d)");

    private final Map<String, String> divisionOfCode = new TreeMap<>();
    private final List<Usage> usages = new ArrayList<>();

    private record Usage(String country, Pattern words) {}

    /** Reads the tables that come with the program. */
    public Clues() {
        for (RuleFile.Row row : RuleFile.read(Clues.class, "en/area_codes.tsv").rows()) {
            row.list("codes").forEach(code -> divisionOfCode.put(code, row.get("name")));
        }
        for (RuleFile.Row row : RuleFile.read(Clues.class, "en/usages.tsv").rows()) {
            List<String> words = row.list("words").stream().map(Clues::whole).toList();
            Pattern any = Pattern.compile("(?<![\\w-])(?:" + String.join("|", words) + ")");
            usages.add(new Usage(row.get("country"), any));
        }
    }

    /** The words as a pattern that ends where a word ends; a sign like that of a currency may stand before a number. */
    private static String whole(String words) {
        boolean letter = Character.isLetterOrDigit(words.charAt(words.length() - 1));
        return Pattern.quote(words) + (letter ? "(?!\\w)" : "");
    }

    /** Name of a first-order division → its area code in the text, in order of the text. */
    public Map<String, String> findDivisions(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher telephone = TELEPHONE.matcher(text);
        while (telephone.find()) {
            String division = divisionOfCode.get(telephone.group(1));
            if (division != null) {
                found.putIfAbsent(division, telephone.group(1));
            }
        }
        return found;
    }

    /** ISO alpha-3 code → how many kinds of its usages the text shows. */
    public Map<String, Integer> countUsages(String text) {
        Map<String, Integer> found = new TreeMap<>();
        for (Usage usage : usages) {
            if (usage.words().matcher(text).find()) {
                found.merge(usage.country(), 1, Integer::sum);
            }
        }
        return found;
    }
}
