package parallax.store.found;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;

/**
 * Some of what was found, the newest first.
 *
 * @param findings by their first day, those without one last
 * @param next where the next slice begins; null when nothing follows
 */
public record Slice(List<Finding> findings, @Nullable Mark next) {

    public Slice {
        findings = List.copyOf(findings);
    }

    /**
     * Where a slice ends, so that the next begins behind it whatever was found meanwhile.
     *
     * @param day of the last finding, as a number
     * @param id of the last finding
     */
    public record Mark(int day, String id) {

        /** Before the first slice. */
        public static final Mark START = new Mark(Integer.MAX_VALUE, "");

        private static final Pattern FORM = Pattern.compile("f(-?\\d{1,9})\\.([0-9a-z]+)");

        public Mark {
            Objects.requireNonNull(id);
        }

        /** @throws IllegalArgumentException when no slice ends in these words */
        public static Mark parse(String words) {
            var parts = FORM.matcher(words);
            if (!parts.matches()) {
                throw new IllegalArgumentException("expected a mark as the last page gave it, found " + words);
            }
            return new Mark(Integer.parseInt(parts.group(1)), parts.group(2));
        }

        /** To be handed back for the next slice. */
        public String write() {
            return "f" + day + "." + id;
        }
    }
}
