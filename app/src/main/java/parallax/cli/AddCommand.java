package parallax.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parallax.Parallax;
import parallax.Result;
import parallax.article.NotRead;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Refusal;
import parallax.store.Consolidation;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.Outcome;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax add}: inputs in, into a ledger that lasts. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads articles into a ledger that lasts. What the ledger knows is skipped, so a load that was"
                + " broken off goes on where it stopped.",
        footer = {
            "",
            "Examples:",
            "  parallax add pages/ --ledger crisis",
            "  parallax add 'crawl/**/*.warc.gz' --ledger crisis --threads 8",
            "  parallax add feed.jsonl --ledger jdbc:postgresql://db.example/crisis?user=desk",
            "",
            "Exit code 3 says that at least one input could not be read; each is named, and kept in the ledger."
        })
final class AddCommand implements Callable<Integer> {

    private static final long BYTES_OF_AN_ARTICLE = 250_000;

    /** Articles in one transaction. */
    private static final int BATCH = 64;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "as for parallax read")
    private List<String> inputs = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(
            names = "--no-consolidate",
            description = "do not look across articles at the end (parallax consolidate does so later)")
    private boolean alone;

    @Mixin
    private InputOptions input = new InputOptions();

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int threads = input.threads();
        Troubles troubles = new Troubles(terminal.err());
        try (JdbcLedger ledger = place.open();
                Parallax parallax = Parallax.open();
                LoadProgress progress =
                        new LoadProgress(terminal.err(), terminal.errIsTerminal(), ExpectedInputs.count(inputs))) {
            Loader loader = new Loader(ledger, Making.added("parallax " + parallax.engine()), troubles, progress);
            try (Stream<Captured> opened = input.captures(terminal.in()).open(inputs)) {
                new Reader(parallax, input.told(), threads).read(opened.filter(loader::isNew), loader);
            }
            loader.flush();
            terminal.out().println(loader.summary());
            if (!alone && loader.hasChanged()) {
                consolidate(ledger);
            }
        }
        troubles.summary();
        return troubles.exitCode();
    }

    /** All articles are held in memory meanwhile: where they would not fit, this is left to a run of its own. */
    private void consolidate(JdbcLedger ledger) {
        long articles = ledger.countArticles();
        if (articles * BYTES_OF_AN_ARTICLE > Runtime.getRuntime().maxMemory()) {
            terminal.out()
                    .println("not looked across articles: " + articles + " of them need more memory than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of this run; start parallax consolidate with more");
            return;
        }
        terminal.out().println(ConsolidateCommand.words(new Consolidation(ledger, OutletTable.SHIPPED).run()));
    }

    /** Collects what was read and writes it in batches; a batch that is written is acknowledged in the counts. */
    private final class Loader implements Reader.Sink {

        private final JdbcLedger ledger;
        private final Making making;
        private final Troubles troubles;
        private final LoadProgress progress;
        private final List<Intake> batch = new ArrayList<>();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long inputsDone;
        private long skipped;
        private long records;
        private long refused;

        Loader(JdbcLedger ledger, Making making, Troubles troubles, LoadProgress progress) {
            this.ledger = ledger;
            this.making = making;
            this.troubles = troubles;
            this.progress = progress;
        }

        /** What could not be received is tried again; what was received and refused is not. */
        boolean isNew(Captured captured) {
            boolean known = captured instanceof Capture && ledger.knows(Fingerprints.of(captured, input.told()));
            if (known) {
                skipped++;
                inputsDone++;
                progress.done(inputsDone, skipped, records);
            }
            return !known;
        }

        @Override
        public void read(Capture capture, Result result) {
            capture.left().forEach(left -> troubles.report(left.origin().place(), left.name(), left.message()));
            NotRead reason = result.notRead();
            if (reason != null) {
                refuse(capture, new Refusal(capture.origin(), reason.name(), reason.message()));
                return;
            }
            add(new Intake(
                    Fingerprints.of(capture, input.told()), capture.origin().place(), result.getReading(), null));
            records += result.getReading().account().entries().size();
        }

        @Override
        public void refused(Refusal refusal) {
            refuse(refusal, refusal);
        }

        private void refuse(Captured captured, Refusal refusal) {
            String at = refusal.origin().place();
            troubles.report(at, refusal.name(), refusal.message());
            refused++;
            add(new Intake(Fingerprints.of(captured, input.told()), at, null, refusal));
        }

        private void add(Intake intake) {
            batch.add(intake);
            inputsDone++;
            if (batch.size() == BATCH) {
                flush();
            }
            progress.done(inputsDone, skipped, records);
        }

        void flush() {
            ledger.writer().load(batch, making).forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            batch.clear();
        }

        boolean hasChanged() {
            return count(Outcome.ADDED) + count(Outcome.CHANGED) > 0;
        }

        String summary() {
            return count(Outcome.ADDED) + " articles added with their records, " + count(Outcome.CHANGED)
                    + " read in another way than before, "
                    + (count(Outcome.KNOWN) + skipped) + " known already, " + refused + " refused"
                    + (count(Outcome.REMOVED) > 0
                            ? ", " + count(Outcome.REMOVED) + " left out because they were removed for good"
                            : "")
                    + " · " + ledger.countArticles() + " articles in " + place;
        }

        private long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }
}
