package parallax.situation.claim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static parallax.situation.TestAccount.How.QUOTED;
import static parallax.situation.TestAccount.How.REPORTED;
import static parallax.situation.TestAccount.body;
import static parallax.situation.TestAccount.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.situation.TestAccount;
import parallax.situation.TestAccount.How;
import parallax.situation.claim.Variant.Difference;
import parallax.situation.claim.Variant.Relation;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.text.Span;

class ClaimsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);
    private static final Actor VOSS = person("Mara Voss");
    private static final Actor BRANDT = person("Ilse Brandt");
    private static final Actor MINISTRY = body("Norland Harbour Ministry");

    private static final String FULL =
            "“We will rebuild the harbour wall before winter, and the fishermen will be paid for every lost day,”";

    private static List<Claim> claims(Account... accounts) {
        return claims(Arrays.asList(accounts));
    }

    private static List<Claim> claims(List<Account> accounts) {
        Records records = new Records();
        accounts.forEach(records::add);
        Claims claims = new Claims(records, new Keywords.Reader());
        accounts.forEach(claims::add);
        return claims.list();
    }

    private static Account quoted(String article, String quotation) {
        return new TestAccount(article, MONDAY, quotation + " said Mara Voss.")
                .says(VOSS, QUOTED, quotation)
                .account();
    }

    private static Account reported(String article, Actor speaker, How how, String content) {
        return new TestAccount(article, MONDAY, "It was said that " + content + ".")
                .says(speaker, how, content)
                .account();
    }

    private static Claim only(Account... accounts) {
        List<Claim> claims = claims(accounts);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static Variant second(Claim claim) {
        assertThat(claim.variants()).hasSize(2);
        return claim.variants().get(1);
    }

    private static List<String> changes(Variant variant) {
        return variant.differences().stream()
                .map(each -> each.kind() + " " + each.words() + "|" + each.instead())
                .toList();
    }

    @Test
    void copiesAreOneVariantWithAsManyTellings() {
        Claim claim =
                only(quoted("a", FULL), quoted("b", FULL), quoted("c", FULL), quoted("d", FULL), quoted("e", FULL));
        assertThat(claim.variants()).hasSize(1);
        assertThat(claim.fullest().tellings()).hasSize(5);
        assertThat(claim.articles()).containsExactly("a", "b", "c", "d", "e");
        assertThat(claim.content()).isEqualTo(FULL);
    }

    @Test
    void dashesMarksAndSpellingAreNoChangeOfWords() {
        Claim claim = only(
                quoted("a", "“We’ll organise the neighbours – all 12 of them – and it won't cost 1,000 crowns,”"),
                quoted(
                        "b",
                        "\"We will organize the neighbors - all twelve of them - and it will not cost 1000 crowns,\""));
        assertThat(claim.variants()).hasSize(1);
    }

    @Test
    void twoWritingsOfAPlaceAreOneWord() {
        Account kyiv = new TestAccount("a", MONDAY, "“The road to Kyiv will stay open for the lorries,” she said.")
                .says(VOSS, QUOTED, "“The road to Kyiv will stay open for the lorries,”")
                .names("Kyiv", "Kyiv")
                .account();
        Account kiev = new TestAccount("b", MONDAY, "“The road to Kiev will stay open for the lorries,” she said.")
                .says(VOSS, QUOTED, "“The road to Kiev will stay open for the lorries,”")
                .names("Kyiv", "Kiev")
                .account();
        assertThat(only(kyiv, kiev).variants()).hasSize(1);
    }

    @Test
    void whatIsLeftOutStandsInTheFullest() {
        Variant variant =
                second(only(quoted("a", FULL), quoted("b", "“We will rebuild the harbour wall before winter,”")));
        assertThat(variant.relation()).isEqualTo(Relation.SHORTENED);
        assertThat(changes(variant)).containsExactly("LEFT_OUT |and the fishermen will be paid for every lost day");
        assertThat(variant.differences().get(0).here().get(0).isEmpty()).isTrue();
    }

    @Test
    void aCueThatInterruptsIsNoPartOfTheWords() {
        Account interrupted = new TestAccount(
                        "b",
                        MONDAY,
                        "“We will rebuild the harbour wall,” she said, “before winter, and the fishermen will be paid.”")
                .says(
                        VOSS,
                        QUOTED,
                        "“We will rebuild the harbour wall,”",
                        "“before winter, and the fishermen will be paid.”")
                .account();
        Variant variant = second(only(quoted("a", "“We will rebuild the harbour wall,”"), interrupted));
        assertThat(changes(variant)).containsExactly("LEFT_OUT |before winter, and the fishermen will be paid");
    }

    @Test
    void aWordThatIsAnotherWithinTheMarks() {
        Variant variant = second(only(quoted("a", FULL), quoted("b", FULL.replace("will be paid", "may be paid"))));
        assertThat(variant.relation()).isEqualTo(Relation.WORD_CHANGED);
        assertThat(changes(variant)).containsExactly("CHANGED may|will");
    }

    @Test
    void aWordThatIsPutInWithinTheMarks() {
        Account fullest = quoted("a", FULL.replace("every lost", "each and every lost"));
        Account other = quoted("b", FULL.replace("lost day", "single day"));
        assertThat(changes(second(only(fullest, other)))).contains("CHANGED single|lost");
        Account putIn = quoted("c", "“We will surely rebuild the harbour wall before winter,”");
        Variant variant = second(only(quoted("a", FULL), putIn));
        assertThat(variant.relation()).isEqualTo(Relation.WORD_CHANGED);
        assertThat(changes(variant)).contains("PUT_IN surely|");
    }

    @Test
    void anOutletsOwnWordInBracketsIsNoChange() {
        Variant variant =
                second(only(quoted("a", FULL), quoted("b", FULL.replace("the fishermen will", "[the men] will"))));
        assertThat(variant.relation()).isEqualTo(Relation.SHORTENED);
        assertThat(variant.differences()).extracting(Difference::kind).containsExactly(Difference.Kind.BRACKETED);
    }

    @Test
    void oneQuotesAndTheOtherReports() {
        Variant variant = second(only(
                quoted("a", FULL),
                reported(
                        "b",
                        VOSS,
                        REPORTED,
                        "the harbour wall would be rebuilt before winter and the fishermen paid for every lost day")));
        assertThat(variant.relation()).isEqualTo(Relation.QUOTED_AGAINST_REPORTED);
        assertThat(variant.differences()).isEmpty();
    }

    @Test
    void aTurnOfPhraseAmongReportedWordsIsQuotedAgainstReported() {
        Account phrase = new TestAccount(
                        "b", MONDAY, "She promised fishermen money for “every lost day” until the wall is rebuilt.")
                .says(VOSS, REPORTED, "fishermen money for “every lost day” until the wall is rebuilt")
                .account();
        Account whole = quoted("a", "“The fishermen will have money for every lost day until the wall is rebuilt,”");
        assertThat(second(only(whole, phrase)).relation()).isEqualTo(Relation.QUOTED_AGAINST_REPORTED);
    }

    @Test
    void twoReportsInTheirOwnWords() {
        Variant variant = second(only(
                reported("a", VOSS, REPORTED, "the harbour wall will be rebuilt by masons from Sorland before winter"),
                reported("b", VOSS, REPORTED, "masons from Sorland are to rebuild the harbour wall before winter")));
        assertThat(variant.relation()).isEqualTo(Relation.REWORDED);
    }

    @Test
    void twoTranslationsAreOtherWords() {
        Variant variant = second(
                only(
                        quoted(
                                "a",
                                "“The coast is within reach of our boats, and the key to the harbour is always on my table,”"),
                        quoted(
                                "b",
                                "“The coast lies in reach of our boats, and the key for all of our chains is always on my table,”")));
        assertThat(variant.relation()).isEqualTo(Relation.REWORDED);
    }

    @Test
    void eachGivesWordsThatTheOtherLeavesOut() {
        Variant variant = second(only(
                quoted("a", FULL),
                quoted("b", "“The storm was the worst in years. We will rebuild the harbour wall before winter,”")));
        assertThat(variant.relation()).isEqualTo(Relation.OTHER_PART);
        assertThat(changes(variant))
                .containsExactly(
                        "PUT_IN The storm was the worst in years|",
                        "LEFT_OUT |and the fishermen will be paid for every lost day");
    }

    @Test
    void aMinistryAndWhoSpeaksForItAreOneSpeaker() {
        String content = "the harbour wall will be rebuilt by masons from Sorland before winter";
        assertThat(claims(
                        reported("a", MINISTRY, REPORTED, content),
                        reported("b", VOSS, REPORTED.speakingFor(MINISTRY), content)))
                .hasSize(1);
        assertThat(claims(
                        reported("a", BRANDT, REPORTED.speakingFor(MINISTRY), content),
                        reported("b", VOSS, REPORTED.speakingFor(MINISTRY), content)))
                .as("two people of one ministry")
                .isEmpty();
    }

    @Test
    void twoStatementsOfOneDayAreTwo() {
        assertThat(claims(
                        quoted("a", "“We will rebuild the harbour wall before winter,”"),
                        quoted("b", "“We will not speak of the budget before the council has met,”")))
                .isEmpty();
        assertThat(claims(
                        reported(
                                "a",
                                VOSS,
                                REPORTED,
                                "the harbour wall will be rebuilt before winter by Sorland masons"),
                        reported("b", VOSS, REPORTED, "the harbour school will be painted before winter by parents")))
                .isEmpty();
    }

    @Test
    void whatIsDeniedNegatedOrCountedOtherwiseIsAnother() {
        String content = "masons from Sorland were paid 400 crowns for the broken harbour wall";
        Account said = reported("a", VOSS, REPORTED, content);
        assertThat(claims(said, reported("b", VOSS, REPORTED, content))).hasSize(1);
        assertThat(claims(said, reported("b", VOSS, REPORTED.with(CueKind.DENIES), content)))
                .isEmpty();
        assertThat(claims(said, reported("b", VOSS, REPORTED, content.replace("were paid", "were not paid"))))
                .isEmpty();
        assertThat(claims(said, reported("b", VOSS, REPORTED, content.replace("400", "900"))))
                .isEmpty();
    }

    @Test
    void whatWasSaidOnOtherDaysIsAnother() {
        String content = "the harbour wall will be rebuilt by masons from Sorland before winter";
        assertThat(claims(
                        reported("a", VOSS, REPORTED.on(MONDAY), content),
                        reported("b", VOSS, REPORTED.on(MONDAY.minusDays(3)), content)))
                .isEmpty();
        assertThat(claims(
                        reported("a", VOSS, REPORTED.on(MONDAY.minusDays(1)), content),
                        reported("b", VOSS, REPORTED, content)))
                .extracting(Claim::from)
                .containsExactly(MONDAY.minusDays(1));
    }

    @Test
    void fewWordsAreNothingToBeRecognised() {
        assertThat(claims(reported("a", VOSS, REPORTED, "the harbour"), reported("b", VOSS, REPORTED, "the harbour")))
                .isEmpty();
    }

    /** Wordings of three utterances, and one that nobody else tells. */
    private static List<Account> many() {
        return List.of(
                quoted("a", FULL),
                quoted("b", FULL.replace("will be paid", "may be paid")),
                quoted("c", "“We will rebuild the harbour wall before winter,”"),
                quoted("d", "“The storm was the worst in years. We will rebuild the harbour wall before winter,”"),
                quoted("e", "“The storm was the worst in years, and it came at night,”"),
                quoted("f", "“The storm was the worst in years, and it came at night,”"),
                reported("g", VOSS, REPORTED, "the fishermen would be paid for every lost day until winter"),
                reported("h", MINISTRY, REPORTED, "masons from Sorland will rebuild the harbour wall"),
                reported("i", VOSS, REPORTED.speakingFor(MINISTRY), "Sorland masons will rebuild the harbour wall"),
                quoted("j", "“Nobody has told me about the lamps on the eastern pier,”"));
    }

    @Test
    void theOrderOfAccountsDoesNotMatter() {
        List<Claim> expected = claims(many());
        assertThat(expected).hasSizeGreaterThan(1);
        for (int seed = 0; seed < 20; seed++) {
            List<Account> shuffled = new ArrayList<>(many());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(claims(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void listingInBetweenChangesNothing() {
        Records records = new Records();
        Claims claims = new Claims(records, new Keywords.Reader());
        for (Account account : many()) {
            records.add(account);
            claims.add(account);
            claims.list();
        }
        assertThat(claims.list()).isEqualTo(claims(many()));
    }

    @Test
    void everySpanYieldsItsWords() {
        List<Account> accounts = many();
        Map<String, String> texts = accounts.stream().collect(Collectors.toMap(Account::article, Account::transcript));
        int seen = 0;
        for (Claim claim : claims(accounts)) {
            Function<Variant, String> text =
                    variant -> texts.get(variant.first().side().article());
            for (Variant.Telling telling : claim.tellings()) {
                assertThat(words(
                                telling.content(),
                                requireNonNull(texts.get(telling.side().article()))))
                        .isEqualTo(telling.text());
            }
            for (Variant variant : claim.variants()) {
                for (Difference difference : variant.differences()) {
                    assertThat(words(difference.here(), text.apply(variant))).isEqualTo(difference.words());
                    assertThat(words(difference.there(), text.apply(claim.fullest())))
                            .isEqualTo(difference.instead());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(2);
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }
}
