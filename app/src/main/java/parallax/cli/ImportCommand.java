package parallax.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.outside.Outside;
import parallax.format.outside.OutsideReader;
import parallax.format.outside.Unread;
import parallax.store.Cause;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.Outcome;
import parallax.store.OutsideFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax import}: another ledger, or data of others, into a ledger. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes readings over from another ledger or from JSON Lines that were exported; or keeps data of others"
                        + " beside the ledger, apart from its own records, for parallax diff.",
        footer = {
            "",
            "Examples:",
            "  parallax export crisis --format jsonl > all.jsonl && parallax import all.jsonl --ledger copy",
            "  parallax import events.csv --as acled --ledger crisis && parallax diff crisis --as acled"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int BATCH = 64;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "ledgers or JSON Lines; with --as, data of others")
    private List<String> inputs = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(
            names = "--as",
            paramLabel = "SYSTEM",
            description = "the files are data of others: gdelt, acled, claimreview")
    private Outside.@Nullable Dataset system;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Troubles troubles = new Troubles(terminal.err());
        try (JdbcLedger ledger = place.open()) {
            if (system == null) {
                new Loader(ledger).load(new Readings(terminal, troubles));
            } else {
                keep(ledger, system, troubles);
            }
        }
        troubles.summary();
        return troubles.exitCode();
    }

    private void keep(JdbcLedger ledger, Outside.Dataset dataset, Troubles troubles) throws IOException {
        for (String input : inputs) {
            Path file = Path.of(input);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("--as: expected a file, found " + file);
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int[] records = {0};
            OutsideReader.of(dataset).read(new StringReader(text), input, line -> {
                if (line instanceof Unread unread) {
                    troubles.report(unread.place(), "not-their-layout", unread.message());
                } else {
                    records[0]++;
                }
            });
            boolean kept = ledger.writer().keep(new OutsideFile(dataset, input, records[0], text), Instant.now());
            terminal.out()
                    .println(input + ": " + records[0] + " records of others "
                            + (kept ? "kept beside the ledger" : "are kept already"));
        }
    }

    /** Writes readings in batches. */
    private final class Loader {

        private final JdbcLedger ledger;
        private final List<Reading> batch = new ArrayList<>();
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

        Loader(JdbcLedger ledger) {
            this.ledger = ledger;
        }

        void load(Readings readings) throws IOException {
            readings.each(inputs, reading -> {
                batch.add(reading);
                if (batch.size() == BATCH) {
                    flush();
                }
            });
            flush();
            terminal.out()
                    .println(outcomes.getOrDefault(Outcome.ADDED, 0) + " articles taken over, "
                            + outcomes.getOrDefault(Outcome.CHANGED, 0) + " read in another way there, "
                            + outcomes.getOrDefault(Outcome.KNOWN, 0) + " the same here, "
                            + outcomes.getOrDefault(Outcome.REMOVED, 0)
                            + " left out because they were removed for good");
        }

        private void flush() {
            Making making =
                    new Making(Instant.now(), "parallax import", "from " + String.join(", ", inputs), Cause.IMPORTED);
            ledger.writer().write(batch, making).forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
            batch.clear();
        }
    }
}
