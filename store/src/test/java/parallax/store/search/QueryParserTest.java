package parallax.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    @Test
    void aLineAsPeopleTypeIt() {
        Query query = QueryParser.parse("\"going home\" speaker:Northland from:2031-02-10 place:Portsaint"
                + " killed>50 disputed:yes outlet:\"The Lantern\"");
        assertThat(query.words()).isEqualTo(new Wanted.Phrase(List.of("go", "home"), "going home"));
        assertThat(query.filters())
                .containsExactly(
                        new Filter.Named(Field.SPEAKER, "Northland"),
                        new Filter.Days(LocalDate.of(2031, 2, 10), null),
                        new Filter.Named(Field.PLACE, "Portsaint"),
                        new Filter.Amount("killed", Filter.Comparison.MORE, 50),
                        new Filter.Disputed(),
                        new Filter.Named(Field.OUTLET, "The Lantern"));
    }

    @Test
    void notBindsMoreThanAndAndThatMoreThanOr() {
        Wanted words =
                QueryParser.parse("tanks NOT trucks OR (ships AND sail*)").words();
        assertThat(words)
                .isEqualTo(new Wanted.Any(List.of(
                        new Wanted.All(List.of(
                                new Wanted.Phrase(List.of("tank"), "tanks"),
                                new Wanted.Not(new Wanted.Phrase(List.of("truck"), "trucks")))),
                        new Wanted.All(List.of(
                                new Wanted.Phrase(List.of("ship"), "ships"), new Wanted.Prefix("sail", "sail"))))));
        assertThat(QueryParser.parse("tanks -trucks").words())
                .isEqualTo(QueryParser.parse("tanks NOT trucks").words());
    }

    @Test
    void monthsAndYearsAreAllTheirDays() {
        assertThat(QueryParser.parse("from:2031-02 to:2031-02").filters())
                .containsExactly(
                        new Filter.Days(LocalDate.of(2031, 2, 1), null),
                        new Filter.Days(null, LocalDate.of(2031, 2, 28)));
        assertThat(QueryParser.parse("on:2031").filters())
                .containsExactly(new Filter.Days(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "killed>50                    | figures with more than 50 killed",
                "speaker:Northland            | records by Northland",
                "kind:statement ships         | statements that hold the word “ships”",
                "cue:denies who:Southland     | statements of the kind “denies” in which Southland takes part",
                "type:retreat on:2031-02-10   | events of the type retreat, on 10 February 2031",
                "from:2031 to:2031-02         | records, from 1 January 2031 on, until 28 February 2031",
                "ships OR (boats AND sail*)   | records that hold the word “ships” or the word “boats” and a word that begins with “sail”",
                "NOT ships                    | records that hold not the word “ships”",
                "kind:article outlet:Lantern  | articles, published by Lantern",
                "deployed <= 1,500.50         | figures with at most 1500.5 deployed",
            })
    void theQueryIsSaidInPlainWords(String line, String words) {
        assertThat(QueryParser.parse(line).inWords()).isEqualTo(words);
    }

    @Test
    void theWholeQueryInPlainWords() {
        assertThat(QueryParser.parse("kind:statement speaker:Northland \"going home\" from:2031-02-10 disputed:yes")
                        .inWords())
                .isEqualTo(
                        "statements by Northland that hold the phrase “going home”, from 10 February 2031 on, in dispute");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ships \"going home          | 7  | closing quotation mark",
                "(ships OR boats             | 1  | closing parenthesis",
                "ships)                      | 6  | closes none",
                "()                          | 2  | expected words in the parentheses",
                "ships OR                    | 7  | both sides of OR",
                "AND ships                   | 1  | both sides of AND",
                "ships NOT                   | 7  | behind NOT",
                "ships speeker:North         | 7  | no field is named “speeker”; there are actor, actor-id, box, confidence",
                "speaker: North              | 9  | expected a value right behind speaker:",
                "type:withdraw               | 6  | expected one of agree, consult",
                "from:yesterday              | 6  | expected a day as 2022-02-17",
                "box:1,2,3                   | 5  | south,west,north,east",
                "box:10,2,3,4                | 5  | south to north",
                "killed>many                 | 8  | expected a number behind killed>",
                "ships > 5 (killed<2)        | 12 | outside parentheses",
                "confidence:7                | 12 | 0 to 1",
                "confidence:<7               | 12 | 0 to 1",
                "confidence:<                | 13 | expected a number behind confidence<",
                "confidence:                 | 12 | expected a value right behind confidence:",
                "disputed:perhaps            | 10 | expected yes",
                "> 5                         | 1  | expected a word",
                "...                         | 1  | expected letters or digits",
                "cue:says type:retreat       | 1  | no record is both",
                "kind:article speaker:North  | 1  | articles have no speaker",
            })
    void whatIsWrongIsNamedWithItsColumn(String line, int column, String message) {
        assertThatThrownBy(() -> QueryParser.parse(line))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.column()).isEqualTo(column))
                .hasMessageStartingWith("column " + column + ": ")
                .hasMessageContaining(message);
    }
}
