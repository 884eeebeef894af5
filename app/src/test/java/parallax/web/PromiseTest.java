package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.cli.Run;
import parallax.store.desk.reader.Reply;
import parallax.store.search.Cursor;

/** "Your email address will not be published": whatever the desk sends or writes is searched for an address that was planted. */
class PromiseTest {

    private static final int MOST_PAGES = 400;
    private static final String PLANTED = "planted.address";

    @TempDir
    private Path folder;

    @Test
    void theAddressIsOnNoPageInNoFeedNoDataAndNoLog() throws IOException {
        Path ledger = folder.resolve("ledger");
        try (ReplyDesk desk = new ReplyDesk(ledger)) {
            String shown = desk.writeShown(0, "text", "shown");
            desk.writeShown(0, "text", "answer", "parent", shown);
            desk.write(0, "text", "held", "subject", "suspected");
            desk.decide("refuse", desk.write(1, "text", "refused"));
            desk.moderate("one", "remove:" + desk.write(1, "text", "removed"), "sure", "yes");
            assertThat(desk.send(1, ReplyDesk.fields("text", "")).body()).contains(ReplyDesk.ADDRESS);

            assertThat(desk.desk().desk().store().replies().findAddress(shown, "test"))
                    .contains(ReplyDesk.ADDRESS);
            int seen = walk(desk);

            assertThat(seen).isGreaterThan(100);
            assertThat(desk.desk()
                            .desk()
                            .store()
                            .audit()
                            .list(Cursor.START, 1000)
                            .items()
                            .toString())
                    .contains("REPLY_SHOWN", "ADDRESS_READ")
                    .doesNotContain(PLANTED);
            assertThat(desk.desk().desk().store().replies().listHeld(10).toString()
                            + desk.desk().desk().store().replies().listThread(desk.article(0)))
                    .doesNotContain(PLANTED);
            assertThat(desk.desk().log()).isEmpty();
        }
        searchTheLedger(ledger);
    }

    /** Everything that a page leads to, the moderation and the lists for administrators with it. */
    private static int walk(ReplyDesk desk) {
        Deque<String> open = new ArrayDeque<>(List.of(
                desk.path(0),
                desk.path(1),
                desk.path(0) + ".json",
                desk.path(0) + ".atom",
                "/replies.atom",
                "/moderation",
                "/moderation?state=decided",
                "/articles/" + desk.article(0),
                "/articles/" + desk.article(0) + ".json",
                "/audit",
                "/accounts",
                "/sources",
                "/review/log",
                "/api/v1",
                "/"));
        Set<String> seen = new LinkedHashSet<>(open);
        int pages = 0;
        while (!open.isEmpty() && pages < MOST_PAGES) {
            String path = open.remove();
            HttpResponse<String> answer = desk.desk().get(path);
            pages++;
            assertThat(answer.body()).as(path).doesNotContain(PLANTED);
            assertThat(answer.headers().map().toString()).as(path).doesNotContain(PLANTED);
            assertThat(answer.uri().toString()).doesNotContain(PLANTED);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
                    String to = link.attr("href").replaceAll("#.*", "");
                    if (seen.add(to)) {
                        open.add(to);
                    }
                }
            }
        }
        return pages;
    }

    /** Neither the ledger nor what is exported of it has ever known it; the desk has it in the one table that no list reads. */
    private void searchTheLedger(Path ledger) throws IOException {
        try (var files = Files.list(ledger)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("ledger"))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PLANTED);
            }
        }
        Run export = Run.of("export", "--format", "jsonl", ledger.toString());
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(export.out()).isNotEmpty().doesNotContain(PLANTED);
    }

    @Test
    void aFailureDoesNotSayItEither() throws SQLException {
        Path ledger = folder.resolve("broken");
        try (ReplyDesk desk = new ReplyDesk(ledger)) {
            desk.write(0, "text", "one");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger.resolve("desk.db"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create trigger full before insert on reply_address"
                        + " begin select raise(abort, 'no room'); end");
            }
            desk.clock().pass(Duration.ofHours(1));
            HttpResponse<String> answer = desk.send(0, ReplyDesk.fields("text", "two"));

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(answer.body()).doesNotContain(PLANTED);
            assertThat(desk.desk().log()).contains("no room").doesNotContain(PLANTED);
            assertThat(desk.desk().desk().store().replies().count()).containsEntry(Reply.State.HELD, 1L);
        }
    }
}
