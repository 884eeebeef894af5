package parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.RecordRevision;
import parallax.store.Revision;
import parallax.text.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parallax history}: how an article or a record came to be what it is in the ledger. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints every reading of an article, or every state of one of its records: who made it, when, why.",
        footer = {
            "",
            "Examples:",
            "  parallax history 6f1c2b7a9d0e4f35 --ledger crisis",
            "  parallax history 6f1c2b7a9d0e4f35#s12ab34cd --ledger crisis"
        })
final class HistoryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ARTICLE[#RECORD]", description = "id of an article, or of one of its records")
    private String what = "";

    @Mixin
    private LedgerOption place = new LedgerOption();

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String[] parts = what.split("#", 2);
        try (JdbcLedger ledger = place.openToRead()) {
            List<Revision> revisions = ledger.listRevisions(parts[0]);
            if (revisions.isEmpty()) {
                throw new IllegalArgumentException("the ledger " + place + " has no article " + parts[0]);
            }
            if (parts.length == 1) {
                revisions.forEach(this::print);
            } else {
                printRecord(ledger.listRevisions(parts[0], parts[1]), revisions);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Revision revision) {
        Reading reading = revision.reading();
        String what = reading == null
                ? "(text and records were removed for good)"
                : reading.account().entries().size() + " records · “"
                        + reading.article().headline().text() + "”";
        terminal.out().println(revision.number() + "  " + made(revision.making()) + "  " + what);
    }

    private void printRecord(List<RecordRevision> states, List<Revision> revisions) {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no reading of the article has a record " + what);
        }
        PrintWriter out = terminal.out();
        for (RecordRevision state : states) {
            Entry entry = state.entry();
            out.println(state.number() + "  " + made(state.making()));
            if (entry == null) {
                out.println("     taken out");
                continue;
            }
            String transcript = revisions.stream()
                    .filter(each -> each.number() == state.number() && each.reading() != null)
                    .map(each -> each.reading() == null
                            ? ""
                            : each.reading().account().transcript())
                    .findFirst()
                    .orElse("");
            out.println("     " + Labels.of(entry.kind()) + " · "
                    + entry.provenance().rule() + " · " + entry.provenance().engine() + " "
                    + Math.round(entry.provenance().confidence() * 100) + " %");
            out.println("     “" + entry.sentence().in(transcript).strip() + "”");
        }
    }

    private static String made(Making making) {
        String why = making.why().isEmpty() ? "" : " (" + making.why() + ")";
        return making.at() + "  " + Labels.of(making.cause()) + " by " + making.by() + why;
    }
}
