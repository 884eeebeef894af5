package parallax.situation.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.Parallax;
import parallax.language.EncoderEngine;
import parallax.situation.pair.Judgement.Verdict;
import parallax.text.RuleFile;

/** Pairs of texts in plain English; what the first says to the second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairJudgeTest {

    /** The parser errs now and then on a sentence of five words. */
    private static final int ONE_IN = 20;

    private Parallax parallax;

    @BeforeAll
    void open() {
        assumeTrue(EncoderEngine.isInstalled(), "no model of the language engine on this machine");
        parallax = Parallax.open();
    }

    @AfterAll
    void close() {
        if (parallax != null) {
            parallax.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEGATION  | The minister did not sign the treaty with Sorland on Friday.          | The minister signed the treaty with Sorland.
            NEGATION  | The minister signed the treaty with Sorland, officials said.          | The minister never signed the treaty with Sorland.
            NEGATION  | The captain refused to leave the ferry after the storm.               | The captain left the ferry after the storm.
            NEGATION  | Sailors may enter Norland without a visa from May.                    | Sailors need a visa to enter Norland.
            NEGATION  | The failure to reach agreement on the harbour worries Osthaven.       | Osthaven agreed on the harbour.
            OPPOSITES | The parliament of Norland passed the fishing law by a wide margin.    | The parliament of Norland rejected the fishing law.
            OPPOSITES | Amberg spoke out and voted against the budget of Norland.             | Amberg supported the budget of Norland.
            OPPOSITES | Osthaven Shipping is a subsidiary of Gannet Holding.                  | Osthaven Shipping owns Gannet Holding.
            NUMBERS   | The council of Osthaven has 19 members, five of them women.           | The council of Osthaven has 16 members.
            NUMBERS   | Twelve sailors drowned off Osthaven on Monday.                        | Nine sailors drowned off Osthaven on Monday.
            ROLES     | Norland attacked Sorland in the spring.                               | Sorland attacked Norland.
            ROLES     | Lindqvist was defeated by Amberg in the second round.                 | Lindqvist defeated Amberg in the second round.
            DATES     | Olaf Lindqvist died in Osthaven on 3 May 1987 after an illness.       | Olaf Lindqvist died in Osthaven in 1991.
            """)
    void cannotBothHold(Conflict.Kind kind, String given, String claim) {
        Judgement judgement = parallax.judge(given, claim);
        assertThat(judgement.verdict()).isEqualTo(Verdict.CANNOT_BOTH_HOLD);
        assertThat(judgement.conflicts()).extracting(Conflict::kind).contains(kind);
        assertThat(given).contains(judgement.conflicts().get(0).given());
        assertThat(judgement.conflicts().get(0).sentence().text()).isEqualTo(given);
        assertThat(judgement.conflicts().get(0).reason()).isNotBlank();
    }

    /** What looks like a conflict and is none: room for more, another thing, twice negated, the other side of one deed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At least 12 sailors drowned off Osthaven on Monday.                  | 14 sailors drowned off Osthaven on Monday.
            Twelve sailors drowned off Osthaven on Monday.                       | Another five sailors drowned off Osthaven on Monday.
            Twelve sailors and four dockers drowned off Osthaven.                | Four dockers drowned off Osthaven.
            The bridge is 400 metres long, 80 metres of it over water.           | The bridge is 1,312 feet long.
            The minister did not refuse to sign the treaty with Sorland.         | The minister signed the treaty with Sorland.
            The minister never signed the pact with Westland.                    | The union praised the wages of dockers in Osthaven.
            The shipyard of Osthaven bought the ferry Gannet.                    | Norland Lines sold the ferry Gannet.
            The parliament first rejected the law and passed it on Friday.       | The parliament passed the law.
            Amberg was defeated by Lindqvist in the second round.                | Lindqvist defeated Amberg in the second round.
            Olaf Lindqvist was born on 4 June 1931 and died on 3 May 1987.       | Olaf Lindqvist died in 1987.
            Mina Amberg died in Osthaven on 3 May 1987.                          | Olaf Lindqvist died in Osthaven in 1991.
            """)
    void nothingStandsAgainstIt(String given, String claim) {
        assertThat(parallax.judge(given, claim).conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOLLOWS | At least four dockers were hurt when the crane fell, the police said.  | Four dockers hurt when crane fell
            FOLLOWS | The storm left about 2,000 homes in Osthaven without power on Sunday.  | 2,000 homes in Osthaven without power
            FOLLOWS | Eleven men and six women were on board the ferry when it sank.         | 17 were on board the ferry when it sank
            NEITHER | Seven ships waited off Osthaven while the storm lasted.                | The mayor of Osthaven ordered a new harbour wall
            NEITHER | The storm left about 2,000 homes in Osthaven without power on Sunday.  | Power company of Osthaven pays 30 million crowns to 9,000 customers
            """)
    void followsOrIsLeftOpen(Verdict verdict, String given, String claim) {
        assertThat(parallax.judge(given, claim).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatIsMissingIsNamed() {
        Judgement judgement = parallax.judge("The ferry sank off Osthaven.", "The ferry sank off Westport in May.");
        assertThat(judgement.missing()).containsExactly("Westport", "May");
    }

    @Test
    void anEmptyClaimIsLeftOpen() {
        assertThat(parallax.judge("The ferry sank off Osthaven.", "").verdict()).isEqualTo(Verdict.NEITHER);
        assertThat(parallax.judge("", "The ferry sank off Osthaven.").verdict()).isEqualTo(Verdict.NEITHER);
    }

    @Test
    void examplesOfTheTableAreInConflict() {
        List<String> wrong = new ArrayList<>();
        List<RuleFile.Row> rows =
                RuleFile.read(Lexicon.class, "en/opposites.tsv").rows();
        for (RuleFile.Row row : rows) {
            String[] sides = row.get("example").split(" ‖ ", -1);
            boolean found = parallax.judge(sides[0], sides[1]).conflicts().stream()
                    .anyMatch(conflict -> conflict.kind() == Conflict.Kind.OPPOSITES);
            if (!found) {
                wrong.add(row.get("name") + ": " + row.get("example"));
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(wrong).as("examples not in conflict").hasSizeLessThanOrEqualTo(rows.size() / ONE_IN);
    }

    @Test
    void aVerdictHasItsReasons() {
        assertThatThrownBy(() -> new Judgement(Verdict.CANNOT_BOTH_HOLD, 0.5, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CANNOT_BOTH_HOLD");
    }
}
