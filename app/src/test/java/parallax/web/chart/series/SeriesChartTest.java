package parallax.web.chart.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import parallax.web.chart.Canvas;
import parallax.web.chart.Drawing;
import parallax.web.chart.Drawn;
import parallax.web.words.Words;

class SeriesChartTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 14);

    @Test
    void nothingIsSaidNotDrawn() {
        assertThat(chart(1100).draw(List.of()).isEmpty()).isTrue();

        Drawing unbounded = chart(1100).draw(List.of(point(0, null, null, 0)));

        assertThat(unbounded.isEmpty()).isTrue();
        assertThat(unbounded.notes()).isNotEmpty();
        assertThat(unbounded.table().rows()).hasSize(1);
    }

    @Test
    void moreIsHigherAndLaterIsFartherRight() {
        Drawn drawn =
                Drawn.of(chart(1100).draw(List.of(point(0, 10, 10, 0), point(1, 30, 30, 0), point(2, 20, 20, 0))));

        List<double[]> marks = starts(drawn);
        assertThat(marks.get(0)[0]).isLessThan(marks.get(1)[0]);
        assertThat(marks.get(1)[0]).isLessThan(marks.get(2)[0]);
        assertThat(marks.get(1)[1]).isLessThan(marks.get(2)[1]);
        assertThat(marks.get(2)[1]).isLessThan(marks.get(0)[1]);
    }

    @Test
    void aRangeIsABarAndAnOpenBoundFades() {
        Drawn drawn = Drawn.of(chart(1100)
                .draw(List.of(point(0, 10, 20, 0), point(1, 10, null, 0), point(2, null, 20, 0), point(3, 5, 5, 0))));

        List<Element> ranges = drawn.marked("range");
        assertThat(ranges).hasSize(3);
        assertThat(ranges.get(0).hasAttribute("mask")).isFalse();
        assertThat(ranges.get(1).getAttribute("mask")).isEqualTo("url(#c1100-up)");
        assertThat(ranges.get(2).getAttribute("mask")).isEqualTo("url(#c1100-down)");
        assertThat(drawn.marked("bound")).hasSize(1);
    }

    @Test
    void everySpeakerHasAShapeAndNoneIsRight() {
        Drawn drawn =
                Drawn.of(chart(1100).draw(List.of(point(0, 10, 12, 0), point(0, 30, 32, 1), point(0, 50, 52, 2))));

        List<String> classes = drawn.elements("a").stream()
                .map(link -> link.getAttribute("class"))
                .toList();
        assertThat(classes).containsExactly("s0", "s1", "s2");
        assertThat(drawn.marked("mark").stream()
                        .limit(3)
                        .map(mark -> mark.getAttribute("d").replaceAll("[^a-zA-Z]", ""))
                        .distinct())
                .hasSize(3);
        assertThat(drawn.texts("legend-name")).containsExactly("Speaker 0", "Speaker 1", "Speaker 2");
    }

    @Test
    void whatWouldMeetStandsSideBySide() {
        List<SeriesPoint> points = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            points.add(point(3, 40, 40, at));
        }
        points.add(point(0, 1, 1, 0));
        points.add(point(6, 1, 1, 0));

        List<double[]> marks = starts(Drawn.of(chart(1100).draw(points)));

        for (int at = 2; at < 7; at++) {
            for (int other = 1; other < at; other++) {
                assertThat(Math.abs(marks.get(at)[0] - marks.get(other)[0])).isGreaterThan(5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,    90,      Linear scale from zero.",
        "80,   90,      'Linear scale that begins at 75, not at zero.'",
        "3,    90000,   Logarithmic scale: each line is ten times the one below it or more.",
        "-40,  90,      'Linear scale that begins at -50, not at zero.'",
    })
    void theScaleIsChosenBySpanAndSaid(int least, int most, String said) {
        Drawing drawing = chart(1100).draw(List.of(point(0, least, least, 0), point(4, most, most, 0)));

        assertThat(drawing.notes()).containsExactly(said);
        List<Element> ticks = Drawn.of(drawing).marked("value");
        assertThat(ticks).hasSizeBetween(3, 10);
        assertThat(ticks.stream().map(tick -> -Drawn.number(tick, "y"))).isSorted();
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        List<SeriesPoint> points = List.of(point(0, 1000, 1000, 0), point(1, 20_000, 20_000, 0));
        Canvas german = new Canvas("c", "Titel", "Beschreibung", 1100, new Words(Locale.GERMANY));

        assertThat(Drawn.of(new SeriesChart(german, SeriesChartTest::narrowed).draw(points))
                        .texts("value"))
                .contains("20.000");
        assertThat(Drawn.of(chart(1100).draw(points)).texts("value")).contains("20,000");
    }

    @Test
    void aSingleValueHasAScaleToo() {
        Drawing zero = chart(1100).draw(List.of(point(0, 0, 0, 0)));
        Drawing huge = chart(1100)
                .draw(List.of(new SeriesPoint(
                        DAY, new BigDecimal("9e40"), new BigDecimal("9e40"), "9e40", "Speaker", "/figures/1", 0)));

        assertThat(Drawn.of(zero).elements("a")).hasSize(1);
        assertThat(Drawn.of(huge).elements("a")).hasSize(1);
    }

    @Test
    void whatAnArticleSaysCannotBecomeMarkup() {
        String hostile = "</title><svg onload=alert(1)>\"'&\u0007";
        Drawing drawing = chart(1100)
                .draw(List.of(
                        new SeriesPoint(DAY, BigDecimal.ONE, BigDecimal.ONE, hostile, hostile, "data:text/html,x", 0)));

        assertThat(Drawn.of(drawing).elements("a").get(0).getAttribute("href")).isEqualTo("#");
        assertThat(drawing.svg()).doesNotContain("<svg onload");
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 1136})
    void tenThousandFiguresMakeASmallDrawing(int width) {
        Random random = new Random(3);
        List<SeriesPoint> points = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            int low = random.nextInt(1000);
            points.add(point(random.nextInt(900), low, low + random.nextInt(50), random.nextInt(40)));
        }

        Drawing drawing = chart(width).draw(points);

        assertThat(drawing.svg().length()).isLessThan(120_000);
        assertThat(Drawn.of(drawing).marked("many")).hasSizeGreaterThan(20);
        assertThat(drawing.table().rows()).hasSize(10_000);
    }

    private static List<double[]> starts(Drawn drawn) {
        return drawn.marked("mark").stream()
                .filter(mark -> mark.getParentNode().getNodeName().equals("a"))
                .map(mark -> mark.getAttribute("d").split("[^-.0-9]+"))
                .map(numbers -> new double[] {Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2])})
                .toList();
    }

    private static String narrowed(LocalDate from, LocalDate to) {
        return "?from=" + from + "&to=" + to;
    }

    private static SeriesChart chart(int width) {
        return new SeriesChart(Drawn.canvas(width), SeriesChartTest::narrowed);
    }

    private static SeriesPoint point(int day, @Nullable Integer low, @Nullable Integer high, int group) {
        return new SeriesPoint(
                DAY.plusDays(day),
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                low + " to " + high,
                "Speaker " + group,
                "/figures/" + day,
                group);
    }
}
