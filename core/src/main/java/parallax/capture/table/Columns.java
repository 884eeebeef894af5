package parallax.capture.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the first row of a table says of its columns.
 *
 * @param separator what stands between cells
 * @param count how many cells a row has
 * @param places name of what is known → the column it stands in, from 0
 */
public record Columns(char separator, int count, Map<String, Integer> places) {

    static final String TEXT = "text";
    static final String ID = "id";
    static final String TITLE = "title";
    static final String URL = "url";
    static final String PUBLISHED = "published";
    static final String OUTLET = "outlet";
    static final String AUTHORS = "authors";
    static final String TAGS = "tags";

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIRST_LINE = 10_000;

    /** What is known → how a column of it is called, the surest name first; case, hyphens and underscores do not count. */
    private static final Map<String, List<String>> NAMES = Map.of(
            TEXT,
                    List.of(
                            "text",
                            "full text",
                            "fulltext",
                            "article text",
                            "article body",
                            "body text",
                            "main text",
                            "maintext",
                            "body",
                            "content",
                            "contents",
                            "article",
                            "story"),
            ID, List.of("id", "article id", "doc id", "document id", "uuid", "guid"),
            TITLE, List.of("title", "headline", "article title", "heading"),
            URL, List.of("url", "link", "article url", "web url", "uri", "permalink"),
            PUBLISHED,
                    List.of(
                            "published",
                            "date published",
                            "published at",
                            "published date",
                            "publish date",
                            "publication date",
                            "pub date",
                            "pubdate",
                            "date",
                            "datetime"),
            OUTLET, List.of("outlet", "source", "publisher", "publication", "newspaper", "source name", "site"),
            AUTHORS, List.of("authors", "author", "byline", "by", "creator", "author name"),
            TAGS, List.of("tags", "keywords", "section", "category"));

    private static final Set<String> KNOWN =
            NAMES.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    public Columns {
        places = Map.copyOf(places);
    }

    /**
     * The columns of a table, null when this is none: its first row must name a column of texts, and its second must have as
     * many cells.
     *
     * @param head the first bytes of the input
     * @param complete whether they are the whole input
     */
    public static @Nullable Columns find(byte[] head, boolean complete) {
        boolean wide = Transcoded.isUtf16(head);
        String start = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        int end = text.indexOf('\n');
        for (char separator : SEPARATORS) {
            Columns columns = end < 0 ? null : ofLine(text.substring(0, end), separator);
            if (columns != null && columns.isRow(text.substring(end + 1), complete)) {
                return columns;
            }
        }
        return null;
    }

    static List<Character> separators() {
        return SEPARATORS;
    }

    /** The columns that the first line names, null when it names no column of texts. */
    static @Nullable Columns ofLine(String line, char separator) {
        if (line.length() > LONGEST_FIRST_LINE || line.indexOf(separator) < 0) {
            return null;
        }
        RowScanner first = new RowScanner(separator);
        return first.feed(line) == RowScanner.State.WHOLE ? of(first.cells(), separator) : null;
    }

    /** Whether the row that begins there has as many cells; one that the beginning does not hold whole may have. */
    private boolean isRow(String text, boolean complete) {
        RowScanner row = new RowScanner(separator);
        int lineStart = 0;
        while (lineStart < text.length()) {
            int end = text.indexOf('\n', lineStart);
            boolean cut = end < 0 && !complete;
            RowScanner.State state = row.feed(text.substring(lineStart, end < 0 ? text.length() : end));
            if (state != RowScanner.State.OPEN || end < 0) {
                return cut
                        ? row.cells().size() <= count
                        : state == RowScanner.State.WHOLE && row.cells().size() == count;
            }
            lineStart = end + 1;
        }
        return false;
    }

    private static @Nullable Columns of(List<String> names, char separator) {
        Map<String, Integer> given = new HashMap<>();
        Set<String> seen = new HashSet<>();
        boolean spaced = names.stream().anyMatch(name -> name.startsWith(" ")); // so does prose behind a comma
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
            if (name.length() > LONGEST_NAME || !(name.isEmpty() || seen.add(name))) {
                return null;
            }
            if (spaced && !KNOWN.contains(name)) {
                return null;
            }
            given.put(name, i);
        }
        Map<String, Integer> places = new HashMap<>();
        NAMES.forEach((what, written) -> written.stream()
                .filter(given::containsKey)
                .findFirst()
                .ifPresent(name -> places.put(what, given.get(name))));
        return names.size() > 1 && places.containsKey(TEXT) ? new Columns(separator, names.size(), places) : null;
    }

    /** The cell of a row, null when the table has no such column or the cell is empty. */
    @Nullable
    String cell(List<String> cells, String what) {
        Integer place = places.get(what);
        String cell = place == null ? "" : cells.get(place);
        return cell.isBlank() ? null : cell;
    }
}
