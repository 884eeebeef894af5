package parallax.bench.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import parallax.LinkKey;
import parallax.Reading;
import parallax.store.Consolidation;
import parallax.store.Intake;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.store.link.Bucket;
import parallax.store.link.Edge;
import parallax.store.link.Linked;
import parallax.store.link.Linker;
import parallax.story.outlet.OutletTable;

/** Writes what was read into an empty ledger, as the job does, and says what that costs. */
final class WriteCost {

    private static final int[] WRITERS = {1, 2, 4, 8};
    private static final int BATCH = 1000;
    private static final int COMMITS = 51;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double SECOND = 1000;
    /** Beside the id of its article a key has its kind, its hash and the number of the group of keys that it belongs to. */
    private static final int BYTES_OF_A_KEY = 4 + 8 + 2;

    private final String url;
    private final JdbcLedger ledger;
    private final ReadCost read;
    private final Consumer<String> out;
    private boolean databaseIsHere = true;

    private WriteCost(String url, JdbcLedger ledger, ReadCost read, Consumer<String> out) {
        this.url = url;
        this.ledger = ledger;
        this.read = read;
        this.out = out;
    }

    /** @throws IllegalArgumentException when the ledger holds articles */
    static Costs measure(String url, ReadCost read, Consumer<String> out) {
        try (JdbcLedger ledger = JdbcLedger.open(Location.parse(url))) {
            if (ledger.countArticles() > 0) {
                throw new IllegalArgumentException("--ledger: expected an empty database, found articles");
            }
            return new WriteCost(url, ledger, read, out).measure();
        }
    }

    /**
     * What some work took, for each article.
     *
     * @param own milliseconds of the processor in this process
     * @param database the same in the processes of the database
     */
    private record Spent(double own, double database) {}

    private Costs measure() {
        double commit = commitMillis();
        double empty = bytes();
        Spent written = spent(this::writeAll);
        double full = bytes();
        int[] members = new int[1];
        Spent linked = spent(() -> members[0] = link());
        double links = bytes();
        Spent looked = spent(() -> new Consolidation(ledger, OutletTable.SHIPPED).run());
        int articles = read.intakes().size();
        Costs.Sizes sizes = new Costs.Sizes(
                read.meanKeys(),
                (double) members[0] / articles,
                read.meanRecords(),
                read.meanTextBytes(),
                read.wireBytes(),
                BYTES_OF_A_KEY + idBytes(),
                (full - empty) / articles,
                (links - full) / articles);
        return new Costs(
                read.readMillis(),
                read.keysMillis(),
                read.wireMillis(),
                written.own(),
                written.database(),
                commit,
                linked.own(),
                linked.database(),
                looked.own() + looked.database(),
                sizes);
    }

    private double idBytes() {
        return read.intakes().stream()
                .map(Intake::reading)
                .mapToInt(
                        reading -> reading == null ? 0 : reading.article().id().length() + 1)
                .average()
                .orElse(0);
    }

    private Spent spent(Runnable work) {
        OptionalDouble before = Processor.databaseMillis(url);
        double own = Processor.ownMillis();
        long begin = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - begin) / NANOS_A_MILLI;
        double ownTaken = Processor.ownMillis() - own;
        OptionalDouble after = Processor.databaseMillis(url);
        int articles = read.intakes().size();
        if (before.isPresent() && after.isPresent()) {
            return new Spent(ownTaken / articles, (after.getAsDouble() - before.getAsDouble()) / articles);
        }
        if (databaseIsHere) {
            databaseIsHere = false;
            out.accept(
                    "the database is not on this machine: instead of its processor time stands what its answers took");
        }
        return new Spent(ownTaken / articles, Math.max(0, wall - ownTaken) / articles);
    }

    /** A quarter of the articles by one writer, then by two, four and eight. */
    private void writeAll() {
        int articles = read.intakes().size();
        for (int index = 0; index < WRITERS.length; index++) {
            write(
                    read.intakes().subList(articles * index / WRITERS.length, articles * (index + 1) / WRITERS.length),
                    WRITERS[index]);
        }
    }

    private void write(List<Intake> intakes, int writers) {
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (int writer = 0; writer < writers; writer++) {
            Thread thread = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < intakes.size(); at = next.getAndIncrement()) {
                    millis.add(write(intakes.get(at)));
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(WriteCost::join);
        double seconds = (System.nanoTime() - begin) / NANOS_A_MILLI / SECOND;
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length > 0) {
            out.accept(String.format(
                    Locale.ROOT,
                    "%d writer%s: %.0f articles/s, a transaction takes %.1f ms (median), %.1f (95th percentile)",
                    writers,
                    writers == 1 ? "" : "s",
                    sorted.length / seconds,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)]));
        }
    }

    private double write(Intake intake) {
        long begin = System.nanoTime();
        if (!ledger.knows(intake.fingerprint())) {
            ledger.writer().load(List.of(intake), Making.added("parallax"));
        }
        return (System.nanoTime() - begin) / NANOS_A_MILLI;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }

    /** Brings all keys into their buckets; how many of them another article had before. */
    private int link() {
        Linker linker = new Linker();
        Map<LinkKey, String> least = new HashMap<>();
        List<Bucket> buckets = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        int members = 0;
        for (int index = 0; index < read.intakes().size(); index++) {
            Reading reading = read.intakes().get(index).reading();
            String article = reading == null ? "" : reading.article().id();
            for (LinkKey key : read.keys().get(index)) {
                Linked linked = linker.meet(least.get(key), key, article);
                least.put(key, linked.least());
                members += add(linked, buckets, edges);
            }
            if (buckets.size() + edges.size() >= BATCH) {
                flush(buckets, edges);
            }
        }
        flush(buckets, edges);
        return members;
    }

    private static int add(Linked linked, List<Bucket> buckets, List<Edge> edges) {
        if (linked.bucket() != null) {
            buckets.add(linked.bucket());
        }
        if (linked.edge() == null) {
            return 0;
        }
        edges.add(linked.edge());
        return 1;
    }

    private void flush(List<Bucket> buckets, List<Edge> edges) {
        ledger.links().write(buckets, edges);
        buckets.clear();
        edges.clear();
    }

    /** By the clock, of a transaction that does next to nothing but has to be on the disk. */
    private double commitMillis() {
        double[] millis = new double[COMMITS];
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int index = 0; index < COMMITS; index++) {
                long begin = System.nanoTime();
                statement.execute("select pg_logical_emit_message(true, 'parallax', 'x')");
                millis[index] = (System.nanoTime() - begin) / NANOS_A_MILLI;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no commit was measured: " + e.getMessage(), e);
        }
        Arrays.sort(millis);
        return millis[COMMITS / 2];
    }

    private double bytes() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the size of the database is not known: " + e.getMessage(), e);
        }
    }
}
