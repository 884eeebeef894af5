package parallax.language;

import java.util.List;
import java.util.function.IntToDoubleFunction;
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
                for (int slot = window.firstAt(span); slot < window.end(span); slot++) {
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
            int to = window.firstAt(cue);
            if (to >= window.end(cue)) {
                continue;
            }
            for (Span span : spans) {
                for (int slot = window.firstAt(span); slot < window.end(span); slot++) {
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
            words += window.count(spans);
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
     * @param words where the word of each slot stands
     * @param tags scores of the labels of each word
     * @param links scores of the ties of each word to each word
     * @param labels in the order of the scores
     */
    record Read(List<Span> words, Table tags, Table links, List<String> labels) {

        Read {
            words = List.copyOf(words);
            labels = List.copyOf(labels);
        }

        /** First slot whose word ends after the span begins. */
        private int firstAt(Span span) {
            return search(slot -> words.get(slot).end() - span.start() - 0.5);
        }

        /** First slot whose word begins where the span ends or later. */
        private int end(Span span) {
            return search(slot -> words.get(slot).start() - span.end() + 0.5);
        }

        /** First slot from 1 on for which a growing function is positive. */
        private int search(IntToDoubleFunction beyond) {
            int low = 1;
            int high = words.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (beyond.applyAsDouble(middle) > 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private int count(List<Span> spans) {
            int words = 0;
            for (Span span : spans) {
                words += Math.max(0, end(span) - firstAt(span));
            }
            return words;
        }

        private double expected(Role role, List<Span> spans) {
            double sum = 0;
            for (Span span : spans) {
                for (int slot = firstAt(span); slot < end(span); slot++) {
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
