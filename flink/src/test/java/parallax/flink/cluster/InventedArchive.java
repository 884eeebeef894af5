package parallax.flink.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * An archive of news that nobody wrote, as a crawl leaves it: web archives, pages, records, a copy here and there, an account
 * that contradicts another, and what goes wrong in the wild. Number and seed make the article, so two archives with the same
 * numbers hold the same.
 */
final class InventedArchive {

    private static final List<String> TOWNS =
            List.of("Kharkiv", "Aleppo", "Goma", "Khartoum", "Mariupol", "Idlib", "Sanaa", "Gaza City");
    private static final List<String> MINISTRIES = List.of(
            "Russia's defence ministry", "Ukraine's interior ministry", "The Syrian government", "The Sudanese army");
    private static final List<String> PERSONS =
            List.of("Ada Roe", "Ben Lund", "Carla Voss", "Dmytro Hale", "Esra Quint", "Femi Oduya");
    private static final List<String> OUTLETS = List.of("Orm Courier", "Harbour Post", "The Ledgerman", "Northgate");
    private static final List<String> ENDS = List.of(
            "Shops in the centre stayed closed for a second day.",
            "The road to the north was open again by the evening.",
            "A video shows smoke over the railway station.",
            "Aid groups said they could not reach the eastern districts.",
            "Satellite images taken on Tuesday show vehicles beside the bridge.");

    private final int from;
    private final int to;

    /** Articles of these numbers, the last left out. */
    InventedArchive(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** An article of the archive. */
    private record Invented(int number, String outlet, LocalDate day, String headline, String text) {

        String url() {
            return "https://" + outlet.toLowerCase(Locale.ROOT).replace(" ", "-") + ".example/" + number;
        }

        String page() {
            StringBuilder paragraphs = new StringBuilder();
            text.lines().forEach(line -> paragraphs.append("<p>").append(line).append("</p>\n"));
            return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title>"
                    + "<meta property=\"og:type\" content=\"article\"><meta property=\"og:site_name\" content=\""
                    + outlet
                    + "\"><meta property=\"article:published_time\" content=\"" + day
                    + "T08:00:00Z\"><link rel=\"canonical\" href=\"" + url() + "\"></head><body><article><h1>"
                    + headline
                    + "</h1>\n" + paragraphs + "</article></body></html>";
        }

        String record() {
            return "{\"id\":\"" + number + "\",\"title\":\"" + headline + "\",\"published\":\"" + day
                    + "\",\"outlet\":\"" + outlet + "\",\"url\":\"" + url() + "\",\"text\":\""
                    + text.replace("\n", "\\n") + "\"}";
        }
    }

    private static Invented article(int number) {
        Random random = new Random(number / 3 * 7919L); // three articles tell of one thing
        String town = pick(TOWNS, random);
        String ministry = pick(MINISTRIES, random);
        String person = pick(PERSONS, random);
        int killed = 2 + random.nextInt(40) + (number % 3 == 1 ? 11 : 0);
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200));
        boolean copy = number % 3 == 2;
        Random own = new Random(copy ? number - 2 : number);
        List<String> sentences = new ArrayList<>(List.of(
                ministry + " said on Monday that " + killed + " people were killed in " + town + ".",
                "\u201CWe will not leave " + town + ",\u201D " + person + " told reporters.",
                "Troops shelled the outskirts of " + town + " on Sunday, " + person + " said.",
                "Residents denied that soldiers had withdrawn from the town.",
                "About " + (100 + 10 * random.nextInt(300))
                        + " families fled to neighbouring villages, officials said."));
        sentences.add(pick(ENDS, own));
        sentences.add(pick(ENDS, own));
        return new Invented(
                number,
                OUTLETS.get((number + number / 3) % OUTLETS.size()),
                day,
                "Fighting near " + town + " as " + (copy ? "families flee" : killed + " are reported dead"),
                String.join("\n", sentences));
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** One article as a message: its address. */
    static String url(int number) {
        return article(number).url();
    }

    /** One article as a page. */
    static String page(int number) {
        return article(number).page();
    }

    /** One article as a line of JSON. */
    static String record(int number) {
        return article(number).record();
    }

    /** Writes a third as web archives, a third as pages, a third as records; how many files there are. */
    int write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            int third = (to - from) / 3;
            int files = 0;
            for (int first = from; first < from + third; first += 20) {
                Files.write(
                        folder.resolve("crawl-%05d.warc.gz".formatted(first)),
                        archive(first, Math.min(first + 20, from + third)));
                files++;
            }
            for (int number = from + third; number < from + 2 * third; number++) {
                Files.writeString(folder.resolve("pages/%05d.html".formatted(number)), page(number));
                files++;
            }
            StringBuilder records = new StringBuilder();
            for (int number = from + 2 * third; number < to; number++) {
                records.append(record(number)).append('\n');
            }
            Files.writeString(folder.resolve("records.jsonl"), records);
            return files + 1;
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written to " + folder, e);
        }
    }

    /** Writes what goes wrong: an archive that breaks off, one that is none, a record that is none, a picture called a page. */
    static void writeBroken(Path folder) {
        try {
            Files.createDirectories(folder);
            byte[] archive = archive(90_000, 90_006);
            Files.write(folder.resolve("broken-off.warc.gz"), Arrays.copyOf(archive, archive.length - 400));
            byte[] damaged = archive(90_010, 90_016);
            Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 60, (byte) 7);
            Files.write(folder.resolve("damaged.warc.gz"), damaged);
            Files.writeString(
                    folder.resolve("poison.jsonl"),
                    record(90_020) + "\n{\"text\": broken\n{\"text\":\"" + "(".repeat(2_000) + "\"}\n" + record(90_021)
                            + "\n");
            Files.write(folder.resolve("picture.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException("broken inputs cannot be written to " + folder, e);
        }
    }

    private static byte[] archive(int from, int to) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int number = from; number < to; number++) {
            Invented article = article(number);
            byte[] page = article.page().getBytes(StandardCharsets.UTF_8);
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + page.length + "\r\n\r\n";
            int length = answer.length() + page.length;
            String head =
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
                                    .formatted(number)
                            + "WARC-Date: " + article.day() + "T09:00:00Z\r\nWARC-Target-URI: " + article.url()
                            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length
                            + "\r\n\r\n";
            try (GZIPOutputStream member = new GZIPOutputStream(archive)) {
                member.write(head.getBytes(StandardCharsets.UTF_8));
                member.write(answer.getBytes(StandardCharsets.UTF_8));
                member.write(page);
                member.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toByteArray();
    }
}
