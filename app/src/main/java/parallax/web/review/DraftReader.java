package parallax.web.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.event.Modes;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Makes the record that a draft says. What has no field stays as it was. Every part points at words of the record's own sentence,
 * and its text is what stands there.
 */
public final class DraftReader {

    private final Reading reading;
    private final SentenceWords words;
    private final Draft draft;
    private final People people;

    private DraftReader(Reading reading, SentenceWords words, Draft draft, KnownActors known) {
        this.reading = reading;
        this.words = words;
        this.draft = draft;
        this.people = new People(draft, reading.account(), known);
    }

    /**
     * A record as it should be.
     *
     * @param entry the record
     * @param actors to whom it refers and whom the article does not name
     */
    public record Corrected(Entry entry, List<Actor> actors) {

        public Corrected {
            actors = List.copyOf(actors);
        }
    }

    /** The words among which the parts of a record are chosen. */
    public static SentenceWords words(Reading reading, Entry entry) {
        return SentenceWords.of(
                reading.account().transcript(),
                entry.sentence(),
                Part.spans(entry),
                reading.article().unreadable());
    }

    /**
     * Reads a draft.
     *
     * @throws DraftException when it makes no record
     */
    public static Corrected read(Reading reading, Entry entry, Draft draft, KnownActors known) {
        DraftReader reader = new DraftReader(reading, words(reading, entry), draft, known);
        Entry corrected = switch (entry.kind()) {
            case STATEMENT -> reader.statement((Statement) entry);
            case EVENT -> reader.event((Event) entry);
            case FIGURE -> reader.figure((Figure) entry);
            case EVIDENCE -> reader.evidence((Evidence) entry);
        };
        return new Corrected(corrected, reader.people.others());
    }

    private Statement statement(Statement before) {
        List<Span> speaker = spans(Part.SPEAKER);
        List<Span> cue = spans(Part.CUE);
        List<Span> content = spans(Part.CONTENT);
        List<String> actors = people.list(Draft.SPEAKER);
        boolean same = actors.equals(before.speaker().actors())
                && speaker.equals(before.speaker().spans());
        return new Statement(
                before.id(),
                new Statement.Speaker(
                        speaker,
                        text(speaker),
                        actors,
                        people.find(Draft.INSTITUTION),
                        same ? before.speaker().unnamed() : null),
                new Statement.Cue(cue, text(cue), constant("cue-kind", Statement.CueKind.class)),
                new Statement.Content(content, text(content)),
                before.form(),
                new Statement.Stance(constant("certainty", Statement.Certainty.class), draft.is("negated")),
                when(before.when()),
                before.links(),
                before.sentence(),
                before.provenance());
    }

    private Event event(Event before) {
        EventType type = constant("type", EventType.class);
        List<String> modes = draft.list("mode").stream().distinct().toList();
        modes.stream()
                .filter(mode -> !Modes.listOf(type).contains(mode))
                .findFirst()
                .ifPresent(mode -> {
                    throw DraftException.of("mode", mode, Labels.of(type));
                });
        Set<Event.Auxiliary> auxiliary = Arrays.stream(Event.Auxiliary.values())
                .filter(each -> draft.is(Labels.of(each)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Event.Auxiliary.class)));
        EventType literal = type == before.what().type() ? before.what().literal() : type;
        return new Event(
                before.id(),
                new Event.What(type, literal, modes, before.what().contexts()),
                new Event.Roles(people.list(Draft.ACTOR), people.list(Draft.RECIPIENT)),
                before.site(),
                when(before.when()),
                auxiliary,
                new Event.Tellings(anchor(before.anchor()), before.tellings().again()),
                before.saidBy(),
                before.figures(),
                before.provenance());
    }

    private Figure figure(Figure before) {
        return new Figure(
                before.id(),
                anchor(before.anchor()),
                quantity(before.quantity()),
                new Figure.Counted(find("unit"), find("counted"), find("measure"), people.find(Draft.OWNER)),
                before.period(),
                when(before.asOf()),
                before.where(),
                before.saidBy(),
                before.profile(),
                before.provenance());
    }

    private Quantity quantity(Quantity before) {
        BigDecimal least = number("at-least");
        BigDecimal most = number("at-most");
        if (least != null && most != null && most.compareTo(least) < 0) {
            throw DraftException.of("bounds", least, most);
        }
        return new Quantity(least, most, draft.is("exclusive"), draft.is("approximate"), before.change());
    }

    private Evidence evidence(Evidence before) {
        return new Evidence(
                before.id(),
                constant("medium", Evidence.Medium.class),
                people.find(Draft.PUBLISHER),
                when(before.when()),
                before.showing(),
                before.attached(),
                anchor(before.anchor()),
                before.saidBy(),
                before.hedge(),
                before.provenance());
    }

    private Anchor anchor(Anchor before) {
        return Anchor.of(reading.account().transcript(), spans(Part.WORDS).get(0), before.sentence());
    }

    /** In the order of the text, none over another. */
    private List<Span> spans(Part part) {
        List<Span> spans = draft.pieces(part).stream()
                .filter(piece -> !piece.isEmpty())
                .map(this::span)
                .sorted()
                .toList();
        for (int number = 1; number < spans.size(); number++) {
            if (spans.get(number - 1).overlaps(spans.get(number))) {
                throw DraftException.of("overlap", text(spans.subList(number - 1, number + 1)));
            }
        }
        if (spans.isEmpty() && part.isNeeded()) {
            throw DraftException.of("no-words");
        }
        return spans;
    }

    private Span span(Draft.Piece piece) {
        try {
            Span span = words.span(Integer.parseInt(piece.from()), Integer.parseInt(piece.to()));
            if (reading.article().unreadable().stream().anyMatch(span::overlaps)) {
                throw DraftException.of("furniture", span.in(reading.account().transcript()));
            }
            return span;
        } catch (IllegalArgumentException e) {
            throw DraftException.of("words", piece.from(), piece.to(), words.size() - 1);
        }
    }

    private String text(List<Span> spans) {
        return spans.stream()
                .map(span -> span.in(reading.account().transcript()))
                .collect(Collectors.joining(" "));
    }

    private @Nullable When when(@Nullable When before) {
        String chosen = draft.get("when-words");
        if (chosen.isEmpty()) {
            return null;
        }
        Span span = time(chosen, before);
        LocalDate from = day("when-from");
        LocalDate to = day("when-to");
        if (from == null ? to != null : to != null && to.isBefore(from)) {
            throw DraftException.of("days", Objects.toString(from, "–"), Objects.toString(to, "–"));
        }
        LocalDate last = to == null ? from : to;
        if (before != null
                && before.span().equals(span)
                && Objects.equals(before.from(), from)
                && Objects.equals(before.to(), last)) {
            return before;
        }
        return new When(
                from, last, precision(from, last), span.in(reading.account().transcript()), span);
    }

    private static When.Precision precision(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return When.Precision.UNKNOWN;
        }
        return from.equals(to) ? When.Precision.DAY : When.Precision.INTERVAL;
    }

    /** One of the times that the article words. */
    private Span time(String chosen, @Nullable When before) {
        return Times.of(reading.account(), words.sentence(), before).stream()
                .filter(span -> chosen.equals(span.start() + "-" + span.end()))
                .findFirst()
                .orElseThrow(() -> DraftException.of("no-time", chosen));
    }

    private @Nullable LocalDate day(String field) {
        String typed = draft.get(field);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw DraftException.of("day", typed);
        }
    }

    private @Nullable BigDecimal number(String field) {
        String typed = draft.get(field);
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw DraftException.of("number", typed);
        }
    }

    private @Nullable String find(String field) {
        String typed = draft.get(field);
        return typed.isEmpty() ? null : typed;
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type) {
        String chosen = draft.get(field);
        try {
            return Labels.parse(type, chosen);
        } catch (IllegalArgumentException e) {
            throw DraftException.of("choice", chosen.toLowerCase(Locale.ROOT));
        }
    }
}
