package parallax.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.format.coded.Undated;
import parallax.format.export.Exporter;
import parallax.ledger.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax export}: readings in, the formats of others out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes readings in another format, for tables, maps, annotation tools and event data.",
        footer = {
            "",
            "Examples:",
            "  parallax read pages/ --format jsonl > ledger.jsonl",
            "  parallax export ledger.jsonl --format csv --out tables/",
            "  parallax export ledger.jsonl --format csv --only statements > statements.csv",
            "  parallax export ledger.jsonl --format geojson --out events.geojson",
            "  parallax export ledger.jsonl --format acled --undated publication > events.csv",
            "  parallax export january.jsonl february.jsonl --format gdelt --out gdelt/",
            "",
            "Only jsonl loses nothing. What a layout cannot say is left out and counted on standard error."
        })
final class ExportCommand implements Callable<Integer> {

    /** Which records are asked for. */
    enum Only {
        STATEMENTS(Entry.Kind.STATEMENT),
        EVENTS(Entry.Kind.EVENT),
        FIGURES(Entry.Kind.FIGURE),
        EVIDENCE(Entry.Kind.EVIDENCE);

        private final Entry.Kind kind;

        Only(Entry.Kind kind) {
            this.kind = kind;
        }
    }

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "folder of a ledger, JSON Lines written by parallax read, or whatever parallax read takes")
    private List<String> inputs = List.of();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "jsonl: the record contract, nothing lost; csv: one file a kind of record, with a dictionary;",
                "plover, acled, ucdp, gdelt: events in the layouts of event data;",
                "geojson: events on a map; annotations: W3C Web Annotation; schema_org: claims and quotations;",
                "conllu: words, syntax and attributions (reads the texts again)"
            })
    private ExportFormat format = ExportFormat.JSONL;

    @Option(
            names = "--out",
            paramLabel = "PLACE",
            description = "file, or folder for a format of several files (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            description = "records of this kind alone: statements, events, figures, evidence")
    private @Nullable Only only;

    @Option(
            names = "--undated",
            paramLabel = "DAY",
            defaultValue = "empty",
            description = {
                "what stands for the day of an event that the text does not date, in plover, acled, ucdp, gdelt:",
                "empty (default): nothing; publication: the day of publication, marked as such"
            })
    private Undated undated = Undated.EMPTY;

    @Option(names = "--replace", description = "write files anew that are there already")
    private boolean replace;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Set<Entry.Kind> asked = asked();
        Troubles troubles = new Troubles(terminal.err());
        Readings readings = new Readings(terminal, troubles);
        long[] written = {0};
        try (ExportFiles files = ExportFiles.at(terminal, format.files(asked), out, replace);
                Exporter exporter = format.open(files, asked, undated)) {
            exporter.begin();
            readings.each(inputs, reading -> {
                exporter.write(reading.article(), reading.account());
                written[0]++;
            });
            exporter.end();
            files.done();
            tell(exporter.left());
        }
        troubles.summary(written[0]);
        return troubles.exitCode();
    }

    private Set<Entry.Kind> asked() {
        if (only == null) {
            return format.kinds();
        }
        if (!format.kinds().contains(only.kind)) {
            throw new IllegalArgumentException(
                    "--only: " + name(format) + " holds " + held() + ", found " + name(only));
        }
        return EnumSet.of(only.kind);
    }

    private String held() {
        return String.join(
                ", ",
                List.of(Only.values()).stream()
                        .filter(each -> format.kinds().contains(each.kind))
                        .map(ExportCommand::name)
                        .toList());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void tell(Map<String, Integer> left) {
        left.forEach((reason, count) -> terminal.err().println("left out: " + count + " " + reason));
    }
}
