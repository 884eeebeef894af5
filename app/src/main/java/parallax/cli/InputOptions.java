package parallax.cli;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parallax.capture.Given;
import parallax.capture.Limits;
import parallax.capture.input.Captures;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is said of every input, and how inputs are got and read. */
final class InputOptions {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "day of publication where the input gives none, as 2022-02-17")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "outlet where the input gives none")
    private @Nullable String outlet;

    @Option(
            names = "--input",
            paramLabel = "FORM",
            defaultValue = "by_content",
            description = "what inputs are: by_content (default), json_lines, document")
    private Captures.Form form = Captures.Form.BY_CONTENT;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many articles are read at once (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--follow",
            description = "fetch the page behind an item of a feed that carries only a summary of it")
    private boolean follow;

    @ArgGroup(validate = false, heading = "%nAddresses:%n")
    private FetchOptions fetching = new FetchOptions();

    /** What the caller says of every input; the input's own word wins. */
    Given told() {
        return new Given(null, null, published, null, outlet);
    }

    /** @throws IllegalArgumentException when there are none */
    int threads() {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads: expected 1 or more, found " + threads);
        }
        return threads;
    }

    Captures captures(InputStream in) {
        return new Captures(Limits.DEFAULT, form, in).with(fetching.settings()).following(follow);
    }
}
