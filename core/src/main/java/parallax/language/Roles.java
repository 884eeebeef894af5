package parallax.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.language.Encoder.Table;
import parallax.text.Span;

/**
 * How much the encoder takes each word for part of a source, a cue or a content, and how much it ties words to a cue,
 * before any of that is decided. What was not read counts neither for nor against: its scores are 0.
 */
public final class Roles {

    /** Of a text that no encoder tagged. */
    public static final Roles NONE = new Roles(List.of());

    /** Scores beyond this are no surer than this. */
    private static final double MOST = 6;

    /** What a word may be in an attribution. */
    public enum Role {
        SOURCE("-Source"),
        CUE("-Cue"),
        CONTENT("-Content");

        private final String label;

        Role(String label) {
            this.label = label;
        }
    }

    private final List<Read> windows;

    Roles(List<Read> windows) {
        this.windows = List.copyOf(windows);
    }

    /** Whether no encoder tagged the text. */
    public boolean isEmpty() {
        return windows.isEmpty();
    }

    /** Log-odds that the words of the spans have a role, -6 to 6, the mean over the words. */
    public double mean(Role role, List<Span> spans) {
        double sum = 0;
        int words = 0;
        for (Read window : windows) {
            for (Span span : spans) {
                for (int slot = window.slots.first(span); slot < window.slots.end(span); slot++) {
                    sum += window.odds(role, slot);
                    words++;
                }
            }
        }
        return words == 0 ? 0 : sum / words;
    }

    /** Mean score of the ties between these words and the first word of a cue, -6 to 6; above 0 speaks for a tie. */
    public double tie(List<Span> spans, Span cue) {
        double sum = 0;
        int words = 0;
        for (Read window : windows) {
            int to = window.slots.first(cue);
            if (to >= window.slots.end(cue)) {
                continue;
            }
            for (Span span : spans) {
                for (int slot = window.slots.first(span); slot < window.slots.end(span); slot++) {
                    sum += clamp(window.links.at(slot, to));
                    words++;
                }
            }
        }
        return words == 0 ? 0 : sum / words;
    }

    /**
     * Expected intersection over union of some words with those that really have the role, 0 to 1.
     *
     * @param spans the words
     * @param region where words with the role may lie; holds the spans
     */
    public double overlap(Role role, List<Span> spans, List<Span> region) {
        double right = 0;
        double words = 0;
        double everywhere = 0;
        for (Read window : windows) {
            right += window.expected(role, spans);
            words += window.slots.count(spans);
            everywhere += window.expected(role, region);
        }
        double union = words + everywhere - right;
        return union <= 0 ? 0 : right / union;
    }

    private static double clamp(double score) {
        return Math.max(-MOST, Math.min(MOST, score));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Roles roles && windows.equals(roles.windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }

    /**
     * One window as the encoder read it; slot 0 is the root.
     *
     * @param slots where the word of each slot stands
     * @param tags scores of the labels of each word
     * @param links scores of the ties of each word to each word
     * @param labels in the order of the scores
     */
    record Read(Slots slots, Table tags, Table links, List<String> labels) {

        Read {
            labels = List.copyOf(labels);
        }

        private double expected(Role role, List<Span> spans) {
            double sum = 0;
            for (Span span : spans) {
                for (int slot = slots.first(span); slot < slots.end(span); slot++) {
                    sum += 1 / (1 + Math.exp(-odds(role, slot)));
                }
            }
            return sum;
        }

        private double odds(Role role, int slot) {
            double in = 0;
            double out = 0;
            double highest = tags.at(slot, tags.best(slot));
            for (int tag = 0; tag < labels.size(); tag++) {
                double weight = Math.exp(tags.at(slot, tag) - highest);
                if (labels.get(tag).endsWith(role.label)) {
                    in += weight;
                } else {
                    out += weight;
                }
            }
            return clamp(Math.log(in) - Math.log(out));
        }
    }
}
