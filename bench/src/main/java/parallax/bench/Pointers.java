package parallax.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.bench.gold.GoldFolder;
import parallax.bench.gold.MissingGoldException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.input.Captures;
import parallax.format.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads whole corpora and checks that every record points at its exact words. */
@Command(
        name = "pointers",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every article of the corpora and checks every record: each span yields its words and lies in the"
                    + " sentence it claims, none stands in furniture, the JSON line read back gives the same records,"
                    + " and reading twice with other numbers of threads gives the same bytes (on a sample).",
            "Exit code 1 when anything fails."
        })
final class Pointers implements Callable<Integer> {

    /** Read whole, unless --limit says less. */
    private static final List<String> WHOLE = List.of("ukraine2022.dev.jsonl", "wikinews.jsonl", "t17_syria.jsonl");

    /** For load; a sample is enough unless --all is given. */
    private static final String LARGE = "reuters21578.jsonl";

    private static final int LARGE_SAMPLE = 2000;
    private static final int TWICE_SAMPLE = 60;
    private static final int SHOWN = 20;

    @Option(names = "--corpora", paramLabel = "DIR", description = "Folder of the corpora (default: like --gold).")
    private @Nullable Path corpora;

    @Option(names = "--all", description = "Read all of reuters21578, not only a sample of 2,000.")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Read only N articles of each file.")
    private int limit;

    @Override
    public Integer call() {
        Path named = corpora;
        Path folder = named == null ? GoldFolder.shared("corpora") : named;
        if (!Files.isDirectory(folder)) {
            throw new MissingGoldException("no corpora at " + folder + "; name their folder with --corpora DIR");
        }
        Sums total = new Sums();
        try (Parallax parallax = Parallax.open()) {
            for (String file : files(folder)) {
                Sums sums = new Sums();
                check(parallax, folder.resolve(file), most(file), sums);
                sums.print(file);
                sums.failures.stream().limit(SHOWN).forEach(failure -> System.out.println("  " + failure));
                total.add(sums);
            }
            total.print("all");
        }
        return total.failures.isEmpty() ? 0 : 1;
    }

    private List<String> files(Path folder) {
        return Stream.concat(WHOLE.stream(), Stream.of(LARGE))
                .filter(file -> Files.isReadable(folder.resolve(file)))
                .toList();
    }

    private int most(String file) {
        int whole = file.equals(LARGE) && !all ? LARGE_SAMPLE : Integer.MAX_VALUE;
        return limit > 0 ? Math.min(limit, whole) : whole;
    }

    private static void check(Parallax parallax, Path file, int most, Sums sums) {
        List<Capture> captures = new ArrayList<>();
        try (Stream<Captured> inputs = new Captures().open(List.of(file.toString()))) {
            inputs.filter(Capture.class::isInstance)
                    .map(Capture.class::cast)
                    .limit(most)
                    .forEach(captures::add);
        }
        captures.parallelStream().map(capture -> safely(parallax, capture)).forEachOrdered(sums::add);
        List<Capture> sample = captures.subList(0, Math.min(TWICE_SAMPLE, captures.size()));
        List<String> once = lines(parallax, sample, 1);
        List<String> twice = lines(parallax, sample, 2);
        for (int index = 0; index < sample.size(); index++) {
            sums.twice++;
            if (!once.get(index).equals(twice.get(index))) {
                sums.failures.add(sample.get(index).origin().place() + ": one thread and two give other bytes");
            }
        }
    }

    /** The lines of a sample, read by so many threads. */
    private static List<String> lines(Parallax parallax, List<Capture> sample, int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> sample.parallelStream()
                            .map(capture -> line(parallax, capture))
                            .toList())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private static String line(Parallax parallax, Capture capture) {
        try {
            Reading reading = parallax.read(capture).reading();
            return reading == null ? "" : JsonLines.write(reading.article(), reading.account());
        } catch (RuntimeException e) {
            return e.toString(); // counted where the article was checked
        }
    }

    /** An article on which reading breaks down is a failure, and the rest is read. */
    private static Sums safely(Parallax parallax, Capture capture) {
        try {
            return one(parallax, capture);
        } catch (RuntimeException e) {
            Sums sums = new Sums();
            sums.failures.add(capture.origin().place() + ": reading broke down: " + e);
            return sums;
        }
    }

    private static Sums one(Parallax parallax, Capture capture) {
        Sums sums = new Sums();
        Reading reading = parallax.read(capture).reading();
        if (reading == null) {
            sums.refused++;
            return sums;
        }
        sums.articles++;
        PointerCheck check = new PointerCheck(reading).run();
        reading.account()
                .entries()
                .forEach(entry -> sums.records.merge(entry.kind().name(), 1L, Long::sum));
        sums.spans += check.spans();
        check.failures().forEach(failure -> {
            String at = failure.offset() < 0 ? "" : ", offset " + failure.offset();
            sums.failures.add(capture.origin().place() + at + ": " + failure.what());
        });
        return sums;
    }

    private static final class Sums {

        private long articles;
        private long refused;
        private long spans;
        private long twice;
        private final Map<String, Long> records = new TreeMap<>();
        private final List<String> failures = new ArrayList<>();

        void add(Sums other) {
            articles += other.articles;
            refused += other.refused;
            spans += other.spans;
            twice += other.twice;
            other.records.forEach((kind, count) -> records.merge(kind, count, Long::sum));
            failures.addAll(other.failures);
        }

        void print(String name) {
            long all = records.values().stream().mapToLong(Long::longValue).sum();
            System.out.printf(
                    "%s: %d articles (%d refused), %d records %s, %d spans checked, %d articles read twice, %d failures%n",
                    name, articles, refused, all, records, spans, twice, failures.size());
        }
    }
}
