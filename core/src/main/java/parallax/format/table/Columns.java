package parallax.format.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Lookup;
import parallax.ledger.Entry;
import parallax.ledger.Provenance;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/** The columns of one table, in the order in which they are named. */
final class Columns<R> {

    private final List<Column<R>> all = new ArrayList<>();

    /** The columns that every table of records begins with. */
    static <R> Columns<R> ofRecords() {
        return new Columns<R>()
                .add(
                        "article",
                        Column.Type.ID,
                        "the article, as in articles.csv",
                        (at, row) -> at.article().id())
                .add(
                        "outlet",
                        Column.Type.TEXT,
                        "its outlet",
                        (at, row) -> at.article().source().outlet())
                .add(
                        "published",
                        Column.Type.DAY,
                        "its day of publication",
                        (at, row) -> at.article().published().date());
    }

    List<Column<R>> list() {
        return List.copyOf(all);
    }

    Columns<R> add(String name, Column.Type type, String meaning, Column.Value<R> value) {
        all.add(new Column<>(name, type, meaning, value));
        return this;
    }

    /** When something was: the days, how fine the wording is, and the words. */
    Columns<R> when(String prefix, String what, Function<R, @Nullable When> when) {
        return add(
                        prefix + "_from",
                        Column.Type.DAY,
                        what + ": first day",
                        (at, row) -> of(when.apply(row), When::from))
                .add(prefix + "_to", Column.Type.DAY, what + ": last day", (at, row) -> of(when.apply(row), When::to))
                .add(
                        prefix + "_precision",
                        Column.Type.LABEL,
                        what + ": how fine the wording is",
                        (at, row) -> of(when.apply(row), time -> Labels.of(time.precision())))
                .add(
                        prefix + "_text",
                        Column.Type.TEXT,
                        what + ": in the words of the article",
                        (at, row) -> of(when.apply(row), When::text));
    }

    private static @Nullable Object of(@Nullable When when, Function<When, @Nullable Object> part) {
        return when == null ? null : part.apply(when);
    }

    /** Two columns of offsets. */
    Columns<R> bounds(String prefix, String what, Function<R, @Nullable Span> span) {
        return add(
                        prefix + "start",
                        Column.Type.OFFSET,
                        what + ": first code point",
                        (at, row) -> bound(at, span.apply(row), Span::start))
                .add(
                        prefix + "end",
                        Column.Type.OFFSET,
                        what + ": behind the last code point",
                        (at, row) -> bound(at, span.apply(row), Span::end));
    }

    private static @Nullable Object bound(Lookup at, @Nullable Span span, Function<Span, Integer> side) {
        return span == null ? null : side.apply(at.points(span));
    }

    /** Where a record stands and what made it: the columns that every table of entries ends with. */
    static <E extends Entry> List<Column<E>> entries(Columns<E> columns) {
        return columns.add(
                        "in",
                        Column.Type.LABEL,
                        "what offsets count in: text or headline",
                        (at, row) -> at.part(row.sentence()))
                .bounds("", "the sentence", Entry::sentence)
                .add(
                        "sentence",
                        Column.Type.TEXT,
                        "the sentence, exactly as printed",
                        (at, row) -> at.words(row.sentence()))
                .add(
                        "rule",
                        Column.Type.TEXT,
                        "the rule or head of the model that made the record",
                        (at, row) -> row.provenance().rule())
                .add(
                        "engine",
                        Column.Type.LABEL,
                        "rules, model or rules+model",
                        (at, row) -> row.provenance().engine())
                .add(
                        "confidence",
                        Column.Type.NUMBER,
                        "how sure the reader is that the text says so, 0 to 1; never how true it is",
                        (at, row) -> confidence(row.provenance()))
                .list();
    }

    private static String confidence(Provenance provenance) {
        return BigDecimal.valueOf(provenance.confidence()).stripTrailingZeros().toPlainString();
    }

    /** Spans as {@code 3-10;14-20}. */
    static String spans(Lookup at, List<Span> spans) {
        return spans.stream()
                .map(at::points)
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(";"));
    }
}
