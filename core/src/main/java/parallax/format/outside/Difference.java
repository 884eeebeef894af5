package parallax.format.outside;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What they and we have under one key.
 *
 * @param key what is compared
 * @param ours our records, in the order of reading; empty when only theirs are there
 * @param theirs their records, likewise
 */
public record Difference(Key key, List<Ours> ours, List<Outside> theirs) {

    public Difference {
        Objects.requireNonNull(key);
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    public Side side() {
        return ours.isEmpty() ? Side.THEIRS : theirs.isEmpty() ? Side.OURS : Side.BOTH;
    }

    /** Who has something under a key. Nothing here says who is right. */
    public enum Side {
        BOTH,
        THEIRS,
        OURS
    }

    /**
     * What is compared: an article, or a day and a country, and the type of event there.
     *
     * @param where the address of the article, or the day
     * @param country ISO 3166-1 alpha-3, null when articles are compared
     * @param type the PLOVER type; {@code claim} where claims are compared
     */
    public record Key(String where, @Nullable String country, String type) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        /** In one line. */
        public String text() {
            return where + (country == null ? "" : " " + country) + " " + type;
        }
    }

    /**
     * One of our records.
     *
     * @param article its article
     * @param id its id there
     * @param words the words that it stands on
     * @param marks negated, future, hypothetical, historical
     */
    public record Ours(String article, String id, String words, List<String> marks) {

        public Ours {
            marks = List.copyOf(marks);
        }
    }
}
