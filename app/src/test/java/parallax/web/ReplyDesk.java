package parallax.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import parallax.store.Location;
import parallax.store.desk.reader.Reply;

/** A desk with the bundled articles, at which somebody writes replies and decides about them, while hours pass between. */
final class ReplyDesk implements AutoCloseable {

    static final String ADDRESS = "planted.address@hidden.example";

    private static final Pattern HELD = Pattern.compile("held=([0-9a-f]+)");

    private final SetClock clock = new SetClock();
    private final RunningDesk desk;
    private final List<String> articles;

    ReplyDesk(Path folder) {
        this(DemoLedger.copy(folder));
    }

    /** With a ledger that has articles. */
    ReplyDesk(Location ledger) {
        this.desk = new RunningDesk(ledger, clock);
        this.articles = desk.desk().ledger().listArticles();
    }

    RunningDesk desk() {
        return desk;
    }

    SetClock clock() {
        return clock;
    }

    String article(int number) {
        return articles.get(number);
    }

    String path(int number) {
        return "/articles/" + article(number) + "/replies";
    }

    /** What a person fills in, but for what the test does. */
    static Map<String, String> fields(String... others) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "Ada", "email", ADDRESS, "website", "", "text", "text"));
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields;
    }

    /** Loads the form, takes time to write, and sends it. */
    HttpResponse<String> send(int number, Map<String, String> fields) {
        Document page = desk.page(path(number));
        clock.pass(Duration.ofSeconds(30));
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("made", page.select("#reply-form input[name=made]").attr("value"));
        return desk.post(path(number), page, all);
    }

    /** The id of a reply that is held. */
    String write(int number, String... fields) {
        clock.pass(Duration.ofHours(1));
        return id(send(number, fields(fields)));
    }

    String writeShown(int number, String... fields) {
        String id = write(number, fields);
        decide("show", id);
        return id;
    }

    static String id(HttpResponse<String> answer) {
        Matcher held = HELD.matcher(answer.uri().toString());
        if (!held.find()) {
            throw new AssertionError(answer.statusCode() + " " + answer.uri() + "\n" + answer.body());
        }
        return held.group(1);
    }

    /** As who marks some and presses a button. */
    HttpResponse<String> decide(String verdict, String... ids) {
        return moderate(Stream.concat(Stream.of("all", verdict), Stream.of(ids).flatMap(id -> Stream.of("id", id)))
                .toArray(String[]::new));
    }

    HttpResponse<String> moderate(String... fields) {
        String token = desk.page("/moderation").body().attr("data-token");
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> "&" + fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), ""));
        return desk.send(HttpRequest.newBuilder(desk.address("/moderation"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Reply reply(String id) {
        return desk.desk().store().replies().find(id).orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
    }
}
