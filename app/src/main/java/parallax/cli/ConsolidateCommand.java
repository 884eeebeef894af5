package parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax consolidate}: finds across the articles of a ledger what no article tells alone. */
@Command(
        name = "consolidate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Finds across the articles of a ledger copies, stories, figure series, claims and disputes, and keeps"
                        + " them in it. parallax add does so at its end.",
        footer = {"", "Example:", "  parallax consolidate --ledger crisis"})
final class ConsolidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(
            names = "--outlets",
            paramLabel = "FILE",
            description = "outlets and publisher families beside those that ship, tab-separated")
    private @Nullable Path outlets;

    @Option(
            names = "--whole",
            description = "looks at all articles anew, not only at what changed and what that can touch")
    private boolean whole;

    ConsolidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (JdbcLedger ledger = place.open()) {
            Consolidation consolidation = new Consolidation(ledger, table());
            terminal.out().println(words(whole ? consolidation.runWhole() : consolidation.run()));
        }
        return ExitCode.DONE;
    }

    private OutletTable table() throws IOException {
        if (outlets == null) {
            return OutletTable.SHIPPED;
        }
        if (!Files.isRegularFile(outlets)) {
            throw new IllegalArgumentException("--outlets: expected a file, found " + outlets);
        }
        return OutletTable.SHIPPED.with(OutletTable.read(outlets));
    }

    /** "found: 3 disputes, 12 stories". */
    static String words(Map<Finding.Kind, Integer> counts) {
        StringJoiner words = new StringJoiner(", ", "found across articles: ", "");
        words.setEmptyValue("found across articles: nothing");
        for (Finding.Kind kind : Finding.Kind.values()) {
            Integer count = counts.get(kind);
            if (count != null) {
                words.add(count + " × " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return words.toString();
    }
}
