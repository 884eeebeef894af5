package parallax.capture.input;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parallax.capture.Captured;
import parallax.capture.Limits;

/**
 * Opens inputs: a file, a folder (with all that is in it, in the order of names), {@code -} for standard input, an http or
 * https address. What an input is, is judged from its content; JSON Lines yields one capture a line, a feed one an item,
 * a list of feeds the items of all, everything else one capture for the whole.
 */
public final class Captures {

    /** How the inputs are to be understood. */
    public enum Form {
        /** Each as its content says. */
        BY_CONTENT,
        /** Every input is JSON Lines. */
        JSON_LINES,
        /** Every input is one document, even if its lines look like records. */
        DOCUMENT
    }

    /**
     * How inputs are opened.
     *
     * @param limits how much is taken
     * @param form how they are to be understood
     * @param follow whether the page behind a feed's item is fetched when the feed carries only a summary
     */
    record Settings(Limits limits, Form form, boolean follow) {

        Settings {
            Objects.requireNonNull(limits);
            Objects.requireNonNull(form);
        }
    }

    private final Settings settings;
    private final InputStream standardInput;

    public Captures() {
        this(Limits.DEFAULT, Form.BY_CONTENT);
    }

    public Captures(Limits limits, Form form) {
        this(limits, form, System.in);
    }

    /** @param standardInput what {@code -} reads; closed by nobody here */
    public Captures(Limits limits, Form form, InputStream standardInput) {
        this(new Settings(limits, form, false), standardInput);
    }

    private Captures(Settings settings, InputStream standardInput) {
        this.settings = settings;
        this.standardInput = Objects.requireNonNull(standardInput);
    }

    /** The same, with the page behind an item fetched where a feed carries only its summary. */
    public Captures following(boolean follow) {
        return new Captures(new Settings(settings.limits, settings.form, follow), standardInput);
    }

    /**
     * Everything that the inputs hold, in their order, read as it is asked for: one document or one line is in memory at a
     * time. Trouble with an input is a {@link Refusal} in its place and never an exception.
     *
     * @param inputs paths, addresses, {@code -}
     * @return a sequential stream that must be closed
     */
    public Stream<Captured> open(List<String> inputs) {
        Inputs all = new Inputs(settings, standardInput, inputs);
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, ordered), false)
                .onClose(all::close);
    }
}
