package parallax.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;

/** PLOVER's contexts by the words of the paragraph: two different words of a context, or one in the event's sentence. */
final class Contexts {

    private static final int ENOUGH = 2;

    private final Map<String, Set<String>> contextsByLemma;

    private Contexts(Map<String, Set<String>> contextsByLemma) {
        this.contextsByLemma = Map.copyOf(contextsByLemma);
    }

    static Contexts read(String resource) {
        Map<String, Set<String>> contexts = new HashMap<>();
        for (RuleFile.Row row : RuleFile.read(Contexts.class, resource).rows()) {
            for (String word : row.list("words")) {
                contexts.computeIfAbsent(word, key -> new HashSet<>()).add(row.get("name"));
            }
        }
        return new Contexts(contexts);
    }

    /** Contexts of each paragraph of a text, by its number. */
    Map<Integer, List<String>> byParagraph(Analysis analysis) {
        Map<Integer, Map<String, Set<String>>> words = new HashMap<>();
        for (Sentence sentence : analysis.sentences()) {
            Map<String, Set<String>> found = words.computeIfAbsent(sentence.paragraph(), key -> new LinkedHashMap<>());
            for (Token token : sentence.tokens()) {
                String lemma = Trigger.lemmaOf(token);
                for (String context : contextsByLemma.getOrDefault(lemma, Set.of())) {
                    found.computeIfAbsent(context, key -> new HashSet<>()).add(lemma);
                }
            }
        }
        Map<Integer, List<String>> contexts = new HashMap<>();
        words.forEach((paragraph, found) -> contexts.put(paragraph, enough(found)));
        return contexts;
    }

    private static List<String> enough(Map<String, Set<String>> found) {
        List<String> contexts = new ArrayList<>();
        found.forEach((context, words) -> {
            if (words.size() >= ENOUGH) {
                contexts.add(context);
            }
        });
        contexts.sort(null);
        return contexts;
    }
}
