package parallax.article.pdf;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import parallax.article.pdf.Paragraphs.Paragraph;
import parallax.article.pdf.ReadingOrder.Placed;

/** Reads the text layer of a PDF document. It keeps no state between two documents. */
public final class PdfReader {

    private static final int MOST_PAGES = 500;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int FEWEST_LETTERS = 20;
    private static final String BETWEEN = "\n\n";

    /** A headline is larger than the text by so much. */
    private static final float LARGER = 1.15f;

    private static final int LONGEST_HEADLINE = 220;
    private static final int SHORTEST_HEADLINE = 8;

    private final Duration longest;

    public PdfReader() {
        this(LONGEST);
    }

    /** @param longest so long the pages of a document are read; what is read by then is kept */
    PdfReader(Duration longest) {
        this.longest = longest;
    }

    /** Whether these bytes call themselves PDF. */
    public static boolean isPdf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    /** @throws UnreadablePdfException when there is no text to be had, with the reason's name */
    public PdfText read(byte[] bytes) throws UnreadablePdfException {
        if (PackedStreams.holdTooMuch(bytes)) {
            throw new UnreadablePdfException("too-large", "a stream of the document unpacks to more than 64 MiB");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadablePdfException("encrypted", "the document opens with a password only");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // whatever the library trips over in a file, the file is what is damaged; ciphers it lacks are a
            // LinkageError
            throw new UnreadablePdfException("damaged-pdf", "the document is damaged: " + firstLine(e));
        }
    }

    private static String firstLine(Throwable trouble) {
        String message = trouble.getMessage();
        return message == null
                ? trouble.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private PdfText read(PDDocument document) throws IOException, UnreadablePdfException {
        List<String> notes = new ArrayList<>();
        List<TextLine> lines = lines(document, notes);
        long letters = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(Character::isLetter)
                .count();
        if (letters < FEWEST_LETTERS) {
            throw new UnreadablePdfException(
                    "no-text-layer",
                    "the document holds no text, only pictures of it or letters without their meaning");
        }
        List<Paragraph> paragraphs = Paragraphs.of(ordered(Margins.without(lines)));
        String text = paragraphs.stream().map(Paragraph::text).collect(Collectors.joining(BETWEEN));
        return new PdfText(text, headline(document, paragraphs), notes);
    }

    private List<TextLine> lines(PDDocument document, List<String> notes) throws IOException {
        int pages = document.getNumberOfPages();
        LineCollector collector = new LineCollector(System.nanoTime() + longest.toNanos());
        collector.setEndPage(MOST_PAGES);
        if (pages > MOST_PAGES) {
            notes.add("the first " + MOST_PAGES + " of " + pages + " pages were read");
        }
        try {
            collector.writeText(document, Writer.nullWriter());
        } catch (LineCollector.EnoughException e) {
            notes.add("not read to its end: " + e.getMessage());
        }
        return collector.lines();
    }

    private static List<Placed> ordered(List<TextLine> lines) {
        Map<Integer, List<TextLine>> pages =
                lines.stream().collect(Collectors.groupingBy(TextLine::page, TreeMap::new, Collectors.toList()));
        return pages.values().stream()
                .flatMap(page -> ReadingOrder.of(page).stream())
                .toList();
    }

    /** The document's own title where the first page bears it, or else the largest paragraph there. */
    private static @Nullable String headline(PDDocument document, List<Paragraph> paragraphs) {
        List<Paragraph> first = paragraphs.stream()
                .filter(paragraph -> paragraph.page() == 1 && isTitleLong(paragraph.text()))
                .toList();
        String title = letters(document.getDocumentInformation().getTitle());
        for (Paragraph paragraph : first) {
            if (!title.isEmpty() && letters(paragraph.text()).equals(title)) {
                return paragraph.text();
            }
        }
        float usual = usualSize(paragraphs);
        return first.stream()
                .max(Comparator.comparingDouble(Paragraph::size))
                .filter(paragraph -> paragraph.size() > LARGER * usual)
                .map(Paragraph::text)
                .orElse(null);
    }

    private static boolean isTitleLong(String text) {
        return text.length() >= SHORTEST_HEADLINE && text.length() <= LONGEST_HEADLINE && text.contains(" ");
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The size of most of the text. */
    private static float usualSize(List<Paragraph> paragraphs) {
        Map<Float, Integer> sizes = new TreeMap<>();
        paragraphs.forEach(
                paragraph -> sizes.merge(paragraph.size(), paragraph.text().length(), Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
