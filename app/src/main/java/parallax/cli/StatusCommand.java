package parallax.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import parallax.format.found.Finding;
import parallax.ledger.Entry;
import parallax.store.JdbcLedger;
import parallax.store.Refused;
import parallax.store.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax status}: what is in a ledger. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what is in a ledger: articles, records by kind, and inputs that could not be read.",
        footer = {"", "Example:", "  parallax status --ledger crisis --refused"})
final class StatusCommand implements Callable<Integer> {

    private static final int MOST_FREQUENT = 6;

    private final Terminal terminal;

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(names = "--refused", description = "print every input that could not be read, with its place and why")
    private boolean refused;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        try (JdbcLedger ledger = place.openToRead()) {
            List<Refused> left = ledger.listRefused();
            out.println(place + ": " + ledger.countArticles() + " articles, " + left.size() + " inputs refused, "
                    + ledger.listRemovals().size() + " removed for good");
            List<Tally> tallies = ledger.listTallies();
            for (Entry.Kind kind : Entry.Kind.values()) {
                print(
                        out,
                        kind,
                        tallies.stream().filter(each -> each.kind() == kind).toList());
            }
            printFindings(out, ledger);
            if (refused) {
                left.forEach(each -> out.println(each.place() + ": " + each.trouble() + ": " + each.message()));
            }
        }
        return ExitCode.DONE;
    }

    private static void printFindings(PrintWriter out, JdbcLedger ledger) {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        for (Finding.Kind kind : Finding.Kind.values()) {
            int found = ledger.listFindings(kind).size();
            if (found > 0) {
                counts.put(kind, found);
            }
        }
        out.println(ConsolidateCommand.words(counts));
    }

    private static void print(PrintWriter out, Entry.Kind kind, List<Tally> tallies) {
        long all = tallies.stream().mapToLong(Tally::records).sum();
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%9d  %s", all, kind.name().toLowerCase(Locale.ROOT)));
        String between = ": ";
        for (Tally tally : tallies.subList(0, Math.min(MOST_FREQUENT, tallies.size()))) {
            line.append(between)
                    .append(tally.what().isEmpty() ? "not known" : tally.what())
                    .append(' ')
                    .append(tally.records());
            between = ", ";
        }
        out.println(tallies.size() > MOST_FREQUENT ? line.append(", …") : line);
    }
}
