package parallax.format.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.text.Labels;

/** The table of events. */
final class EventSheet {

    static final Sheet<Event> EVENTS = new Sheet<>(
            "events.csv",
            "who did what to whom",
            Entry.Kind.EVENT,
            events(),
            at -> at.account().events());

    private EventSheet() {}

    private static List<Column<Event>> events() {
        Columns<Event> columns = Columns.<Event>ofRecords()
                .add("id", Column.Type.ID, "unique within the article", (at, row) -> row.id());
        coding(columns);
        roles(columns);
        return Columns.entries(columns.add(
                        "where", Column.Type.ID, "the place, as in places.csv", (at, row) -> row.where())
                .add("where_name", Column.Type.TEXT, "its name", (at, row) -> EntrySheets.place(at, row.where()))
                .add("where_by", Column.Type.LABEL, "why it is taken: own or shared words", (at, row) -> basis(row))
                .when("when", "time of the event", Event::when)
                .add(
                        "words",
                        Column.Type.TEXT,
                        "the trigger",
                        (at, row) -> row.anchor().text())
                .bounds("words_", "the trigger", event -> event.anchor().span())
                .add(
                        "retold",
                        Column.Type.SPANS,
                        "triggers of later sentences that tell the same",
                        (at, row) -> Columns.spans(
                                at,
                                row.tellings().again().stream()
                                        .map(Anchor::span)
                                        .toList()))
                .add(
                        "said_by",
                        Column.Type.ID,
                        "the statement that tells it; empty when the outlet does",
                        (at, row) -> row.saidBy())
                .add(
                        "said_by_names",
                        Column.Type.TEXTS,
                        "who says that statement",
                        (at, row) -> at.tellers(row.saidBy()))
                .add(
                        "figures",
                        Column.Type.IDS,
                        "figures that measure it, as in figures.csv",
                        (at, row) -> row.figures()));
    }

    private static void coding(Columns<Event> columns) {
        columns.add(
                        "type",
                        Column.Type.LABEL,
                        "PLOVER type, after its preference for one category",
                        (at, row) -> row.what().type())
                .add(
                        "literal",
                        Column.Type.LABEL,
                        "the type before that preference",
                        (at, row) -> row.what().literal())
                .add(
                        "quad",
                        Column.Type.COUNT,
                        "PLOVER's quad class, 1 to 4",
                        (at, row) -> row.what().type().quad())
                .add(
                        "modes",
                        Column.Type.LABELS,
                        "PLOVER modes",
                        (at, row) -> row.what().modes())
                .add(
                        "contexts",
                        Column.Type.LABELS,
                        "PLOVER contexts",
                        (at, row) -> row.what().contexts())
                .add(
                        "auxiliary",
                        Column.Type.LABELS,
                        "negated, future, hypothetical, historical",
                        (at, row) -> row.auxiliary().stream().map(Labels::of).toList());
    }

    private static void roles(Columns<Event> columns) {
        columns.add(
                        "actors",
                        Column.Type.IDS,
                        "who starts it, as in actors.csv",
                        (at, row) -> row.roles().actors())
                .add(
                        "actor_names",
                        Column.Type.TEXTS,
                        "their names",
                        (at, row) -> at.names(row.roles().actors()))
                .add(
                        "recipients",
                        Column.Type.IDS,
                        "who receives it",
                        (at, row) -> row.roles().recipients())
                .add(
                        "recipient_names",
                        Column.Type.TEXTS,
                        "their names",
                        (at, row) -> at.names(row.roles().recipients()));
    }

    private static @Nullable String basis(Event event) {
        Event.Site site = event.site();
        return site == null ? null : Labels.of(site.basis());
    }
}
