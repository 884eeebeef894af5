package parallax.web.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * The fields of a form in which a record is corrected, as they stand in the ledger or as somebody has typed them.
 *
 * @param values by the name of the field; what is not there is empty
 */
public record Draft(Map<String, String> values) {

    /** Who says it, in a form. */
    public static final String SPEAKER = "speaker";

    public static final String INSTITUTION = "institution";
    public static final String ACTOR = "actor";
    public static final String RECIPIENT = "recipient";
    public static final String OWNER = "owner";
    public static final String PUBLISHER = "publisher";

    static final String ON = "on";

    private static final int MOST = 40;

    public Draft {
        values = Map.copyOf(values);
    }

    /** The fields of a record as it is. */
    public static Draft of(Entry entry, SentenceWords words) {
        Fields fields = new Fields(words);
        Part.of(entry).forEach(fields::part);
        switch (entry.kind()) {
            case STATEMENT -> fields.statement((Statement) entry);
            case EVENT -> fields.event((Event) entry);
            case FIGURE -> fields.figure((Figure) entry);
            case EVIDENCE -> fields.evidence((Evidence) entry);
        }
        return new Draft(fields.values);
    }

    /** A value; empty when there is none. */
    public String get(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public boolean is(String field) {
        return ON.equals(get(field));
    }

    /** The values of a field that can be filled several times, in their order, the empty ones left out. */
    public List<String> list(String field) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < MOST; number++) {
            String value = get(field + "." + number);
            if (!value.isEmpty()) {
                all.add(value);
            }
        }
        return all;
    }

    /** The same with an empty one behind them, to be filled. */
    public List<String> slots(String field) {
        List<String> slots = new ArrayList<>(list(field));
        slots.add("");
        return slots;
    }

    /**
     * A piece of a part: from one word to another.
     *
     * @param from number of the first word, empty for no piece
     * @param to number of the last word
     */
    public record Piece(String from, String to) {

        boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /** The pieces of a part, with an empty one behind them where there may be several. */
    public List<Piece> pieces(Part part) {
        List<Piece> pieces = new ArrayList<>();
        String name = Labels.of(part);
        for (int number = 0; number < MOST; number++) {
            Piece piece = new Piece(get(name + "." + number + ".from"), get(name + "." + number + ".to"));
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        if (part.isOfPieces() || pieces.isEmpty()) {
            pieces.add(new Piece("", ""));
        }
        return pieces;
    }

    /** Fills in what stands in a record. */
    private static final class Fields {

        private final SentenceWords words;
        private final Map<String, String> values = new LinkedHashMap<>();

        Fields(SentenceWords words) {
            this.words = words;
        }

        private void put(String field, @Nullable Object value) {
            values.put(field, Objects.toString(value, ""));
        }

        private void flag(String field, boolean value) {
            put(field, value ? ON : "");
        }

        private void list(String field, List<String> all) {
            for (int number = 0; number < all.size(); number++) {
                put(field + "." + number, all.get(number));
            }
        }

        void part(Part part, List<Span> spans) {
            for (int number = 0; number < spans.size(); number++) {
                String piece = Labels.of(part) + "." + number;
                put(piece + ".from", words.first(spans.get(number)));
                put(piece + ".to", words.last(spans.get(number)));
            }
        }

        void statement(Statement statement) {
            list(SPEAKER, statement.speaker().actors());
            put(INSTITUTION + ".0", statement.speaker().institution());
            put("cue-kind", Labels.of(statement.cue().kind()));
            put("certainty", Labels.of(statement.stance().certainty()));
            flag("negated", statement.stance().negated());
            when(statement.when());
        }

        void event(Event event) {
            put("type", Labels.of(event.what().type()));
            list("mode", event.what().modes());
            list(ACTOR, event.roles().actors());
            list(RECIPIENT, event.roles().recipients());
            event.auxiliary().forEach(each -> flag(Labels.of(each), true));
            when(event.when());
        }

        void figure(Figure figure) {
            put("measure", figure.counted().measure());
            put("unit", figure.counted().unit());
            put("counted", figure.counted().counted());
            put("at-least", plain(figure.quantity().atLeast()));
            put("at-most", plain(figure.quantity().atMost()));
            flag("exclusive", figure.quantity().exclusive());
            flag("approximate", figure.quantity().approximate());
            put(OWNER + ".0", figure.counted().actor());
            when(figure.asOf());
        }

        private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }

        void evidence(Evidence evidence) {
            put("medium", Labels.of(evidence.medium()));
            put(PUBLISHER + ".0", evidence.publisher());
            when(evidence.when());
        }

        private void when(@Nullable When when) {
            if (when != null) {
                put("when-words", when.span().start() + "-" + when.span().end());
                put("when-from", when.from());
                put("when-to", when.to());
            }
        }
    }
}
