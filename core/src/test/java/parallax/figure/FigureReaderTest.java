package parallax.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.WithEngine;
import parallax.language.time.TimeReader;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.text.RuleFile;

class FigureReaderTest extends WithEngine {

    private static final Names NOBODY =
            new Names(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** An example and the file that it stands in. */
    record Example(String file, String text, String expected) {}

    Stream<Example> examples() {
        return Stream.of("bounds", "vague", "units", "measures", "changes", "periods", "labels", "persons")
                .flatMap(file -> RuleFile.read(FigureReader.class, "en/" + file + ".tsv").rows().stream()
                        .map(row -> example(file, row.get("example"))));
    }

    private static Example example(String file, String text) {
        int split = text.lastIndexOf(" = ");
        return split < 0
                ? new Example(file, text, "none")
                : new Example(file, text.substring(0, split), text.substring(split + 3));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfEveryRuleIsRead(Example example) {
        Profile profile = example.file().equals("persons") ? Profile.ISAF : Profile.LITERAL;
        List<String> read = readBy(profile, example.text()).stream()
                .map(figure -> said(example.file(), figure))
                .toList();
        if (example.expected().equals("none")) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).contains(example.expected());
        }
    }

    /** What a figure says of that which the file is about. */
    private static String said(String file, Figure figure) {
        return switch (file) {
            case "units" -> String.valueOf(figure.counted().unit());
            case "measures" -> String.valueOf(figure.counted().measure());
            case "changes" -> figure.quantity().change().name().toLowerCase(Locale.ROOT);
            case "periods" -> figure.period().name().toLowerCase(Locale.ROOT);
            default -> bounded(figure.quantity());
        };
    }

    private static String bounded(Quantity quantity) {
        BigDecimal low = quantity.atLeast();
        BigDecimal high = quantity.atMost();
        if (low != null && high != null) {
            return (quantity.approximate() ? "~ " : "") + low.toPlainString();
        }
        String bound = low != null ? (quantity.exclusive() ? "> " : ">= ") : quantity.exclusive() ? "< " : "<= ";
        return bound + (low != null ? low : String.valueOf(high));
    }

    @Test
    void aRangeHasBothEndsAndItsWords() {
        assertThat(read("Between 1,900 and 2,100 miners struck, and 60-70 of them slept there."))
                .extracting(figure -> figure.anchor().text() + " "
                        + figure.quantity().atLeast() + " " + figure.quantity().atMost())
                .containsExactly("Between 1,900 and 2,100 1900 2100", "60-70 60 70");
    }

    @Test
    void datesMarksAndScoresAreNoFigures() {
        assertThat(read("On 16 February 2021 at 10:30 the T-72 crossed highway 7."))
                .isEmpty();
        assertThat(read("The visitors won 2-1 in the first round.")).isEmpty();
        assertThat(read("Some of its lorries left. One of the drivers waved.")).isEmpty();
    }

    @Test
    void aChangeIsTwoFigures() {
        assertThat(read("The number of cases rose to 63 from 51."))
                .extracting(figure -> figure.quantity().change())
                .containsExactly(Quantity.Change.TO, Quantity.Change.NONE);
    }

    @Test
    void theProfileTurnsVagueWordsIntoNumbers() {
        assertThat(read("Dozens of lorries crossed.", Profile.LITERAL).quantity())
                .isEqualTo(new Quantity(new BigDecimal(24), null, false, true, Quantity.Change.NONE));
        assertThat(read("Dozens of lorries crossed.", Profile.ACLED).quantity())
                .isEqualTo(new Quantity(new BigDecimal(12), new BigDecimal(12), false, true, Quantity.Change.NONE));
        assertThat(read("A few lorries crossed.", Profile.ISAF).profile()).isEqualTo("isaf");
    }

    @Test
    void leastFiguresCountPeopleWithoutANumber() {
        assertThat(readBy(Profile.ISAF, "The patrol arrested a rebel commander, gunmen and the driver."))
                .extracting(figure -> figure.anchor().text() + " "
                        + figure.quantity().atLeast() + " " + figure.counted().measure())
                .containsExactly("a rebel commander 1 arrested", "gunmen 2 arrested", "the driver 1 arrested");
        assertThat(readBy(Profile.LITERAL, "The patrol arrested a rebel commander and gunmen."))
                .isEmpty();
        assertThat(readBy(Profile.ISAF, "The patrol tried to arrest a rebel commander. No gunmen were killed."))
                .isEmpty();
    }

    @Test
    void aTallyCountsNobodyTwice() {
        assertThat(tally("The patrol arrested a rebel commander and three gunmen. The commander had planned raids."
                        + " The three gunmen were detained at dawn. Police also arrested another suspect."))
                .isEqualTo(5);
        assertThat(tally("Police arrested four men, including a commander. Both men were detained at dawn."))
                .isEqualTo(4);
        assertThat(tally("More than ten rebels were captured. Six rebels were captured near the mill."))
                .isEqualTo(11);
        assertThat(tally("The army captured 300 rebels this year.")).isZero();
    }

    private int tally(String text) {
        List<Entry> figures = List.copyOf(readBy(Profile.ISAF, text));
        Account account = new Account("x", null, null, text, List.of(), List.of(), List.of(), figures, List.of());
        return Tally.of(account, Set.of("captured", "arrested")).atLeast().intValue();
    }

    @Test
    void theCountedPhraseStandsBehindTheNumber() {
        assertThat(read("At least 300 armoured personnel carriers were destroyed."))
                .singleElement()
                .satisfies(figure -> assertThat(figure.counted())
                        .isEqualTo(new Figure.Counted("carriers", "armoured personnel carriers", "destroyed", null)));
    }

    private Figure read(String text, Profile profile) {
        return new FigureReader(profile).read(analysis(text), NOBODY).get(0);
    }

    private List<Figure> read(String text) {
        return readBy(Profile.LITERAL, text);
    }

    private List<Figure> readBy(Profile profile, String text) {
        return new FigureReader(profile).read(analysis(text), NOBODY);
    }

    private Analysis analysis(String text) {
        Analysis analysis = engine().analyse(text, List.of());
        return analysis.withTimes(new TimeReader().read(analysis, LocalDate.of(2022, 2, 17)));
    }
}
