package parallax.capture.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

/** Tables of articles: which bytes are one, what a row becomes, and what a broken row costs. */
class TableItemsTest {

    private static final int LIMIT = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aRowIsAnArticleWhateverStandsBetweenItsCells(String separator) {
        String table = """
                ID,Headline,Article_Text,Published,Source,Author,Link
                7,Flood,"The river rose# and fell.",2022-02-17,The Paper,Ann Roe | Bo Li,https://paper.example/7
                """.replace(",", separator).replace('#', ',');

        Capture capture = (Capture) read(table).get(0);

        assertThat(text(capture)).isEqualTo("The river rose, and fell.");
        Given given = capture.given();
        assertThat(given.id()).isEqualTo("7");
        assertThat(given.title()).isEqualTo("Flood");
        assertThat(given.published()).isEqualTo(LocalDate.of(2022, 2, 17));
        assertThat(given.outlet()).isEqualTo("The Paper");
        assertThat(given.authors()).containsExactly("Ann Roe", "Bo Li");
        assertThat(capture.origin().url()).isEqualTo("https://paper.example/7");
        assertThat(capture.origin().place()).isEqualTo("t.csv:2");
    }

    @Test
    void aCellMayHoldLinesAndQuotationMarks() {
        List<Captured> found = read("text,title\r\n\"One.\r\n\r\n\"\"Two,\"\" she said.\",T\r\nThree.,\r\n");

        assertThat(text(found.get(0))).isEqualTo("One.\r\n\r\n\"Two,\" she said.");
        assertThat(text(found.get(1))).isEqualTo("Three.");
        assertThat(found.get(1).origin().line()).isEqualTo(5);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedCostsItsRow() {
        List<Captured> found = read("id,text\n1,\"Never closed.\n2,\"Fine.\"\n3,\"Fine, too.\"\n");

        assertThat(found).hasExactlyElementsOfTypes(Refusal.class, Capture.class, Capture.class);
        assertThat(found.get(0)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.name()).isEqualTo("broken-row");
            assertThat(refusal.origin().place()).isEqualTo("t.csv:2");
        });
        assertThat(found.get(1).origin().line()).isEqualTo(3);
        assertThat(read("id,text\n1,Fine.\n2,\"Never closed.\n3,Plain.\n"))
                .hasExactlyElementsOfTypes(Capture.class, Refusal.class, Capture.class);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamed() {
        List<Captured> found = read("id,text\n1\n2,a,b\n3,Fine.\n\n");

        assertThat(found).hasExactlyElementsOfTypes(Refusal.class, Refusal.class, Capture.class);
        assertThat(((Refusal) found.get(1)).message()).contains("has 3 cells", "expected 2");
    }

    @Test
    void aRowWithoutTextAndABrokenDateAreNamed() {
        List<Captured> found = read("id,text,date\n1, ,2022-02-17\n2,Fine.,17/02/2022\n");

        assertThat(((Refusal) found.get(0)).name()).isEqualTo("no-text");
        assertThat(((Capture) found.get(1)).left()).extracting(Refusal::name).containsExactly("broken-date");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() {
        assertThat(text(read("\uFEFFtext,id\nFine.,1\n").get(0))).isEqualTo("Fine.");
    }

    @Test
    void otherCharsetsAreRead() {
        String table = "id,text\n1,A caf\u00e9 burned.\n2,Fine \uD83D\uDE00.\n";
        List<Captured> western = read("id,text\n1,A caf\u00e9 burned.\n".getBytes(Charset.forName("windows-1252")));
        List<Captured> wide = read(table.getBytes(StandardCharsets.UTF_16));

        assertThat(text(western.get(0))).isEqualTo("A caf\u00e9 burned.");
        assertThat(((Capture) western.get(0)).left()).extracting(Refusal::name).containsExactly("invalid-utf-8");
        assertThat(wide).extracting(TableItemsTest::text).containsExactly("A caf\u00e9 burned.", "Fine \uD83D\uDE00.");
    }

    @Test
    void aLongWideTableLosesNothingBetweenItsParts() {
        StringBuilder table = new StringBuilder("id,text\n");
        for (int i = 0; i < 5000; i++) {
            table.append(i).append(",\"Row \uD83D\uDE00 ").append(i).append(".\"\n");
        }

        List<Captured> found = read(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE));

        assertThat(found).hasSize(5000);
        assertThat(text(found.get(4999))).isEqualTo("Row \uD83D\uDE00 4999.");
    }

    @Test
    void aLineAboveTheLimitIsNotLoaded() {
        List<Captured> found = read("id,text\n1," + "x".repeat(LIMIT) + "\n2,Fine.\n");

        assertThat(found).hasExactlyElementsOfTypes(Refusal.class, Capture.class);
        assertThat(((Refusal) found.get(0)).name()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text, and more of it\nThe mayor spoke, and left.\n",
                "The text, the body, the content\nwere lost, sources said, on Monday\n",
                "text\nOne column alone is a list of lines.\n",
                "text,title\n",
                "text,title\nThe second row has one cell\n",
                "text,text\na,b\n",
                "id,name\n1,Ann\n",
                "Body; soul\nand mind; all of them; together\n",
                "{\"text\": 1, \"id\": 2}\n"
            })
    void proseAndOtherTablesAreNone(String text) {
        assertThat(Columns.find(text.getBytes(StandardCharsets.UTF_8), true)).isNull();
    }

    @Test
    void aSecondRowThatIsLongerThanWhatIsSeenMayBeOne() {
        byte[] head = ("id,text\n1,\"" + "word ".repeat(100)).getBytes(StandardCharsets.UTF_8);

        assertThat(Columns.find(head, false)).isNotNull();
        assertThat(Columns.find(head, true)).isNull();
    }

    private static List<Captured> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Captured> read(byte[] table) {
        List<Captured> found = new ArrayList<>();
        try (TableItems items = new TableItems(Origin.file("t.csv"), new ByteArrayInputStream(table), LIMIT)) {
            items.forEachRemaining(found::add);
        }
        return found;
    }

    private static String text(Captured captured) {
        return ((Payload.Text) ((Capture) captured).payload()).text();
    }
}
