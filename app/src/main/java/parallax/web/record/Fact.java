package parallax.web.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a record says, in words.
 *
 * @param key of its name among the strings: {@code fact.speaker}
 * @param values at least one
 */
public record Fact(String key, List<Value> values) {

    public Fact {
        Objects.requireNonNull(key);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of " + key);
        }
    }

    static Fact of(String name, Value... values) {
        return new Fact("fact." + name, List.of(values));
    }

    static Fact of(String name, List<Value> values) {
        return new Fact("fact." + name, values);
    }

    /** All that it says in one line. */
    public String line() {
        return values.stream().map(Value::text).collect(Collectors.joining(" · "));
    }

    /**
     * One thing that is said.
     *
     * @param text the words
     * @param href where more is said of it; null when nowhere
     * @param sort whose words they are
     */
    public record Value(String text, @Nullable String href, Sort sort) {

        public Value {
            Objects.requireNonNull(text);
            Objects.requireNonNull(sort);
        }

        static Value own(String text) {
            return new Value(text, null, Sort.OWN);
        }

        static Value quoted(String text) {
            return new Value(text, null, Sort.QUOTED);
        }

        static Value name(String text, @Nullable String href) {
            return new Value(text, href, Sort.NAME);
        }
    }

    /** Whose words are shown. */
    public enum Sort {
        /** The desk's, in the reader's language. */
        OWN,
        /** The article's, between quotation marks. */
        QUOTED,
        /** A name, in the language of the article. */
        NAME,
        /** Said of what is not known. */
        UNKNOWN
    }
}
