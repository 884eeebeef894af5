package parallax.bench.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an invented ledger in a process of its own, as a user does, and times its pages. */
@Command(
        name = "desk-speed",
        mixinStandardHelpOptions = true,
        description = {
            "Serves an invented ledger and times an article page of 210 marks, the page of a situation and the queue of the",
            "review, by what the server says it took (Server-Timing); then asks for the article page at a steady rate while a thread loads."
        })
public final class DeskSpeed implements Callable<Integer> {

    private static final int MARKS_TIMES = 10;
    private static final int BATCH = 100;
    private static final int ASKERS = 16;
    private static final int ON_ITS_WAY = 202;
    private static final int PAUSE = 100;
    private static final double NANOS = 1e9;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Pattern TIMING = Pattern.compile("desk;dur=([\\d.]+)");

    @Option(names = "--statements", paramLabel = "N", defaultValue = "10000", description = "How many statements.")
    private int statements;

    @Option(names = "--requests", paramLabel = "N", defaultValue = "200", description = "How many of each page.")
    private int requests;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "200", description = "Requests a second while loading.")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "15", description = "How long these go on.")
    private int seconds;

    @Option(names = "--jar", paramLabel = "FILE", description = "The program (default: the one built beside this one).")
    private @Nullable Path jar;

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            description = "Start it from this class path instead, as while working on it.")
    private @Nullable String classes;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("desk-speed");
        InventedArticles invented = new InventedArticles(statements / InventedArticles.STATEMENTS);
        Reading marked = invented.reading(0, MARKS_TIMES);
        Location ledger = new Location.Folder(place.resolve("ledger"));
        fill(ledger, invented, marked);
        int port = 20_000 + (int) (System.nanoTime() % 20_000);
        Process desk = start(place.resolve("ledger"), port);
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/");
            await(address, desk);
            URI article = address.resolve("articles/" + marked.article().id());
            print("article page, " + marked.account().entries().size() + " marks", article);
            URI situation = address.resolve("situations/all");
            printFirst("situation page", situation);
            print("situation page, " + statements + " statements", situation);
            print("queue of the review", address.resolve("review"));
            steady(article, ledger, invented);
        } finally {
            desk.destroy();
            desk.waitFor(10, TimeUnit.SECONDS);
            LedgerSpeed.delete(place);
        }
        return 0;
    }

    private void fill(Location place, InventedArticles invented, Reading marked) {
        int articles = statements / InventedArticles.STATEMENTS;
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            ledger.writer().write(List.of(marked), Making.added("bench"));
            for (int from = 1; from < articles; from += BATCH) {
                ledger.writer()
                        .write(readings(invented, from, Math.min(articles, from + BATCH)), Making.added("bench"));
            }
            new Consolidation(ledger, OutletTable.SHIPPED).run();
        }
    }

    private static List<Reading> readings(InventedArticles invented, int from, int to) {
        return IntStream.range(from, to).mapToObj(invented::reading).toList();
    }

    private Process start(Path ledger, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1500m"));
        command.addAll(classes == null ? List.of("-jar", program()) : List.of("-cp", classes, "parallax.app.Main"));
        command.addAll(List.of("serve", "--ledger", ledger.toString(), "--port", Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private String program() {
        Path beside = Path.of(System.getProperty("java.class.path"))
                .toAbsolutePath()
                .resolveSibling("../../app/target/parallax.jar")
                .normalize();
        Path named = jar == null ? beside : jar;
        if (!Files.isRegularFile(named)) {
            throw new IllegalArgumentException("expected the built program at " + named + "; name it with --jar");
        }
        return named.toString();
    }

    private void await(URI address, Process desk) throws InterruptedException {
        while (desk.isAlive()) {
            try {
                get(address);
                return;
            } catch (IOException e) {
                Thread.sleep(PAUSE); // it is not listening yet
            }
        }
        throw new IllegalStateException("the desk ended with " + desk.exitValue());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The first answers are left out: Java still compiles, and what is computed once is computed then. */
    private void print(String what, URI address) throws IOException, InterruptedException {
        double[] server = new double[requests];
        double[] round = new double[requests];
        int bytes = 0;
        for (int index = -requests / 4; index < requests; index++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            if (index >= 0) {
                round[index] = (System.nanoTime() - start) / NANOS_A_MILLI;
                server[index] = millis(answer);
                bytes = answer.body().length();
            }
        }
        Timings timings = new Timings(what, server, round);
        System.out.printf(
                Locale.ROOT,
                "%s: server median %.1f ms, 95th %.1f ms; with the way there and back median %.1f ms; %d KB%n",
                what,
                timings.median(),
                timings.late(),
                timings.medianCpu(),
                bytes / 1000);
    }

    /** What is computed once is said to be on its way until it is there. */
    private void printFirst(String what, URI address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (get(address).statusCode() == ON_ITS_WAY) {
            Thread.sleep(PAUSE);
        }
        System.out.printf(Locale.ROOT, "%s: computed once in %.1f s%n", what, (System.nanoTime() - start) / NANOS);
    }

    private static double millis(HttpResponse<String> answer) {
        Matcher timing =
                TIMING.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        return timing.find() ? Double.parseDouble(timing.group(1)) : Double.NaN;
    }

    private void steady(URI address, Location place, InventedArticles invented) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger loaded = new AtomicInteger();
        Thread loader = new Thread(() -> load(place, invented, done, loaded));
        loader.start();
        List<Double> took = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        long start = System.nanoTime();
        for (int number = 0; number < rate * seconds; number++) {
            long due = start + (long) (number * NANOS / rate);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            askers.execute(() -> ask(address, due, took, failed));
        }
        askers.shutdown();
        askers.awaitTermination(1, TimeUnit.MINUTES);
        double lasted = (System.nanoTime() - start) / NANOS;
        done.set(true);
        loader.join();
        double[] millis = took.stream().mapToDouble(Double::doubleValue).toArray();
        Timings timings = new Timings("steady", millis, millis);
        System.out.printf(
                Locale.ROOT,
                "%d requests a second for %d s while %.0f articles a second were loaded: %.0f answered a second, %d failed;"
                        + " from when it was due median %.1f ms, 95th %.1f ms%n",
                rate,
                seconds,
                loaded.get() / lasted,
                millis.length / lasted,
                failed.get(),
                timings.median(),
                timings.late());
    }

    private void ask(URI address, long due, List<Double> took, AtomicInteger failed) {
        try {
            if (get(address).statusCode() == 200) {
                synchronized (took) {
                    took.add((System.nanoTime() - due) / NANOS_A_MILLI);
                }
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load(Location place, InventedArticles invented, AtomicBoolean done, AtomicInteger loaded) {
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            for (int at = statements; !done.get(); at += BATCH / 10) {
                ledger.writer().write(readings(invented, at, at + BATCH / 10), Making.added("bench"));
                loaded.addAndGet(BATCH / 10);
            }
        }
    }
}
