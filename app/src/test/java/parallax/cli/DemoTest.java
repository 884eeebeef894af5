package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parallax.Parallax;
import parallax.Reading;
import parallax.article.Article;
import parallax.capture.Json;
import parallax.ledger.Entry;
import parallax.situation.Situation;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.revision.Amendment;
import parallax.situation.revision.Revision;
import parallax.situation.told.Side;
import parallax.store.JdbcLedger;
import parallax.store.Location;

/** The bundled articles: what their authors planted is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before the first test
class DemoTest {

    private final Map<String, Reading> byPlace = new HashMap<>();
    private Map<?, ?> expected;
    private Situation situation;
    private Run run;

    @BeforeAll
    void runTheDemo(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("ledger");
        run = Run.of("demo", "--no-desk", "--ledger", place.toString());
        try (JdbcLedger ledger = JdbcLedger.openToRead(new Location.Folder(place))) {
            ledger.forEachReading(
                    reading -> byPlace.put(reading.article().source().place(), reading));
        }
        situation = Parallax.compare(List.copyOf(byPlace.values()));
        expected = (Map<?, ?>) load("expected.json");
    }

    @Test
    void printsTheSituationReport() {
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Situation report", "Where the accounts disagree", "Timeline", "Sources");
    }

    @Test
    void everyArticleIsReadWithOutletAndDate() {
        assertThat(byPlace).hasSizeGreaterThanOrEqualTo(16);
        assertThat(byPlace.values()).allSatisfy(reading -> {
            assertThat(reading.article().source().outlet()).isNotNull();
            assertThat(reading.article().published().date()).isNotNull();
        });
        assertThat(byPlace.values().stream()
                        .map(reading -> reading.article().source().outlet())
                        .distinct())
                .hasSize(7);
    }

    @Test
    void theWireCopyAndItsEditsAreOneGroup() {
        for (Object group : list(expected, "copies")) {
            List<String> ids =
                    list(group, "files").stream().map(this::id).sorted().toList();
            assertThat(situation.copies())
                    .anySatisfy(copy -> assertThat(copy.articles()).isEqualTo(ids));
        }
    }

    @Test
    void theTwoVersionsOfAPageAreTwoArticlesOfOneAddress() {
        for (Object pair : list(expected, "versions")) {
            List<Article> versions = list(pair, "files").stream()
                    .map(file -> reading(file).article())
                    .toList();
            assertThat(versions.stream().map(article -> article.source().url()).distinct())
                    .hasSize(1);
            assertThat(versions.stream().map(Article::id).distinct()).hasSize(2);
        }
    }

    /** Each planted dispute once, whatever rules find it, and nothing else. */
    @Test
    void theDisputesAreThosePlantedAndNoOthers() {
        List<String> planted = list(expected, "disputes").stream()
                .map(dispute -> text(dispute, "id"))
                .toList();
        List<String> found = situation.disputes().stream()
                .map(dispute -> list(expected, "disputes").stream()
                        .filter(each -> answers(dispute, each))
                        .map(each -> text(each, "id"))
                        .findFirst()
                        .orElse("not planted: " + dispute))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
    }

    /** The phrases of expected.json stand in texts; headlines repeat them. */
    @Test
    void everyTellingStandsOnASideThatWasPlanted() {
        List<Side> others = situation.disputes().stream()
                .flatMap(dispute -> dispute.sides().stream())
                .filter(side -> !isHeadline(side))
                .filter(side -> list(expected, "disputes").stream()
                        .flatMap(dispute -> list(dispute, "sides").stream())
                        .noneMatch(planted -> onAny(List.of(side), planted)))
                .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void theCorrectedPageIsARevisionOfItsOutlet() {
        assertThat(situation.revisions()).hasSize(1);
        assertThat(situation.revisions().get(0).kind()).isEqualTo(Revision.Kind.VERSION);
        assertThat(situation.revisions().get(0).amendments()).anySatisfy(amendment -> {
            assertThat(amendment.kind()).isEqualTo(Amendment.Kind.CHANGED);
            assertThat(amendment.record()).isEqualTo(Entry.Kind.FIGURE);
            assertThat(String.valueOf(amendment.before())).contains("damaged nine houses");
            assertThat(String.valueOf(amendment.now())).contains("damaged 14 houses");
        });
    }

    @Test
    void whatMustNotBeADisputeIsNone() {
        for (Object pair : list(expected, "not_disputes")) {
            List<?> sides = list(pair, "sides");
            assertThat(situation.disputes())
                    .as(String.valueOf(pair))
                    .noneMatch(found -> apart(found.positions(), sides.get(0), sides.get(1)));
        }
    }

    @Test
    void everyPointerOfEveryRecordYieldsItsWords() {
        assertThat(byPlace.values())
                .isNotEmpty()
                .allSatisfy(reading -> reading.account().entries().forEach(entry -> {
                    String sentence = entry.sentence().in(reading.account().transcript());
                    assertThat(sentence).isNotBlank();
                    reading.article()
                            .unreadable()
                            .forEach(span -> assertThat(span.overlaps(entry.sentence()))
                                    .as(sentence)
                                    .isFalse());
                }));
    }

    private boolean answers(Dispute found, Object dispute) {
        boolean kind = text(dispute, "kind")
                .equals(found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return kind && list(dispute, "sides").stream().allMatch(side -> onAny(found.sides(), side));
    }

    private boolean onAny(List<Side> sides, Object side) {
        return on(sides, side) || list(side, "also").stream().anyMatch(also -> on(sides, also));
    }

    /** True when two different positions of the dispute stand in the two places. */
    private boolean apart(List<Position> positions, Object first, Object second) {
        return positions.stream()
                .filter(position -> on(position.tellings(), first))
                .anyMatch(position -> positions.stream()
                        .filter(other -> !other.equals(position))
                        .anyMatch(other -> on(other.tellings(), second)));
    }

    private boolean on(List<Side> sides, Object place) {
        String article = id(text(place, "file"));
        String phrase = flat(text(place, "phrase"));
        return sides.stream()
                .anyMatch(side ->
                        side.article().equals(article) && flat(side.text()).contains(phrase));
    }

    private boolean isHeadline(Side side) {
        return byPlace.values().stream()
                .map(Reading::article)
                .anyMatch(article -> article.id().equals(side.article())
                        && article.headline().text().strip().equals(side.text()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").replace('’', '\'').replace('“', '"').replace('”', '"');
    }

    private Reading reading(Object file) {
        Reading reading = byPlace.get(String.valueOf(file));
        assertThat(reading).as("reading of " + file).isNotNull();
        return java.util.Objects.requireNonNull(reading);
    }

    private String id(Object file) {
        return reading(file).article().id();
    }

    private static List<?> list(Object node, String field) {
        return node instanceof Map<?, ?> map && map.get(field) instanceof List<?> list ? list : List.of();
    }

    private static String text(Object node, String field) {
        return node instanceof Map<?, ?> map && map.get(field) instanceof String text ? text : "";
    }

    private static Object load(String name) throws IOException {
        try (InputStream stream = DemoTest.class.getResourceAsStream("/parallax/demo/" + name)) {
            return java.util.Objects.requireNonNull(Json.STRICT.parse(
                    new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
