package parallax.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.format.outside.DiffFinder;
import parallax.format.outside.DiffReport;
import parallax.format.outside.Difference;
import parallax.format.outside.Outside;
import parallax.format.outside.OutsideLine;
import parallax.format.outside.OutsideReader;
import parallax.format.outside.Unread;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.OutsideFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax diff}: somebody else's data laid beside our readings. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows where somebody else's data and our readings differ, for the same articles or days.",
        footer = {
            "",
            "Examples:",
            "  parallax diff ledger.jsonl --with 20220216.export.CSV --as gdelt",
            "  parallax diff ledger.jsonl --with 20220216.export.CSV --as gdelt --by day",
            "  parallax diff ledger.jsonl --with events.csv --as acled --format jsonl",
            "  parallax diff ledger.jsonl --with review.html --as claimreview",
            "",
            "Theirs is outside data: it enters no count of ours. A rating is its author's opinion and is quoted as such."
        })
final class DiffCommand implements Callable<Integer> {

    /** How differences are printed. */
    enum Format {
        TEXT,
        JSONL
    }

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON Lines written by parallax read --format jsonl, or - for standard input")
    private List<String> inputs = List.of();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description =
                    "their data; may be given several times (default: what parallax import kept beside the ledger)")
    private List<Path> with = List.of();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "SYSTEM",
            description = {
                "gdelt: GDELT 2.0's events, 61 columns; acled: a table in ACLED's layout;",
                "claimreview: schema.org ClaimReview in JSON, JSON Lines or a page"
            })
    private Outside.Dataset system = Outside.Dataset.GDELT;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = {
                "article: the same address and type of event (default of gdelt and claimreview);",
                "day: the same day, country and type of event (default of acled)"
            })
    private DiffFinder.@Nullable By by;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: for people (default); jsonl: one line a difference")
    private Format format = Format.TEXT;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DiffFinder finder = new DiffFinder(by());
        Troubles troubles = new Troubles(terminal.err());
        long[] read = {0};
        for (Path file : with) {
            load(file, line -> take(line, finder, troubles, read));
        }
        if (with.isEmpty()) {
            kept(line -> take(line, finder, troubles, read));
        }
        new Readings(terminal, troubles).each(inputs, reading -> {
            finder.ours(reading.article(), reading.account());
            read[0]++;
        });
        print(finder);
        troubles.summary(read[0]);
        return troubles.exitCode();
    }

    private static void take(OutsideLine line, DiffFinder finder, Troubles troubles, long[] read) {
        if (line instanceof Outside outside) {
            finder.theirs(outside);
            read[0]++;
        } else if (line instanceof Unread unread) {
            troubles.report(unread.place(), "not-their-layout", unread.message());
        }
    }

    /** What was imported beside the ledgers that are named. */
    private void kept(Consumer<OutsideLine> sink) throws IOException {
        List<OutsideFile> files = new ArrayList<>();
        for (String input : inputs) {
            Location location = Readings.findLedger(input);
            if (location != null) {
                try (JdbcLedger ledger = JdbcLedger.openToRead(location)) {
                    files.addAll(ledger.listOutside(system));
                }
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("--with: expected a file with their data, or a ledger with data that"
                    + " parallax import --as " + system.name().toLowerCase(Locale.ROOT) + " kept beside it");
        }
        for (OutsideFile file : files) {
            OutsideReader.of(system).read(new StringReader(file.text()), file.name(), sink);
        }
    }

    private DiffFinder.By by() {
        DiffFinder.By usual = system == Outside.Dataset.ACLED ? DiffFinder.By.DAY : DiffFinder.By.ARTICLE;
        DiffFinder.By asked = by == null ? usual : by;
        if (asked != usual && system != Outside.Dataset.GDELT) {
            throw new IllegalArgumentException("--by: " + system.name().toLowerCase(Locale.ROOT)
                    + " can be compared by " + usual.name().toLowerCase(Locale.ROOT) + " only");
        }
        return asked;
    }

    private void load(Path file, Consumer<OutsideLine> sink) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--with: expected a file, found " + file);
        }
        try (Reader text = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE))) {
            OutsideReader.of(system).read(text, file.toString(), sink);
        }
    }

    private void print(DiffFinder finder) {
        List<Difference> differences = finder.differences();
        if (format == Format.TEXT) {
            terminal.out().print(DiffReport.text(system, differences, finder.uncompared()));
            return;
        }
        for (Difference difference : differences) {
            terminal.out().print(DiffReport.json(difference) + "\n");
        }
        finder.uncompared().forEach((reason, count) -> terminal.err().println("not compared: " + count + " " + reason));
    }
}
