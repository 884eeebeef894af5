package parallax.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.text.RuleFile;

/** Named lists of lemmas that rules refer to as {@code @name}, and that the reading of reality and place leans on. */
final class Lexicon {

    private final Map<String, Set<String>> lists;

    private Lexicon(Map<String, Set<String>> lists) {
        this.lists = Map.copyOf(lists);
    }

    static Lexicon read(String resource) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (RuleFile.Row row : RuleFile.read(Lexicon.class, resource).rows()) {
            Set<String> words = new LinkedHashSet<>();
            for (String word : row.list("words")) {
                if (word.startsWith("@")) {
                    words.addAll(known(lists, word.substring(1), row));
                } else {
                    words.add(word);
                }
            }
            lists.put(row.get("name"), Set.copyOf(words));
        }
        return new Lexicon(lists);
    }

    private static Set<String> known(Map<String, Set<String>> lists, String name, RuleFile.Row row) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw row.malformed("a list that stands above, found @" + name);
        }
        return words;
    }

    boolean has(String list) {
        return lists.containsKey(list);
    }

    boolean contains(String list, String lemma) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list of words called " + list);
        }
        return words.contains(lemma);
    }

    /** The words of a list. */
    Set<String> words(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** True when one of the lists holds the lemma. */
    boolean anyContains(List<String> names, String lemma) {
        return names.stream().anyMatch(name -> contains(name, lemma));
    }
}
