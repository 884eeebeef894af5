package parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.format.SituationJson;
import parallax.format.SituationReport;
import parallax.situation.Situation;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax compare}: readings in; copies, stories, figure series and disputes out. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lays readings side by side: copies, stories, figures over time, and where the accounts disagree.",
        footer = {
            "",
            "Examples:",
            "  parallax read pages/ --format jsonl > ledger.jsonl",
            "  parallax compare ledger.jsonl",
            "  parallax compare january.jsonl february.jsonl --format jsonl > situation.jsonl",
            "  parallax compare ledger.jsonl --claim \"The parliament rejected the treaty.\"",
            "",
            "Nothing here says who is right: a dispute names what cannot both hold, its sides in order of time."
        })
final class CompareCommand implements Callable<Integer> {

    /** How a comparison is printed. */
    enum Format {
        TEXT,
        JSONL
    }

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON Lines written by parallax read --format jsonl, or - for standard input")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: the situation report (default); jsonl: one line of JSON")
    private Format format = Format.TEXT;

    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description =
                    "outlets and publisher families beside those that ship, tab-separated: outlet, names, domains,"
                            + " family")
    private @Nullable Path outlets;

    @Option(
            names = "--claim",
            paramLabel = "SENTENCE",
            description = "instead of comparing the articles, say of each whether this sentence follows from it, cannot"
                    + " hold beside it, or neither")
    private @Nullable String claim;

    CompareCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Troubles troubles = new Troubles(terminal.err());
        List<Reading> readings = new ArrayList<>();
        new LedgerFiles(inputs, terminal, troubles).each(readings::add);
        if (claim == null) {
            print(Parallax.compare(readings, table()), readings);
        } else {
            new ClaimReport(terminal.out()).print(claim, readings);
        }
        troubles.summary(readings.size());
        return troubles.exitCode();
    }

    private OutletTable table() throws IOException {
        Path own = outlets;
        if (own == null) {
            return OutletTable.SHIPPED;
        }
        if (!Files.isRegularFile(own)) {
            throw new IllegalArgumentException("--outlets: expected a file, found " + own);
        }
        return OutletTable.SHIPPED.with(OutletTable.read(own));
    }

    private void print(Situation situation, List<Reading> readings) {
        switch (format) {
            case TEXT ->
                terminal.out()
                        .print(new SituationReport(
                                        terminal.palette(environment),
                                        readings.stream().map(Reading::article).toList())
                                .write(situation));
            case JSONL ->
                terminal.out()
                        .print(new SituationJson(readings.stream()
                                                .map(Reading::article)
                                                .collect(Collectors.toMap(
                                                        article -> article.id(),
                                                        article -> article,
                                                        (one, other) -> one)))
                                        .write(situation)
                                + "\n");
        }
    }
}
