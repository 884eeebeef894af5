package parallax.format.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Account;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.text.Span;

class PackedReadingTest {

    private static final String TEXT =
            "Boats left Port Ada on Monday, the mayor said. ".repeat(40) + "\u0000\uD83D\uDE00 å €";

    private final Article article = (Article) new ArticleReader()
            .read(new Capture(
                    Origin.file("a.txt"),
                    new Payload.Text(TEXT),
                    new Given("one", "Boats leave", LocalDate.of(2031, 5, 6), null, "The Lantern")));

    private final Account account = new Account(
            article.id(),
            article.published().date(),
            article.source().outlet(),
            article.transcript(),
            List.of(new Account.TimeMention(new Span(36, 42), "DATE", "2031-05-05", true)),
            List.of(),
            List.of(new Place(
                    "p1",
                    "Port Ada",
                    12L,
                    new Place.Position(-0.5, 100.25),
                    "NOR",
                    Place.Precision.CITY,
                    List.of(new Span(24, 32)))),
            List.of(),
            List.of(new Note(null, "made for a test")));

    @Test
    void comesBackAsItWas() {
        byte[] packed = PackedReading.pack(article, account);
        JsonLinesParser.Parsed back = PackedReading.unpack(packed);
        assertThat(back.article()).isEqualTo(article);
        assertThat(back.account()).isEqualTo(account);
        assertThat(JsonLines.write(back.article(), back.account())).isEqualTo(JsonLines.write(article, account));
        assertThat(packed.length).isLessThan(JsonLines.write(article, account).length() / 3);
    }

    @Test
    void everyKindOfValueIsKept() throws IOException {
        String json =
                "{\"a\":null,\"b\":[true,false,0,-1,2147483648,9223372036854775807,1.50,-0.001,12345678901234567890],"
                        + "\"c\":{\"unheard of\":\"€ and \\u0000\"},\"d\":[],\"e\":{}}";
        JsonNode tree = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(json);
        TreeWriter writer = new TreeWriter(Shapes.SHIPPED);
        writer.write(new com.fasterxml.jackson.core.JsonFactory().createParser(json));
        JsonNode back = new TreeReader(Shapes.SHIPPED, writer.structure(), writer.words()).read();
        assertThat(new java.math.BigDecimal(back.path("b").path(6).asText())).isEqualByComparingTo("1.5");
        assertThat(back.path("b").path(8).decimalValue()).isEqualByComparingTo("12345678901234567890");
        assertThat(back.path("c")).isEqualTo(tree.path("c"));
        assertThat(back.path("b").path(5)).isEqualTo(tree.path("b").path(5));
        assertThat(back.path("a").isNull()).isTrue();
        assertThat(back.size()).isEqualTo(5);
    }

    @Test
    void whatIsDamagedIsSaid() {
        byte[] packed = PackedReading.pack(article, account);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedReading.unpack(new byte[] {9, 0, 0, 0, 0}))
                .withMessageContaining("version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedReading.unpack(Arrays.copyOf(packed, packed.length / 2)));
        byte[] broken = packed.clone();
        Arrays.fill(broken, 8, 40, (byte) 0x55);
        assertThatIllegalArgumentException().isThrownBy(() -> PackedReading.unpack(broken));
    }
}
