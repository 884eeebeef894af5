package parallax.capture.input;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.archive.WarcKeeper;
import parallax.capture.fetch.FetchSettings;

/**
 * Opens inputs: a file, a folder (with all that is in it, in the order of names), a pattern ({@code pages/**}{@code /*.html}),
 * {@code -} for standard input, an http or https address. What an input is, is judged from its content: what holds several
 * things (JSON Lines, a table, a feed, a list of feeds, a web archive) yields one capture for each, everything else one for the
 * whole; what is packed with gzip is unpacked.
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
     * @param fetching how addresses are asked for
     */
    record Settings(Limits limits, Form form, boolean follow, FetchSettings fetching) {

        Settings {
            Objects.requireNonNull(limits);
            Objects.requireNonNull(form);
            Objects.requireNonNull(fetching);
        }
    }

    private final Settings settings;
    private final InputStream standardInput;
    private final @Nullable WarcKeeper keeper;

    public Captures() {
        this(Limits.DEFAULT, Form.BY_CONTENT);
    }

    public Captures(Limits limits, Form form) {
        this(limits, form, System.in);
    }

    /** @param standardInput what {@code -} reads; closed by nobody here */
    public Captures(Limits limits, Form form, InputStream standardInput) {
        this(new Settings(limits, form, false, FetchSettings.DEFAULT), standardInput, null);
    }

    private Captures(Settings settings, InputStream standardInput, @Nullable WarcKeeper keeper) {
        this.settings = settings;
        this.standardInput = Objects.requireNonNull(standardInput);
        this.keeper = keeper;
    }

    /** The same, asking for addresses in another way. */
    public Captures with(FetchSettings other) {
        return new Captures(
                new Settings(settings.limits, settings.form, settings.follow, other), standardInput, keeper);
    }

    /** The same, but every capture is first written there and says where it is kept; the keeper is closed by nobody here. */
    public Captures keeping(WarcKeeper archive) {
        return new Captures(settings, standardInput, archive);
    }

    /** The same, with the page behind an item fetched where a feed carries only its summary. */
    public Captures following(boolean follow) {
        return new Captures(
                new Settings(settings.limits, settings.form, follow, settings.fetching), standardInput, keeper);
    }

    /**
     * Everything that the inputs hold, in their order, read as it is asked for: one document or one line is in memory at a
     * time. Trouble with an input is a {@link Refusal} in its place and never an exception.
     *
     * @param inputs paths, addresses, {@code -}
     * @return a sequential stream that must be closed
     */
    public Stream<Captured> open(List<String> inputs) {
        return open(new Inputs(settings, new Inputs.Stream(Origin.of("<stdin>", null), standardInput), inputs));
    }

    /**
     * Everything that one input holds which the caller opened and closes: an object of a store, a message, a part of a file.
     *
     * @param origin where it stands; of lines, the number of the first
     * @param in its bytes
     * @return a sequential stream that must be closed
     */
    public Stream<Captured> open(Origin origin, InputStream in) {
        return open(new Inputs(settings, new Inputs.Stream(origin, in), List.of("-")));
    }

    private Stream<Captured> open(Inputs all) {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        Stream<Captured> opened = StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, ordered), false);
        WarcKeeper archive = keeper;
        Stream<Captured> kept = archive == null
                ? opened
                : opened.map(captured -> captured instanceof Capture capture ? archive.keep(capture) : captured);
        return kept.onClose(all::close);
    }
}
