package parallax.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jsoup.Jsoup;
import parallax.article.ArticleReader;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast pages are read, beside what merely parsing them takes on the same pages in the same run. */
@Command(
        name = "page-speed",
        mixinStandardHelpOptions = true,
        description = "Reads the pages of the extraction gold from their bytes by turns with \"jsoup parse and all its"
                + " text\", and prints pages per CPU-second and the ratio. Each page counts with the least of its rounds,"
                + " since other work of the machine only adds.")
final class PageSpeed implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "12",
            description = "How often each page is read (${DEFAULT-VALUE}); the first rounds warm up.")
    private int rounds;

    /** One way to read a page, and the least time that each page took. */
    @SuppressWarnings("ArrayRecordComponent") // filled round by round; compared nowhere
    private record Way(String name, Function<Capture, Object> work, long[] least) {

        static Way of(String name, Function<Capture, Object> work, int pages) {
            long[] least = new long[pages];
            Arrays.fill(least, Long.MAX_VALUE);
            return new Way(name, work, least);
        }

        long total() {
            return Arrays.stream(least).sum();
        }
    }

    @Override
    public Integer call() {
        List<Capture> pages = pages(new GoldFolder(GoldFolder.shared("gold")));
        ArticleReader reader = ArticleReader.ofAnyLanguage();
        List<Way> ways = List.of(
                Way.of("jsoup parse and all its text", PageSpeed::jsoup, pages.size()),
                Way.of("main text, with places and reasons", reader::explain, pages.size()),
                Way.of("article: main text, metadata, language", reader::read, pages.size()));
        for (int round = 0; round < rounds; round++) {
            for (int page = 0; page < pages.size(); page++) {
                for (Way way : ways) {
                    way.least()[page] = Math.min(way.least()[page], time(way, pages.get(page)));
                }
            }
        }
        long base = ways.get(0).total();
        for (Way way : ways) {
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %7.1f pages per CPU-second, ratio %.2f%n",
                    way.name(),
                    pages.size() * NANOS / way.total(),
                    (double) base / way.total());
        }
        return 0;
    }

    private static long time(Way way, Capture page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Object result = way.work().apply(page);
        long taken = threads.getCurrentThreadCpuTime() - start;
        if (result.hashCode() == 0 && taken < 0) {
            throw new IllegalStateException("the clock of this machine runs backwards");
        }
        return taken;
    }

    private static Object jsoup(Capture page) {
        byte[] bytes = ((Payload.Bytes) page.payload()).bytes();
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "https://page.example/")
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private static List<Capture> pages(GoldFolder gold) {
        List<Capture> pages = new ArrayList<>();
        for (String file : List.of("extraction/zyte.dev.jsonl", "extraction/fundus.dev.jsonl")) {
            gold.records(file).forEach(record -> {
                byte[] html = gold.bytes("extraction/" + record.path("html").asText());
                Origin origin = Origin.of(record.path("id").asText(), Fields.string(record, "url"));
                pages.add(new Capture(origin, new Payload.Bytes(html, null, "text/html"), Given.NOTHING));
            });
        }
        return pages;
    }
}
