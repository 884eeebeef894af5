package parallax.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.Comparison;
import parallax.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax compare}: articles or readings in; copies, stories, figure series and disputes out. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lays articles side by side: copies, stories, figures over time, and where the accounts disagree.",
        footer = {
            "",
            "Examples:",
            "  parallax read pages/ --format jsonl > ledger.jsonl",
            "  parallax compare ledger.jsonl",
            "  parallax compare monday.html tuesday.html release.txt      read and compared at once",
            "  parallax compare ledger.jsonl --since 2022-02-10           what is new first",
            "  parallax compare ledger.jsonl --format html > situation.html",
            "  parallax compare january.jsonl february.jsonl --format jsonl > situation.jsonl",
            "  parallax compare ledger.jsonl --claim \"The parliament rejected the treaty.\"",
            "",
            "Nothing here says who is right: a dispute names what cannot both hold, its sides in order of time."
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "JSON Lines written by parallax read --format jsonl, or anything that parallax read reads;",
                "- for standard input"
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--claim",
            paramLabel = "SENTENCE",
            description = "instead of comparing the articles, say of each whether this sentence follows from it, cannot"
                    + " hold beside it, or neither")
    private @Nullable String claim;

    @Mixin
    private ReportOptions report = new ReportOptions();

    CompareCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Troubles troubles = new Troubles(terminal.err());
        List<Reading> readings = new Readings(terminal, troubles).load(inputs);
        if (readings.isEmpty()) {
            troubles.report(String.join(" ", inputs), "no-article", "nothing to compare, no article could be read");
        } else if (claim != null) {
            new ClaimReport(terminal.out()).print(claim, readings);
        } else {
            Comparison comparison = new Comparison(readings, report.table(), Readings.decided(inputs));
            report.print(
                    terminal,
                    environment,
                    new ReportOptions.Titled(comparison.whole(), "Situation report", List.of()),
                    comparison.articles());
        }
        troubles.summary(readings.size());
        return troubles.exitCode();
    }
}
