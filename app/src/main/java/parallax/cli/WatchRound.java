package parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.format.Palette;
import parallax.store.JdbcLedger;
import parallax.store.watch.Deliveries;
import parallax.store.watch.Kept;
import parallax.store.watch.Match;
import parallax.store.watch.Sender;
import parallax.store.watch.Watch;
import parallax.store.watch.Watches;

/** One look at what is new for each of some watches: printed or written as feeds, and handed to their addresses. */
final class WatchRound {

    private final PrintWriter out;
    private final Palette palette;
    private final Report report;
    private final Clock clock;

    /**
     * Where and how it is reported.
     *
     * @param format for people or as a feed
     * @param folder of the feeds; null for people
     * @param most matches of a feed
     */
    record Report(WatchFormat format, @Nullable Path folder, int most) {

        Report {
            Objects.requireNonNull(format);
            if (format.isFeed() == (folder == null)) {
                throw new IllegalArgumentException(
                        "feeds (--format atom or json-feed) need a folder, --out, and nothing else does");
            }
            if (most < 1 || most > Watches.MOST_AT_ONCE) {
                throw new IllegalArgumentException(
                        "--latest: expected 1 to " + Watches.MOST_AT_ONCE + ", found " + most);
            }
        }
    }

    WatchRound(PrintWriter out, Palette palette, Report report, Clock clock) {
        this.out = out;
        this.palette = palette;
        this.report = report;
        this.clock = clock;
    }

    /** @return false when something could not be handed on */
    boolean run(JdbcLedger ledger, List<String> names) {
        Watches watches = new Watches(ledger, clock);
        boolean all = true;
        for (Kept kept : chosen(watches, names)) {
            all &= run(ledger, watches, kept.watch());
        }
        out.flush();
        return all;
    }

    private static List<Kept> chosen(Watches watches, List<String> names) {
        if (names.isEmpty()) {
            return watches.list();
        }
        return names.stream()
                .distinct()
                .map(name -> watches.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("there is no watch named " + name)))
                .toList();
    }

    private boolean run(JdbcLedger ledger, Watches watches, Watch watch) {
        int count = 0;
        List<Match> found;
        do {
            found = watches.run(watch.name());
            count += found.size();
            if (!report.format().isFeed()) {
                print(watch, found);
            }
        } while (found.size() == Watches.MOST_AT_ONCE);
        out.println(palette.strong(watch.name()) + ": " + count + " new" + written(watches, watch));
        return hasHandedOn(ledger, watch);
    }

    private String written(Watches watches, Watch watch) {
        Path folder = report.folder();
        if (folder == null) {
            return "";
        }
        Path file = folder.resolve(report.format().file(watch));
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(part, report.format().feed(watch, watches.listLatest(watch.name(), report.most())));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the feed " + file + " could not be written", e);
        }
        return ", " + file;
    }

    private void print(Watch watch, List<Match> found) {
        if (!found.isEmpty()) {
            out.println(palette.faint(watch.name() + ": " + watch.query().inWords()));
        }
        for (Match match : found) {
            out.println();
            out.println(Objects.toString(match.published(), "day not known") + " · "
                    + Objects.toString(match.outlet(), "outlet not known") + " · " + match.kind()
                    + (match.speaker() == null ? "" : " · " + palette.strong(match.speaker())));
            out.println("  " + match.sentence().replaceAll("\\s+", " "));
            out.println(palette.faint("  “" + match.headline() + "” " + match.article()
                    + (match.record() == null ? "" : "#" + match.record())));
        }
    }

    private boolean hasHandedOn(JdbcLedger ledger, Watch watch) {
        Sender.Sent sent = new Sender(ledger, clock).send(watch.name());
        if (sent.taken() > 0) {
            out.println("  deliveries taken by " + watch.webhook() + ": " + sent.taken());
        }
        WatchList.printWaiting(out, new Deliveries(ledger).list(watch.name()));
        return sent.all();
    }
}
