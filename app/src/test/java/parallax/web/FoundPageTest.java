package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.found.Finding;
import parallax.format.found.Findings;
import parallax.store.found.Found;
import parallax.store.found.Slice;
import parallax.web.situation.Situations;

/** What the ledger keeps has its page, though it stands in no situation, as of articles that are too old for one. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FoundPageTest {

    private static final List<Finding.Kind> KINDS =
            List.of(Finding.Kind.DISPUTE, Finding.Kind.CLAIM, Finding.Kind.SERIES);

    @TempDir
    private Path folder;

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = new RunningDesk(DemoLedger.copy(folder.resolve("ledger")));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private Finding first(Finding.Kind kind) {
        return new Found(desk.desk().ledger())
                .list(kind, Slice.Mark.START, 1)
                .findings()
                .get(0);
    }

    /** The same under an id that no situation will give it. */
    private static Finding renamed(Finding finding) {
        return Findings.of(finding.kind(), finding.body().replace(finding.id(), other(finding.id())));
    }

    private static String other(String id) {
        return id.substring(0, 1) + "0".repeat(id.length() - 1);
    }

    private static String path(Finding.Kind kind) {
        return switch (kind) {
            case DISPUTE -> "/disputes/";
            case CLAIM -> "/claims/";
            default -> "/series/";
        };
    }

    @Test
    void whatNoSituationHasIsShownAsTheLedgerKeepsIt() {
        Stream<Finding> all = KINDS.stream().map(this::first);
        List<Finding> kept = all.map(FoundPageTest::renamed).toList();
        desk.desk()
                .write(ledger -> ledger.database().write(handle -> {
                    for (Finding each : kept) {
                        handle.execute(
                                "insert into finding (id, kind, day, label, body) values (?, ?, null, ?, ?)",
                                each.id(),
                                each.kind().name().toLowerCase(Locale.ROOT),
                                each.label(),
                                each.body());
                    }
                    return handle.execute("update generation set writes = writes + 1");
                }));
        Computed.await(desk.desk(), Situations.WHOLE);

        for (Finding finding : kept) {
            String path = path(finding.kind());
            Document shown = desk.page(path + finding.id());
            Document known = desk.page(path + first(finding.kind()).id());
            assertThat(shown.select("main h1").text())
                    .isEqualTo(known.select("main h1").text())
                    .isNotEmpty();
            assertThat(shown.select("main .side q, main .say").eachText())
                    .isEqualTo(known.select("main .side q, main .say").eachText());
            assertThat(desk.get(path + finding.id() + "?in=all").statusCode()).isEqualTo(200);
            assertThat(desk.get(path + "d1234567890").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsOfAnotherKindIsNotThere() {
        Finding story = first(Finding.Kind.STORY);

        assertThat(desk.get("/disputes/" + story.id()).statusCode()).isEqualTo(404);
        assertThat(desk.get("/series/" + first(Finding.Kind.DISPUTE).id()).statusCode())
                .isEqualTo(404);
    }
}
