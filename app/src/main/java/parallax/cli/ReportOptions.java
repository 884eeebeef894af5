package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.SituationJson;
import parallax.format.brief.Brief;
import parallax.format.brief.BriefWriter;
import parallax.format.brief.Extent;
import parallax.format.brief.SituationPage;
import parallax.format.brief.SituationReport;
import parallax.situation.Situation;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Option;

/** How a situation is printed, the same for all commands that print one. */
final class ReportOptions {

    /** How it is printed. */
    enum Format {
        TEXT,
        JSONL,
        HTML
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "text: the report for an e-mail (default); jsonl: one line of JSON;",
                "html: one page for a browser, with the articles below; it runs and loads nothing"
            })
    private Format format = Format.TEXT;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "begin with what is new since that day, as 2022-02-10")
    private @Nullable LocalDate since;

    @Option(
            names = "--all",
            description = "print everything; without it long lists are cut, and what is left out is counted")
    private boolean all;

    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description =
                    "outlets and publisher families beside those that ship, tab-separated: outlet, names, domains,"
                            + " family")
    private @Nullable Path outlets;

    OutletTable table() throws IOException {
        Path own = outlets;
        if (own == null) {
            return OutletTable.SHIPPED;
        }
        if (!Files.isRegularFile(own)) {
            throw new IllegalArgumentException("--outlets: expected a file, found " + own);
        }
        return OutletTable.SHIPPED.with(OutletTable.read(own));
    }

    /**
     * @param title what is printed is called
     * @param facts what is to be said of it first
     * @param articles by id
     */
    void print(Terminal terminal, Map<String, String> environment, Titled titled, Map<String, Article> articles) {
        PrintWriter out = terminal.out();
        switch (format) {
            case TEXT ->
                out.print(new SituationReport(terminal.palette(environment))
                        .write(brief(titled, articles, all ? Extent.ALL : Extent.SHORT)));
            case HTML ->
                out.print(new SituationPage(articles).write(brief(titled, articles, all ? Extent.ALL : Extent.LONG)));
            case JSONL ->
                out.print(new SituationJson(articles, since).write(titled.situation(), titled.title()) + "\n");
        }
    }

    private Brief brief(Titled titled, Map<String, Article> articles, Extent extent) {
        return new BriefWriter(articles, extent, since).write(titled.situation(), titled.title(), titled.facts());
    }

    /**
     * A situation with its name.
     *
     * @param situation what is printed
     * @param title what it is called
     * @param facts what is to be said of it first
     */
    record Titled(Situation situation, String title, List<String> facts) {

        Titled {
            facts = List.copyOf(facts);
        }
    }
}
