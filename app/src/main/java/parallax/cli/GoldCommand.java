package parallax.cli;

import java.util.concurrent.Callable;
import parallax.store.JdbcLedger;
import parallax.store.desk.DeskStore;
import parallax.web.review.Gold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parallax gold}: what persons judged, for measuring. */
@Command(
        name = "gold",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the articles whose records persons judged at the desk, as the record contract with a field"
                        + " \"judged\" that says which record is right, wrong or corrected, by whom and when.",
        footer = {
            "",
            "Examples:",
            "  parallax gold --ledger crisis > own.jsonl",
            "  parallax evaluate own own.jsonl           how much of it is read rightly now",
            "",
            "While the desk is open it hands out the same at /review/gold.jsonl."
        })
final class GoldCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LedgerOption place = new LedgerOption();

    GoldCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (JdbcLedger ledger = place.openToRead();
                DeskStore desk = DeskStore.open(place.location())) {
            long written = new Gold(ledger, desk.judgements())
                    .write(line -> terminal.out().println(line));
            terminal.err().println(written + " judgements");
        }
        return ExitCode.DONE;
    }
}
