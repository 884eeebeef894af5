package parallax.language;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.language.Encoder.Table;
import parallax.text.Span;

/**
 * What the encoder's head for names of places makes of a text: it sees more names of small towns than the head for names
 * of all kinds does, also where a name of a place is part of another name ("Kent" in "Kent Police" is none), and it is
 * asked for every word. A sign among others: whether a place is meant is for the readers of places to decide.
 */
public final class Toponyms {

    /** Of a text that no encoder read, or one without this head. */
    public static final Toponyms NONE = new Toponyms(List.of(), List.of());

    private static final String OUTSIDE = "O";

    private final List<Mention> names;
    private final List<Read> windows;

    Toponyms(List<Mention> names, List<Read> windows) {
        this.names = List.copyOf(names);
        this.windows = List.copyOf(windows);
    }

    /** Whether nobody asked for names of places. */
    public boolean isEmpty() {
        return windows.isEmpty();
    }

    /**
     * The names of places in order, without overlap: of the kind {@link Mention.Kind#PLACE}, or {@link
     * Mention.Kind#NATIONALITY} for an adjective or a people that stands for a country ("Sudanese", "Canadians").
     */
    public List<Mention> names() {
        return names;
    }

    /**
     * Probability that words belong to the name of a place, the mean over the words; 0.5 where nothing was read. Also
     * for words that are in none of the {@link #names()}.
     */
    public double probability(Span span) {
        double sum = 0;
        int words = 0;
        for (Read window : windows) {
            for (int slot = window.slots.first(span); slot < window.slots.end(span); slot++) {
                sum += 1 - window.tags.probability(slot, window.labels.indexOf(OUTSIDE));
                words++;
            }
        }
        return words == 0 ? 0.5 : sum / words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Toponyms toponyms && names.equals(toponyms.names) && windows.equals(toponyms.windows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, windows);
    }

    /**
     * One window as the encoder read it.
     *
     * @param slots where the word of each slot stands
     * @param tags scores of the labels of each word
     * @param labels in the order of the scores
     */
    record Read(Slots slots, Table tags, List<String> labels) {

        Read {
            labels = List.copyOf(labels);
        }
    }
}
