package parallax.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.store.Words;
import parallax.text.Span;

/** Finds in a text the words that were searched for. */
final class Marks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final List<Wanted> leaves = new ArrayList<>();

    Marks(@Nullable Wanted wanted) {
        if (wanted != null) {
            collect(wanted);
        }
    }

    /** What is not wanted cannot be marked. */
    private void collect(Wanted wanted) {
        if (wanted instanceof Wanted.All all) {
            all.parts().forEach(this::collect);
        } else if (wanted instanceof Wanted.Any any) {
            any.parts().forEach(this::collect);
        } else if (!(wanted instanceof Wanted.Not)) {
            leaves.add(wanted);
        }
    }

    private record Token(Span span, String stem) {}

    /** Spans of the words, in order; a phrase is one span. */
    List<Span> find(String text) {
        if (leaves.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Span span = new Span(word.start(), word.end());
            Words.of(word.group()).forEach(stem -> tokens.add(new Token(span, stem)));
        }
        SortedSet<Span> found = new TreeSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Wanted leaf : leaves) {
                int length = matched(tokens, at, leaf);
                if (length > 0) {
                    found.add(new Span(
                            tokens.get(at).span().start(),
                            tokens.get(at + length - 1).span().end()));
                }
            }
        }
        return apart(found);
    }

    /** How many words from here are the leaf; 0 for none. */
    private static int matched(List<Token> tokens, int at, Wanted leaf) {
        if (leaf instanceof Wanted.Prefix prefix) {
            String stem = tokens.get(at).stem();
            return stem.startsWith(prefix.beginning()) || stem.equals(prefix.stem()) ? 1 : 0;
        }
        List<String> stems = ((Wanted.Phrase) leaf).stems();
        for (int index = 0; index < stems.size(); index++) {
            if (at + index == tokens.size() || !tokens.get(at + index).stem().equals(stems.get(index))) {
                return 0;
            }
        }
        return stems.size();
    }

    private static List<Span> apart(SortedSet<Span> found) {
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || span.start() >= last.end()) {
                apart.add(span);
            } else if (span.end() > last.end()) {
                apart.set(apart.size() - 1, new Span(last.start(), span.end()));
            }
        }
        return apart;
    }
}
