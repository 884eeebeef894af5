package parallax.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.watch.Deliveries;
import parallax.store.watch.Kept;
import parallax.store.watch.Signature;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax watch}: saves queries, and reports what is new to them. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Saves a query under a name; --run reports what it finds that it did not find before.",
        footer = {
            "",
            "Examples:",
            "  parallax watch --ledger crisis denials 'cue:denies speaker:Russia'",
            "  parallax watch --ledger crisis --run",
            "  parallax watch --ledger crisis --run denials --format atom --out feeds/ --every 10m",
            "  parallax watch --ledger crisis deaths 'killed>50' --webhook https://desk.example/hook",
            "  parallax watch --ledger crisis --list",
            "",
            "Queries are those of parallax search. Each match is reported once, however often its article is read again.",
            "The secret of a webhook is taken from PARALLAX_WEBHOOK_SECRET, or made and shown once. See docs/watch.md."
        })
final class WatchCommand implements Callable<Integer> {

    private static final String SECRET = "PARALLAX_WEBHOOK_SECRET";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Clock clock;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME [QUERY]",
            description = "to save: a name and a query; with --run: names, none for all")
    private List<String> words = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(names = "--list", description = "print all watches, and deliveries that wait or were given up")
    private boolean list;

    @Option(names = "--remove", paramLabel = "NAME", description = "forget a watch and what it has found")
    private @Nullable String remove;

    @Option(names = "--run", description = "report new matches")
    private boolean run;

    @Option(
            names = "--from-start",
            description = "when saving: what it finds already is new too (default: it is taken as known)")
    private boolean fromStart;

    @Option(
            names = "--by",
            paramLabel = "PERSON",
            description = "when saving: who does (default: the user of this machine)")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--webhook", paramLabel = "URL", description = "when saving: hand matches to this address, signed")
    private @Nullable String webhook;

    @Option(
            names = "--allow-private",
            description = "when saving: the address may lie on this machine or in a private network")
    private boolean allowPrivate;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "with --run: text (default), or a feed of each watch: atom (NAME.atom), json-feed (NAME.json)")
    private WatchFormat format = WatchFormat.TEXT;

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the feeds are written")
    private @Nullable Path folder;

    @Option(
            names = "--latest",
            paramLabel = "N",
            defaultValue = "100",
            description = "matches that a feed holds, 1 to 1000 (default: 100)")
    private int latest;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            converter = Pause.class,
            description = "with --run: look again after 30s, 10m, 6h, 1d, until it is ended")
    private @Nullable Duration every;

    @Option(names = "--retry", description = "with --run: try deliveries again at once that wait or were given up")
    private boolean retry;

    WatchCommand(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if ((list ? 1 : 0) + (run ? 1 : 0) + (remove != null ? 1 : 0) > 1) {
            throw new IllegalArgumentException("only one of --list, --run and --remove can be done at a time");
        }
        if (!run && (every != null || retry || folder != null || format.isFeed())) {
            throw new IllegalArgumentException("--every, --retry, --format and --out go with --run");
        }
        if (list) {
            try (JdbcLedger ledger = place.openToRead()) {
                WatchList.print(terminal.out(), ledger, new Watches(ledger, clock));
            }
            return ExitCode.DONE;
        }
        if (remove != null) {
            return remove(remove);
        }
        return run ? run() : save();
    }

    private int remove(String name) {
        try (JdbcLedger ledger = openKnown()) {
            if (!new Watches(ledger, clock).remove(name)) {
                throw new IllegalArgumentException("there is no watch named " + name);
            }
        }
        return ExitCode.DONE;
    }

    /** A mistyped place makes no ledger. */
    private JdbcLedger openKnown() {
        place.openToRead().close();
        return place.open();
    }

    private int save() {
        if (words.size() < 2) {
            throw new IllegalArgumentException("expected a name and a query, or --list, --run or --remove");
        }
        String line = SearchCommand.line(words.subList(1, words.size()));
        Watch watch = new Watch(words.get(0), line, clock.instant(), by, webhook());
        PrintWriter out = terminal.out();
        try (JdbcLedger ledger = place.open()) {
            int known = new Watches(ledger, clock).save(watch, fromStart);
            out.println(watch.name() + ": " + watch.query().inWords());
            out.println(fromStart ? "what it finds already is new" : known + " found already, taken as known");
        }
        if (watch.webhook() != null && !environment.containsKey(SECRET)) {
            out.println(
                    "secret of its deliveries, shown once: " + watch.webhook().secret());
        }
        return ExitCode.DONE;
    }

    private Watch.@Nullable Webhook webhook() {
        if (webhook == null) {
            if (allowPrivate) {
                throw new IllegalArgumentException("--allow-private goes with --webhook");
            }
            return null;
        }
        String secret = environment.get(SECRET);
        return new Watch.Webhook(webhook, secret == null ? Signature.newSecret() : secret, allowPrivate);
    }

    private int run() throws InterruptedException {
        WatchRound round = new WatchRound(
                terminal.out(), terminal.palette(environment), new WatchRound.Report(format, folder, latest), clock);
        if (retry) {
            retry();
        }
        if (every == null) {
            try (JdbcLedger ledger = openKnown()) {
                return round.run(ledger, words) ? ExitCode.DONE : ExitCode.LEFT;
            }
        }
        openKnown().close();
        while (true) {
            look(round);
            Thread.sleep(every.toMillis());
        }
    }

    /** The ledger is open only while it is looked at, so that others can load in between; while they do, this waits. */
    private void look(WatchRound round) {
        try (JdbcLedger ledger = place.open()) {
            round.run(ledger, words);
        } catch (LedgerException e) {
            terminal.err().println("parallax: " + e.getMessage() + "; looking again later");
        }
    }

    private void retry() {
        try (JdbcLedger ledger = openKnown()) {
            for (Kept kept : new Watches(ledger, clock).list()) {
                String name = kept.watch().name();
                if (words.isEmpty() || words.contains(name)) {
                    new Deliveries(ledger).retry(name, clock.instant());
                }
            }
        }
    }
}
