package parallax.situation.exhibit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.situation.TestAccount.Of.NOTHING;
import static parallax.situation.TestAccount.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Evidence.Medium;
import parallax.situation.TestAccount;
import parallax.situation.TestAccount.Of;
import parallax.situation.exhibit.Exhibit.Answer;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;

class ExhibitsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);
    private static final Actor MINISTRY = body("Norland Harbour Ministry");
    private static final Actor AGENCY = body("Gannet News");

    private static final String COLUMN = "a column of lorries crossing the Ruda bridge at night";
    private static final String LORRIES = "dozens of lorries on the Ruda bridge at night";

    private static List<Exhibit> exhibits(Account... accounts) {
        return exhibits(Arrays.asList(accounts));
    }

    private static List<Exhibit> exhibits(List<Account> accounts) {
        Records records = new Records();
        accounts.forEach(records::add);
        Exhibits exhibits = new Exhibits(records, new Keywords.Reader());
        accounts.forEach(exhibits::add);
        return exhibits.list();
    }

    private static Account video(String article, Actor publisher, String showing) {
        return new TestAccount(article, MONDAY, publisher.name() + " put out a video that shows " + showing + ".")
                .leansOn(Medium.VIDEO, "a video", NOTHING.publishedBy(publisher).showing(showing))
                .account();
    }

    private static Account report(String article, Actor publisher, String finding) {
        return new TestAccount(article, MONDAY, "A report by " + publisher.name() + " found that " + finding + ".")
                .leansOn(
                        Medium.REPORT,
                        "A report",
                        NOTHING.publishedBy(publisher).showing(finding))
                .account();
    }

    private static Account hedged() {
        String text = "The video shows " + LORRIES + ". Nobody has been able to say when it was taken.";
        return new TestAccount("c", MONDAY.plusDays(1), text)
                .leansOn(
                        Medium.VIDEO,
                        "The video",
                        NOTHING.showing(LORRIES).hedged("Nobody has been able to say when it was taken."))
                .account();
    }

    private static List<String> says(List<Answer> answers) {
        return answers.stream().map(Answer::says).toList();
    }

    @Test
    void whatIsSaidOfOneVideoStandsSideBySide() {
        List<Exhibit> found = exhibits(video("a", MINISTRY, COLUMN), video("b", AGENCY, LORRIES), hedged());
        assertThat(found).hasSize(1);
        Exhibit exhibit = found.get(0);
        assertThat(exhibit.articles()).containsExactly("a", "b", "c");
        assertThat(says(exhibit.publishers())).containsExactly("Norland Harbour Ministry", "Gannet News");
        assertThat(says(exhibit.showings())).containsExactly(COLUMN, LORRIES);
        assertThat(exhibit.showings().get(1).tellings())
                .extracting(telling -> telling.side().article())
                .containsExactly("b", "c");
        assertThat(says(exhibit.hedges())).containsExactly("Nobody has been able to say when it was taken.");
        assertThat(exhibit.same()).containsExactly("medium: video", "said to show the same");
    }

    @Test
    void twoVideosOfDifferentThingsAreTwo() {
        assertThat(exhibits(
                        video("a", MINISTRY, COLUMN),
                        video("b", MINISTRY, "a burning warehouse behind the fish market of Vana")))
                .isEmpty();
    }

    @Test
    void twoReportsOfDifferentPublishersAreTwoThoughTheyFindTheSame() {
        String finding = "cracks in the middle pier of the Ruda bridge had been known for weeks";
        assertThat(exhibits(report("a", MINISTRY, finding), report("b", AGENCY, finding)))
                .isEmpty();
        assertThat(exhibits(report("a", MINISTRY, finding), report("b", MINISTRY, finding)))
                .hasSize(1);
    }

    @Test
    void aVideoAndAPhotoAreTwo() {
        Account photo = new TestAccount("b", MONDAY, "A photo shows " + COLUMN + ".")
                .leansOn(Medium.PHOTO, "A photo", NOTHING.showing(COLUMN))
                .account();
        assertThat(exhibits(video("a", MINISTRY, COLUMN), photo)).isEmpty();
    }

    @Test
    void whatWasToldWeeksApartIsTwo() {
        Account later = new TestAccount("b", MONDAY.plusDays(20), "The video shows " + COLUMN + ".")
                .leansOn(Medium.VIDEO, "The video", NOTHING.showing(COLUMN))
                .account();
        assertThat(exhibits(video("a", MINISTRY, COLUMN), later)).isEmpty();
    }

    @Test
    void oneAddressIsOnePiece() {
        String address = "https://films.example/ruda";
        assertThat(exhibits(
                        linked("a", "See the film here.", "film", NOTHING.at(address)),
                        linked("b", "They linked to footage.", "footage", NOTHING.at(address))))
                .extracting(Exhibit::same)
                .containsExactly(List.of("medium: video", "one address"));
    }

    private static Account linked(String article, String text, String naming, Of of) {
        return new TestAccount(article, MONDAY, text)
                .leansOn(Medium.VIDEO, naming, of)
                .account();
    }

    @Test
    void aVideoOfOneDayThatIsToldOfInTheSameWordsIsOne() {
        Account ministry = linked(
                "a",
                "The Harbour Ministry of Norland released a video of the burning warehouse in Vana on Sunday.",
                "a video",
                NOTHING.publishedBy(MINISTRY).madeOn(MONDAY.minusDays(1)));
        Account agency = linked(
                "b",
                "The video of the burning warehouse in Vana, Norland, was released on Sunday by Gannet News.",
                "The video",
                NOTHING.publishedBy(AGENCY).madeOn(MONDAY.minusDays(1)));
        assertThat(exhibits(ministry, agency))
                .extracting(exhibit -> exhibit.publishers().size())
                .containsExactly(2);
    }

    private static List<Account> many() {
        String finding = "cracks in the middle pier of the Ruda bridge had been known for weeks";
        return List.of(
                video("a", MINISTRY, COLUMN),
                video("b", AGENCY, LORRIES),
                hedged(),
                video("d", MINISTRY, "a burning warehouse behind the fish market of Vana"),
                report("e", MINISTRY, finding),
                report("f", MINISTRY, finding),
                report("g", AGENCY, finding));
    }

    @Test
    void theOrderOfAccountsDoesNotMatter() {
        List<Exhibit> expected = exhibits(many());
        assertThat(expected).hasSize(2);
        for (int seed = 0; seed < 20; seed++) {
            List<Account> shuffled = new ArrayList<>(many());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(exhibits(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void everySpanYieldsItsWords() {
        List<Account> accounts = many();
        Map<String, String> texts = accounts.stream().collect(Collectors.toMap(Account::article, Account::transcript));
        for (Exhibit exhibit : exhibits(accounts)) {
            for (Exhibit.Telling telling : exhibit.tellings()) {
                String text = requireNonNull(texts.get(telling.side().article()));
                assertThat(telling.span().in(text)).containsAnyOf("ideo", "eport");
                Exhibit.Passage showing = requireNonNull(telling.showing());
                assertThat(showing.span().in(text)).isEqualTo(showing.text());
            }
        }
    }
}
