package parallax.language.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.RuleFile;

/** Dictionary forms by a table of irregular words and a list of endings, both by Penn Treebank tag. */
public final class Lemmatizer {

    private static final int MOST_CACHED = 50_000;

    /** tag → form → lemma. */
    private final Map<String, Map<String, String>> irregular = new HashMap<>();
    /** tag → endings, the first that fits applies. */
    private final Map<String, List<Ending>> endings = new HashMap<>();

    private final Map<String, String> cache = new ConcurrentHashMap<>();
    /** Word → every form that it may be given. */
    private final Map<String, Set<String>> possible = new ConcurrentHashMap<>();
    /** Tags that make a difference; {@code X} stands for the rest. */
    private final Set<String> tags;

    private Lemmatizer(RuleFile words, RuleFile suffixes) {
        for (RuleFile.Row row : words.rows()) {
            for (String tag : row.list("tags")) {
                Map<String, String> table = irregular.computeIfAbsent(tag, key -> new HashMap<>());
                row.list("forms").forEach(form -> table.putIfAbsent(form, row.get("lemma")));
            }
        }
        for (RuleFile.Row row : suffixes.rows()) {
            Ending ending = new Ending(Pattern.compile("(.*)(?:" + row.get("ending") + ")"), row.get("becomes"));
            row.list("tags")
                    .forEach(tag -> endings.computeIfAbsent(tag, key -> new ArrayList<>())
                            .add(ending));
        }
        Set<String> all = new HashSet<>(Set.of("CD", "NNP", "NNPS", "AUX", "X"));
        all.addAll(irregular.keySet());
        all.addAll(endings.keySet());
        this.tags = Set.copyOf(all);
    }

    public static Lemmatizer english() {
        return new Lemmatizer(
                RuleFile.read(Lemmatizer.class, "en/lemmas.tsv"), RuleFile.read(Lemmatizer.class, "en/endings.tsv"));
    }

    /**
     * The dictionary form of a word.
     *
     * @param xpos its Penn Treebank tag
     * @param upos its universal part of speech
     */
    public String lemma(String word, String xpos, String upos) {
        String key = word + '\t' + xpos + '\t' + upos;
        String known = cache.get(key);
        if (known == null) {
            known = find(word, upos.equals("AUX") && xpos.startsWith("V") ? "AUX" : xpos);
            if (cache.size() < MOST_CACHED) {
                cache.put(key, known);
            }
        }
        return known;
    }

    /** Every form that {@link #lemma} may give the word, whatever its tags turn out to be. */
    public Set<String> lemmas(String word) {
        Set<String> known = possible.get(word);
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        for (String tag : tags) {
            found.add(find(word, tag));
        }
        Set<String> all = Set.copyOf(found);
        if (possible.size() < MOST_CACHED) {
            possible.put(word, all);
        }
        return all;
    }

    private String find(String word, String tag) {
        if (tag.equals("CD")) {
            return word.replace(",", "").toLowerCase(Locale.ROOT);
        }
        if (tag.startsWith("NNP")) {
            return tag.equals("NNPS") ? proper(word) : word;
        }
        String lower = straight(word.toLowerCase(Locale.ROOT));
        String listed = irregular.getOrDefault(tag, Map.of()).get(lower);
        if (listed == null && tag.equals("AUX")) {
            return lower;
        }
        return listed == null ? byEnding(lower, tag) : listed;
    }

    /** A typographic apostrophe within a word as a plain one; a mark that is nothing else stays what it is. */
    private static String straight(String lower) {
        return lower.length() > 1 || lower.equals("’")
                ? lower.replace('’', '\'').replace('`', '\'')
                : lower;
    }

    private String proper(String word) {
        String stem = byEnding(word, "NNS");
        return stem.equals(word.toLowerCase(Locale.ROOT)) ? word : stem;
    }

    private String byEnding(String lower, String tag) {
        for (Ending ending : endings.getOrDefault(tag, List.of())) {
            Matcher matcher = ending.pattern.matcher(lower);
            if (matcher.matches()) {
                return matcher.group(1) + ending.becomes;
            }
        }
        return lower;
    }

    private record Ending(Pattern pattern, String becomes) {}
}
