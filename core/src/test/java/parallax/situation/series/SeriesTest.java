package parallax.situation.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Figure.Period;
import parallax.ledger.Place.Precision;
import parallax.situation.told.Records;
import parallax.situation.told.Side;

class SeriesTest {

    /** A running total of the flood in Orsk, as somebody gives it. */
    private static Tale toll(String article, String day, String number, String speaker) {
        String text = "In Orsk " + number + " people have died so far, " + speaker + " said.";
        return new Tale(article, day, text).in("Orsk", Precision.CITY);
    }

    private static Account died(String article, String day, String number, String speaker) {
        return toll(article, day, number, speaker)
                .by(speaker)
                .counts(number, "people", "killed", Period.CUMULATIVE)
                .account();
    }

    private static Account fighters(String article, String day, String number, String place) {
        String text = "Ambria said " + number + " fighters were gathered near " + place + ".";
        return new Tale(article, day, text)
                .in(place, Precision.CITY)
                .by("Ambria")
                .counts(number, "fighters", "deployed", Period.POINT)
                .account();
    }

    private static List<FigureSeries> series(List<Account> accounts) {
        Records records = new Records();
        accounts.forEach(records::add);
        Series series = new Series(records);
        accounts.forEach(series::add);
        return series.list();
    }

    private static List<FigureSeries> series(Account... accounts) {
        return series(List.of(accounts));
    }

    /** "speaker: words, words (mark)" of each line. */
    private static List<String> lines(FigureSeries series) {
        return series.lines().stream()
                .map(line -> line.speaker() + ": "
                        + line.points().stream().map(SeriesTest::point).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String point(Point point) {
        return point.words() + (point.mark() == Point.Mark.NONE ? "" : " " + point.mark());
    }

    @Test
    void boundsStayBounds() {
        FigureSeries found = series(
                        fighters("a", "2021-03-01", "more than 1,000", "Gao"),
                        fighters("b", "2021-03-09", "1,700", "Gao"))
                .get(0);
        assertThat(found.thing().kind()).isEqualTo(Thing.Kind.LEVEL);
        assertThat(lines(found)).containsExactly("Ambria: more than 1,000, 1,700");
        assertThat(found.points().get(0).quantity().atMost()).isNull();
        assertThat(found.points().get(0).quantity().exclusive()).isTrue();
    }

    @Test
    void differentPlacesAreDifferentThings() {
        assertThat(series(fighters("a", "2021-03-01", "1,000", "Gao"), fighters("b", "2021-03-09", "1,700", "Kidal")))
                .isEmpty();
    }

    @Test
    void whatStandsNearAPlaceIsNotWithinIt() {
        Account within = new Tale("b", "2021-03-09", "Ambria said 1,700 fighters were gathered in Gao.")
                .in("Gao", Precision.CITY)
                .by("Ambria")
                .counts("1,700", "fighters", "deployed", Period.POINT)
                .account();
        assertThat(series(fighters("a", "2021-03-01", "1,000", "Gao"), within)).isEmpty();
    }

    @Test
    void runningTotalsAndTheValuesOfADayNeverStandInOneSeries() {
        Account day = new Tale("b", "2021-03-03", "In Orsk 4 people died on Tuesday, Red Star said.")
                .in("Orsk", Precision.CITY)
                .on("Tuesday", "2021-03-02")
                .by("Red Star")
                .counts("4", "people", "killed", Period.UNKNOWN)
                .account();
        assertThat(series(died("a", "2021-03-01", "12", "Red Star"), day)).isEmpty();
        List<FigureSeries> both =
                series(died("a", "2021-03-01", "12", "Red Star"), died("c", "2021-03-04", "16", "Red Star"), day);
        assertThat(both).hasSize(1);
        assertThat(lines(both.get(0))).containsExactly("Red Star: 12, 16");
    }

    @Test
    void valuesOfDaysFormASeriesOfTheirOwn() {
        List<FigureSeries> found = series(violations("a", "2021-03-02", "24"), violations("b", "2021-03-03", "189"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).thing().kind()).isEqualTo(Thing.Kind.INTERVAL);
        assertThat(found.get(0).thing().length()).isEqualTo("day");
        assertThat(lines(found.get(0))).containsExactly("Monitors: 24, 189");
    }

    private static Account violations(String article, String day, String number) {
        return new Tale(article, day, "Monitors said they had counted " + number + " violations in Orsk on that day.")
                .in("Orsk", Precision.REGION)
                .on("that day", day)
                .by("Monitors")
                .counts(number, "violations", null, Period.UNKNOWN)
                .account();
    }

    @Test
    void anotherFigureOfTheSameSpeakerForTheSameTimeIsARevision() {
        Account corrected = new Tale("b", "2021-03-05", "Monitors said it was 31 violations in Orsk on Tuesday.")
                .in("Orsk", Precision.REGION)
                .on("Tuesday", "2021-03-02")
                .by("Monitors")
                .counts("31", "violations", null, Period.UNKNOWN)
                .account();
        assertThat(lines(series(violations("a", "2021-03-02", "24"), corrected).get(0)))
                .containsExactly("Monitors: 24, 31 REVISION");
    }

    @Test
    void aTotalThatFallsIsARevisionOnlyWhereItIsSaid() {
        Account revised = new Tale(
                        "b", "2021-03-05", "In Orsk 9 people have died, said Red Star, which revised its count.")
                .in("Orsk", Precision.CITY)
                .by("Red Star")
                .counts("9", "people", "killed", Period.CUMULATIVE)
                .account();
        assertThat(lines(series(died("a", "2021-03-01", "12", "Red Star"), revised)
                        .get(0)))
                .containsExactly("Red Star: 12, 9 REVISION");
        assertThat(lines(series(died("a", "2021-03-01", "12", "Red Star"), died("b", "2021-03-05", "9", "Red Star"))
                        .get(0)))
                .containsExactly("Red Star: 12, 9 FALL");
    }

    @Test
    void aTotalThatIsCountedAnewIsAReset() {
        assertThat(lines(series(
                                since("a", "2021-02-20", "80", "1 January", "2021-01-01"),
                                since("b", "2021-04-02", "6", "1 March", "2021-03-01"))
                        .get(0)))
                .containsExactly("Red Star: 80, 6 RESET");
    }

    @Test
    void totalsCountedFromTwoDaysOnAtTheSameTimeAreTwoLines() {
        assertThat(lines(series(
                                since("a", "2021-04-20", "80", "1 January", "2021-01-01"),
                                since("b", "2021-04-21", "6", "1 March", "2021-03-01"))
                        .get(0)))
                .containsExactly("Red Star: 80", "Red Star: 6");
    }

    @Test
    void aTotalCountedFromAFewDaysAgoIsThatOfAStretch() {
        List<FigureSeries> found = series(
                since("a", "2021-03-05", "6", "1 March", "2021-03-01"),
                since("b", "2021-03-25", "9", "21 March", "2021-03-21"),
                since("c", "2021-03-25", "80", "1 January", "2021-01-01"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).thing().length()).isEqualTo("5 days");
        assertThat(lines(found.get(0))).containsExactly("Red Star: 6, 9");
    }

    private static Account since(String article, String day, String number, String words, String start) {
        String text = "In Ambria " + number + " people have died since " + words + ", Red Star said.";
        return new Tale(article, day, text)
                .in("Ambria", Precision.COUNTRY)
                .on(words, start)
                .by("Red Star")
                .counts(number, "people", "killed", Period.CUMULATIVE)
                .account();
    }

    @Test
    void speakersOnOneThingStandInOneSeries() {
        FigureSeries found = series(
                        died("a", "2021-03-01", "12", "Red Star"),
                        died("b", "2021-03-02", "20", "Hospital Union"),
                        died("c", "2021-03-03", "14", "Red Star"))
                .get(0);
        assertThat(lines(found)).containsExactly("Red Star: 12, 14", "Hospital Union: 20");
        assertThat(found.articles()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void organsOfOneStateAreOneSpeaker() {
        Account ministry = toll("a", "2021-03-01", "12", "Ambria")
                .by("Ambria", Actor.Kind.COUNTRY, "AMB")
                .counts("12", "people", "killed", Period.CUMULATIVE)
                .account();
        Account country = toll("b", "2021-03-02", "14", "Ambrian state")
                .by("Ambrian state", Actor.Kind.COUNTRY, "AMB")
                .counts("14", "people", "killed", Period.CUMULATIVE)
                .account();
        assertThat(series(ministry, country).get(0).lines()).hasSize(1);
    }

    @Test
    void aFigureThatIsPassedOnIsLinkedToItsSource() {
        Account passed = new Tale(
                        "b", "2021-03-02", "In Orsk 20 people have died so far, Polar Wire said, as Red Star said.")
                .in("Orsk", Precision.CITY)
                .by("Polar Wire")
                .by("Red Star")
                .counts("20", "people", "killed", Period.CUMULATIVE)
                .account();
        FigureSeries found =
                series(died("a", "2021-03-01", "12", "Red Star"), passed).get(0);
        assertThat(lines(found)).containsExactlyInAnyOrder("Red Star: 12, 20", "Polar Wire: 20");
        assertThat(sources(found)).containsExactly("Polar Wire from Red Star");
    }

    private static List<String> sources(FigureSeries series) {
        return series.points().stream()
                .flatMap(point -> {
                    Side source = point.takenFrom();
                    return source == null
                            ? Stream.empty()
                            : Stream.of(point.side().speaker() + " from " + source.speaker());
                })
                .toList();
    }

    @Test
    void wordsThatAreRepeatedAreOneValueWithSeveralTellings() {
        FigureSeries found = series(
                        died("a", "2021-03-01", "12", "Red Star"),
                        died("b", "2021-03-02", "12", "Red Star"),
                        died("c", "2021-03-03", "14", "Red Star"))
                .get(0);
        assertThat(lines(found)).containsExactly("Red Star: 12, 14");
        assertThat(found.points().get(0).tellings()).extracting(Side::article).containsExactly("a", "b");
    }

    @Test
    void outletsThatAreNotKnownAreNotOneSpeaker() {
        Account first = untold("a", "2021-03-01", "12");
        Account second = untold("b", "2021-03-02", "14");
        assertThat(series(first, second).get(0).lines()).hasSize(2);
    }

    private static Account untold(String article, String day, String number) {
        return new Tale(article, day, "In Orsk " + number + " people have died so far.")
                .outlet(null)
                .in("Orsk", Precision.CITY)
                .counts(number, "people", "killed", Period.CUMULATIVE)
                .account();
    }

    @Test
    void plansAndIncrementsAreNoValues() {
        Account plan = new Tale("b", "2021-03-05", "Ambria said it would keep 1,900 fighters gathered near Gao.")
                .in("Gao", Precision.CITY)
                .by("Ambria")
                .counts("1,900", "fighters", "deployed", Period.POINT)
                .account();
        Account increment = new Tale("c", "2021-03-05", "Ambria said another 400 fighters were gathered near Gao.")
                .in("Gao", Precision.CITY)
                .by("Ambria")
                .counts("400", "fighters", "deployed", Period.POINT)
                .account();
        assertThat(series(fighters("a", "2021-03-01", "1,000", "Gao"), plan, increment))
                .isEmpty();
    }

    @Test
    void aFigureWithoutPlaceOrOwnerIsComparedWithNothing() {
        Account nowhere = new Tale("a", "2021-03-01", "So far 12 people have died.")
                .counts("12", "people", "killed", Period.CUMULATIVE)
                .account();
        Account again = new Tale("b", "2021-03-02", "So far 14 people have died.")
                .counts("14", "people", "killed", Period.CUMULATIVE)
                .account();
        assertThat(series(nowhere, again)).isEmpty();
    }

    @Test
    void spansYieldTheWordsAgain() {
        Account first = died("a", "2021-03-01", "12", "Red Star");
        Point point = series(first, died("c", "2021-03-03", "14", "Red Star"))
                .get(0)
                .points()
                .get(0);
        assertThat(point.side().sentence().in(first.transcript()))
                .isEqualTo(point.side().text());
        assertThat(first.figures().get(0).id()).isEqualTo(point.side().entry());
        assertThat(first.figures().get(0).anchor().span().in(first.transcript()))
                .isEqualTo(point.words());
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Account> accounts = List.of(
                died("a", "2021-03-01", "12", "Red Star"),
                died("b", "2021-03-02", "12", "Red Star"),
                died("c", "2021-03-03", "20", "Hospital Union"),
                died("d", "2021-03-03", "9", "Red Star"),
                since("e", "2021-02-20", "80", "1 January", "2021-01-01"),
                since("f", "2021-04-02", "6", "1 March", "2021-03-01"),
                fighters("g", "2021-03-01", "more than 1,000", "Gao"),
                fighters("h", "2021-03-09", "1,700", "Gao"));
        List<FigureSeries> expected = series(accounts);
        assertThat(expected).hasSize(3);
        for (int seed = 0; seed < 20; seed++) {
            List<Account> shuffled = new ArrayList<>(accounts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(series(shuffled)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void anAccountThatComesLaterGivesTheSameAsOneThatWasThere() {
        Account first = died("a", "2021-03-01", "12", "Red Star");
        Account later = died("b", "2021-03-04", "16", "Red Star");
        Records records = new Records();
        records.add(first);
        records.add(later);
        Series series = new Series(records);
        series.add(first);
        assertThat(series.list()).isEmpty();
        series.add(later);
        assertThat(series.list()).isEqualTo(series(first, later));
    }
}
