package parallax.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import parallax.store.Location;
import parallax.store.desk.access.Account;
import parallax.web.access.Passwords;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;

/** A desk behind another server, so that nobody is taken for this machine's own user, with Ada and Rob who may work at it. */
final class GuardedDesk implements AutoCloseable {

    static final String ADA = "correct horse battery";
    static final String ROB = "a staple for every horse";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final SetClock clock = new SetClock();
    private final Desk desk;
    private final DeskServer server;

    GuardedDesk(Path folder) {
        this(folder, "http://desk.example/");
    }

    GuardedDesk(Path folder, String address) {
        Location ledger = new Location.Folder(folder);
        this.desk = Desk.open(ledger, clock);
        desk.store().accounts().add("Ada", Passwords.hash(ADA), Account.Role.ADMIN, "test");
        desk.store().accounts().add("Rob", Passwords.hash(ROB), Account.Role.REVIEWER, "test");
        this.server = DeskServer.start(
                new DeskSettings(ledger, DeskSettings.LOOPBACK, 0, URI.create(address)),
                desk,
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    Desk desk() {
        return desk;
    }

    SetClock clock() {
        return clock;
    }

    int port() {
        return server.port();
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    Visit visit() {
        return new Visit("203.0.113.7");
    }

    Visit visitFrom(String client) {
        return new Visit(client);
    }

    Visit ada() {
        return signedIn("Ada", ADA);
    }

    Visit rob() {
        return signedIn("Rob", ROB);
    }

    private Visit signedIn(String name, String password) {
        Visit visit = visit();
        HttpResponse<String> answer = visit.signIn(name, password);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return visit;
    }

    /** A browser with its cookies, which the other server says comes from some address. */
    final class Visit {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String from;

        private Visit(String from) {
            this.from = from;
        }

        URI address(String path) {
            return URI.create("http://127.0.0.1:" + port() + path);
        }

        HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET().build());
        }

        private HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("X-Forwarded-For", from);
            return headers.length > 0 ? request.headers(headers) : request;
        }

        Document page(String path) {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body() + log());
            }
            return Jsoup.parse(answer.body(), address(path).toString());
        }

        /** What a form of this visitor carries. */
        String token() {
            return Jsoup.parse(get("/").body()).body().attr("data-token");
        }

        HttpResponse<String> signIn(String name, String password) {
            return post("/login", Map.of("name", name, "password", password));
        }

        /** Sends a form as it stands on a page of this visitor. */
        HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
            List<String> all = new ArrayList<>();
            all.add("_token=" + URLEncoder.encode(token(), StandardCharsets.UTF_8));
            fields.forEach((name, value) -> all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return postBare(path, String.join("&", all), headers);
        }

        HttpResponse<String> postBare(String path, String form, String... headers) {
            return send(request(path, headers)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build());
        }

        /** Sends a file as a browser does. */
        HttpResponse<String> upload(String path, String name, String content) {
            String edge = "edge-of-a-part";
            String body =
                    "--" + edge + "\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token() + "\r\n--"
                            + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/xml\r\n\r\n" + content + "\r\n--" + edge + "--\r\n";
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + edge)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        /** The cookie of the session; empty when there is none. */
        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("parallax-session"))
                    .map(HttpCookie::getValue)
                    .collect(Collectors.joining());
        }

        void bring(String session) {
            HttpCookie cookie = new HttpCookie("parallax-session", session);
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(address("/"), cookie);
        }
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
