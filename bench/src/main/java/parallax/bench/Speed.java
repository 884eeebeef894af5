package parallax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast whole articles are read, and with how much memory. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "Reads a file of articles on all cores as read does, JSON lines included, and prints articles and"
                + " sentences a second, sentences per CPU-second, time to the first record and peak memory.")
final class Speed implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "What to read (default: ukraine2022.dev.jsonl of the corpora).")
    private @Nullable Path input;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Read only the first N articles.")
    private int limit;

    /** Counts sentences on their way; everything else is the engine's. */
    private record Counting(LanguageEngine engine, AtomicLong sentences) implements LanguageEngine {

        @Override
        public Analysis analyse(String text, List<parallax.text.Span> unreadable) {
            Analysis analysis = engine.analyse(text, unreadable);
            sentences.addAndGet(analysis.sentences().size());
            return analysis;
        }

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Override
    public Integer call() {
        Path named = input;
        Path file = named == null ? GoldFolder.shared("corpora").resolve("ukraine2022.dev.jsonl") : named;
        if (!Files.isReadable(file)) {
            throw new MissingGoldException("nothing to read at " + file + "; name a file with --input FILE");
        }
        AtomicLong sentences = new AtomicLong();
        try (Parallax parallax = Parallax.open(new Counting(EncoderEngine.open(), sentences))) {
            List<Capture> captures = captures(file);
            Reading first = parallax.read(captures.get(0)).reading();
            double toFirst = sinceStart();
            System.out.printf(
                    Locale.ROOT,
                    "first article, %d records: %.2f s after the start of the JVM%n",
                    first == null ? 0 : first.account().entries().size(),
                    toFirst);
            sentences.set(0);
            long wall = System.nanoTime();
            long cpu = cpuNanos();
            long bytes = captures.parallelStream()
                    .mapToLong(capture -> written(parallax, capture))
                    .sum();
            print(captures.size(), sentences.get(), (System.nanoTime() - wall) / NANOS, (cpuNanos() - cpu) / NANOS);
            System.out.printf(
                    Locale.ROOT,
                    "%.1f MB written; peak heap %.0f MiB, peak resident memory %s%n",
                    bytes / 1e6,
                    peakHeap() / MEBI,
                    peakResident());
        }
        return 0;
    }

    private static void print(int articles, long sentences, double wall, double cpu) {
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d sentences on %d cores: %.1f s wall, %.1f s CPU%n"
                        + "%.1f articles/s, %.0f sentences/s, %.0f sentences per CPU-second%n",
                articles,
                sentences,
                Runtime.getRuntime().availableProcessors(),
                wall,
                cpu,
                articles / wall,
                sentences / wall,
                sentences / cpu);
    }

    private List<Capture> captures(Path file) {
        List<Capture> captures = new ArrayList<>();
        try (Stream<Captured> inputs = new Captures().open(List.of(file.toString()))) {
            inputs.filter(Capture.class::isInstance)
                    .map(Capture.class::cast)
                    .limit(limit > 0 ? limit : Long.MAX_VALUE)
                    .forEach(captures::add);
        }
        if (captures.isEmpty()) {
            throw new MissingGoldException("nothing that can be read in " + file);
        }
        return captures;
    }

    private static long written(Parallax parallax, Capture capture) {
        Reading reading = parallax.read(capture).reading();
        return reading == null
                ? 0
                : JsonLines.write(reading.article(), reading.account()).length();
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }

    /** CPU time of all threads of this process, native ones included. */
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** As the Linux kernel counts it; elsewhere it is not known. */
    private static String peakResident() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not measured on this system";
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst()
                    .orElse("not measured");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + status, e);
        }
    }
}
