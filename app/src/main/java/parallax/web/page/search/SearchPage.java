package parallax.web.page.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.store.search.Cursor;
import parallax.store.search.Facets;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.store.search.QueryException;
import parallax.store.search.QueryParser;
import parallax.store.search.Total;
import parallax.text.Labels;
import parallax.text.Span;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** The search: one box, what it finds, and beside it how to narrow it. */
public final class SearchPage implements Routes {

    private static final int ON_A_PAGE = 25;

    /** A line longer than this was not typed by anybody. */
    private static final int LONGEST = 2000;

    private final Desk desk;
    private final Pages pages;
    private final HiddenActors hidden;

    public SearchPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.hidden = new HiddenActors(desk);
    }

    /**
     * What the page shows.
     *
     * @param line the query as typed
     * @param trouble what is wrong with it; null when nothing is
     * @param found what it finds; null when it is no query
     * @param chips conditions that are asked for
     * @param groups how it can be narrowed
     */
    public record View(
            String line,
            @Nullable Trouble trouble,
            @Nullable Found found,
            List<Narrowing.Chip> chips,
            List<Narrowing.Group> groups) {

        public View {
            Objects.requireNonNull(line);
            chips = List.copyOf(chips);
            groups = List.copyOf(groups);
        }

        /** The query as the end of an address. */
        public String query() {
            return Line.query(line);
        }

        /** Whether events are found, which have places. */
        public boolean hasPlaces() {
            return groups.stream()
                    .anyMatch(
                            group -> group.name().equals("type") || group.name().equals("place"));
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param column counted from 1
     * @param before what stands before the place
     * @param from what stands at the place and behind it
     * @param message what was expected there
     */
    public record Trouble(int column, String before, String from, String message) {

        public Trouble {
            Objects.requireNonNull(before);
            Objects.requireNonNull(from);
            Objects.requireNonNull(message);
        }

        static Trouble of(String line, QueryException trouble) {
            int at = Math.max(0, Math.min(line.length(), trouble.column() - 1));
            return new Trouble(
                    trouble.column(),
                    line.substring(0, at),
                    line.substring(at),
                    String.valueOf(trouble.getMessage()).replaceFirst("^column \\d+: ", ""));
        }
    }

    /**
     * What is found.
     *
     * @param inWords what was asked for
     * @param notes what names were taken for
     * @param total how many
     * @param counted how many of them are counted beside; null when all are
     * @param results of this page
     * @param next address of the next page; null when there is none
     */
    public record Found(
            String inWords,
            List<String> notes,
            Total total,
            @Nullable Total counted,
            List<Result> results,
            @Nullable String next) {

        public Found {
            Objects.requireNonNull(inWords);
            Objects.requireNonNull(total);
            notes = List.copyOf(notes);
            results = List.copyOf(results);
        }
    }

    /**
     * A hit.
     *
     * @param hit what is found
     * @param pieces its sentence, in order
     */
    public record Result(Hit hit, List<Piece> pieces) {

        public Result {
            Objects.requireNonNull(hit);
            pieces = List.copyOf(pieces);
        }

        public String href() {
            return "/articles/" + hit.article() + (hit.record() == null ? "" : "/" + hit.record());
        }

        /** The label of its kind. */
        public String kind() {
            Entry entry = hit.entry();
            return entry == null ? "article" : Labels.of(entry.kind());
        }

        static Result of(Hit hit) {
            List<Piece> pieces = new ArrayList<>();
            String sentence = hit.sentence();
            int at = 0;
            for (Span mark : hit.marks()) {
                pieces.add(new Piece(sentence.substring(at, mark.start()), false));
                pieces.add(new Piece(sentence.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
            pieces.add(new Piece(sentence.substring(at), false));
            return new Result(hit, pieces);
        }
    }

    /**
     * Part of a sentence.
     *
     * @param text as printed
     * @param marked whether it was searched for
     */
    public record Piece(String text, boolean marked) {

        public Piece {
            Objects.requireNonNull(text);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", this::show);
    }

    private void show(Context context) {
        Words words = pages.words(context);
        String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
        String line = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        View view = view(line, context.queryParam("cursor"), words);
        if (view.trouble() != null && context.header("HX-Request") == null) {
            context.status(400);
        }
        String title = words.get("search.title");
        pages.show(context, "search", line.isEmpty() ? title : line + " · " + title, view, others(view));
    }

    private static List<Frame.Other> others(View view) {
        if (view.found() == null) {
            return List.of();
        }
        String query = view.query();
        List<Frame.Other> others = new ArrayList<>(Frame.Other.list("/search", query));
        others.add(Frame.Other.geojson("/search.geojson" + query));
        return others;
    }

    private View view(String line, @Nullable String cursor, Words words) {
        Line typed = new Line(line);
        Narrowing narrowing = new Narrowing(typed, words);
        try {
            Query query = QueryParser.parse(line);
            Facets facets = desk.search().facets(query, hidden.ids());
            Page page = desk.search()
                    .find(query, cursor == null || cursor.isBlank() ? Cursor.START : Cursor.parse(cursor), ON_A_PAGE);
            Cursor next = page.next();
            Found found = new Found(
                    new AskedInWords(words).write(query),
                    page.notes(),
                    desk.search().count(query),
                    facets.counted().exact() ? null : facets.counted(),
                    page.hits().stream().map(Result::of).toList(),
                    next == null ? null : next(line, next));
            return new View(line, null, found, narrowing.chips(), narrowing.groups(facets));
        } catch (QueryException e) {
            return new View(line, Trouble.of(line, e), null, List.of(), List.of());
        }
    }

    private static String next(String line, Cursor next) {
        String query = Line.query(line);
        return "/search" + query + (query.isEmpty() ? "?" : "&") + "cursor=" + next.write();
    }
}
