package parallax.article.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Prints lines at places on pages, for documents to read in tests. */
final class Printed {

    static final float LEADING = 13;

    private final PDDocument document = new PDDocument();
    private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private PDPage page = new PDPage();

    Printed page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    /** @param y of the first baseline, from the bottom */
    Printed at(float x, float y, float size, String... lines) {
        return text(Matrix.getTranslateInstance(x, y), size, lines);
    }

    Printed upwards(float x, float y, String line) {
        return text(Matrix.getRotateInstance(Math.PI / 2, x, y), 10, line);
    }

    private Printed text(Matrix place, float size, String... lines) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(font, size);
            out.setLeading(size < 12 ? LEADING : size * 1.2f);
            out.setTextMatrix(place);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Printed titled(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor("A. Clerk");
        document.getDocumentInformation().setCreationDate(java.util.Calendar.getInstance());
        return this;
    }

    Printed locked() {
        try {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
