package parallax.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named lists of words of a room, a table with the columns {@code name} and {@code words}; a word {@code @name} stands for a list above. */
public final class WordLists {

    private final Map<String, Set<String>> lists;

    private WordLists(Map<String, Set<String>> lists) {
        this.lists = Map.copyOf(lists);
    }

    public static WordLists read(Class<?> owner, String resource) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (RuleFile.Row row : RuleFile.read(owner, resource).rows()) {
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
        return new WordLists(lists);
    }

    private static Set<String> known(Map<String, Set<String>> lists, String name, RuleFile.Row row) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw row.malformed("a list that stands above, found @" + name);
        }
        return words;
    }

    public boolean has(String list) {
        return lists.containsKey(list);
    }

    public boolean contains(String list, String lemma) {
        return words(list).contains(lemma);
    }

    /**
     * The words of a list.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public Set<String> words(String list) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list of words called " + list);
        }
        return words;
    }

    /** True when one of the lists holds the lemma. */
    public boolean anyContains(List<String> names, String lemma) {
        return names.stream().anyMatch(name -> contains(name, lemma));
    }
}
