package parallax.capture.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import parallax.capture.BoundedLines;
import parallax.capture.BrokenInputException;
import parallax.capture.Capture;
import parallax.capture.Captured;
import parallax.capture.Decoded;
import parallax.capture.Given;
import parallax.capture.Items;
import parallax.capture.Moment;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.capture.Refusal;

/**
 * The articles of a table, one a row. Rows are cut among the bytes, which is safe in every charset that keeps ASCII, and
 * each row is decoded by itself.
 */
public final class TableItems implements Items {

    /** Between cells while they are decoded together; it occurs in no text. */
    private static final String UNIT = "\u001f";

    /** A row is looked for no further than this: longer than a book, and a quotation mark without its other was read. */
    private static final long LONGEST_ROW = 8L << 20;

    private final Origin origin;
    private final InputStream in;
    private @Nullable BoundedLines lines;
    private final long limit;
    /** Lines that were read as part of a row which turned out to be broken before them. */
    private final Deque<BoundedLines.Line> ahead = new ArrayDeque<>();

    private @Nullable Columns columns;
    private boolean ended;
    private @Nullable Captured next;

    /** @param limit most bytes of one line */
    public TableItems(Origin origin, InputStream in, long limit) {
        this.origin = origin;
        this.in = in;
        this.limit = limit;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                BoundedLines.Line line = line();
                ended = line == null;
                next = line == null ? null : read(line);
            }
        } catch (IOException e) {
            ended = true;
            next = BrokenInputException.refusal(origin, e);
        }
        return next != null;
    }

    @Override
    public Captured next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more rows");
        }
        Captured result = next;
        next = null;
        return result;
    }

    private BoundedLines.@Nullable Line line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        BoundedLines opened = lines == null ? new BoundedLines(Transcoded.asBytes(in), limit) : lines;
        lines = opened;
        return opened.next();
    }

    /** Null for the row that names the columns and for empty lines. */
    private @Nullable Captured read(BoundedLines.Line line) throws IOException {
        Columns known = columns;
        byte[] bytes = line.bytes();
        if (bytes == null) {
            return refusal(line, "too-large", "the line has " + line.size() + " bytes; expected at most " + limit);
        }
        if (known == null) {
            columns = named(latin(bytes));
            ended = columns == null;
            return columns == null ? refusal(line, "broken-row", "expected names of columns, one of them text") : null;
        }
        return latin(bytes).isBlank() ? null : row(line, latin(bytes), known);
    }

    private static @Nullable Columns named(String line) {
        String names = line.startsWith("\u00ef\u00bb\u00bf") ? line.substring(3) : line;
        for (char separator : Columns.separators()) {
            Columns found = Columns.ofLine(names, separator);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Captured row(BoundedLines.Line first, String start, Columns known) throws IOException {
        RowScanner scanner = new RowScanner(known.separator());
        Deque<BoundedLines.Line> used = new ArrayDeque<>();
        long size = first.size();
        RowScanner.State state = scanner.feed(start);
        while (state == RowScanner.State.OPEN) {
            BoundedLines.Line more = size > LONGEST_ROW ? null : line();
            byte[] bytes = more == null ? null : more.bytes();
            if (more != null) {
                used.add(more);
                size += more.size();
            }
            state = bytes == null ? RowScanner.State.BROKEN : scanner.feed(latin(bytes));
        }
        if (state == RowScanner.State.BROKEN) {
            used.addAll(ahead);
            ahead.clear();
            ahead.addAll(used);
            return refusal(first, "broken-row", "expected quotation marks in pairs around a cell, doubled within it");
        }
        List<String> cells = scanner.cells();
        return cells.size() == known.count()
                ? article(origin.atLine(first.number()), cells, known)
                : refusal(first, "broken-row", "the row has " + cells.size() + " cells; expected " + known.count());
    }

    private static Captured article(Origin place, List<String> raw, Columns known) {
        List<String> apart = raw.stream().map(cell -> cell.replace(UNIT, " ")).toList();
        Decoded decoded = Decoded.of(String.join(UNIT, apart).getBytes(StandardCharsets.ISO_8859_1), null);
        List<String> cells = Arrays.asList(decoded.text().split(UNIT, -1));
        Origin origin = place.withUrl(stripped(known.cell(cells, Columns.URL)));
        String text = known.cell(cells, Columns.TEXT);
        if (text == null) {
            return new Refusal(
                    origin, "no-text", "the words of the article were expected in the column of texts, found none");
        }
        List<Refusal> left = new ArrayList<>();
        if (decoded.trouble() != null) {
            left.add(new Refusal(origin, "invalid-utf-8", "in the row " + decoded.trouble()));
        }
        Moment when = when(origin, known.cell(cells, Columns.PUBLISHED), left);
        Given given = new Given(
                stripped(known.cell(cells, Columns.ID)),
                stripped(known.cell(cells, Columns.TITLE)),
                when.day(),
                when.time(),
                stripped(known.cell(cells, Columns.OUTLET)),
                list(known.cell(cells, Columns.AUTHORS)),
                list(known.cell(cells, Columns.TAGS)));
        return new Capture(origin, new Payload.Text(text), given, left);
    }

    private static Moment when(Origin origin, @Nullable String said, List<Refusal> left) {
        Moment when = said == null ? Moment.UNKNOWN : Moment.parse(said.strip());
        if (when != null) {
            return when;
        }
        left.add(new Refusal(
                origin,
                "broken-date",
                "the day is \"" + said + "\"; expected " + Moment.EXPECTED + "; read without it"));
        return Moment.UNKNOWN;
    }

    private static @Nullable String stripped(@Nullable String cell) {
        return cell == null ? null : cell.strip();
    }

    /** Several names in a cell stand apart by semicolons or bars; a comma may be part of one. */
    private static List<String> list(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[;|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Refusal refusal(BoundedLines.Line line, String name, String message) {
        return new Refusal(origin.atLine(line.number()), name, message);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + origin.place(), e);
        }
    }
}
