package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.format.Palette;
import parallax.format.SituationJson;
import parallax.format.brief.BriefWriter;
import parallax.format.brief.Extent;
import parallax.format.brief.SituationReport;
import parallax.language.WithEngine;
import parallax.ledger.Place;
import parallax.situation.Situation;
import parallax.situation.change.Changes;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import parallax.situation.position.Question;
import parallax.situation.position.Speaker;
import parallax.situation.position.Stance;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.PlaceCount;
import parallax.situation.timeline.Timeline;
import parallax.situation.told.Side;
import parallax.story.outlet.OutletTable;

/** A few reports side by side: timeline, positions, places, what changed, and the part that somebody names. */
@SuppressWarnings("NullAway.Init") // read before the first test
class ComparisonTest extends WithEngine {

    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 3, 1);
    private static final LocalDate THURSDAY = LocalDate.of(2023, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 3, 3);

    private List<Reading> readings;
    private Comparison comparison;
    private Situation whole;

    @BeforeAll
    void read() {
        readings = Dossier.read(Parallax.open(engine()));
        comparison = new Comparison(readings, OutletTable.SHIPPED);
        whole = comparison.whole();
    }

    @Test
    void anEventThatSeveralTellIsOneLineWithAllOfThem() {
        List<Happening> shelling = on(WEDNESDAY);

        assertThat(shelling).hasSize(1);
        assertThat(shelling.get(0).tellers()).contains("Tiit Kask").hasSize(2);
        assertThat(shelling.get(0).articles())
                .containsExactlyInAnyOrder(id(Dossier.GULL), id(Dossier.CURLEW), id(Dossier.PLOVER));
    }

    @Test
    void whatAnOutletTellsItselfAndWhatItHasFromSomebodyAreOneEvent() {
        List<Happening> visit = on(THURSDAY);

        assertThat(visit).hasSize(1);
        assertThat(visit.get(0).tellers()).containsExactly("The Tern", "Tiit Kask");
    }

    @Test
    void aPlaceCountsEachEventOnceAndSaysHowLargeItIs() {
        PlaceCount narva = whole.places().stream()
                .filter(count -> count.place().name().equals("Narva"))
                .findFirst()
                .orElseThrow();

        assertThat(narva.place().precision()).isEqualTo(Place.Precision.CITY);
        assertThat(narva.happenings()).doesNotHaveDuplicates().containsAll(on(WEDNESDAY));
        assertThat(narva.articles()).doesNotContain(id(Dossier.HERRING));
    }

    @Test
    void whoSaysWhoDeniesAndWhoIsSilent() {
        Question question = bridge(whole);

        assertThat(stances(question, Stance.Kind.DENIES)).containsExactly("Ada Berg");
        assertThat(stances(question, Stance.Kind.SAYS)).contains("Tiit Kask");
        assertThat(whole.positions().silentOn(question))
                .extracting(Speaker::name)
                .doesNotContain("Ada Berg", "Tiit Kask")
                .doesNotContain("The Gull");
    }

    @Test
    void whatIsNewIsWhatWasPublishedSince() {
        Changes changes = Changes.of(whole, FRIDAY);

        assertThat(changes.events()).extracting(Happening::firstTold).allMatch(day -> !FRIDAY.isAfter(day));
        assertThat(changes.events()).doesNotContainAnyElementsOf(on(WEDNESDAY)).containsAll(on(THURSDAY));
        assertThat(changes.disputes()).isEqualTo(whole.disputes());
        assertThat(changes.positions())
                .filteredOn(change -> change.now().speaker().equals("Ada Berg"))
                .isNotEmpty()
                .allMatch(change -> change.before() == null);
        assertThat(Changes.of(whole, FRIDAY.plusDays(7)).isEmpty()).isTrue();
    }

    @Test
    void whatIsNewOnTheFirstDayIsEverything() {
        assertThat(Changes.of(whole, THURSDAY).events())
                .containsExactlyElementsOf(whole.timeline().happenings());
    }

    @Test
    void theNameAloneIsLookedForInTheWordsAndInTheNamesBehindThem() {
        Selection bridge = comparison.select(Definition.ofWords("Narva bridge"));
        Selection minister = comparison.select(Definition.ofWords("Lind"));

        assertThat(bridge.about())
                .containsExactlyInAnyOrder(id(Dossier.GULL), id(Dossier.CURLEW), id(Dossier.TERN), id(Dossier.PLOVER));
        assertThat(minister.accounts())
                .extracting(account -> account.article())
                .containsExactlyInAnyOrder(id(Dossier.TERN), id(Dossier.PLOVER));
    }

    @Test
    void ofAnArticleAboutSomethingElseOnlyTheSentencesBelongThatNameIt() {
        Selection divers = comparison.select(Definition.ofWords("holes"));

        assertThat(divers.accounts()).hasSize(1);
        assertThat(comparison.select(Definition.ofWords("dock workers")).accounts())
                .allSatisfy(account -> assertThat(account.entries()).isNotEmpty());
    }

    @Test
    void aStateStandsForItsMinistersAndACountryForItsTowns() {
        Definition denial = new Definition("denial", List.of("Sweden"), List.of("Estonia"), List.of(), FRIDAY, FRIDAY);

        assertThat(comparison.select(denial).about()).containsExactly(id(Dossier.TERN));
    }

    @Test
    void whereNothingIsFoundItIsSaidWhatWasLookedForAndWhatNamesThereAre() {
        Definition wrong = Definition.ofWords("Narwa");

        assertThat(comparison.select(wrong).accounts()).isEmpty();
        assertThat(comparison.explain(wrong)).contains("term “Narwa”", "did you mean", "Narva", "Bergen");
    }

    @Test
    void theOrderOfTheArticlesChangesNothing() {
        String expected = report(readings);
        List<Reading> shuffled = new ArrayList<>(readings);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(report(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void theReportNumbersItsSourcesAndSaysWhereVoicesAreFewer() {
        String report = report(readings);

        assertThat(report)
                .contains("What changed since 2023-03-03", "Where the accounts disagree", "Who holds what", "Timeline")
                .contains("denies: ", "Ada Berg [")
                .contains("one text")
                .contains("same text as [")
                .containsPattern("\\[\\d\\] The Tern, 2023-03-03, A fairy tale, says the minister, tern");
    }

    private static String report(List<Reading> readings) {
        Comparison comparison = new Comparison(readings, OutletTable.SHIPPED);
        Situation situation = comparison.whole();
        return new SituationReport(Palette.PLAIN)
                        .write(new BriefWriter(comparison.articles(), Extent.SHORT, FRIDAY)
                                .write(situation, "Bridge", List.of()))
                + new SituationJson(comparison.articles(), FRIDAY).write(situation, "Bridge");
    }

    private List<Happening> on(LocalDate day) {
        Optional<Timeline.Day> found = whole.timeline().days().stream()
                .filter(each -> each.date().equals(day))
                .findFirst();
        return found.map(Timeline.Day::told).orElse(List.of());
    }

    /** The question that the denial raises. */
    private static Question bridge(Situation situation) {
        return situation.positions().questions().stream()
                .filter(question -> question.raisedBy() == Question.Source.DISPUTE)
                .filter(question -> question.stances().stream()
                        .flatMap(stance -> stance.tellings().stream())
                        .map(Side::text)
                        .anyMatch(text -> text.contains("denied on Friday")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stances(Question question, Stance.Kind kind) {
        return question.stances().stream()
                .filter(stance -> stance.kind() == kind)
                .map(Stance::speaker)
                .distinct()
                .toList();
    }

    private String id(String name) {
        return Dossier.id(readings, name);
    }
}
