package parallax.flink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parallax.flink.local.Rig;

/** Feeds of a real server, visited by workers. */
@ExtendWith(Rig.Resolver.class)
class FeedsIT {

    private static final String ITEM = "<item><title>Rain on Orm</title><link>https://orm.example/%d</link>"
            + "<pubDate>Mon, 07 Feb 2022 08:00:00 GMT</pubDate><description>Ada Roe, the mayor of Orm, said on Monday that"
            + " %d houses were flooded. Officials denied that a dam had failed.</description></item>";

    private final Rig rig;
    private HttpServer server;

    FeedsIT(Rig rig) {
        this.rig = rig;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/orm.xml", feed(1, 2, 3));
        answer("/hill.xml", feed(3, 4));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String feed(int... numbers) {
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Orm</title>");
        for (int number : numbers) {
            feed.append(ITEM.formatted(number, 10 + number));
        }
        return feed.append("</channel></rss>").toString();
    }

    private void answer(String path, String feed) {
        server.createContext(path, exchange -> {
            byte[] body = feed.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Test
    void everyItemIsReadOnceWhateverFeedsItStandsIn() {
        String ledger = rig.postgres().emptyDatabase();

        visit(ledger, "--allow-private-addresses");
        visit(ledger, "--allow-private-addresses");

        assertThat(Ledgers.count(ledger)).isEqualTo(4);
        assertThat(Ledgers.refused(ledger)).singleElement().asString().contains("/none.xml");
    }

    @Test
    void aWorkersOwnNetworkIsAskedOnlyWhereThatIsSaid() {
        String ledger = rig.postgres().emptyDatabase();

        visit(ledger);

        assertThat(Ledgers.count(ledger)).isZero();
        assertThat(Ledgers.refused(ledger)).hasSize(3);
    }

    private void visit(String ledger, String... more) {
        String[] feeds = {"--feed", address("/orm.xml"), "--feed", address("/hill.xml"), "--feed", address("/none.xml")
        };
        String[] all = new String[feeds.length + more.length];
        System.arraycopy(feeds, 0, all, 0, feeds.length);
        System.arraycopy(more, 0, all, feeds.length, more.length);
        JobOnCluster.submit(rig.cluster(), ledger, all).awaitEnd();
    }
}
