package parallax.format.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Lookup;
import parallax.ledger.Entry;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.text.Labels;
import parallax.text.Span;

/** The tables of statements, figures and evidence. */
final class EntrySheets {

    static final Sheet<Statement> STATEMENTS = new Sheet<>(
            "statements.csv",
            "who says what: one attribution",
            Entry.Kind.STATEMENT,
            statements(),
            at -> at.account().statements());

    static final Sheet<Figure> FIGURES = new Sheet<>(
            "figures.csv",
            "a number about something counted or measured",
            Entry.Kind.FIGURE,
            figures(),
            at -> at.account().figures());

    static final Sheet<Evidence> EVIDENCE = new Sheet<>(
            "evidence.csv",
            "what an account leans on",
            Entry.Kind.EVIDENCE,
            evidence(),
            at -> at.account().evidence());

    private EntrySheets() {}

    private static List<Column<Statement>> statements() {
        Columns<Statement> columns = Columns.<Statement>ofRecords()
                .add("id", Column.Type.ID, "unique within the article", (at, row) -> row.id());
        speaker(columns);
        return Columns.entries(columns.add(
                        "cue",
                        Column.Type.TEXT,
                        "the words that attribute",
                        (at, row) -> row.cue().text())
                .add(
                        "cue_spans",
                        Column.Type.SPANS,
                        "where they stand",
                        (at, row) -> Columns.spans(at, row.cue().spans()))
                .add(
                        "cue_kind",
                        Column.Type.LABEL,
                        "what sort of saying it is",
                        (at, row) -> Labels.of(row.cue().kind()))
                .add(
                        "content",
                        Column.Type.TEXT,
                        "what is said",
                        (at, row) -> row.content().text())
                .add(
                        "content_spans",
                        Column.Type.SPANS,
                        "where it stands",
                        (at, row) -> Columns.spans(at, row.content().spans()))
                .add("form", Column.Type.LABEL, "direct, indirect, mixed, nominal", (at, row) -> Labels.of(row.form()))
                .add(
                        "certainty",
                        Column.Type.LABEL,
                        "of the content, by its own words",
                        (at, row) -> Labels.of(row.stance().certainty()))
                .add(
                        "negated",
                        Column.Type.FLAG,
                        "the saying itself is negated",
                        (at, row) -> row.stance().negated())
                .when("when", "time of saying", Statement::when)
                .add(
                        "parent",
                        Column.Type.ID,
                        "the statement it stands in",
                        (at, row) -> row.links().parent())
                .add(
                        "denies",
                        Column.Type.ID,
                        "the statement it denies",
                        (at, row) -> row.links().denies()));
    }

    private static void speaker(Columns<Statement> columns) {
        columns.add(
                        "speaker",
                        Column.Type.TEXT,
                        "the words that name who says it; empty when nobody is named",
                        (at, row) -> row.speaker().text())
                .add(
                        "speaker_spans",
                        Column.Type.SPANS,
                        "where they stand",
                        (at, row) -> Columns.spans(at, row.speaker().spans()))
                .add(
                        "speaker_ids",
                        Column.Type.IDS,
                        "actors who say it, as in actors.csv",
                        (at, row) -> row.speaker().actors())
                .add(
                        "speaker_names",
                        Column.Type.TEXTS,
                        "their names",
                        (at, row) -> at.names(row.speaker().actors()))
                .add(
                        "institution",
                        Column.Type.ID,
                        "the actor for whom a person speaks",
                        (at, row) -> row.speaker().institution())
                .add(
                        "institution_name",
                        Column.Type.TEXT,
                        "its name",
                        (at, row) -> at.name(row.speaker().institution()))
                .add(
                        "unnamed",
                        Column.Type.TEXT,
                        "what is said of a speaker without a name",
                        (at, row) -> row.speaker().unnamed());
    }

    private static List<Column<Figure>> figures() {
        Columns<Figure> columns = Columns.<Figure>ofRecords()
                .add("id", Column.Type.ID, "unique within the article", (at, row) -> row.id())
                .add(
                        "words",
                        Column.Type.TEXT,
                        "the number with the words of its bounds",
                        (at, row) -> row.anchor().text())
                .bounds("words_", "the number", figure -> figure.anchor().span())
                .add(
                        "at_least",
                        Column.Type.NUMBER,
                        "lower bound; empty when there is none",
                        (at, row) -> number(row.quantity().atLeast()))
                .add(
                        "at_most",
                        Column.Type.NUMBER,
                        "upper bound; equal to at_least for a plain number",
                        (at, row) -> number(row.quantity().atMost()))
                .add(
                        "exclusive",
                        Column.Type.FLAG,
                        "the bound itself is excluded (more than)",
                        (at, row) -> row.quantity().exclusive())
                .add(
                        "approximate",
                        Column.Type.FLAG,
                        "about, nearly, dozens",
                        (at, row) -> row.quantity().approximate())
                .add(
                        "change",
                        Column.Type.LABEL,
                        "whether the number moved: none, up, down, to",
                        (at, row) -> Labels.of(row.quantity().change()));
        counted(columns);
        return Columns.entries(columns.add(
                        "period",
                        Column.Type.LABEL,
                        "point, cumulative, interval, unknown",
                        (at, row) -> Labels.of(row.period()))
                .when("as_of", "the day it holds for", Figure::asOf)
                .add("where", Column.Type.ID, "the place it holds for, as in places.csv", (at, row) -> row.where())
                .add("where_name", Column.Type.TEXT, "its name", (at, row) -> place(at, row.where()))
                .add(
                        "said_by",
                        Column.Type.ID,
                        "the statement that gives it; empty when the outlet does",
                        (at, row) -> row.saidBy())
                .add(
                        "said_by_names",
                        Column.Type.TEXTS,
                        "who says that statement",
                        (at, row) -> at.tellers(row.saidBy()))
                .add(
                        "profile",
                        Column.Type.LABEL,
                        "how vague words were read: literal, isaf, acled",
                        (at, row) -> row.profile()));
    }

    private static void counted(Columns<Figure> columns) {
        columns.add(
                        "unit",
                        Column.Type.TEXT,
                        "troops, USD, %, km",
                        (at, row) -> row.counted().unit())
                .add(
                        "counted",
                        Column.Type.TEXT,
                        "the words for what is counted",
                        (at, row) -> row.counted().counted())
                .add(
                        "measure",
                        Column.Type.LABEL,
                        "what is said of the counted: killed, deployed …",
                        (at, row) -> row.counted().measure())
                .add(
                        "actor",
                        Column.Type.ID,
                        "to whom the counted belong",
                        (at, row) -> row.counted().actor())
                .add(
                        "actor_name",
                        Column.Type.TEXT,
                        "its name",
                        (at, row) -> at.name(row.counted().actor()));
    }

    private static List<Column<Evidence>> evidence() {
        Columns<Evidence> columns = Columns.<Evidence>ofRecords()
                .add("id", Column.Type.ID, "unique within the article", (at, row) -> row.id())
                .add(
                        "medium",
                        Column.Type.LABEL,
                        "video, photo, document, eyewitness …",
                        (at, row) -> Labels.of(row.medium()))
                .add(
                        "words",
                        Column.Type.TEXT,
                        "the words that name it",
                        (at, row) -> row.anchor().text())
                .bounds("words_", "these words", evidence -> evidence.anchor().span())
                .add("publisher", Column.Type.ID, "who published or made it", (at, row) -> row.publisher())
                .add("publisher_name", Column.Type.TEXT, "its name", (at, row) -> at.name(row.publisher()))
                .when("when", "the day it was published or made", Evidence::when)
                .add(
                        "shows",
                        Column.Type.IDS,
                        "events that it is said to show",
                        (at, row) -> row.showing().events())
                .add(
                        "showing",
                        Column.Type.TEXT,
                        "the words that say what it shows",
                        (at, row) -> words(at, row.showing().words()))
                .bounds(
                        "showing_",
                        "these words",
                        evidence -> evidence.showing().words());
        return Columns.entries(columns.add(
                        "attached",
                        Column.Type.LABEL,
                        "the article embeds or links it",
                        (at, row) -> row.attached() == null
                                ? null
                                : Labels.of(row.attached().how()))
                .add(
                        "attached_url",
                        Column.Type.TEXT,
                        "where it is",
                        (at, row) ->
                                row.attached() == null ? null : row.attached().url())
                .add(
                        "said_by",
                        Column.Type.ID,
                        "the statement that brings it; empty when the outlet does",
                        (at, row) -> row.saidBy())
                .add(
                        "said_by_names",
                        Column.Type.TEXTS,
                        "who says that statement",
                        (at, row) -> at.tellers(row.saidBy()))
                .add(
                        "hedge",
                        Column.Type.TEXT,
                        "a reservation about it, in its words",
                        (at, row) -> words(at, row.hedge())));
    }

    static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    static @Nullable String place(Lookup at, @Nullable String id) {
        Place place = at.place(id);
        return place == null ? null : place.name();
    }

    private static @Nullable String words(Lookup at, @Nullable Span span) {
        return span == null ? null : at.words(span);
    }
}
