package parallax.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parallax.Parallax;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.ledger.Entry;
import parallax.store.AccountChange;
import parallax.store.Cause;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import parallax.store.Outcome;
import parallax.text.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax reread}: reads the articles of a ledger again, with this version. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads all articles of a ledger again, from their stored texts, and says what this version reads in"
                        + " another way. What was read before is kept, and what persons corrected stays corrected.",
        footer = {
            "",
            "Examples:",
            "  parallax reread --ledger crisis --dry-run --show 20   what would change",
            "  parallax reread --ledger crisis"
        })
final class RereadCommand implements Callable<Integer> {

    private static final int BATCH = 64;

    private final Terminal terminal;

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(names = "--dry-run", description = "say what would change, and write nothing")
    private boolean dryRun;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many changed records are printed (default: ${DEFAULT-VALUE})")
    private int show = 10;

    @Option(
            names = "--why",
            paramLabel = "WORDS",
            defaultValue = "read again",
            description = "why it is read again, for the history of the records")
    private String why = "read again";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many articles are read at once (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    RereadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (JdbcLedger ledger = dryRun ? place.openToRead() : place.open();
                Parallax parallax = Parallax.open()) {
            List<String> articles = ledger.listArticles();
            Changes changes = new Changes(terminal.out(), show);
            try (LoadProgress progress = new LoadProgress(terminal.err(), terminal.errIsTerminal(), articles.size())) {
                for (int from = 0; from < articles.size(); from += BATCH) {
                    List<String> some = articles.subList(from, Math.min(articles.size(), from + BATCH));
                    List<Reading> again = reread(pool, ledger, parallax, some, changes);
                    if (!dryRun) {
                        changes.count(ledger.writer().write(again, making(parallax)));
                    }
                    progress.done(from + some.size(), 0, changes.records);
                }
            }
            terminal.out().println(changes.summary(articles.size(), dryRun));
            return ExitCode.DONE;
        } finally {
            pool.shutdownNow();
        }
    }

    private Making making(Parallax parallax) {
        return new Making(Instant.now(), "parallax " + parallax.engine(), why, Cause.REREAD);
    }

    /** Those that are read in another way. */
    private static List<Reading> reread(
            ExecutorService pool, JdbcLedger ledger, Parallax parallax, List<String> articles, Changes changes) {
        List<Reading> before = new ArrayList<>();
        List<Future<Reading>> after = new ArrayList<>();
        for (String article : articles) {
            Optional<Reading> reading = ledger.findReading(article);
            if (reading.isPresent()) {
                before.add(reading.get());
                after.add(pool.submit(() -> parallax.read(reading.get().article())));
            }
        }
        List<Reading> changed = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            Reading again = get(after.get(index));
            AccountChange change = AccountChange.between(before.get(index).account(), again.account());
            if (!change.isEmpty()) {
                changes.add(again, change);
            }
            if (!line(before.get(index)).equals(line(again))) {
                changed.add(again);
            }
        }
        return changed;
    }

    /** Everything that is kept, in the order in which it is kept. */
    private static String line(Reading reading) {
        return JsonLines.write(reading.article(), reading.account());
    }

    private static Reading get(Future<Reading> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article could not be read again: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    /** Counts and prints what is read in another way. */
    private static final class Changes {

        private final PrintWriter out;
        private int left;
        private long articles;
        private long records;
        private long written;
        private final Map<Entry.Kind, long[]> counts = new EnumMap<>(Entry.Kind.class);

        Changes(PrintWriter out, int show) {
            this.out = out;
            this.left = show;
        }

        void add(Reading reading, AccountChange change) {
            articles++;
            add(reading, "+", change.added(), 0);
            add(reading, "~", change.changed(), 1);
            add(reading, "-", change.gone(), 2);
        }

        private void add(Reading reading, String sign, List<Entry> entries, int column) {
            for (Entry entry : entries) {
                counts.computeIfAbsent(entry.kind(), none -> new long[3])[column]++;
                records++;
                if (left > 0) {
                    left--;
                    String words = entry.sentence()
                            .in(reading.account().transcript())
                            .strip()
                            .replaceAll("\\s+", " ");
                    out.println(sign + " " + reading.article().id() + "#" + entry.id() + " "
                            + entry.provenance().rule() + " “" + words + "”");
                }
            }
        }

        void count(List<Outcome> outcomes) {
            written += outcomes.stream()
                    .filter(outcome -> outcome == Outcome.CHANGED)
                    .count();
        }

        String summary(long all, boolean dry) {
            StringBuilder summary = new StringBuilder();
            counts.forEach((kind, each) -> summary.append(Labels.of(kind))
                    .append(": ")
                    .append(each[0])
                    .append(" new, ")
                    .append(each[1])
                    .append(" changed, ")
                    .append(each[2])
                    .append(" gone\n"));
            summary.append(articles).append(" of ").append(all).append(" articles are read in another way");
            return summary.append(dry ? "; nothing was written" : "; " + written + " have a further reading now")
                    .toString();
        }
    }
}
