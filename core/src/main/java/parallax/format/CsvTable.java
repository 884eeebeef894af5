package parallax.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * All records of articles as one table (RFC 4180), one row a record; cells that hold a list separate it by {@code ;}.
 * Offsets count code points, as in {@link JsonLines}. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe (see {@link Cells}).
 */
public final class CsvTable {

    private static final List<String> COLUMNS = List.of(
            "article",
            "outlet",
            "published",
            "record",
            "id",
            "kind",
            "speaker",
            "words",
            "content",
            "actors",
            "recipients",
            "from",
            "to",
            "where",
            "at_least",
            "at_most",
            "said_by",
            "in",
            "start",
            "end",
            "sentence",
            "rule",
            "confidence");

    private static final Set<String> NUMBERS = Set.of("at_least", "at_most", "start", "end", "confidence");

    private CsvTable() {}

    public static String header() {
        return row(COLUMNS);
    }

    /** The rows of one article, each with its line end. */
    public static String write(Article article, Account account) {
        Pointers pointers = new Pointers(article);
        StringBuilder rows = new StringBuilder();
        for (Entry entry : account.entries()) {
            Middle middle = middle(account, entry);
            Span sentence = pointers.write(entry.sentence());
            List<String> row = new ArrayList<>();
            row.add(article.id());
            row.add(text(article.source().outlet()));
            row.add(text(article.published().date()));
            row.add(Labels.of(entry.kind()));
            row.add(entry.id());
            row.addAll(middle.list());
            row.add(pointers.inHeadline(entry.sentence()) ? "headline" : "text");
            row.add(String.valueOf(sentence.start()));
            row.add(String.valueOf(sentence.end()));
            row.add(ReadingReport.oneLine(entry.sentence().in(account.transcript())));
            row.add(entry.provenance().rule());
            row.add(String.valueOf(Math.round(entry.provenance().confidence() * 1000) / 1000.0));
            rows.append(row(row));
        }
        return rows.toString();
    }

    private static Middle middle(Account account, Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> statement((Statement) entry);
            case EVENT -> event(account, (Event) entry);
            case FIGURE -> figure(account, (Figure) entry);
            case EVIDENCE -> evidence(account, (Evidence) entry);
        };
    }

    private static Middle statement(Statement statement) {
        return new Middle(
                Labels.of(statement.cue().kind()),
                statement.speaker().text(),
                statement.cue().text(),
                statement.content().text(),
                List.of(),
                statement.when(),
                List.of("", "", "", text(statement.links().parent())));
    }

    private static Middle event(Account account, Event event) {
        return new Middle(
                event.what().type()
                        + event.what().modes().stream().map(mode -> "-" + mode).collect(Collectors.joining()),
                "",
                event.anchor().text(),
                "",
                List.of(
                        names(account, event.roles().actors()),
                        names(account, event.roles().recipients())),
                event.when(),
                List.of(place(account, event.where()), "", "", text(event.saidBy())));
    }

    private static Middle figure(Account account, Figure figure) {
        return new Middle(
                text(figure.counted().measure()),
                "",
                figure.anchor().text(),
                text(figure.counted().counted()),
                List.of(),
                figure.asOf(),
                List.of(
                        place(account, figure.where()),
                        text(figure.quantity().atLeast()),
                        text(figure.quantity().atMost()),
                        text(figure.saidBy())));
    }

    private static Middle evidence(Account account, Evidence evidence) {
        Span showing = evidence.showing().words();
        String publisher = evidence.publisher();
        return new Middle(
                Labels.of(evidence.medium()),
                "",
                evidence.anchor().text(),
                showing == null ? "" : showing.in(account.transcript()),
                List.of(publisher == null ? "" : names(account, List.of(publisher)), ""),
                evidence.when(),
                List.of("", "", "", text(evidence.saidBy())));
    }

    private static String names(Account account, List<String> ids) {
        return ids.stream()
                .map(id -> account.findActor(id).map(Actor::name).orElse(id))
                .collect(Collectors.joining(";"));
    }

    private static String place(Account account, @Nullable String id) {
        return account.findPlace(id).map(Place::name).orElse("");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String row(List<String> cells) {
        List<String> safe = new ArrayList<>();
        for (String cell : cells) {
            boolean number = NUMBERS.contains(COLUMNS.get(safe.size()));
            safe.add(number ? cell : Cells.text(ReadingReport.oneLine(cell)));
        }
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(line)) {
            writer.writeRecord(safe);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("writing to memory failed", e);
        }
        return line.toString();
    }

    /** What differs between the kinds of record. */
    private record Middle(
            String kind,
            String speaker,
            String words,
            String content,
            List<String> roles,
            @Nullable When when,
            List<String> rest) {

        List<String> list() {
            List<String> cells = new ArrayList<>(List.of(kind, speaker, words, content));
            cells.addAll(roles.isEmpty() ? List.of("", "") : roles);
            cells.add(when == null ? "" : text(when.from()));
            cells.add(when == null ? "" : text(when.to()));
            cells.addAll(rest);
            return cells;
        }
    }
}
