package parallax.store.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which words are wanted, as a tree. */
public sealed interface Wanted {

    /** In plain words, to stand behind "that hold". */
    String inWords();

    /**
     * Words that follow one another.
     *
     * @param stems the words as full text keeps them; at least one
     * @param printed as they were typed
     */
    record Phrase(List<String> stems, String printed) implements Wanted {

        public Phrase {
            stems = List.copyOf(stems);
            Objects.requireNonNull(printed);
        }

        @Override
        public String inWords() {
            return (stems.size() > 1 ? "the phrase “" : "the word “") + printed + "”";
        }
    }

    /**
     * Words that begin so.
     *
     * @param beginning lower case, without accents
     * @param stem what full text keeps of it when it is a word of its own
     */
    record Prefix(String beginning, String stem) implements Wanted {

        public Prefix {
            Objects.requireNonNull(beginning);
            Objects.requireNonNull(stem);
        }

        @Override
        public String inWords() {
            return "a word that begins with “" + beginning + "”";
        }
    }

    /** @param parts all of them are wanted; at least two */
    record All(List<Wanted> parts) implements Wanted {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String inWords() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part.inWords() + ")" : part.inWords())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** @param parts one of them is enough; at least two */
    record Any(List<Wanted> parts) implements Wanted {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String inWords() {
            return parts.stream().map(Wanted::inWords).collect(Collectors.joining(" or "));
        }
    }

    /** @param part what is not wanted */
    record Not(Wanted part) implements Wanted {

        public Not {
            Objects.requireNonNull(part);
        }

        @Override
        public String inWords() {
            boolean simple = part instanceof Phrase || part instanceof Prefix;
            return "not " + (simple ? part.inWords() : "(" + part.inWords() + ")");
        }
    }
}
