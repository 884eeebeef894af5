package parallax.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import parallax.store.Location;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;

/** A desk that answers, and a reader of it who keeps cookies. */
final class RunningDesk implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Desk desk;
    private final DeskServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    RunningDesk(Location ledger) {
        this(ledger, Clock.systemUTC());
    }

    /** With a clock of the test's own. */
    RunningDesk(Location ledger, Clock clock) {
        this.desk = Desk.open(ledger, clock);
        this.server = DeskServer.start(
                new DeskSettings(ledger, DeskSettings.LOOPBACK, 0, null),
                desk,
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    Desk desk() {
        return desk;
    }

    URI address(String path) {
        return server.address().resolve(path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A page that is there. */
    Document page(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + "\n" + response.body() + log());
        }
        return Jsoup.parse(response.body(), address(path).toString());
    }

    /** Sends a form, with the token of the page that it stands on. */
    HttpResponse<String> post(String path, Document page, Map<String, String> fields) {
        String token = page.body().attr("data-token");
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What was put down while it answered: nothing, as long as all is well. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
