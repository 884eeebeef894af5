package parallax.web.follow;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parallax.capture.Limits;
import parallax.capture.fetch.FetchSettings;
import parallax.capture.fetch.Fetcher;
import parallax.store.LedgerException;
import parallax.store.desk.follow.Source;
import parallax.store.desk.follow.Sources;
import parallax.web.desk.Desk;
import parallax.web.http.Discreet;

/**
 * Follows the sources of a desk while its server runs: every minute those that are due, one after the other. What goes wrong
 * with one is kept with it and stops no other.
 */
public final class Follower implements AutoCloseable {

    /** While another process loads the ledger, articles wait so long; they are asked for again then. */
    static final Duration WAIT = Duration.ofMinutes(2);

    /** What was left of a long list comes so much later. */
    private static final Duration REST = Duration.ofMinutes(5);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final int SECONDS_TO_END = 20;

    private final Desk desk;
    private final PrintStream log;
    private final @Nullable FetchSettings settings;
    private final @Nullable Fetcher fetcher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parallax-follower");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param settings how sources are asked; null when none is followed
     * @param log where failures are put down that are no source's fault
     */
    public Follower(Desk desk, @Nullable FetchSettings settings, PrintStream log) {
        this.desk = desk;
        this.settings = settings;
        this.log = log;
        this.fetcher = settings == null ? null : new Fetcher(Limits.DEFAULT.withBytes(Sight.MOST_BYTES), settings);
    }

    /** Whether sources are followed by this server. */
    public boolean isOn() {
        return fetcher != null;
    }

    /** Begins, where it is on. */
    public void start() {
        if (isOn()) {
            var unused = timer.scheduleWithFixedDelay(this::runSafely, 5, 60, TimeUnit.SECONDS);
        }
    }

    /** Has what is due looked at now and not within the minute. */
    public void wake() {
        if (isOn()) {
            try {
                timer.execute(this::runSafely);
            } catch (RejectedExecutionException e) {
                log.println("parallax: the server is ending; sources are looked at after its next start");
            }
        }
    }

    /**
     * What lies at an address that somebody wants to follow.
     *
     * @param address where it was found in the end
     * @param title as it calls itself; null when it does not
     * @param feed whether it is a feed
     * @param feeds that a page names
     */
    public record Looked(String address, @Nullable String title, boolean feed, List<NamedFeed> feeds) {

        public Looked {
            Objects.requireNonNull(address);
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * Looks at an address, to offer what can be followed there.
     *
     * @throws Fetcher.FetchException when nothing can be had there
     * @throws IllegalStateException when nothing is followed
     */
    public Looked look(String address) throws Fetcher.FetchException {
        FetchSettings asked = settings;
        if (asked == null) {
            throw new IllegalStateException("nothing is followed by this server");
        }
        Limits limits = Limits.DEFAULT.withBytes(Sight.MOST_BYTES).withTime(LONGEST_LOOK);
        try (Fetcher once = new Fetcher(limits, asked)) {
            Fetcher.Page page = once.fetch(address);
            Sight sight = new Sight(page);
            return new Looked(page.url(), sight.title(), sight.isFeed(), sight.isPage() ? sight.feeds() : List.of());
        }
    }

    /** Nothing ends the following: it goes on the next minute. */
    private void runSafely() {
        try {
            run();
        } catch (RuntimeException e) {
            log.println("parallax: following: " + Discreet.words(String.valueOf(e)));
        }
    }

    /** One round over what is due. */
    void run() {
        Fetcher asks = fetcher;
        if (asks == null) {
            return;
        }
        int added = 0;
        for (Source.Followed due : desk.store().sources().listDue()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            added += follow(asks, due);
        }
        if (added > 0) {
            desk.consolidator().now();
        }
    }

    private int follow(Fetcher asks, Source.Followed due) {
        String address = due.source().address();
        Sources sources = desk.store().sources();
        try {
            Harvest.Yield yield = new Harvest(asks, print -> desk.ledger().knows(print)).ask(due);
            int added = new Bringing(desk).bring(yield.items());
            record(address, yield, added);
            return added;
        } catch (Fetcher.FetchException e) {
            sources.recordFailure(address, String.valueOf(e.getMessage()));
        } catch (LedgerException e) {
            log.println(
                    "parallax: articles of " + address + " wait: " + Discreet.words(String.valueOf(e.getMessage())));
            sources.putOff(address, WAIT);
        } catch (RuntimeException e) {
            log.print("parallax: following " + address + ": " + Discreet.trace(e));
            sources.recordFailure(
                    address, "not read: a fault of the reader, please report: " + Discreet.words(e.toString()));
        }
        return 0;
    }

    /** The marks are kept only when nothing was left: else the server would say that nothing has changed. */
    private void record(String address, Harvest.Yield yield, int added) {
        Sources sources = desk.store().sources();
        Fetcher.Marks marks = yield.whole() ? yield.marks() : new Fetcher.Marks(null, null);
        String trouble = yield.trouble();
        if (trouble == null || added > 0) {
            sources.recordSuccess(address, new Source.Fetched(added, marks.etag(), marks.modified()));
        }
        if (trouble != null) {
            sources.recordFailure(address, trouble);
        } else if (!yield.whole()) {
            sources.putOff(address, REST);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                log.println("parallax: the following of sources did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
