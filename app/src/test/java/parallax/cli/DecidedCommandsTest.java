package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;
import parallax.store.Cause;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Making;
import parallax.store.found.Actors;
import parallax.story.group.Correction;

/** What persons decided about stories and actors holds on the command line too. */
@SuppressWarnings("NullAway.Init") // made before each test
class DecidedCommandsTest {

    private static final Making ADA =
            new Making(Instant.parse("2031-05-09T10:00:00Z"), "Ada", "she knows them", Cause.CORRECTED);

    private static final String LINES = """
            {"id":"one","text":"The Danish defence ministry said on Thursday that Swedish soldiers had shelled the bridge at Narva on Wednesday. The bridge was closed.","title":"Bridge at Narva closed","published":"2023-03-02","outlet":"The Lantern"}
            {"id":"two","text":"Sweden's foreign minister, Ada Berg, denied on Friday that Swedish soldiers had shelled the bridge at Narva. She called the reports a fairy tale.","title":"A fairy tale","published":"2023-03-03","outlet":"The Tern"}
            {"id":"three","text":"Fishermen in Bergen said on Friday that the herring catch had fallen by a third.","title":"Herring","published":"2031-05-08","outlet":"The Gull"}
            """;

    @TempDir
    private Path folder;

    private String place;

    @BeforeEach
    void load() throws IOException {
        place = folder.resolve("ledger").toString();
        Path lines = folder.resolve("in.jsonl");
        Files.writeString(lines, LINES);
        assertThat(Run.of("add", lines.toString(), "--ledger", place).err()).isEmpty();
    }

    private void inLedger(Consumer<JdbcLedger> work) {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(Path.of(place)))) {
            work.accept(ledger);
        }
    }

    private static String actor(JdbcLedger ledger, String name) {
        return new Actors(ledger).list(name, 1).get(0).actor().id();
    }

    @Test
    void actorsThatAreOneAreOneInWhatIsComparedToo() {
        assertThat(Run.of("compare", place, "--all").out()).contains("Ada Berg [");

        inLedger(ledger -> new Decisions(ledger).merge(actor(ledger, "Ada Berg"), actor(ledger, "Danish"), ADA));

        assertThat(Run.of("compare", place, "--all").out())
                .doesNotContain("Ada Berg [")
                .contains("bridge at Narva");
        assertThat(Run.of("situation", "bridge", place, "--all").out())
                .doesNotContain("Ada Berg [")
                .contains("bridge at Narva");
    }

    @Test
    void articlesThatWerePutTogetherAreOneStory() {
        String before = Run.of("compare", place, "--format", "jsonl").out();

        inLedger(ledger -> {
            List<String> ids = ledger.listReadings().stream()
                    .map(Reading::article)
                    .sorted(Comparator.comparing(article -> article.headline().text()))
                    .map(article -> article.id())
                    .toList();
            new Decisions(ledger).decide(Correction.Kind.TOGETHER, ids.get(0), ids.get(2), ADA);
        });

        assertThat(Run.of("compare", place, "--format", "jsonl").out()).isNotEqualTo(before);
    }
}
