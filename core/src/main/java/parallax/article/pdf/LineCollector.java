package parallax.article.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the lines of all pages with the places where they stand; stops when it takes too long. */
final class LineCollector extends PDFTextStripper {

    /** Thrown out of the middle of a page; what was collected is kept. */
    static final class EnoughException extends IOException {

        private static final long serialVersionUID = 1L;

        EnoughException(String message) {
            super(message);
        }
    }

    private static final int MOST_LETTERS = 5_000_000;
    private static final int OPERATORS_BETWEEN_LOOKS = 512;

    /** Words further apart than so many times their size stand in different columns, or are joined again later. */
    private static final float WIDEST_GAP = 1.0f;

    private final long deadline;
    private final List<TextLine> lines = new ArrayList<>();
    /** Lines of the current page by the direction in which they run. */
    private final Map<Integer, List<TextLine>> ofPage = new HashMap<>();

    private @Nullable TextLine open;
    private int openDirection;
    private int letters;
    private int operators;

    /** @param deadline in the clock of {@link System#nanoTime} */
    LineCollector(long deadline) {
        this.deadline = deadline;
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines up to here, in the order in which the pages draw them. */
    List<TextLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators % OPERATORS_BETWEEN_LOOKS == 0 && System.nanoTime() > deadline) {
            throw new EnoughException("it takes too long");
        }
        super.processOperator(operator, operands);
    }

    /** The library forgives whatever goes wrong within a form; that there is enough is not to be forgiven. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof EnoughException) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        letters++;
        if (letters <= MOST_LETTERS) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        int direction = Math.round(first.getDir());
        TextLine word = new TextLine(
                getCurrentPageNo(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                size(first),
                text.strip());
        TextLine before = open;
        if (before != null && direction == openDirection && isNext(before, word)) {
            open = before.with(word);
            return;
        }
        closeLine();
        open = word;
        openDirection = direction;
    }

    /** Fonts of size 1 are scaled by the matrix of the text. */
    private static float size(TextPosition position) {
        float size = position.getFontSizeInPt();
        return size > 0 ? size : position.getHeightDir();
    }

    private static boolean isNext(TextLine before, TextLine word) {
        float gap = word.left() - before.right();
        return before.isLevelWith(word) && gap < WIDEST_GAP * word.size() && gap > -word.size();
    }

    private void closeLine() {
        TextLine line = open;
        if (line != null) {
            ofPage.computeIfAbsent(openDirection, direction -> new ArrayList<>())
                    .add(line);
            open = null;
        }
    }

    @Override
    protected void writeLineSeparator() {
        closeLine();
    }

    /** Words that run in another direction than most of the page are stamps and marks in the margin. */
    @Override
    protected void endPage(PDPage page) throws IOException {
        closeLine();
        ofPage.values().stream()
                .max((one, other) -> Integer.compare(letters(one), letters(other)))
                .ifPresent(lines::addAll);
        ofPage.clear();
        super.endPage(page);
        if (System.nanoTime() > deadline || letters > MOST_LETTERS) {
            throw new EnoughException("the document is too long");
        }
    }

    private static int letters(List<TextLine> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
}
