package parallax.bench.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.store.search.Cursor;
import parallax.store.search.Query;
import parallax.store.search.QueryParser;
import parallax.store.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills an embedded ledger with invented articles and searches it while more come in. */
@Command(
        name = "ledger-speed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills an embedded ledger with invented articles, and times at a tenth of its size and at its full size,",
            "while a thread goes on loading: the timeline of an actor, a page of filtered full text, counts by facet.",
            "Also how fast it is filled against plain batched inserts of the same rows, and its size against its texts."
        })
public final class LedgerSpeed implements Callable<Integer> {

    private static final int BATCH = 200;
    private static final int PAGE = 20;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS = 1e9;

    @Option(names = "--statements", paramLabel = "N", defaultValue = "1000000", description = "How many statements.")
    private int statements;

    @Option(names = "--queries", paramLabel = "N", defaultValue = "100", description = "How many queries of each sort.")
    private int queries;

    @Option(names = "--raw", paramLabel = "N", defaultValue = "2000", description = "Articles for the raw insert rate.")
    private int raw;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where (default: a temporary folder, deleted).")
    private @Nullable Path folder;

    private final AtomicLong textBytes = new AtomicLong();

    @Override
    public Integer call() throws IOException {
        Path named = folder;
        Path place = named == null ? Files.createTempDirectory("ledger-speed") : named;
        int articles = statements / InventedArticles.STATEMENTS;
        InventedArticles invented = new InventedArticles(articles);
        try {
            share(invented, place.resolve("share"));
            try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(place.resolve("ledger")))) {
                fill(ledger, invented, 0, articles / 10);
                List<Timings> few = time(ledger, invented, articles, articles / 10);
                fill(ledger, invented, articles / 10, articles);
                size(place.resolve("ledger"));
                List<Timings> many = time(ledger, invented, 2 * articles, articles);
                for (int index = 0; index < few.size(); index++) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %-34s median grows %.2f times, of CPU %.2f%n",
                            few.get(index).what(),
                            many.get(index).median() / few.get(index).median(),
                            many.get(index).medianCpu() / few.get(index).medianCpu());
                }
            }
        } finally {
            if (named == null) {
                delete(place);
            }
        }
        return 0;
    }

    private static List<Reading> readings(InventedArticles invented, int from, int to) {
        return IntStream.range(from, to).mapToObj(invented::reading).toList();
    }

    /** Both once before, with fewer articles, so that neither is measured while Java still compiles. */
    private void share(InventedArticles invented, Path place) throws IOException {
        Files.createDirectories(place);
        List<Reading> readings = readings(invented, 0, raw);
        List<Reading> first = readings.subList(0, raw / 2);
        RawInserts.rate(first, place.resolve("raw-before"), BATCH);
        load(first, place.resolve("ours-before"));
        RawInserts.Rate plain = RawInserts.rate(readings, place.resolve("raw"), BATCH);
        RawInserts.Rate ours = load(readings, place.resolve("ours"));
        System.out.printf(
                Locale.ROOT,
                "%d articles in batches of %d: loaded %.0f articles/s, raw inserts of such rows %.0f/s: a share of %.2f;"
                        + " by the second of CPU %.0f and %.0f: %.2f%n",
                raw,
                BATCH,
                ours.byWall(),
                plain.byWall(),
                ours.byWall() / plain.byWall(),
                ours.byCpu(),
                plain.byCpu(),
                ours.byCpu() / plain.byCpu());
    }

    /** As a program does that has readings at hand: while one thread writes, another makes ready. */
    private static RawInserts.Rate load(List<Reading> readings, Path folder) {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(folder))) {
            AtomicInteger next = new AtomicInteger();
            Runnable loading = () -> {
                for (int from = next.getAndAdd(BATCH); from < readings.size(); from = next.getAndAdd(BATCH)) {
                    List<Reading> batch = readings.subList(from, Math.min(readings.size(), from + BATCH));
                    ledger.writer().write(batch, Making.added("bench"));
                }
            };
            Thread other = new Thread(loading);
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            other.start();
            loading.run();
            join(other);
            return new RawInserts.Rate(
                    readings.size() / ((System.nanoTime() - start) / NANOS),
                    readings.size() / ((cpuNanos() - cpuStart) / NANOS));
        }
    }

    /** CPU time of all threads of this process. */
    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void fill(JdbcLedger ledger, InventedArticles invented, int from, int to) {
        long start = System.nanoTime();
        for (int next = from; next < to; next += BATCH) {
            List<Reading> batch = readings(invented, next, Math.min(to, next + BATCH));
            batch.forEach(reading ->
                    textBytes.addAndGet(reading.article().transcript().getBytes(StandardCharsets.UTF_8).length));
            ledger.writer().write(batch, Making.added("bench"));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "filled to %,d articles, %,d statements: %.0f articles/s, invention included%n",
                to,
                to * InventedArticles.STATEMENTS,
                (to - from) / seconds);
    }

    private void size(Path ledger) {
        long bytes = ledger.resolve("ledger.db").toFile().length();
        System.out.printf(
                Locale.ROOT,
                "%.0f MB on disk for %.0f MB of text: %.2f times%n",
                bytes / 1e6,
                textBytes.get() / 1e6,
                (double) bytes / textBytes.get());
    }

    private List<Timings> time(JdbcLedger ledger, InventedArticles invented, int next, int size) {
        System.out.printf(Locale.ROOT, "%,d statements, while loading:%n", size * InventedArticles.STATEMENTS);
        Search search = new Search(ledger);
        AtomicBoolean done = new AtomicBoolean();
        Thread loader = new Thread(() -> {
            for (int at = next; !done.get(); at += BATCH / 10) {
                ledger.writer().write(readings(invented, at, at + BATCH / 10), Making.added("bench"));
            }
        });
        loader.start();
        try {
            Random random = new Random(5);
            List<Timings> timings = List.of(
                    timed("timeline of an actor", () -> timeline(invented, random), query -> page(search, query)),
                    timed("page of filtered full text", () -> words(invented, random), query -> page(search, query)),
                    timed("count of the same", () -> words(invented, random), search::count),
                    timed("counts by facet, of an actor", () -> timeline(invented, random), search::facets),
                    timed("counts by facet, of words", () -> word(invented, random), search::facets));
            timings.forEach(each -> System.out.println(each.line()));
            return timings;
        } finally {
            done.set(true);
            join(loader);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }

    private static void page(Search search, Query query) {
        search.find(query, Cursor.START, PAGE);
    }

    private static Query timeline(InventedArticles invented, Random random) {
        LocalDate from = InventedArticles.FIRST.plusDays(random.nextInt(InventedArticles.DAYS - 60));
        return QueryParser.parse("who:\"" + invented.anyActor(random) + "\" from:" + from + " to:"
                + from.plusDays(10 + random.nextInt(50)));
    }

    private static Query words(InventedArticles invented, Random random) {
        return QueryParser.parse("kind:statement " + invented.anyWord(5, random) + " " + invented.anyWord(20, random)
                + " speaker:\"" + invented.anyActor(random) + "\"");
    }

    private static Query word(InventedArticles invented, Random random) {
        return QueryParser.parse("kind:statement " + invented.anyWord(20, random));
    }

    private Timings timed(String what, Supplier<Query> next, Consumer<Query> work) {
        List<Query> all = new ArrayList<>();
        for (int index = 0; index < queries + 10; index++) {
            all.add(next.get());
        }
        double[] millis = new double[queries];
        double[] cpu = new double[queries];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int index = 0; index < all.size(); index++) {
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            work.accept(all.get(index));
            if (index >= 10) {
                millis[index - 10] = (System.nanoTime() - start) / NANOS_A_MILLI;
                cpu[index - 10] = (threads.getCurrentThreadCpuTime() - cpuStart) / NANOS_A_MILLI;
            }
        }
        return new Timings(what, millis, cpu);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
