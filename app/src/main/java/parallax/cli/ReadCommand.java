package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.Result;
import parallax.Scope;
import parallax.Settings;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Refusal;
import parallax.capture.archive.WarcKeeper;
import parallax.capture.input.Captures;
import parallax.entity.table.ActorTable;
import parallax.figure.Profile;
import parallax.format.CsvTable;
import parallax.format.JsonLines;
import parallax.format.MarkedText;
import parallax.format.Palette;
import parallax.format.ReadingReport;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax read}: inputs in, records out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads articles and prints their statements, events, figures and evidence.",
        footer = {
            "",
            "Examples:",
            "  parallax read article.txt --published 2022-02-17",
            "  parallax read page.html --format text             the text with marks",
            "  parallax read page.html --explain                 what of it is read, and why",
            "  parallax read page.html --explain --format html > judged.html",
            "  parallax read feed.jsonl --format jsonl > ledger.jsonl",
            "  parallax read https://paper.example/feed.xml --follow   a feed, with the pages behind its summaries",
            "  parallax read news.opml letter.eml saved.mhtml report.pdf",
            "  parallax read pages/ https://paper.example/a.html --format csv > records.csv",
            "  parallax read release.txt --profile isaf          \"several\" are three",
            "  parallax read 'crawl/**/*.warc.gz'               archives, packed or not; a pattern in quotation marks",
            "  parallax read https://paper.example/a.html --keep pages/",
            "  cat article.txt | parallax read - --outlet \"The Paper\"",
            "",
            "A line of JSON Lines input: {\"id\",\"text\",\"title\",\"published\",\"url\",\"outlet\"}; only text is needed.",
            "Exit code 3 says that at least one input could not be read; each is named on standard error."
        })
final class ReadCommand implements Callable<Integer> {

    /** How records are printed. */
    enum Format {
        TABLE,
        JSONL,
        CSV,
        TEXT,
        HTML
    }

    /** Who decides what is said by whom. */
    enum Engine {
        BOTH,
        RULES;

        LanguageEngine open() {
            LanguageEngine encoder = EncoderEngine.open();
            return this == RULES ? encoder.withoutAttributions() : encoder;
        }
    }

    /** How an archive names the program that wrote it. */
    private static final String KEPT_BY = "Parallax/0.1.0";

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = {
                "file, folder, pattern, http(s) address, or - for standard input: text, HTML, JSON Lines, CSV,",
                "a feed (RSS, Atom, RDF, JSON Feed), OPML, WARC, mail, MHTML, PDF, packed with gzip or not;",
                "known by content, not by name"
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "table: for people (default); text: the text with marks;",
                "jsonl: the record contract, one line an article; csv: one row a record;",
                "html: with --explain, the page as it was judged, to be looked at in a browser"
            })
    private Format format = Format.TABLE;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "both",
            description = {
                "who says what is read by both (default): rules and the encoder; or by rules:",
                "they use the encoder's parts of speech, syntax and names, not its attributions"
            })
    private Engine engine = Engine.BOTH;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description =
                    "actors of your own, added to those that are known or in their place: tab-separated, see the guide")
    private @Nullable Path actors;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            defaultValue = "all",
            description = {
                "what is asked for: all (default), or events, with the statements and figures that belong to them;",
                "articles that can hold no event are then not read by the encoder"
            })
    private Scope only = Scope.ALL;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "literal",
            description = {
                "how vague number words are read: literal (default), as their plural says;",
                "isaf, least figures of military releases; acled, \"dozens\" 12, \"hundreds\" 100"
            })
    private Profile profile = Profile.LITERAL;

    @Option(
            names = "--explain",
            description = {
                "show which blocks of a page or lines of a text are kept and dropped, and why, and where",
                "headline, byline and date are known from; no record is read"
            })
    private boolean explain;

    @Option(
            names = "--keep",
            paramLabel = "PLACE",
            description = {
                "keep all that is read as it was received, as WARC with SHA-256: in a new file whose name",
                "ends in .warc.gz, or in a folder; records can then be traced to what came over the wire"
            })
    private @Nullable Path keep;

    @Mixin
    private InputOptions input = new InputOptions();

    ReadCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        int threads = input.threads();
        if ((format == Format.HTML && !explain) || (explain && format != Format.HTML && format != Format.TABLE)) {
            throw new IllegalArgumentException("--explain goes with --format table or html, and --format html with it");
        }
        Troubles troubles = new Troubles(terminal.err());
        troubles.summary(explain ? explain(troubles) : read(threads, troubles));
        return troubles.exitCode();
    }

    /** Reads and prints everything; how many articles that were. */
    private long read(int threads, Troubles troubles) throws IOException {
        Settings settings = settings();
        boolean wait = terminal.errIsTerminal() && !terminal.outIsTerminal();
        try (WarcKeeper keeper = keep == null ? null : WarcKeeper.open(keep, KEPT_BY);
                Parallax parallax = Parallax.open(engine.open(), settings);
                Stream<Captured> opened = captures(keeper).open(inputs);
                Progress progress = new Progress(terminal.err(), wait)) {
            Printer printer = new Printer(progress, troubles);
            printer.begin();
            new Reader(parallax, input.told(), threads).read(opened, printer);
            return printer.read;
        }
    }

    /** Says of everything how it is judged; how many articles that were. */
    private long explain(Troubles troubles) throws IOException {
        try (WarcKeeper keeper = keep == null ? null : WarcKeeper.open(keep, KEPT_BY);
                Stream<Captured> opened = captures(keeper).open(inputs)) {
            return new Explainer(terminal.out(), terminal.palette(environment), format == Format.HTML)
                    .explain(opened, input.told(), troubles);
        }
    }

    private Captures captures(@Nullable WarcKeeper keeper) {
        Captures captures = input.captures(terminal.in());
        return keeper == null ? captures : captures.keeping(keeper);
    }

    private Settings settings() throws IOException {
        Settings settings = Settings.DEFAULT.withScope(only).withProfile(profile);
        if (actors == null) {
            return settings;
        }
        if (!Files.isRegularFile(actors)) {
            throw new IllegalArgumentException("--actors: expected a file, found " + actors);
        }
        return settings.withActors(ActorTable.read(actors));
    }

    private final class Printer implements Reader.Sink {

        private final PrintWriter out = terminal.out();
        private final Palette palette = terminal.palette(environment);
        private final Progress progress;
        private final Troubles troubles;
        private long read;

        Printer(Progress progress, Troubles troubles) {
            this.progress = progress;
            this.troubles = troubles;
        }

        void begin() {
            if (format == Format.CSV) {
                out.print(CsvTable.header());
            }
        }

        @Override
        public void read(Capture capture, Result result) {
            capture.left().forEach(left -> troubles.report(left.origin().place(), left.name(), left.message()));
            NotRead reason = result.notRead();
            if (reason != null) {
                trouble(capture.given().id(), reason.source().place(), reason.name(), reason.message());
                return;
            }
            print(result.getReading());
            read++;
            progress.done(read, capture.origin().place());
        }

        @Override
        public void refused(Refusal refusal) {
            trouble(null, refusal.origin().place(), refusal.name(), refusal.message());
        }

        private void trouble(@Nullable String givenId, String place, String name, String message) {
            troubles.report(place, name, message);
            if (format == Format.JSONL) {
                line(JsonLines.writeError(givenId, place, name, message));
            }
        }

        private void print(Reading reading) {
            switch (format) {
                case TABLE -> paragraph(new ReadingReport(palette).write(reading.article(), reading.account()));
                case TEXT -> paragraph(new MarkedText(palette).write(reading.article(), reading.account()));
                case JSONL -> line(JsonLines.write(reading.article(), reading.account()));
                case CSV -> out.print(CsvTable.write(reading.article(), reading.account()));
                case HTML -> throw new IllegalStateException("records have no HTML"); // refused before
            }
        }

        private void paragraph(String text) {
            out.print(read == 0 ? text : "\n" + text);
        }

        private void line(String text) {
            out.print(text);
            out.print('\n');
        }
    }
}
