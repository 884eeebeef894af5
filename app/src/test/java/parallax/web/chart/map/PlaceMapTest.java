package parallax.web.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import parallax.ledger.Place.Position;
import parallax.ledger.Place.Precision;
import parallax.web.chart.Drawing;
import parallax.web.chart.Drawn;

class PlaceMapTest {

    private static final String NOTE = "Boundaries are drawn as one public data set has them.";
    private static final MapPlace KYIV = place("Kyiv", 50.45, 30.52, Precision.CITY, 9);
    private static final MapPlace ODESA = place("Odesa", 46.48, 30.73, Precision.CITY, 3);
    private static final MapPlace LVIV = place("Lviv", 49.84, 24.03, Precision.CITY, 1);

    @Test
    void nothingIsSaidNotDrawn() {
        Drawing drawing = map(1100).draw(List.of());

        assertThat(drawing.isEmpty()).isTrue();
        assertThat(drawing.notes()).hasSize(1);
    }

    @Test
    void townsStandOnLandWithTheNote() {
        Drawing drawing = map(1100).draw(List.of(KYIV, ODESA, LVIV));

        Drawn drawn = Drawn.of(drawing);
        assertThat(drawn.marked("land").get(0).getAttribute("d")).hasSizeGreaterThan(500);
        assertThat(drawn.marked("boundary").get(0).getAttribute("d")).isNotEmpty();
        assertThat(drawn.texts("place-name")).containsExactlyInAnyOrder("Kyiv", "Odesa", "Lviv");
        assertThat(drawing.notes()).containsExactly(NOTE);
        assertThat(drawn.names()).contains("Kyiv, Ukraine: 9 records", "Lviv, Ukraine: one record");
    }

    @Test
    void northIsUpAndEastIsRight() {
        List<Element> spots =
                Drawn.of(map(1100).draw(List.of(KYIV, ODESA, LVIV))).elements("circle");

        assertThat(Drawn.number(spots.get(0), "cy")).isLessThan(Drawn.number(spots.get(1), "cy"));
        assertThat(Drawn.number(spots.get(2), "cx")).isLessThan(Drawn.number(spots.get(0), "cx"));
    }

    @Test
    void theAreaOfADotGrowsWithItsCount() {
        List<Element> spots = Drawn.of(map(1100)
                        .draw(List.of(
                                place("Kyiv", 50.45, 30.52, Precision.CITY, 16),
                                place("Odesa", 46.48, 30.73, Precision.CITY, 4))))
                .elements("circle");

        assertThat(Drawn.number(spots.get(0), "r")).isEqualTo(2 * Drawn.number(spots.get(1), "r"));
    }

    @Test
    void aCountryIsNeverAPin() {
        MapPlace country = new MapPlace("Ukraine", "Ukraine", new Position(49, 32), Precision.COUNTRY, 12, "?place=ua");

        Drawn drawn = Drawn.of(map(1100).draw(List.of(KYIV, country)));

        assertThat(drawn.elements("circle")).hasSize(1);
        assertThat(drawn.texts("chip-name")).containsExactly("in Ukraine, place not named: 12");
        assertThat(drawn.marked("chip").get(0).getAttribute("href")).isEqualTo("?place=ua");
    }

    @Test
    void onlyCountriesMakeNoMap() {
        Drawing drawing =
                map(1100).draw(List.of(new MapPlace("Ukraine", "Ukraine", null, Precision.COUNTRY, 12, "?place=ua")));

        assertThat(Drawn.of(drawing).marked("land")).isEmpty();
        assertThat(drawing.svg()).contains("in Ukraine, place not named: 12");
        assertThat(drawing.notes()).isEmpty();
    }

    @Test
    void aRegionIsARingAndATownADot() {
        Drawn drawn = Drawn.of(map(1100).draw(List.of(KYIV, place("Crimea", 45.3, 34.4, Precision.REGION, 4))));

        assertThat(drawn.marked("area").stream()
                        .filter(mark -> mark.getTagName().equals("a")))
                .hasSize(1);
        assertThat(drawn.names()).contains("somewhere in Crimea, Ukraine: 4 records");
        assertThat(drawn.texts("legend-name")).hasSize(2);
    }

    @Test
    void placesFarAwayDoNotShrinkTheRest() {
        MapPlace far =
                new MapPlace("Washington", "United States", new Position(38.9, -77), Precision.CITY, 2, "?place=dc");

        Drawn drawn = Drawn.of(map(1100).draw(List.of(KYIV, ODESA, LVIV, far)));

        assertThat(drawn.elements("circle")).hasSize(3);
        assertThat(drawn.texts("chip-name")).containsExactly("beyond this map: Washington, 2");
    }

    /** The shorter way from Fiji to Samoa crosses the date line. */
    @Test
    void theDateLineIsNoEdge() {
        List<Element> spots = Drawn.of(map(1100)
                        .draw(List.of(
                                place("Suva", -18.14, 178.44, Precision.CITY, 2),
                                place("Apia", -13.83, -171.77, Precision.CITY, 1))))
                .elements("circle");

        assertThat(Drawn.number(spots.get(0), "cx")).isBetween(50.0, 1050.0);
        assertThat(Drawn.number(spots.get(1), "cx")).isBetween(Drawn.number(spots.get(0), "cx"), 1050.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 1136})
    void theWholeWorldIsSmallEnoughForAPage(int width) {
        List<MapPlace> places = new ArrayList<>();
        for (int lon = -170; lon < 180; lon += 40) {
            for (int lat = -50; lat < 75; lat += 25) {
                places.add(place("P" + lon + lat, lat, lon, Precision.CITY, 1));
            }
        }

        Drawn drawn = Drawn.of(map(width).draw(places));

        int land = drawn.marked("land").get(0).getAttribute("d").length();
        int lines = drawn.marked("boundary").get(0).getAttribute("d").length();
        assertThat(land + lines).isBetween(10_000, 60_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {350, 1136})
    void tenThousandPlacesMakeASmallDrawing(int width) {
        Random random = new Random(5);
        List<MapPlace> places = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            places.add(place(
                    "Place " + at,
                    -60 + random.nextDouble() * 130,
                    -180 + random.nextDouble() * 360,
                    at % 3 == 0 ? Precision.REGION : Precision.CITY,
                    1 + random.nextInt(40)));
        }

        Drawing drawing = map(width).draw(places);

        assertThat(drawing.svg().length()).isLessThan(120_000);
        assertThat(drawing.notes()).anyMatch(note -> note.contains("further places in the table"));
        assertThat(drawing.table().rows()).hasSize(10_000);
        namesKeepApart(Drawn.of(drawing));
    }

    @Test
    void namesDoNotLieOnOneAnother() {
        List<MapPlace> crowd = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            crowd.add(
                    place("Village " + at, 48 + at % 7 * .2, 30 + Math.floor(at / 7.0) * .3, Precision.CITY, 40 - at));
        }

        Drawn drawn = Drawn.of(map(1100).draw(crowd));

        assertThat(drawn.texts("place-name")).contains("Village 0").hasSizeBetween(5, 39);
        namesKeepApart(drawn);
    }

    @Test
    void whatAnArticleSaysCannotBecomeMarkup() {
        String hostile = "</text><image href=x onerror=alert(1)>\"'&";
        Drawing drawing = map(1100)
                .draw(List.of(
                        KYIV,
                        new MapPlace(hostile, hostile, new Position(49, 31), Precision.SITE, 1, "//evil.example"),
                        new MapPlace(hostile, hostile, null, Precision.CITY, 1, "vbscript:x")));

        Drawn drawn = Drawn.of(drawing);
        assertThat(drawing.svg()).doesNotContain("<image", "evil.example", "vbscript");
        assertThat(drawn.elements("a"))
                .filteredOn(link -> link.getAttribute("href").equals("#"))
                .hasSize(2);
    }

    /** Kyiv, Nairobi and Lima stand on land, the middles of three oceans do not. */
    @Test
    void theLandIsWhereItIs() {
        assertThat(isLand(50.45, 30.52)).isTrue();
        assertThat(isLand(-1.29, 36.82)).isTrue();
        assertThat(isLand(-12.05, -76.95)).isTrue();
        assertThat(isLand(0, -140)).isFalse();
        assertThat(isLand(35, -45)).isFalse();
        assertThat(isLand(42, 51)).as("the Caspian Sea").isFalse();
        assertThat(World.known().boundaries()).hasSizeGreaterThan(300);
    }

    /** A line that jumps from one side of the date line to the other would be drawn across the whole world. */
    @Test
    void noLineJumpsAcrossTheWorld() {
        for (Outline outline : World.known().land()) {
            for (int at = 1; at < outline.size(); at++) {
                boolean alongPole = Math.abs(outline.lat(at)) == 90;
                assertThat(Math.abs(outline.lon(at) - outline.lon(at - 1))).isLessThan(alongPole ? 361 : 90);
            }
        }
    }

    private static void namesKeepApart(Drawn drawn) {
        List<Element> names = drawn.marked("place-name");
        for (Element one : names) {
            for (Element other : names) {
                boolean sameLine = Math.abs(Drawn.number(one, "y") - Drawn.number(other, "y")) < 12;
                double gap = Drawn.number(other, "x") - Drawn.number(one, "x");
                if (one != other && sameLine && gap >= 0) {
                    assertThat(gap).isGreaterThan(one.getTextContent().length() * 5.0);
                }
            }
        }
    }

    /** Counts how often a ray to the east meets a coast. */
    private static boolean isLand(double lat, double lon) {
        int crossings = 0;
        for (Outline outline : World.known().land()) {
            for (int at = 1; at < outline.size(); at++) {
                double y0 = outline.lat(at - 1);
                double y1 = outline.lat(at);
                if (y0 > lat != y1 > lat) {
                    double share = (lat - y0) / (y1 - y0);
                    double x = outline.lon(at - 1) + share * (outline.lon(at) - outline.lon(at - 1));
                    crossings += x > lon ? 1 : 0;
                }
            }
        }
        return crossings % 2 == 1;
    }

    private static PlaceMap map(int width) {
        return new PlaceMap(Drawn.canvas(width), NOTE);
    }

    private static MapPlace place(String name, double lat, double lon, Precision precision, int count) {
        return new MapPlace(name, "Ukraine", new Position(lat, lon), precision, count, "?place=" + name);
    }
}
