package parallax.bench.scale;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.store.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an article costs in a distributed load, and what very many workers would reach. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what an article costs at each stage of the job on Flink: reading, link keys, the wire, one",
            "transaction in an empty PostgreSQL, links, consolidation. Then simulates the job with some numbers of workers",
            "and says what breaks first. Without --ledger only reading is measured, and nothing is simulated."
        })
public final class Scale implements Callable<Integer> {

    private static final double DAY = 86_400;
    private static final double MONTH = 30 * DAY;
    private static final double MILLION = 1e6;
    private static final double GIGA = 1e9;

    @Option(names = "--articles", paramLabel = "N", defaultValue = "300", description = "How many (default: 300).")
    private int articles;

    @Option(
            names = "--input",
            paramLabel = "PLACE",
            description = "What to read (default: the articles of the demo, again and again with differences).")
    private @Nullable Path input;

    @Option(
            names = "--ledger",
            paramLabel = "ADDRESS",
            description = "Empty database: jdbc:postgresql://host/name?user=…")
    private @Nullable String ledger;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the costs that were measured.")
    private @Nullable Path save;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "Measure nothing, simulate with costs that were kept.")
    private @Nullable Path costs;

    @Option(
            names = "--workers",
            paramLabel = "N,…",
            split = ",",
            defaultValue = "8,64,512",
            description = "How many are simulated (default: 8,64,512).")
    private List<Integer> workers = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long is simulated (default: 60).")
    private double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the simulation (default: 1).")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "NAME=N",
            description = "Something of the machines: database-cores (8), max-connections (97), pool-connections (16),"
                    + " wait-millis (8), network-megabytes (1000), checkpoint-seconds (10), checkpoint-millis (50),"
                    + " hot-share (0.01), network-buffers (1024).")
    private Map<String, Double> told = Map.of();

    @Override
    public Integer call() {
        Plant plant = Plant.of(told);
        Path kept = costs;
        Costs known = kept == null ? measure() : CostsFile.read(kept);
        if (known == null) {
            return 0;
        }
        if (save != null) {
            CostsFile.write(known, save);
        }
        print(known);
        simulate(known, plant);
        return 0;
    }

    private @Nullable Costs measure() {
        String address = ledger;
        if (address != null && !(Location.parse(address) instanceof Location.PostgreSql)) {
            throw new IllegalArgumentException("--ledger: expected jdbc:postgresql://…, found " + address);
        }
        ReadCost read = ReadCost.measure(Inputs.list(input, articles));
        System.out.println(read.line());
        if (address == null) {
            System.out.printf(
                    Locale.ROOT,
                    "link keys %.2f ms, wire %.2f ms and %.0f bytes; name --ledger for the rest%n",
                    read.keysMillis(),
                    read.wireMillis(),
                    read.wireBytes());
            return null;
        }
        return WriteCost.measure(address, read, System.out::println);
    }

    private static void print(Costs costs) {
        double all = costs.workerMillis();
        System.out.printf(Locale.ROOT, "%n%-58s %10s%n", "of an article, milliseconds of a processor", "");
        line("decode and read, with the model", costs.meanReadMillis(), all);
        line("make its link keys", costs.keysMillis(), all);
        line("prepare and write it, on the worker", costs.writeMillis(), all);
        line("link it, on the worker", costs.linkMillis(), all);
        line("all of the worker", all, all);
        line("pack and unpack it, if the writer were elsewhere", costs.wireMillis(), all);
        line("write it, in the database", costs.databaseMillis(), all);
        line("write its links, in the database", costs.linkDatabaseMillis(), all);
        line("look at it across articles, one process and the database", costs.consolidateMillis(), all);
        System.out.printf(Locale.ROOT, "%-58s %10.2f%n", "a commit, by the clock", costs.commitMillis());
        print(costs.sizes());
    }

    private static void line(String what, double millis, double all) {
        System.out.printf(Locale.ROOT, "%-58s %10.2f %6.1f %%%n", what, millis, 100 * millis / all);
    }

    private static void print(Costs.Sizes sizes) {
        System.out.printf(
                Locale.ROOT,
                "%.0f bytes of text: %.1f records, %.1f link keys (%.1f of them met before), %.0f bytes on the wire,%n"
                        + "%.0f bytes of keys in the state, %.0f bytes in the database and %.0f for its links%n",
                sizes.textBytes(),
                sizes.records(),
                sizes.keys(),
                sizes.members(),
                sizes.wireBytes(),
                sizes.keys() * sizes.stateBytes(),
                sizes.ledgerBytes(),
                sizes.linkBytes());
        double bytes = sizes.ledgerBytes() + sizes.linkBytes();
        System.out.printf(
                Locale.ROOT,
                "a hundred million articles: %.0f GB in the database, %.1f thousand million rows of links, %.0f GB of state%n",
                100 * MILLION * bytes / GIGA,
                100 * MILLION * sizes.keys() / GIGA,
                100 * MILLION * sizes.keys() * sizes.stateBytes() / GIGA);
    }

    private void simulate(Costs costs, Plant plant) {
        Limits limits = new Limits(costs, plant);
        System.out.printf(
                Locale.ROOT,
                "%none worker alone: %.2f articles/s; %.0f workers for a million a day, %.0f for 100 million a month%n%n",
                limits.rateOfOne(),
                Math.ceil(MILLION / DAY / limits.rateOfOne()),
                Math.ceil(100 * MILLION / MONTH / limits.rateOfOne()));
        System.out.printf(
                "workers  articles/s  million/day  million/month  worker  hot worker  database   log  network  bound by%n");
        for (int count : workers) {
            print(Simulation.run(costs, plant, count, seconds, seed));
        }
        System.out.printf(
                "%nwhat breaks, at how many workers (what comes before the end is taken away in the simulation):%n");
        limits.list().forEach(limit -> System.out.printf(Locale.ROOT, "%9.1f  %s%n", limit.workers(), limit.what()));
    }

    private static void print(Simulation.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%7d %11.1f %12.2f %14.1f %6.0f %% %9.0f %% %7.0f %% %4.0f %% %6.0f %%  %s%n",
                result.workers(),
                result.articlesPerSecond(),
                result.articlesPerSecond() * DAY / MILLION,
                result.articlesPerSecond() * MONTH / MILLION,
                100 * result.worker(),
                100 * result.busiest(),
                100 * result.database(),
                100 * result.log(),
                100 * result.network(),
                result.bound());
    }
}
