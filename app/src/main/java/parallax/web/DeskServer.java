package parallax.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import parallax.web.http.Assets;
import parallax.web.http.Failures;
import parallax.web.http.Gate;
import parallax.web.page.FrontPage;
import parallax.web.page.Pages;
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
import parallax.web.page.situation.ClaimPages;
import parallax.web.page.situation.DisputePages;
import parallax.web.page.situation.SituationPages;

/** The running desk. */
public final class DeskServer implements AutoCloseable {

    private static final long MOST_BYTES = 2_000_000;
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;

    private final DeskSettings settings;
    private final Javalin server;

    private DeskServer(DeskSettings settings, Javalin server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param desk what is shown; the caller closes it after the server
     * @param log where failures are put down
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static DeskServer start(DeskSettings settings, Desk desk, PrintStream log) {
        Assets assets = new Assets();
        Pages pages = new Pages(assets);
        Records records = new Records(desk, settings.address());
        ReplyViews replies = new ReplyViews(desk, pages);
        List<Routes> all = List.of(
                new RecordFiles(pages, records), // before all that takes any address that ends in .json
                new FrontPage(desk, pages),
                new ArticlePage(desk, pages, replies),
                new ChangesPage(desk, pages),
                new KinPages(desk, pages),
                new RepliesPage(desk, pages, settings, replies),
                new ModerationPage(desk, pages),
                new RecordPage(pages, records), // behind all that have names of their own under an article
                new ArticleLists(desk, pages),
                new OutletPage(desk, pages),
                new AuthorPage(desk, pages),
                new SituationPages(desk, pages),
                new DisputePages(desk, pages),
                new ClaimPages(desk, pages));
        Javalin server = Javalin.create(config -> {
            shape(config);
            new Gate(settings).addTo(config.routes);
            assets.addTo(config.routes);
            all.forEach(routes -> routes.addTo(config.routes));
            new Failures(pages, log).addTo(config.routes);
        });
        server.start(settings.host(), settings.port());
        return new DeskServer(settings, server);
    }

    private static void shape(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
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
        server.stop();
    }
}
