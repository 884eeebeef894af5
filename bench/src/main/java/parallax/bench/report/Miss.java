package parallax.bench.report;

import java.util.Objects;

/**
 * One fault.
 *
 * @param kind what went wrong and where it is usual, so that the like can be counted: {@code missed · indirect · said}
 * @param where id of the gold text and offset
 * @param words the words concerned, and what was found instead
 */
public record Miss(String kind, String where, String words) {

    private static final int LONGEST = 200;

    public Miss {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(where);
        String line = words.replaceAll("\\s+", " ").strip();
        words = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
