package parallax.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.store.Cause;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax remove}: takes articles out for good, or lists those that were. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes articles out of a ledger for good: text, records and all earlier readings. The id stays as a"
                        + " tombstone, is not taken in again, and appears in the deletions list. Without an article: prints that"
                        + " list: article, time, who, why, with tabs between.",
        footer = {
            "",
            "Examples:",
            "  parallax remove 6f1c2b7a9d0e4f35 --by 'J. Roe' --why 'court order 12/2031' --ledger crisis",
            "  parallax remove --ledger crisis > deletions.tsv"
        })
final class RemoveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "ARTICLE", description = "ids of articles")
    private List<String> articles = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(names = "--by", paramLabel = "NAME", description = "who takes it out; needed with an article")
    private @Nullable String by;

    @Option(names = "--why", paramLabel = "WORDS", description = "why; needed with an article")
    private @Nullable String why;

    RemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (articles.isEmpty()) {
            try (JdbcLedger ledger = place.openToRead()) {
                ledger.listRemovals().forEach(removal -> terminal.out().println(line(removal)));
            }
            return ExitCode.DONE;
        }
        if (by == null || why == null) {
            throw new IllegalArgumentException(
                    "--by and --why are needed: the deletions list says who removed what, why");
        }
        Making making = new Making(Instant.now(), by, why, Cause.REMOVED);
        int unknown = 0;
        try (JdbcLedger ledger = place.open()) {
            for (String article : articles) {
                if (ledger.writer().remove(article, making)) {
                    terminal.out().println(article + " removed");
                } else {
                    unknown++;
                    terminal.err().println(article + ": not in the ledger " + place + ", or removed before");
                }
            }
        }
        return unknown == 0 ? ExitCode.DONE : ExitCode.LEFT;
    }

    private static String line(Removal removal) {
        return String.join(
                "\t", removal.article(), removal.at().toString(), oneLine(removal.by()), oneLine(removal.why()));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
