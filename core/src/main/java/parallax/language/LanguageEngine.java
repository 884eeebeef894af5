package parallax.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/** Reads one text. Implementations are safe for several threads and give the same answer for any number of them. */
public interface LanguageEngine extends AutoCloseable {

    /**
     * Sentences, syntax, names and attribution spans of a text; times are read by the {@code TimeReader} of the package {@code time}.
     *
     * @param text any text, also empty
     * @param unreadable spans to skip, in order: no sentence touches them
     */
    Analysis analyse(String text, List<Span> unreadable);

    /**
     * For every sentence of a text, in order, all lemmas that its words may have, whatever part of speech they turn out
     * to be: enough to tell cheaply that a text holds nothing of a kind. This one reads the text; an engine that can do
     * with less does.
     *
     * @param text any text, also empty
     * @param unreadable spans to skip, in order
     */
    default List<Set<String>> possibleLemmas(String text, List<Span> unreadable) {
        return analyse(text, unreadable).sentences().stream()
                .map(sentence -> sentence.tokens().stream().map(Token::lemma).collect(Collectors.toSet()))
                .toList();
    }

    /** Name and version of the engine and its model, for provenance. */
    String version();

    @Override
    void close();

    /**
     * This engine for readers that go by rules alone: the same sentences, syntax and names, no attributions. Closing it
     * closes this one.
     */
    default LanguageEngine withoutAttributions() {
        LanguageEngine whole = this;
        return new LanguageEngine() {
            @Override
            public Analysis analyse(String text, List<Span> unreadable) {
                return whole.analyse(text, unreadable).withoutAttributions();
            }

            @Override
            public List<Set<String>> possibleLemmas(String text, List<Span> unreadable) {
                return whole.possibleLemmas(text, unreadable);
            }

            @Override
            public String version() {
                return whole.version() + ", attributions by rules alone";
            }

            @Override
            public void close() {
                whole.close();
            }
        };
    }

    /** The engine cannot start or go on: its model is missing or broken, or the platform has no native library for it. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnavailableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
