package parallax.format.outside;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.format.coded.Acled;
import parallax.format.coded.Gdelt;
import parallax.format.coded.Undated;
import parallax.format.export.Written;
import parallax.ledger.Entry;
import parallax.ledger.EventType;

class OutsideReadersTest {

    /** A line of 61 cells. */
    static String gdelt(String id, String day, String code, String country, String url) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = day;
        cells[6] = "NORLAND";
        cells[16] = "VILLAGER";
        cells[26] = code;
        cells[52] = "Port Ada, Sweden";
        cells[53] = country;
        cells[56] = "1.5";
        cells[57] = "-2.25";
        cells[60] = url;
        return String.join("\t", cells);
    }

    @Test
    void anEventOfGdeltIsReadWithItsTypeAndItsCountry() throws IOException {
        Outside event = outside(read(
                        Outside.Dataset.GDELT, gdelt("7", "20220215", "1831", "SW", "https://paper.example/1") + "\n"))
                .get(0);
        assertThat(event.source()).isEqualTo(new Outside.Source(Outside.Dataset.GDELT, "7", "theirs:1"));
        assertThat(event.day()).isEqualTo(LocalDate.of(2022, 2, 15));
        assertThat(event.coding()).isEqualTo(new Outside.Coding("1831", EventType.ASSAULT));
        assertThat(event.parties().actors()).containsExactly("NORLAND");
        assertThat(event.parties().recipients()).containsExactly("VILLAGER");
        assertThat(event.where().country()).isEqualTo("SWE");
        assertThat(event.urls()).containsExactly("https://paper.example/1");
        assertThat(event.raw()).startsWith("7\t20220215");
    }

    @Test
    void aStatementOfGdeltIsNoEventOfPlover() throws IOException {
        assertThat(outside(read(Outside.Dataset.GDELT, gdelt("7", "20220215", "010", "SW", "")))
                        .get(0)
                        .coding()
                        .type())
                .isNull();
    }

    @Test
    void aDamagedLineIsNamedWithColumnAndTheRestIsRead() throws IOException {
        String good = gdelt("9", "20220215", "190", "SW", "");
        List<OutsideLine> lines = read(
                Outside.Dataset.GDELT,
                String.join(
                        "\n",
                        "a\tb",
                        gdelt("7", "2022-2-15", "190", "SW", ""),
                        gdelt("8", "20220215", "attack", "SW", ""),
                        good.replace("1.5", "95"),
                        good.replace("-2.25", "west"),
                        "",
                        good));
        assertThat(unread(lines))
                .containsExactly(
                        "theirs:1 line: expected 61 columns with tabs between, found 2",
                        "theirs:2 SQLDATE: expected a day as 2022-02-16, 20220216 or 16 February 2022, found 2022-2-15",
                        "theirs:3 EventCode: expected a CAMEO code of two to four digits, found attack",
                        "theirs:4 ActionGeo_Lat: expected degrees between -90 and 90, found 95",
                        "theirs:5 ActionGeo_Long: expected degrees, found west");
        assertThat(outside(lines)).extracting(Outside::place).containsExactly("theirs:7");
    }

    @Test
    void whatWeWriteInTheirLayoutsReadsBackAsTheSameTypes() throws IOException {
        String gdelt = Written.by(outputs -> new Gdelt(outputs, EnumSet.of(Entry.Kind.EVENT), Undated.PUBLICATION))
                .get(Gdelt.EVENTS);
        assertThat(outside(read(Outside.Dataset.GDELT, requireNonNull(gdelt))))
                .extracting(event -> event.coding().type())
                .containsExactly(EventType.ASSAULT, EventType.PROTEST, EventType.ASSAULT, EventType.CONSULT);
        String acled = Written.one(outputs -> new Acled(outputs, Undated.EMPTY));
        List<Outside> events = outside(read(Outside.Dataset.ACLED, acled));
        assertThat(events)
                .extracting(event -> event.coding().type())
                .containsExactly(EventType.ASSAULT, EventType.PROTEST, EventType.ASSAULT);
        assertThat(events.get(0).where().country()).isEqualTo("SWE");
        assertThat(events.get(0).figures()).containsExactly(new Outside.Amount("fatalities", "41"));
    }

    @Test
    void aTableOfAcledIsReadByTheNamesOfItsColumns() throws IOException {
        List<OutsideLine> lines = read(Outside.Dataset.ACLED, """
                country;event_date;event_id_cnty;sub_event_type;event_type;actor1;fatalities
                Sweden;16 February 2022;SWE1;Peaceful protest;Protests;"Protesters; Sweden";0
                Sweden;yesterday;SWE2;Peaceful protest;Protests;;0
                Sweden;2022-02-16;SWE3;Attack;;;
                Sweden;2022-02-16;SWE4
                """);
        Outside march = outside(lines).get(0);
        assertThat(march.day()).isEqualTo(LocalDate.of(2022, 2, 16));
        assertThat(march.where().country()).isEqualTo("SWE");
        assertThat(march.parties().actors()).containsExactly("Protesters; Sweden");
        assertThat(march.coding()).isEqualTo(new Outside.Coding("Protests / Peaceful protest", EventType.PROTEST));
        assertThat(unread(lines))
                .containsExactly(
                        "theirs:3 event_date: expected a day as 2022-02-16, 20220216 or 16 February 2022, found yesterday",
                        "theirs:4 event_type: expected an event type, found nothing",
                        "theirs:5 line: expected 7 cells, found 3");
    }

    @Test
    void anotherTableIsNotTakenForAcleds() throws IOException {
        assertThat(unread(read(Outside.Dataset.ACLED, "name,age\nAda,7\n")).get(0))
                .startsWith("theirs:1 header: expected a column event_id_cnty, found ");
    }

    @Test
    void aReviewIsReadFromAPageWithItsRatingQuoted() throws IOException {
        Outside review = outside(read(Outside.Dataset.CLAIMREVIEW, """
                <html><head><script type="application/ld+json">
                {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {
                  "@type": ["ClaimReview"], "url": "https://check.example/r1", "datePublished": "2022-02-18T09:00:00Z",
                  "claimReviewed": "The army shelled the port.",
                  "author": {"@type": "Organization", "name": "The Checkers"},
                  "reviewRating": {"@type": "Rating", "ratingValue": 2, "bestRating": 5, "alternateName": "Half true"},
                  "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ada Roe"},
                    "appearance": [{"@type": "NewsArticle", "url": "https://paper.example/1"}, "https://paper.example/2"]}
                }]}
                </script></head></html>
                """)).get(0);
        assertThat(review.opinion())
                .isEqualTo(new Outside.Opinion(
                        "The army shelled the port.", "Half true", "The Checkers", "https://check.example/r1"));
        assertThat(review.parties().actors()).containsExactly("Ada Roe");
        assertThat(review.urls()).containsExactly("https://paper.example/1", "https://paper.example/2");
        assertThat(review.day()).isEqualTo(LocalDate.of(2022, 2, 18));
        assertThat(review.coding().type()).as("an opinion is no event").isNull();
    }

    @Test
    void reviewsAreReadFromJsonLinesUpToADamage() throws IOException {
        List<OutsideLine> lines = read(Outside.Dataset.CLAIMREVIEW, """
                {"@type":"http://schema.org/ClaimReview","claimReviewed":"It rained.","reviewRating":{"ratingValue":"1","bestRating":"7"}}
                {"@type":"ClaimReview","url":"https://check.example/r2"}
                {"@type":
                """);
        assertThat(outside(lines)).hasSize(1);
        assertThat(outside(lines).get(0).opinion()).isEqualTo(new Outside.Opinion("It rained.", "1 of 7", null, null));
        assertThat(unread(lines)).hasSize(2);
        assertThat(unread(lines).get(0)).endsWith("claimReviewed: expected text, found nothing");
        assertThat(unread(lines).get(1)).contains("json: expected JSON");
    }

    static List<OutsideLine> read(Outside.Dataset system, String text) throws IOException {
        List<OutsideLine> lines = new ArrayList<>();
        OutsideReader.of(system).read(new StringReader(text), "theirs", lines::add);
        return lines;
    }

    static List<Outside> outside(List<OutsideLine> lines) {
        return lines.stream()
                .filter(Outside.class::isInstance)
                .map(Outside.class::cast)
                .toList();
    }

    private static List<String> unread(List<OutsideLine> lines) {
        return lines.stream()
                .filter(Unread.class::isInstance)
                .map(Unread.class::cast)
                .map(line -> line.place() + " " + line.message())
                .toList();
    }
}
