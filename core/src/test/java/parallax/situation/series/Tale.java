package parallax.situation.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Figure;
import parallax.ledger.Figure.Period;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

/** The account of an article of one sentence, written down by hand. Speakers are told from the outermost to the innermost. */
final class Tale {

    private static final Provenance BY_HAND = Provenance.rule("by hand", 1);

    private final String article;
    private final LocalDate published;
    private final String text;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable String outlet = "The Tarn Echo";
    private @Nullable When asOf;

    Tale(String article, String published, String text) {
        this.article = article;
        this.published = LocalDate.parse(published);
        this.text = text;
    }

    Tale outlet(@Nullable String name) {
        outlet = name;
        return this;
    }

    Tale in(String place, Place.Precision precision) {
        places.add(new Place("p-" + place, place, null, null, "NOR", precision, List.of(span(place))));
        return this;
    }

    Tale on(String words, String day) {
        LocalDate date = LocalDate.parse(day);
        asOf = new When(date, date, When.Precision.DAY, words, span(words));
        return this;
    }

    /** Whoever says it; within what the speaker before says, if there is one. */
    Tale by(String name, Actor.@Nullable Kind kind, @Nullable String country) {
        String id = "a-" + name;
        Actor.Kind sort = kind == null ? Actor.Kind.ORGANISATION : kind;
        actors.add(new Actor(id, name, sort, country, List.of(), null, null, List.of(span(name))));
        String parent = statements.isEmpty()
                ? null
                : statements.get(statements.size() - 1).id();
        statements.add(new Statement(
                "s" + statements.size(),
                new Statement.Speaker(List.of(span(name)), name, List.of(id), null, null),
                new Statement.Cue(List.of(span("said")), "said", Statement.CueKind.SAYS),
                new Statement.Content(List.of(Span.of(0, text.length())), text),
                Statement.Form.INDIRECT,
                new Statement.Stance(Statement.Certainty.CERTAIN, false),
                null,
                new Statement.Links(parent, null),
                Span.of(0, text.length()),
                BY_HAND));
        return this;
    }

    Tale by(String name) {
        return by(name, null, null);
    }

    /** A figure: plain digits, or digits behind "more than". */
    Tale counts(String words, String unit, @Nullable String measure, Period period) {
        BigDecimal number = new BigDecimal(words.replaceAll("\\D", ""));
        boolean bound = words.toLowerCase(java.util.Locale.ROOT).startsWith("more than");
        Quantity quantity = new Quantity(number, bound ? null : number, bound, false, Quantity.Change.NONE);
        figures.add(new Figure(
                "f" + figures.size(),
                Anchor.of(text, span(words), Span.of(0, text.length())),
                quantity,
                new Figure.Counted(unit, unit, measure, null),
                period,
                asOf,
                places.isEmpty() ? null : places.get(0).id(),
                statements.isEmpty()
                        ? null
                        : statements.get(statements.size() - 1).id(),
                "literal",
                BY_HAND));
        return this;
    }

    Account account() {
        List<Entry> entries = new ArrayList<>(statements);
        entries.addAll(figures);
        return new Account(article, published, outlet, text, List.of(), actors, places, entries, List.of());
    }

    private Span span(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + words + "\" does not stand in \"" + text + "\"");
        }
        return Span.of(at, at + words.length());
    }
}
