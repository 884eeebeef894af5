package parallax.store.desk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.situation.definition.Definition;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.book.Decision;
import parallax.store.desk.book.Listing;
import parallax.store.desk.follow.SavedSituation;
import parallax.store.desk.follow.Source;
import parallax.store.desk.follow.Source.Kind;
import parallax.store.desk.follow.Sources;
import parallax.store.desk.review.Judgement;
import parallax.store.desk.review.Opinion;
import parallax.store.desk.review.Opinion.Verdict;
import parallax.store.search.Cursor;

/** What those do who work at a desk. */
abstract class WorkContract extends DeskContract {

    private static final Source FEED =
            new Source("https://herald.example/feed.xml", Kind.FEED, "The Herald – Мир", "North/Coast");

    private static Opinion opinion(String record, Verdict verdict, @Nullable String after) {
        return new Opinion("a1", record, verdict, "{\"what\": \"убит\"}", after);
    }

    @Test
    void theLogIsReadInPartsNewestFirstWhateverIsAddedMeanwhile() {
        IntStream.range(0, 7).forEach(number -> note("s" + number));
        Listing<AuditLine> first = desk().audit().list(Cursor.START, 3);
        note("later");
        List<String> subjects = new ArrayList<>(subjects(first));
        Listing<AuditLine> part = first;
        while (part.next() != null) {
            part = desk().audit().list(part.next(), 3);
            subjects.addAll(subjects(part));
        }
        assertThat(subjects).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
        assertThat(desk().audit().list(Cursor.START, 8).items().get(0).subject())
                .isEqualTo("later");
    }

    private void note(String subject) {
        desk().audit().add(BY, AuditLine.Action.MERGED, subject, "");
    }

    private static List<String> subjects(Listing<AuditLine> part) {
        return part.items().stream().map(AuditLine::subject).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set who = 'nobody'", "delete from audit"})
    void linesOfTheLogAreNeitherChangedNorTakenOut(String sql) {
        note("s1");
        desk().close();
        try (Database database = Database.openDesk(location())) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(sql)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("lines of the audit log");
        }
        reopen();
        assertThat(deeds()).containsExactly("MERGED s1");
    }

    @Test
    void whatDoesNotFitIntoTheLogIsCut() {
        desk().audit()
                .add("w".repeat(100), AuditLine.Action.MERGED, "s\u0000s".repeat(400), "\uD83D\uDEA2".repeat(2000));
        AuditLine line = audit().get(0);
        assertThat(line.who()).hasSize(80);
        assertThat(line.subject()).hasSize(500).startsWith("s s");
        assertThat(line.words()).isEqualTo("\uD83D\uDEA2".repeat(1000));
    }

    @Test
    void theLatestJudgementOfARecordThatStandsCounts() {
        Judgement right = desk().judgements().add(opinion("s1", Verdict.RIGHT, null), BY);
        Judgement corrected =
                desk().judgements().add(opinion("s1", Verdict.CORRECTED, "{\"what\": \"verletzt\"}"), "A. Doe");
        desk().judgements().add(opinion("s2", Verdict.WRONG, null), BY);
        desk().judgements().add(new Opinion("a2", "s1", Verdict.RIGHT, null, null), BY);
        reopen();
        assertThat(corrected.made()).isEqualTo(new Decision("A. Doe", NOW));
        assertThat(desk().judgements().findLatest("a1", "s1")).contains(corrected);
        assertThat(desk().judgements().findLatest("a1", "s3")).isEmpty();
        pass(Duration.ofHours(1));
        Judgement undone = desk().judgements().undo(corrected.number(), BY).orElseThrow();
        assertThat(undone.opinion()).isEqualTo(corrected.opinion());
        assertThat(undone.undone()).isEqualTo(new Decision(BY, NOW.plusSeconds(3600)));
        assertThat(desk().judgements().undo(corrected.number(), BY)).isEmpty();
        assertThat(desk().judgements().undo(999, BY)).isEmpty();
        assertThat(desk().judgements().findLatest("a1", "s1")).contains(right);
        assertThat(deeds()).startsWith("JUDGEMENT_UNDONE a1#s1", "RECORD_JUDGED a2#s1", "RECORD_JUDGED a1#s2");
    }

    @Test
    void judgementsAreListedNewestFirstAndThoseThatStandOldestFirst() {
        List<Judgement> added = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            added.add(desk().judgements().add(opinion("s" + number, Verdict.RIGHT, null), BY));
        }
        desk().judgements().undo(added.get(3).number(), BY);
        Listing<Judgement> first = desk().judgements().list(Cursor.START, 2);
        assertThat(first.items()).extracting(each -> each.opinion().record()).containsExactly("s4", "s3");
        assertThat(first.items()).extracting(Judgement::stands).containsExactly(true, false);
        Listing<Judgement> second = desk().judgements().list(requireNonNull(first.next()), 3);
        assertThat(second.items()).extracting(each -> each.opinion().record()).containsExactly("s2", "s1", "s0");
        assertThat(desk().judgements().list(requireNonNull(second.next()), 3))
                .isEqualTo(new Listing<>(List.of(), null));
        added.remove(3);
        assertThat(desk().judgements().listStanding()).isEqualTo(added);
    }

    @Test
    void aCorrectionSaysWhatIsRight() {
        assertThatThrownBy(() -> opinion("s1", Verdict.CORRECTED, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what the record should be");
    }

    @Test
    void aSourceIsFollowedOnce() {
        assertThat(desk().sources().add(FEED, BY)).isTrue();
        assertThat(desk().sources().add(new Source(FEED.address(), Kind.SITE, "other", null), BY))
                .isFalse();
        desk().sources().add(new Source("http://site.example", Kind.SITE, "A site", " "), BY);
        reopen();
        assertThat(desk().sources().list())
                .extracting(each -> each.source().title())
                .containsExactly("A site", FEED.title());
        Source.Followed followed = desk().sources().find(FEED.address()).orElseThrow();
        assertThat(followed)
                .isEqualTo(new Source.Followed(
                        FEED, new Decision(BY, NOW), false, new Source.Health(null, null, null, null, 0, NOW), 0));
        Source changed = new Source(FEED.address(), Kind.FEED, "Herald", null);
        assertThat(desk().sources().change(changed, BY)).isTrue();
        assertThat(desk().sources().find(FEED.address()).orElseThrow().source()).isEqualTo(changed);
        assertThat(desk().sources().remove(FEED.address(), BY)).isTrue();
        assertThat(desk().sources().remove(FEED.address(), BY)).isFalse();
        assertThat(desk().sources().recordSuccess(FEED.address(), new Source.Fetched(1, null, null)))
                .isFalse();
        assertThat(desk().sources().recordFailure(FEED.address(), "gone")).isFalse();
        assertThat(desk().sources().change(FEED, BY)).isFalse();
    }

    @Test
    void aSourceIsDueAtOnceThenAfterAWhileAndNotWhilePaused() {
        desk().sources().add(FEED, BY);
        assertThat(desk().sources().listDue()).hasSize(1);
        assertThat(desk().sources().recordSuccess(FEED.address(), new Source.Fetched(0, "W/\"7\"", "Sun, 1 Jun")))
                .isTrue();
        assertThat(health())
                .isEqualTo(new Source.Health(
                        NOW, NOW, null, new Source.Fetched(0, "W/\"7\"", "Sun, 1 Jun"), 0, NOW.plus(Sources.INTERVAL)));
        assertThat(desk().sources().listDue()).isEmpty();
        pass(Sources.INTERVAL);
        assertThat(desk().sources().listDue()).hasSize(1);
        assertThat(desk().sources().pause(FEED.address(), BY)).isTrue();
        assertThat(desk().sources().pause(FEED.address(), BY)).isFalse();
        assertThat(desk().sources().listDue()).isEmpty();
        assertThat(desk().sources().resume(FEED.address(), BY)).isTrue();
        assertThat(desk().sources().listDue()).hasSize(1);
    }

    private Source.Health health() {
        return desk().sources().find(FEED.address()).orElseThrow().health();
    }

    @Test
    void pausesGrowUpToADayAndEndWithASuccess() {
        desk().sources().add(FEED, BY);
        desk().sources().recordSuccess(FEED.address(), new Source.Fetched(3, "e", null));
        List<Duration> pauses = new ArrayList<>();
        for (int failure = 1; failure <= 70; failure++) {
            desk().sources().recordFailure(FEED.address(), "the server answers\n503\u0000 ");
            pauses.add(Duration.between(NOW, health().due()));
        }
        assertThat(pauses)
                .startsWith(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2))
                .endsWith(Duration.ofDays(1))
                .isSorted();
        assertThat(health().failures()).isEqualTo(70);
        assertThat(health().error()).isEqualTo("the server answers 503");
        assertThat(health().latest()).isEqualTo(new Source.Fetched(3, "e", null));
        desk().sources().recordSuccess(FEED.address(), new Source.Fetched(1, "x".repeat(1001), "bad\u0007"));
        assertThat(health().error()).isNull();
        assertThat(health().failures()).isZero();
        assertThat(health().latest()).isEqualTo(new Source.Fetched(1, null, null));
    }

    @Test
    void articlesOfASourceAddUpAndItIsFetchedWhenItIsAskedFor() {
        desk().sources().add(FEED, BY);
        desk().sources().recordSuccess(FEED.address(), new Source.Fetched(3, null, null));
        desk().sources().recordSuccess(FEED.address(), new Source.Fetched(4, null, null));
        assertThat(desk().sources().find(FEED.address()).orElseThrow().brought())
                .isEqualTo(7);
        assertThat(desk().sources().listDue()).isEmpty();
        assertThat(desk().sources().putOff(FEED.address(), Duration.ZERO)).isTrue();
        assertThat(desk().sources().listDue()).hasSize(1);
        desk().sources().putOff(FEED.address(), Duration.ofMinutes(2));
        assertThat(health().due()).isEqualTo(NOW.plusSeconds(120));
        assertThat(health().failures()).isZero();
        assertThat(desk().sources().putOff("http://nowhere.example", Duration.ZERO))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hosts", "herald.example", "https://me:pw@herald.example/"})
    void aSourceLiesInTheWeb(String address) {
        assertThatThrownBy(() -> new Source(address, Kind.FEED, "title", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSituationIsSavedOnceAndReplaced() {
        Definition definition = new Definition(
                "Ärger im Hafen",
                List.of("Norland", "Sørland"),
                List.of("Киев"),
                List.of(),
                LocalDate.of(2031, 1, 2),
                null);
        SavedSituation saved = desk().situations().save(definition, BY);
        assertThat(saved).isEqualTo(new SavedSituation(definition, new Decision(BY, NOW)));
        reopen();
        assertThat(desk().situations().find("ÄRGER IM HAFEN")).contains(saved);
        assertThatThrownBy(() -> desk().situations().save(Definition.ofWords("ärger im hafen"), BY))
                .hasMessageContaining("already");
        pass(Duration.ofMinutes(1));
        SavedSituation replaced = desk().situations().replace(Definition.ofWords("Ärger im hafen"), "A. Doe");
        assertThat(desk().situations().list()).containsExactly(replaced);
        assertThat(replaced.made()).isEqualTo(new Decision("A. Doe", NOW.plusSeconds(60)));
        assertThat(desk().situations().remove("ärger im Hafen", BY)).isTrue();
        assertThat(desk().situations().remove("ärger im Hafen", BY)).isFalse();
        assertThatThrownBy(() -> desk().situations().replace(definition, BY))
                .hasMessageContaining("no situation named");
        assertThat(desk().situations().list()).isEmpty();
    }

    @Test
    void aSituationHasItsBounds() {
        List<String> many =
                IntStream.range(0, 101).mapToObj(number -> "actor " + number).toList();
        Definition wide = new Definition("wide", many, List.of(), List.of(), null, null);
        assertThatThrownBy(() -> desk().situations().save(wide, BY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> desk().situations().save(Definition.ofWords("w".repeat(201)), BY))
                .hasMessageContaining("201");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void theLedgerOfTheSamePlaceIsWrittenMeanwhile() {
        try (JdbcLedger ledger = JdbcLedger.open(location())) {
            desk().sources().add(FEED, BY);
            assertThat(ledger.countArticles()).isZero();
            assertThat(ledger.listTallies()).isEmpty();
        }
        reopen();
        assertThat(desk().sources().list()).hasSize(1);
        try (JdbcLedger again = JdbcLedger.openToRead(location())) {
            assertThat(again.countArticles()).isZero();
        }
    }
}
