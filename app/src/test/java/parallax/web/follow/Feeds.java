package parallax.web.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of feeds and pages on this machine, which remembers what it was asked for. */
final class Feeds implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String type, String body, String header, String value) {}

    Feeds() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", "X", ""));
        String mark = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean same = answer.header.equals("ETag") && answer.value.equals(mark);
        asked.add(path + (mark == null ? "" : " if not " + mark));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", answer.type);
        exchange.getResponseHeaders().add(answer.header, answer.value);
        exchange.sendResponseHeaders(same ? 304 : answer.status, same || body.length == 0 ? -1 : body.length);
        if (!same) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void feed(String path, String etag, String... items) {
        answers.put(path, new Answer(200, "application/rss+xml", rss(items), "ETag", etag));
    }

    static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                + "<channel><title>The Harbour Herald</title>\n" + String.join("\n", items) + "\n</channel></rss>";
    }

    /** An item with the whole article. */
    String item(String name, String text) {
        return "<item><title>" + name + " in the harbour</title><link>" + address("/" + name) + "</link>"
                + "<pubDate>Sun, 01 Jun 2031 06:00:00 GMT</pubDate><content:encoded><![CDATA[<p>"
                + text.replace("\n", "</p><p>") + "</p>]]></content:encoded></item>";
    }

    /** An item with a summary of it. */
    String summary(String name, String words) {
        return "<item><title>" + name + " in the harbour</title><link>" + address("/" + name) + "</link>"
                + "<pubDate>Sun, 01 Jun 2031 06:00:00 GMT</pubDate><description>" + words + "</description></item>";
    }

    void page(String path, String body) {
        answers.put(path, new Answer(200, "text/html; charset=utf-8", body, "X-Page", "yes"));
    }

    void fails(String path, int status) {
        answers.put(path, new Answer(status, "text/plain", "", "X-Page", "no"));
    }

    void moved(String path, String to) {
        answers.put(path, new Answer(301, "text/plain", "", "Location", to));
    }

    void raw(String path, String body) {
        answers.put(path, new Answer(200, "application/xml", body, "X-Page", "no"));
    }

    List<String> asked(String path) {
        return asked.stream()
                .filter(each -> each.equals(path) || each.startsWith(path + " "))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
