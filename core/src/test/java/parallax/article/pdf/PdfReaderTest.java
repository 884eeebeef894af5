package parallax.article.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    @Test
    void linesBecomeParagraphsAndPartedWordsAreWhole() throws UnreadablePdfException {
        String text = text(new Printed()
                .page()
                .at(
                        72,
                        700,
                        10,
                        "The river rose by two metres in the night and flooded the mar-",
                        "ket square, the mayor said. A well-known bridge near the cen-",
                        "tre was closed.")
                .at(
                        72,
                        700 - 5 * Printed.LEADING,
                        10,
                        "Nobody was hurt. The bridge is well-",
                        "known beyond the valley, and the Elbe-",
                        "Oder canal stayed open."));

        assertThat(text)
                .isEqualTo(
                        "The river rose by two metres in the night and flooded the market square, the mayor said."
                                + " A well-known bridge near the centre was closed.\n\n"
                                + "Nobody was hurt. The bridge is well-known beyond the valley, and the Elbe-Oder canal stayed open.");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws UnreadablePdfException {
        Printed printed = new Printed().page().at(72, 760, 18, "Floods in the valley of the three rivers");
        for (int i = 0; i < 8; i++) {
            float y = 720 - i * Printed.LEADING;
            printed.at(72, y, 10, "left line " + i + " of the first column here")
                    .at(310, y, 10, "right line " + i + " of the second column");
        }

        String text = text(
                printed.at(72, 560, 10, "A last line that runs across the whole width of both columns on the page."));

        assertThat(text).startsWith("Floods in the valley of the three rivers\n\nleft line 0");
        assertThat(text.indexOf("left line 7")).isLessThan(text.indexOf("right line 0"));
        assertThat(text.indexOf("right line 7")).isLessThan(text.indexOf("A last line"));
    }

    @Test
    void threeColumnsAreThree() throws UnreadablePdfException {
        Printed printed = new Printed().page();
        for (int i = 0; i < 6; i++) {
            for (int column = 0; column < 3; column++) {
                printed.at(50 + 180 * column, 720 - i * Printed.LEADING, 10, "column " + column + " and its line " + i);
            }
        }

        assertThat(text(printed))
                .matches("(?s)column 0.*column 0 and its line 5.*column 1.*column 1 and its line 5.*column 2.*");
    }

    @Test
    void whatRepeatsAtTheEdgesOfPagesIsLeftOut() throws UnreadablePdfException {
        Printed printed = new Printed();
        String[] days = {"Monday", "Tuesday", "Wednesday", "Thursday"};
        for (int i = 1; i <= 4; i++) {
            String day = days[i - 1];
            printed.page()
                    .at(72, 810, 8, "The Valley Post, 6 May 2024")
                    .at(
                            72,
                            700,
                            10,
                            "What happened on " + day + " in the town is told here.",
                            "It rained all " + day + ".",
                            "Nobody was hurt on " + day + ", the mayor said.")
                    .at(290, 30, 8, "Page " + i + " of 4");
        }

        String text = text(printed);

        assertThat(text).doesNotContain("Valley Post", "Page ").contains("rained all Monday", "hurt on Thursday");
    }

    @Test
    void aParagraphGoesOnOnTheNextPage() throws UnreadablePdfException {
        String text = text(new Printed()
                .page()
                .at(72, 700, 10, "The council met in the evening and decided that the", "bridge was to be")
                .page()
                .at(72, 700, 10, "closed until the river falls again. Nobody spoke against it."));

        assertThat(text).contains("the bridge was to be closed until the river falls again.");
    }

    @Test
    void theLargestLineOfTheFirstPageIsTheHeadline() throws UnreadablePdfException {
        Printed printed = new Printed()
                .page()
                .at(72, 780, 9, "Office of the Mayor")
                .at(72, 740, 20, "Bridge closed after flood,", "mayor says")
                .at(
                        72,
                        680,
                        10,
                        "The bridge was closed on Monday after the river rose by two metres.",
                        "It stays closed.");

        assertThat(new PdfReader().read(printed.bytes()).headline()).isEqualTo("Bridge closed after flood, mayor says");
    }

    @Test
    void theDocumentsTitleIsTheHeadlineOnlyWhereTheFirstPageBearsIt() throws UnreadablePdfException {
        String body = "The bridge was closed on Monday after the river rose by two metres.";
        Printed borne = new Printed()
                .page()
                .titled("Bridge closed, mayor says")
                .at(72, 740, 10, "Bridge closed, mayor says")
                .at(72, 700, 10, body, "It stays closed.");
        Printed other =
                new Printed().page().titled("Microsoft Word - final_v2.doc").at(72, 700, 10, body, "It stays closed.");

        assertThat(new PdfReader().read(borne.bytes()).headline()).isEqualTo("Bridge closed, mayor says");
        assertThat(new PdfReader().read(other.bytes()).headline()).isNull();
    }

    @Test
    void wordsThatRunUpTheMarginAreNoText() throws UnreadablePdfException {
        assertThat(text(new Printed()
                        .page()
                        .upwards(20, 200, "Draft of the ninth of May")
                        .at(72, 700, 10, "The bridge was closed on Monday after the river rose.", "It stays closed.")))
                .isEqualTo("The bridge was closed on Monday after the river rose. It stays closed.");
    }

    @Test
    void aPageWithoutTextIsNamed() {
        assertThat(trouble(new Printed().page().bytes())).isEqualTo("no-text-layer");
    }

    @Test
    void aLockedDocumentIsNamed() {
        assertThat(trouble(new Printed()
                        .page()
                        .at(72, 700, 10, "Secret words.")
                        .locked()
                        .bytes()))
                .isEqualTo("encrypted");
    }

    @Test
    void damageIsNamed() {
        byte[] whole = new Printed()
                .page()
                .at(72, 700, 10, "The bridge was closed on Monday after the river rose.")
                .bytes();

        assertThat(trouble(Arrays.copyOf(whole, 60))).isEqualTo("damaged-pdf");
        assertThat(trouble("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("damaged-pdf");
    }

    @Test
    void everyCutAndEveryFlippedByteIsReadOrNamed() {
        byte[] whole = new Printed()
                .page()
                .at(72, 700, 10, "The bridge was closed on Monday after the river rose.")
                .bytes();
        for (int i = 5; i < whole.length; i += 11) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x15;
            assertThat(outcome(flipped)).isNotEmpty();
            assertThat(outcome(Arrays.copyOf(whole, i))).isNotEmpty();
        }
    }

    @Test
    void aStreamThatUnpacksToGigabytesIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                out.write(blanks);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                                + packed.size() + "/Filter/FlateDecode>>stream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(trouble(pdf.toByteArray())).isEqualTo("too-large");
    }

    @Test
    void listsWithinListsHaveAnEnd() {
        String deep = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000)
                + ">>endobj\ntrailer<</Root 1 0 R>>";

        assertThat(outcome(deep.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @Test
    void formsThatDrawEachOtherManyTimesHaveAnEnd() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n");
        for (int i = 5; i < 13; i++) {
            pdf.append(
                    "%d 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>/Length 48>>stream\n"
                            .formatted(i, i + 1));
            pdf.append("/A Do ".repeat(8)).append("\nendstream endobj\n");
        }
        pdf.append("trailer<</Root 1 0 R>>");

        byte[] bytes = pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> outcome(new PdfReader(Duration.ofSeconds(1)), bytes));
    }

    @Test
    void nothingIsPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            byte[] whole = new Printed()
                    .page()
                    .at(72, 700, 10, "The bridge was closed on Monday after the river.")
                    .bytes();
            assertThat(outcome(Arrays.copyOf(whole, whole.length - 200))).isNotEmpty();
        } finally {
            System.setErr(before);
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String text(Printed printed) throws UnreadablePdfException {
        return new PdfReader().read(printed.bytes()).text();
    }

    private static String trouble(byte[] bytes) {
        return catchThrowableOfType(UnreadablePdfException.class, () -> new PdfReader().read(bytes))
                .name();
    }

    private static String outcome(byte[] bytes) {
        return outcome(new PdfReader(), bytes);
    }

    private static String outcome(PdfReader reader, byte[] bytes) {
        try {
            return reader.read(bytes).text();
        } catch (UnreadablePdfException e) {
            return e.name();
        }
    }
}
