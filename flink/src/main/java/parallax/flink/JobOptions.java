package parallax.flink;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.capture.input.Captures;
import parallax.flink.source.Sources;
import parallax.store.Location;
import picocli.CommandLine.Option;

/** What the job is told. */
final class JobOptions {

    enum Mode {
        BATCH,
        STREAM
    }

    private static final Pattern TIME = Pattern.compile("(\\d+)(s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d+)(k|m|g)b?");

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "ADDRESS",
            description = "jdbc:postgresql://host:port/database?user=…&password=…")
    private String ledger = "";

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "batch",
            description =
                    "batch (default): what is there now is read, then the job ends; stream: what comes is waited for")
    private Mode mode = Mode.BATCH;

    @Option(
            names = "--input",
            paramLabel = "PLACE",
            description = "file or folder with WARC, HTML, JSON Lines, feeds, text, of any file system that the cluster"
                    + " knows (s3://…); may be given again")
    private List<String> inputs = List.of();

    @Option(names = "--feed", paramLabel = "ADDRESS", description = "feed, or list of feeds (OPML); may be given again")
    private List<String> feeds = List.of();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            description = "how often feeds are visited and folders looked into, with --mode stream (default: 15m)")
    private String every = "15m";

    @Option(
            names = "--follow",
            description = "fetch the page behind an item of a feed that carries only a summary of it")
    private boolean follow;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "mail or page by which the operators of feeds reach you; becomes part of the user agent")
    private @Nullable String contact;

    @Option(
            names = "--allow-private-addresses",
            description = "fetch feeds also from the workers' own machines and networks")
    private boolean privateAddresses;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "brokers of the topics, with commas between them")
    private @Nullable String kafka;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description =
                    "topic whose messages are pages with their address as the key, or JSON Lines; may be given again")
    private List<String> topics = List.of();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            defaultValue = "parallax",
            description = "consumer group of the topics (default: parallax)")
    private String group = "parallax";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "day of publication where the input gives none, as 2022-02-17")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "outlet where the input gives none")
    private @Nullable String outlet;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "by_content",
            description = "what inputs are: by_content (default), json_lines, document")
    private Captures.Form form = Captures.Form.BY_CONTENT;

    @Option(
            names = "--part",
            paramLabel = "SIZE",
            defaultValue = "32m",
            description = "size of the parts in which JSON Lines are dealt out (default: 32m)")
    private String part = "32m";

    @Option(
            names = "--consolidate",
            paramLabel = "WHEN",
            defaultValue = "end",
            description =
                    "when to look across articles: end (default; in a stream never), never, or a time such as 10m,"
                            + " after which it is done again and again while the stream runs")
    private String consolidate = "end";

    @Option(
            names = "--checkpoint",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "how often the state of the job is kept (default: 10s)")
    private String checkpoint = "10s";

    /** @throws IllegalArgumentException when what was said does not fit together */
    void check() {
        if (!(Location.parse(ledger) instanceof Location.PostgreSql)) {
            throw new IllegalArgumentException("--ledger: expected jdbc:postgresql://host:port/database, found "
                    + ledger + "; workers on several machines share no folder (parallax copy moves a ledger)");
        }
        if (inputs.isEmpty() && feeds.isEmpty() && topics.isEmpty()) {
            throw new IllegalArgumentException("nothing to read: expected --input, --feed or --topic");
        }
        if (topics.isEmpty() != (kafka == null)) {
            throw new IllegalArgumentException("--topic and --kafka belong together: expected both or none");
        }
        feeds();
        part();
        checkpoint();
        consolidation();
    }

    String ledger() {
        return ledger;
    }

    boolean endless() {
        return mode == Mode.STREAM;
    }

    Sources.Files files() {
        return new Sources.Files(inputs, part(), every());
    }

    Sources.Feeds feeds() {
        return new Sources.Feeds(feeds, every(), follow, contact, privateAddresses);
    }

    /** Null when there are none. */
    Sources.@Nullable Topics topics() {
        return kafka == null ? null : new Sources.Topics(kafka, topics, group);
    }

    @Nullable
    String published() {
        return published == null ? null : published.toString();
    }

    @Nullable
    String outlet() {
        return outlet;
    }

    Captures.Form form() {
        return form;
    }

    private Duration every() {
        return time("--every", every);
    }

    Duration checkpoint() {
        return time("--checkpoint", checkpoint);
    }

    private long part() {
        Matcher size = SIZE.matcher(part.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("--part: expected a size such as 32m, found " + part);
        }
        int shift = "kmg".indexOf(size.group(2)) * 10 + 10;
        return Math.max(1, Long.parseLong(size.group(1)) << shift);
    }

    /** Whether the articles are looked across when all were read. */
    boolean consolidatesAtTheEnd() {
        return consolidate.equals("end") && !endless();
    }

    /** How often articles are looked across while the stream runs; null when they are not. */
    @Nullable
    Duration consolidation() {
        if (consolidate.equals("end") || consolidate.equals("never")) {
            return null;
        }
        Duration time = time("--consolidate", consolidate);
        if (!endless()) {
            throw new IllegalArgumentException("--consolidate " + consolidate
                    + ": a job that ends looks across articles at its end; expected end or never with --mode batch");
        }
        return time;
    }

    private static Duration time(String option, String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
            throw new IllegalArgumentException(option + ": expected a time such as 30s, 10m or 1h, found " + written);
        }
        try {
            return Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(option + ": too long: " + written, e);
        }
    }
}
