package parallax.capture.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.capture.Limits;
import parallax.capture.fetch.Fetcher.FetchException;

/** Bytes handed to an address. */
class PostTest {

    private static final byte[] BODY =
            "{\"sums\":[1,2]} and much more of it".repeat(5000).getBytes(StandardCharsets.UTF_8);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private Site site;

    @BeforeEach
    void serve() throws IOException {
        site = new Site().at("/taken", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Proxy-Authorization") + " "
                    + new String(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        });
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static int post(String address, boolean allowed) throws FetchException {
        try (Fetcher fetcher = new Fetcher(Limits.DEFAULT, FetchSettings.DEFAULT.withPrivateAddresses(allowed))) {
            return fetcher.post(address, Map.of("Content-Type", "application/json"), BODY);
        }
    }

    @Test
    void theBodyArrivesWholeAndNothingOfTheRelay() throws FetchException {
        assertThat(post(site.address("/taken"), true)).isEqualTo(204);
        assertThat(received).containsExactly("POST application/json null " + new String(BODY, StandardCharsets.UTF_8));
    }

    @Test
    void thisMachineIsNotPostedToUnlessThatIsAllowed() {
        FetchException refused = catchThrowableOfType(FetchException.class, () -> post(site.address("/taken"), false));
        assertThat(refused.name()).isEqualTo("not-allowed-address");
        assertThat(received).isEmpty();
    }

    @Test
    void noRedirectIsFollowed() throws FetchException {
        site.redirect("/moved", site.address("/taken"));
        assertThat(post(site.address("/moved"), true)).isEqualTo(302);
        assertThat(received).isEmpty();
    }

    @Test
    void whatTheServerAnswersIsSaid() throws FetchException {
        site.at("/down", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(500, -1);
        });
        assertThat(post(site.address("/down"), true)).isEqualTo(500);
    }
}
