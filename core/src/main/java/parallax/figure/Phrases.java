package parallax.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import parallax.language.Token;
import parallax.text.RuleFile;

/** A table of word rows with what each means, found by where they begin or end in a sentence; the longest row wins. */
final class Phrases<T> {

    /**
     * A row of words found in a sentence.
     *
     * @param rule name of its rule
     * @param meaning what the rule says
     * @param from index of its first token
     * @param to index after its last token
     */
    record Hit<T>(String rule, T meaning, int from, int to) {}

    private record Phrase<T>(String rule, List<String> words, T meaning) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byLast = new HashMap<>();

    /** Reads the column {@code words} of the rows that are wanted. */
    static <T> Phrases<T> read(String resource, Predicate<RuleFile.Row> wanted, Function<RuleFile.Row, T> meaning) {
        Phrases<T> phrases = new Phrases<>();
        for (RuleFile.Row row : RuleFile.read(Phrases.class, resource).rows()) {
            if (wanted.test(row)) {
                T value = meaning.apply(row);
                for (String words : row.list("words")) {
                    phrases.add(new Phrase<>(
                            row.get("name"),
                            List.of(words.toLowerCase(Locale.ROOT).split(" ")),
                            value));
                }
            }
        }
        phrases.byFirst.values().forEach(Phrases::longestFirst);
        phrases.byLast.values().forEach(Phrases::longestFirst);
        return phrases;
    }

    private void add(Phrase<T> phrase) {
        byFirst.computeIfAbsent(phrase.words().get(0), key -> new ArrayList<>()).add(phrase);
        byLast.computeIfAbsent(phrase.words().get(phrase.words().size() - 1), key -> new ArrayList<>())
                .add(phrase);
    }

    private static <T> void longestFirst(List<Phrase<T>> phrases) {
        phrases.sort(
                Comparator.comparingInt((Phrase<T> phrase) -> -phrase.words().size()));
    }

    Optional<Hit<T>> findFrom(List<Token> tokens, int from) {
        if (from < 0 || from >= tokens.size()) {
            return Optional.empty();
        }
        return byFirst.getOrDefault(word(tokens, from), List.of()).stream()
                .filter(phrase -> stands(phrase, tokens, from))
                .findFirst()
                .map(phrase -> hit(phrase, from));
    }

    Optional<Hit<T>> findUpTo(List<Token> tokens, int to) {
        if (to <= 0 || to > tokens.size()) {
            return Optional.empty();
        }
        return byLast.getOrDefault(word(tokens, to - 1), List.of()).stream()
                .filter(phrase -> stands(phrase, tokens, to - phrase.words().size()))
                .findFirst()
                .map(phrase -> hit(phrase, to - phrase.words().size()));
    }

    /** What a row of a single word means. */
    Optional<T> findWord(String word) {
        return byFirst.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(phrase -> phrase.words().size() == 1)
                .findFirst()
                .map(Phrase::meaning);
    }

    private static <T> Hit<T> hit(Phrase<T> phrase, int from) {
        return new Hit<>(
                phrase.rule(), phrase.meaning(), from, from + phrase.words().size());
    }

    private static <T> boolean stands(Phrase<T> phrase, List<Token> tokens, int from) {
        if (from < 0 || from + phrase.words().size() > tokens.size()) {
            return false;
        }
        for (int word = 0; word < phrase.words().size(); word++) {
            if (!word(tokens, from + word).equals(phrase.words().get(word))) {
                return false;
            }
        }
        return true;
    }

    private static String word(List<Token> tokens, int at) {
        return tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
