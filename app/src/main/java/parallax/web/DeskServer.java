package parallax.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import parallax.store.desk.access.Account;
import parallax.web.api.Api;
import parallax.web.api.ApiPage;
import parallax.web.api.Intaking;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import parallax.web.follow.Follower;
import parallax.web.health.Health;
import parallax.web.health.Metrics;
import parallax.web.http.Assets;
import parallax.web.http.Bodies;
import parallax.web.http.Failures;
import parallax.web.http.Gate;
import parallax.web.http.Routes;
import parallax.web.page.FrontPage;
import parallax.web.page.Pages;
import parallax.web.page.account.Office;
import parallax.web.page.actor.ActorPage;
import parallax.web.page.actor.ActorsPage;
import parallax.web.page.actor.ContestPage;
import parallax.web.page.actor.ContestsPage;
import parallax.web.page.article.ArticleLists;
import parallax.web.page.article.ArticlePage;
import parallax.web.page.article.AuthorPage;
import parallax.web.page.article.ChangesPage;
import parallax.web.page.article.KinPages;
import parallax.web.page.article.OutletPage;
import parallax.web.page.article.RecordFiles;
import parallax.web.page.article.RecordPage;
import parallax.web.page.article.Records;
import parallax.web.page.reply.ModerationPage;
import parallax.web.page.reply.RepliesPage;
import parallax.web.page.reply.ReplyViews;
import parallax.web.page.review.JudgingPage;
import parallax.web.page.review.LogPage;
import parallax.web.page.review.QueuePage;
import parallax.web.page.review.SameActorsPage;
import parallax.web.page.review.StoriesPage;
import parallax.web.page.search.AlertsPage;
import parallax.web.page.search.SearchPage;
import parallax.web.page.situation.ClaimPages;
import parallax.web.page.situation.DisputePages;
import parallax.web.page.situation.SituationPages;
import parallax.web.page.source.SourcesPage;
import parallax.web.review.Queue;

/** The running desk. */
public final class DeskServer implements AutoCloseable {

    /** A client that is slower, or silent for so long, is let go. */
    private static final long LEAST_BYTES_A_SECOND = 64;

    private static final long MOST_MILLIS_OF_SILENCE = 20_000;
    private static final int MOST_BYTES_OF_HEADERS = 8 << 10;
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;

    private final DeskSettings settings;
    private final Javalin server;
    private final Housekeeping housekeeping;
    private final Follower follower;

    private DeskServer(DeskSettings settings, Javalin server, Housekeeping housekeeping, Follower follower) {
        this.settings = settings;
        this.server = server;
        this.housekeeping = housekeeping;
        this.follower = follower;
    }

    /**
     * Starts to answer.
     *
     * @param desk what is shown; the caller closes it after the server
     * @param log where failures are put down
     * @throws PortTakenException when the port is another program's
     * @throws IllegalArgumentException when others than this machine could ask and nobody could sign in
     */
    public static DeskServer start(DeskSettings settings, Desk desk, PrintStream log) {
        checkIsGuarded(settings, desk);
        Assets assets = new Assets();
        Pages pages = new Pages(assets);
        Follower follower = new Follower(desk, settings.following(), log);
        List<Routes> all = routes(settings, desk, pages, follower);
        Javalin server = Javalin.create(config -> {
            shape(config);
            new Metrics(desk).addTo(config.routes);
            new Gate(settings, desk).addTo(config.routes);
            assets.addTo(config.routes);
            all.forEach(routes -> routes.addTo(config.routes));
            new Failures(pages, log).addTo(config.routes);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            follower.close();
            throw new PortTakenException(settings.host(), settings.port(), e);
        } catch (RuntimeException e) {
            follower.close();
            throw e;
        }
        follower.start();
        return new DeskServer(settings, server, Housekeeping.start(desk, log), follower);
    }

    /** A desk that all the world can ask, and nobody can sign in at, would be open to whoever comes first. */
    private static void checkIsGuarded(DeskSettings settings, Desk desk) {
        boolean guarded = settings.isLoopback()
                || desk.store().accounts().list().stream().anyMatch(account -> account.role() == Account.Role.ADMIN);
        if (!guarded) {
            throw new IllegalArgumentException(
                    "others than this machine could reach the desk, and it has no administrator yet; make one with:"
                            + " parallax account add NAME --role admin --ledger " + desk.location());
        }
    }

    private static List<Routes> routes(DeskSettings settings, Desk desk, Pages pages, Follower follower) {
        Records records = new Records(desk, settings.address());
        Queue queue = new Queue(desk);
        ReplyViews replies = new ReplyViews(desk, pages);
        return List.of(
                new RecordFiles(pages, records), // before all that takes any address that ends in .json
                new RepliesPage(desk, pages, settings, replies),
                new Api(desk, settings), // before all that takes what stands before an ending for a name
                new ApiPage(desk, pages),
                new Intaking(desk),
                new Health(desk),
                new FrontPage(desk, pages),
                new SearchPage(desk, pages),
                new AlertsPage(desk, pages),
                new ArticlePage(desk, pages, replies),
                new ChangesPage(desk, pages),
                new KinPages(desk, pages),
                new ModerationPage(desk, pages),
                new RecordPage(pages, records), // behind all that have names of their own under an article
                new ArticleLists(desk, pages),
                new OutletPage(desk, pages),
                new AuthorPage(desk, pages),
                new SituationPages(desk, pages),
                new DisputePages(desk, pages),
                new ClaimPages(desk, pages),
                new Office(desk, settings, pages),
                new SourcesPage(desk, pages, follower),
                new QueuePage(desk, pages, queue),
                new JudgingPage(desk, pages, queue),
                new LogPage(desk, pages),
                new SameActorsPage(desk, pages),
                new StoriesPage(desk, pages),
                new ActorsPage(desk, pages),
                new ActorPage(desk, pages),
                new ContestPage(desk, pages),
                new ContestsPage(desk, pages));
    }

    private static void shape(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = Bodies.MOST;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.multipartConfig.maxFileSize(Bodies.MOST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Bodies.MOST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize((int) Bodies.MOST, SizeUnit.BYTES);
        config.jetty.modifyServer(server -> server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0)));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MOST_BYTES_OF_HEADERS);
            http.setIdleTimeout(MOST_MILLIS_OF_SILENCE);
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
        });
    }

    public int port() {
        return server.port();
    }

    /** Where readers find it. */
    public URI address() {
        URI known = settings.address();
        return known != null ? known : URI.create("http://" + settings.host() + ":" + port() + "/");
    }

    @Override
    public void close() {
        follower.close();
        housekeeping.close();
        server.stop();
    }
}
