package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.format.Palette;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;
import parallax.store.search.Cursor;
import parallax.store.search.Facets;
import parallax.store.search.Hit;
import parallax.store.search.HitLines;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.store.search.QueryParser;
import parallax.store.search.Search;
import parallax.text.Labels;
import parallax.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax search}: asks a ledger. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds records by their words and by who, what, where, when and how many; newest first.",
        footer = {
            "",
            "Examples:",
            "  parallax search --ledger crisis ceasefire",
            "  parallax search --ledger crisis '\"going home\" speaker:Russia from:2022-02-10'",
            "  parallax search --ledger crisis 'type:retreat place:Crimea' --facets",
            "  parallax search --ledger crisis 'killed>50 outlet:\"The Lantern\"' --format csv > figures.csv",
            "  parallax search --ledger crisis 'kind:article bridge AND (rail* OR road) NOT toll'",
            "",
            "Fields: kind, speaker, who, actor, recipient, institution, country, sector, cue, type, measure, evidence,",
            "place, box, from, to, on, outlet, language, disputed, confidence; measures as in killed>50. See docs/search.md."
        })
final class SearchCommand implements Callable<Integer> {

    /** How hits are printed. */
    enum Format {
        TEXT,
        JSONL,
        CSV
    }

    private static final Pattern FIELD = Pattern.compile("([A-Za-z-]+):([^\"]*\\s[^\"]*)");
    private static final Pattern PLAIN = Pattern.compile("[^\"():<>=*]*\\s[^\"():<>=*]*");

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = {
                "words, \"phrases\", AND, OR, NOT, parentheses, prefix*, and fields as in speaker:Russia;",
                "without any, everything"
            })
    private List<String> words = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: for people (default); jsonl: one line a record; csv: one row a record")
    private Format format = Format.TEXT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many at most, 1 to 1000 (default: 20)")
    private int limit;

    @Option(names = "--after", paramLabel = "CURSOR", description = "go on where an earlier page ended, as it says")
    private @Nullable String after;

    @Option(names = "--facets", description = "print how many there are of each kind, speaker, place, outlet, month")
    private boolean facets;

    SearchCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Query query = QueryParser.parse(line(words));
        Cursor from = after == null ? Cursor.START : Cursor.parse(after);
        try (JdbcLedger ledger = place.openToRead()) {
            Search search = new Search(ledger);
            Page page = search.find(query, from, limit);
            switch (format) {
                case TEXT -> print(search, query, page);
                case JSONL -> page.hits().forEach(hit -> terminal.out().println(HitLines.json(hit)));
                case CSV -> {
                    terminal.out().print(HitLines.csvHeader());
                    page.hits().forEach(hit -> terminal.out().print(HitLines.csv(hit)));
                }
            }
            Cursor next = page.next();
            if (format != Format.TEXT) {
                page.notes().forEach(note -> terminal.err().println("note: " + note));
                if (next != null) {
                    terminal.err().println("more: --after " + next.write());
                }
            }
        }
        return ExitCode.DONE;
    }

    /** One argument is the whole query; of several, the shell has taken the quotation marks away. */
    static String line(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : words.stream().map(SearchCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return FIELD.matcher(word).matches()
                ? FIELD.matcher(word).replaceFirst("$1:\"$2\"")
                : PLAIN.matcher(word).matches() ? "\"" + word + "\"" : word;
    }

    private void print(Search search, Query query, Page page) {
        PrintWriter out = terminal.out();
        Palette palette = terminal.palette(environment);
        out.println(palette.strong(query.inWords()));
        page.notes().forEach(note -> out.println(palette.faint(note)));
        out.println(search.count(query).inWords() + " found, newest first");
        if (facets) {
            print(search.facets(query), palette);
        }
        page.hits().forEach(hit -> print(hit, palette));
        Cursor next = page.next();
        if (next != null) {
            out.println();
            out.println(palette.faint("more: --after " + next.write()));
        }
    }

    private void print(Facets counts, Palette palette) {
        PrintWriter out = terminal.out();
        if (!counts.counted().exact()) {
            out.println(palette.faint("counted among the newest "
                    + String.format(
                            java.util.Locale.ROOT, "%,d", counts.counted().found()) + ":"));
        }
        counts.groups()
                .forEach((group, values) -> out.println("  " + Labels.of(group) + ": "
                        + values.stream()
                                .map(each -> each.value() + " " + each.count())
                                .collect(Collectors.joining(", "))));
    }

    private void print(Hit hit, Palette palette) {
        PrintWriter out = terminal.out();
        Entry entry = hit.entry();
        String what = entry == null ? "article" : Labels.of(entry.kind());
        out.println();
        out.println(Objects.toString(hit.published(), "day not known") + " · "
                + Objects.toString(hit.outlet(), "outlet not known") + " · " + what
                + (hit.speaker() == null ? "" : " · " + palette.strong(hit.speaker()))
                + (hit.disputed() ? " · in dispute" : ""));
        out.println("  " + marked(hit, palette));
        out.println(palette.faint(
                "  “" + hit.headline() + "” " + hit.article() + (hit.record() == null ? "" : "#" + hit.record())));
    }

    /** In colour where there is colour, else between brackets. */
    private static String marked(Hit hit, Palette palette) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span mark : hit.marks()) {
            String words = mark.in(hit.sentence());
            out.append(hit.sentence(), at, mark.start());
            out.append(palette == Palette.PLAIN ? "[" + words + "]" : palette.strong(words));
            at = mark.end();
        }
        return out.append(hit.sentence().substring(at)).toString().replaceAll("\\s+", " ");
    }
}
