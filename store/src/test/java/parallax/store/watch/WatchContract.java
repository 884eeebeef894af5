package parallax.store.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.store.Cause;
import parallax.store.Correction;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;
import parallax.store.search.QueryException;

/** What watches promise, whatever the ledger lies in. */
abstract class WatchContract {

    static final Instant NOW = Instant.parse("2031-06-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor NORTH = Made.country("Northland", "NLD");
    private static final Actor SOUTH = Made.country("Southland", "SDN");

    private JdbcLedger ledger;
    private Watches watches;
    private Deliveries deliveries;

    abstract Location emptyLocation();

    @BeforeEach
    void open() {
        ledger = JdbcLedger.open(emptyLocation());
        watches = new Watches(ledger, CLOCK);
        deliveries = new Deliveries(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Watch watch(String line) {
        return new Watch("ships", line, NOW, "J. Roe", null);
    }

    private static Watch handedOn(String line) {
        return new Watch(
                "ships", line, NOW, "J. Roe", new Watch.Webhook("https://desk.example/hook", "0123456789abcdef", true));
    }

    private static Reading harbour(int day) {
        return new Made("The Lantern", Made.DAY.plusDays(day), "Harbour on day " + day)
                .says(NORTH, CueKind.SAYS, "ships left the harbour on day " + day)
                .says(SOUTH, CueKind.DENIES, "that trains left")
                .reading();
    }

    private void append(Reading... readings) {
        ledger.writer().write(List.of(readings), Making.added("test"));
    }

    private List<String> run() {
        return watches.run("ships").stream().map(Match::sentence).toList();
    }

    private static String sentence(int day) {
        return "Northland says ships left the harbour on day " + day + ".";
    }

    @Test
    void whatWasThereIsTakenAsKnownAndWhatComesIsReportedOnce() {
        append(harbour(1));
        assertThat(watches.save(watch("ships"), false)).isOne();
        assertThat(run()).isEmpty();
        append(harbour(3));
        assertThat(run()).containsExactly(sentence(3));
        assertThat(run()).isEmpty();
    }

    @Test
    void fromTheStartWhatWasThereIsNewToo() {
        append(harbour(1));
        assertThat(watches.save(watch("ships"), true)).isZero();
        assertThat(run()).containsExactly(sentence(1));
        assertThat(run()).isEmpty();
    }

    @Test
    void anOlderArticleThatIsLoadedLaterIsReportedToo() {
        watches.save(watch("ships"), false);
        append(harbour(5));
        assertThat(run()).containsExactly(sentence(5));
        append(harbour(2), harbour(9));
        assertThat(run()).containsExactly(sentence(9), sentence(2));
    }

    @Test
    void anArticleThatIsReadAgainIsNotReportedAgain() {
        watches.save(watch("ships OR trains"), false);
        append(harbour(1));
        assertThat(run()).hasSize(2);
        append(harbour(1));
        Reading reading = harbour(1);
        String trains = reading.account().statements().get(1).id();
        ledger.writer()
                .correct(
                        List.of(new Correction(reading.article().id(), trains, null)),
                        new Making(NOW, "J. Roe", "misread", Cause.CORRECTED));
        assertThat(run()).isEmpty();
        assertThat(watches.listLatest("ships", 10)).extracting(Match::sentence).containsExactly(sentence(1));
    }

    @Test
    void wholeArticlesAreWatchedToo() {
        watches.save(watch("kind:article ships"), false);
        append(harbour(1));
        List<Match> found = watches.run("ships");
        assertThat(found).extracting(Match::headline).containsExactly("Harbour on day 1");
        assertThat(found.get(0).id())
                .isEqualTo("urn:parallax:" + harbour(1).article().id());
        assertThat(watches.listLatest("ships", 10)).isEqualTo(found);
        assertThat(run()).isEmpty();
    }

    @Test
    void theLatestComeFirstAndWhatWasTakenOutIsGone() {
        watches.save(watch("ships"), false);
        append(harbour(1));
        run();
        append(harbour(2));
        new Watches(ledger, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC)).run("ships");
        assertThat(watches.listLatest("ships", 10))
                .extracting(Match::sentence)
                .containsExactly(sentence(2), sentence(1));
        assertThat(watches.listLatest("ships", 1)).extracting(Match::sentence).containsExactly(sentence(2));
        ledger.writer().remove(harbour(2).article().id(), new Making(NOW, "J. Roe", "order", Cause.REMOVED));
        assertThat(watches.listLatest("ships", 10)).extracting(Match::sentence).containsExactly(sentence(1));
        assertThat(run()).isEmpty();
    }

    @Test
    void soManyMatchesAreReportedAtOneTimeAndTheRestNext() {
        watches.save(handedOn("ships"), false);
        Made many = new Made("The Herald", Made.DAY, "Many ships");
        IntStream.range(0, Watches.MOST_AT_ONCE + 50)
                .forEach(number -> many.says(NORTH, CueKind.SAYS, "ships left, number " + number));
        append(many.reading());
        assertThat(run()).hasSize(Watches.MOST_AT_ONCE);
        assertThat(run()).hasSize(50);
        assertThat(run()).isEmpty();
        List<Delivery> waiting = deliveries.list("ships");
        assertThat(waiting).hasSize(11);
        assertThat(waiting.stream()
                        .flatMap(each -> deliveries.listMatches(each).stream())
                        .map(Match::id))
                .hasSize(Watches.MOST_AT_ONCE + 50)
                .doesNotHaveDuplicates();
    }

    @Test
    void watchesAreListedAndForgotten() {
        watches.save(handedOn("ships from:2031"), false);
        append(harbour(1));
        run();
        assertThat(watches.list()).containsExactly(new Kept(handedOn("ships from:2031"), NOW, 1));
        assertThatThrownBy(() -> watches.save(watch("boats"), false))
                .hasMessageContaining("a watch named ships already");
        assertThat(watches.remove("ships")).isTrue();
        assertThat(watches.remove("ships")).isFalse();
        assertThat(watches.list()).isEmpty();
        assertThat(deliveries.list("ships")).isEmpty();
        assertThatThrownBy(this::run).hasMessageContaining("no watch named ships");
    }

    @Test
    void aTryIsWrittenDownBeforeItIsMadeAndMadeByOne() {
        watches.save(handedOn("ships"), false);
        append(harbour(1));
        run();
        Delivery delivery = deliveries.list("ships").get(0);
        assertThat(deliveries.begin(delivery, NOW)).isTrue();
        assertThat(deliveries.begin(delivery, NOW)).isFalse();
        Delivery begun = deliveries.list("ships").get(0);
        assertThat(begun.attempts()).isOne();
        assertThat(begun.nextTry()).isEqualTo(NOW.plusSeconds(60));
        assertThat(begun.trouble()).contains("ended while it was tried");
        deliveries.done(begun);
        assertThat(deliveries.list("ships")).isEmpty();
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(Deliveries.nextTry(1, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(Deliveries.nextTry(4, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(8)));
        assertThat(Deliveries.nextTry(11, NOW)).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(Deliveries.nextTry(Deliveries.MOST_ATTEMPTS, NOW)).isNull();
    }

    @Test
    void aLineThatIsNoQueryIsRefusedWithItsColumn() {
        assertThatThrownBy(() -> watch("ships AND speeker:Northland"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("column 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", ".hidden", "two words", "a/b"})
    void aNameMustBeAbleToNameAFile(String name) {
        assertThatThrownBy(() -> new Watch(name, "ships", NOW, "J. Roe", null))
                .hasMessageContaining("the name of a watch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://desk.example/", "desk.example/hook", "https://user:word@desk.example/"})
    void anAddressMustBeOneThatCanBePostedTo(String url) {
        assertThatThrownBy(() -> new Watch.Webhook(url, "0123456789abcdef", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
