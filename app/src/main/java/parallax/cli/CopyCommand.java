package parallax.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import parallax.store.Location;
import parallax.store.copy.CopyProgress;
import parallax.store.copy.DeskCopy;
import parallax.store.copy.LedgerCopy;
import parallax.store.copy.TableDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax copy}: a ledger from one place to another, of whatever kind. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Copies a ledger, whole and as it is at this moment, into an empty place: from a folder into PostgreSQL, back, or"
                        + " between two of a kind. All readings, corrections, removals, findings, watches and decisions come"
                        + " along, with their numbers and moments. At the end both are compared, table by table. A copy that is"
                        + " broken off goes on when the same command is given again, and is opened by no other.",
        footer = {
            "",
            "Examples:",
            "  parallax copy crisis 'jdbc:postgresql://db.example/crisis?user=desk'",
            "  parallax copy 'jdbc:postgresql://db.example/crisis?user=desk' crisis --with-desk"
        })
final class CopyCommand implements Callable<Integer> {

    private static final String PLACE = "folder of a ledger, or jdbc:postgresql://host:port/database?user=…&password=…";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FROM", description = PLACE)
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "the same, without a ledger in it")
    private String to = "";

    @Option(
            names = "--with-desk",
            description =
                    "also what people do at the desk: accounts, replies with their e-mail addresses, reviews, followed"
                            + " sources (sessions are not: everybody signs in again)")
    private boolean withDesk;

    @Option(names = "--desk-only", description = "only the desk, for a ledger that was copied before")
    private boolean deskOnly;

    CopyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Location source = Location.parse(from);
        Location target = Location.parse(to);
        if (!deskOnly) {
            ledger(source, target);
        }
        desk(source, target);
        return ExitCode.DONE;
    }

    private void ledger(Location source, Location target) {
        LedgerCopy.Done done;
        try (Shown shown = new Shown(terminal)) {
            done = new LedgerCopy(source, target, shown).run();
        }
        long rows = done.tables().stream().mapToLong(TableDigest::rows).sum();
        terminal.out()
                .println(done.articles() + " articles copied from " + source + " to " + target
                        + (done.found() > 0 ? ", " + done.found() + " of them before it was broken off" : ""));
        terminal.out()
                .println("compared: " + done.tables().size() + " tables with " + rows + " rows say the same in both");
    }

    private void desk(Location source, Location target) {
        if (withDesk || deskOnly) {
            terminal.out()
                    .println(
                            new DeskCopy(source, target).run()
                                    ? "the desk was copied too; everybody signs in again"
                                    : "there is no desk in " + source);
        } else if (DeskCopy.hasDesk(source)) {
            terminal.out()
                    .println(
                            "the desk (accounts, replies, reviews, followed sources) was not copied; --with-desk takes it along");
        }
    }

    /** Says how far it is, as a load does. */
    private static final class Shown implements CopyProgress, AutoCloseable {

        private final Terminal terminal;
        private final long start = System.nanoTime();
        private long last = start;
        private long before = -1;
        private boolean visible;

        Shown(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void restarted() {
            terminal.err().println("the ledger was changed since its copy was broken off: copying starts anew");
        }

        @Override
        public void articles(long done, long all) {
            before = before < 0 ? done : before;
            long now = System.nanoTime();
            long pause = terminal.errIsTerminal() ? 200_000_000L : 10_000_000_000L;
            if (now - last >= pause) {
                last = now;
                line(String.format(
                        Locale.ROOT,
                        "%d of %d articles · %.0f a second",
                        done,
                        all,
                        (done - before) / ((now - start) / 1e9)));
            }
        }

        @Override
        public void table(String name) {
            if (terminal.errIsTerminal()) {
                line(name);
            }
        }

        private void line(String words) {
            if (terminal.errIsTerminal()) {
                terminal.err().print("\r" + (words + " ".repeat(60)).substring(0, 60));
                terminal.err().flush();
                visible = true;
            } else {
                terminal.err().println(words);
            }
        }

        @Override
        public void close() {
            if (visible) {
                terminal.err().print("\r" + " ".repeat(60) + "\r");
                terminal.err().flush();
            }
        }
    }
}
