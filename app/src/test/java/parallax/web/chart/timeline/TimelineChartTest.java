package parallax.web.chart.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import parallax.ledger.When.Precision;
import parallax.web.chart.Canvas;
import parallax.web.chart.Drawing;
import parallax.web.chart.Drawn;
import parallax.web.chart.Glyph;
import parallax.web.chart.Narrowing;
import parallax.web.chart.timeline.TimelineItem.Kind;
import parallax.web.chart.timeline.TimelineItem.Standing;
import parallax.web.words.Words;

class TimelineChartTest {

    private static final Kind EVENT = new Kind("kind-event", "Events", Glyph.CIRCLE);
    private static final Narrowing NARROWING = (from, to) -> "?from=" + from + "&to=" + to;
    private static final LocalDate DAY = LocalDate.of(2031, 3, 14);

    @Test
    void nothingIsSaidNotDrawn() {
        Drawing drawing = chart(1100).draw(List.of());

        assertThat(drawing.isEmpty()).isTrue();
        assertThat(drawing.notes()).singleElement().asString().contains("no timeline");
        assertThat(drawing.table().rows()).isEmpty();
        assertThat(drawing.table().head()).hasSize(5);
    }

    @Test
    void laterIsFartherRight() {
        Drawn drawn = Drawn.of(chart(1100).draw(days("Harbour", 0, 3, 9)));

        assertThat(xs(drawn)).isSorted().doesNotHaveDuplicates().hasSize(3);
        assertThat(drawn.root().getAttribute("data-from")).isEqualTo("2031-03-14");
        assertThat(drawn.root().getAttribute("data-to")).isEqualTo("2031-03-23");
    }

    /** Nine days of equal width: a script reads days from the same four attributes. */
    @Test
    void aDayStandsInTheMiddleOfItsShareOfTheAxis() {
        Drawn drawn = Drawn.of(chart(1100).draw(days("Harbour", 0, 4, 9)));

        double x0 = Drawn.number(drawn.root(), "data-x0");
        double x1 = Drawn.number(drawn.root(), "data-x1");
        assertThat(xs(drawn).get(1)).isCloseTo(x0 + (x1 - x0) * 4.5 / 10, offset(0.2));
    }

    @Test
    void whatMeetsIsStacked() {
        Drawn drawn = Drawn.of(chart(1100).draw(days("Harbour", 0, 2, 2, 2, 2, 8)));

        assertThat(boxes(drawn)).hasSize(6);
        apart(boxes(drawn));
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 700, 1136})
    void nothingLiesOnAnythingElse(int width) {
        Random random = new Random(width);
        List<TimelineItem> items = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            items.add(item(DAY.plusDays(random.nextInt(90)), null, Precision.DAY, "Lane " + random.nextInt(4)));
            LocalDate from = DAY.plusDays(random.nextInt(60));
            items.add(item(from, from.plusDays(3 + random.nextInt(20)), Precision.INTERVAL, "Lane 1"));
        }

        List<double[]> boxes = boxes(Drawn.of(chart(width).draw(items)));

        assertThat(boxes).hasSizeGreaterThan(20).allSatisfy(box -> {
            assertThat(box[0]).isNotNegative();
            assertThat(box[2]).isLessThanOrEqualTo(width);
        });
        apart(boxes);
    }

    @Test
    void tooManyForOneDayAreCountedAndLeadToThatDay() {
        List<TimelineItem> items = new ArrayList<>(days("Harbour", 0, 20));
        IntStream.range(0, 40).forEach(at -> items.add(item(DAY.plusDays(5), null, Precision.DAY, "Harbour")));

        Drawn drawn = Drawn.of(chart(1100).draw(items));

        assertThat(drawn.texts("count")).containsExactly("40");
        assertThat(drawn.marked("many").get(0).getAttribute("href")).isEqualTo("?from=2031-03-19&to=2031-03-19");
        assertThat(drawn.names()).anyMatch(name -> name.equals("40 records · 19 March 2031"));
    }

    @Test
    void aMonthIsABarWithSoftEndsAndNoDay() {
        List<TimelineItem> items = new ArrayList<>(days("Harbour", -20, 40));
        items.add(item(LocalDate.of(2031, 3, 1), null, Precision.MONTH, "Harbour"));

        Drawn drawn = Drawn.of(chart(1100).draw(items));

        Element bar = drawn.marked("mark").stream()
                .filter(mark -> mark.hasAttribute("mask")
                        && mark.getParentNode().getNodeName().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(Drawn.number(bar, "width")).isGreaterThan(300);
        assertThat(drawn.names()).anyMatch(name -> name.contains("March 2031") && !name.contains("31 March"));
    }

    @Test
    void howItStandsIsSaidAndDrawnTwice() {
        TimelineItem plain = days("Harbour", 0).get(0);
        TimelineItem item = new TimelineItem(
                DAY.plusDays(2),
                null,
                Precision.DAY,
                "Harbour",
                "Ship leaves",
                "/events/1",
                EVENT,
                new Standing(true, true, true),
                3);

        Drawn drawn = Drawn.of(chart(1100).draw(List.of(plain, item)));

        assertThat(drawn.names())
                .contains(
                        "Ship leaves · 16 March 2031 · disputed · told as not having happened · planned, possible or yet"
                                + " to come · 3 independent accounts");
        assertThat(drawn.elements("a").get(1).getAttribute("class")).contains("hollow");
        assertThat(drawn.marked("ring")).hasSize(2);
        assertThat(drawn.marked("slash")).hasSize(2);
        assertThat(drawn.texts("legend-name")).hasSize(3);
    }

    @Test
    void aYearNamedInPassingDoesNotPressTheRestTogether() {
        List<TimelineItem> items =
                new ArrayList<>(days("Harbour", IntStream.range(0, 30).toArray()));
        items.add(item(LocalDate.of(1961, 8, 13), null, Precision.DAY, "Harbour"));

        Drawing drawing = chart(1100).draw(items);

        Drawn drawn = Drawn.of(drawing);
        assertThat(drawn.root().getAttribute("data-from")).isEqualTo("2031-03-14");
        assertThat(drawn.names()).contains("one earlier");
        assertThat(drawn.elements("a"))
                .anyMatch(link -> link.getAttribute("href").equals("?from=1961-08-13&to=1961-08-13"));
        assertThat(drawing.notes()).hasSize(1);
        assertThat(drawing.table().rows()).hasSize(31);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 900, 9_000, 90_000})
    void ticksHaveRoomAndAreInOrder(int days) {
        TimeAxisLabels labels = labels(Drawn.of(chart(1100).draw(days("Harbour", 0, days / 2, days))));

        assertThat(labels.x()).hasSizeBetween(2, 20).isSorted();
        for (int at = 1; at < labels.x().size(); at++) {
            assertThat(labels.x().get(at) - labels.x().get(at - 1)).isGreaterThan(45);
        }
        assertThat(labels.words()).doesNotHaveDuplicates();
    }

    @Test
    void daysAreWrittenAsTheReaderWritesThem() {
        List<TimelineItem> items = days("Hafen", 0, 5, 9);

        assertThat(ticks(Locale.GERMANY, items)).contains("14. März");
        assertThat(ticks(Locale.US, items)).contains("Mar 14");
        assertThat(ticks(Locale.UK, items)).contains("14 Mar");
    }

    @Test
    void whatAnArticleSaysCannotBecomeMarkup() {
        String hostile = "</text><script>alert(1)</script>\"'><a href=\"x\" onclick='y'>&amp;\u0000\uD800]]>";
        TimelineItem item = new TimelineItem(
                DAY,
                null,
                Precision.DAY,
                hostile,
                hostile,
                "javascript:alert(1)",
                new Kind("\" onload=\"x", hostile, Glyph.STAR),
                Standing.PLAIN,
                1);

        Drawing drawing = chart(1100).draw(List.of(item, days("Harbour", 3).get(0)));

        Drawn drawn = Drawn.of(drawing);
        assertThat(drawing.svg()).doesNotContain("<script", "javascript:", "onclick='y'");
        assertThat(drawn.elements("a").get(0).getAttribute("href")).isEqualTo("#");
        assertThat(drawing.table().rows().get(0).get(1).words()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 1136})
    void tenThousandItemsMakeASmallDrawing(int width) {
        Random random = new Random(7);
        List<TimelineItem> items = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            LocalDate from = DAY.plusDays(random.nextInt(700));
            boolean longer = at % 5 == 0;
            items.add(item(
                    from,
                    longer ? from.plusDays(random.nextInt(60)) : null,
                    longer ? Precision.INTERVAL : Precision.DAY,
                    "Lane " + random.nextInt(300)));
        }
        long before = System.nanoTime();

        Drawing drawing = chart(width).draw(items);

        assertThat((System.nanoTime() - before) / 1e6).as("milliseconds").isLessThan(3000);
        assertThat(drawing.svg().length()).isLessThan(120_000);
        apart(boxes(Drawn.of(drawing)));
        assertThat(drawing.table().rows()).hasSize(10_000);
    }

    @Test
    void whatEndsBeforeItBeginsIsAMistake() {
        assertThatThrownBy(() -> item(DAY, DAY.minusDays(1), Precision.INTERVAL, "Harbour"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record TimeAxisLabels(List<Double> x, List<String> words) {}

    private static TimeAxisLabels labels(Drawn drawn) {
        List<Element> ticks = drawn.marked("tick").stream()
                .filter(tick -> !tick.getAttribute("class").contains("context"))
                .toList();
        List<Element> context = drawn.marked("context");
        return new TimeAxisLabels(
                ticks.stream().map(tick -> Drawn.number(tick, "x")).toList(),
                ticks.stream()
                        .map(tick -> tick.getTextContent() + " " + year(tick, context))
                        .toList());
    }

    private static String year(Element tick, List<Element> context) {
        return context.stream()
                .filter(each -> Drawn.number(each, "x") <= Drawn.number(tick, "x"))
                .reduce((one, other) -> other)
                .map(Element::getTextContent)
                .orElse("");
    }

    private static List<String> ticks(Locale locale, List<TimelineItem> items) {
        Canvas canvas = new Canvas("c", "Title", "Description", 1100, new Words(locale));
        return Drawn.of(new TimelineChart(canvas, NARROWING, null).draw(items)).texts("tick");
    }

    private static List<Double> xs(Drawn drawn) {
        return boxes(drawn).stream().map(box -> (box[0] + box[2]) / 2).toList();
    }

    /** Left, top, right, bottom of the marks that lead somewhere. */
    private static List<double[]> boxes(Drawn drawn) {
        return drawn.marked("mark").stream()
                .filter(mark -> mark.getParentNode().getNodeName().equals("a"))
                .map(TimelineChartTest::box)
                .toList();
    }

    private static double[] box(Element mark) {
        if (mark.getTagName().equals("rect")) {
            double x = Drawn.number(mark, "x");
            double y = Drawn.number(mark, "y");
            return new double[] {x, y, x + Drawn.number(mark, "width"), y + Drawn.number(mark, "height")};
        }
        String[] numbers = mark.getAttribute("d").split("[^-.0-9]+");
        double x = Double.parseDouble(numbers[1]);
        double y = Double.parseDouble(numbers[2]);
        double radius = Double.parseDouble(numbers[3]);
        return new double[] {x, y - radius, x + 2 * radius, y + radius};
    }

    private static void apart(List<double[]> boxes) {
        for (int at = 0; at < boxes.size(); at++) {
            for (int other = 0; other < at; other++) {
                double[] one = boxes.get(at);
                double[] two = boxes.get(other);
                boolean touches =
                        one[0] < two[2] - .1 && two[0] < one[2] - .1 && one[1] < two[3] - .1 && two[1] < one[3] - .1;
                assertThat(touches)
                        .as("%s on %s", List.of(one[0], one[1]), List.of(two[0], two[1]))
                        .isFalse();
            }
        }
    }

    private static TimelineChart chart(int width) {
        return new TimelineChart(Drawn.canvas(width), NARROWING, null);
    }

    private static List<TimelineItem> days(String lane, int... days) {
        return IntStream.of(days)
                .mapToObj(day -> item(DAY.plusDays(day), null, Precision.DAY, lane))
                .toList();
    }

    private static TimelineItem item(LocalDate from, @Nullable LocalDate to, Precision precision, String lane) {
        return new TimelineItem(from, to, precision, lane, "Boats leave", "/events/" + from, EVENT, Standing.PLAIN, 1);
    }
}
