package parallax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.entity.Names;
import parallax.evidence.EvidenceReader;
import parallax.language.Analysis;
import parallax.language.TimeExpression;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

/**
 * Joins what the four readers return by span: which statement tells an event, a figure or a piece of evidence, which figures
 * measure an event, which events a piece of evidence shows. The readers know nothing of one another.
 */
final class Joiner {

    /** Units of text between a figure and the trigger of the event that it may measure. */
    private static final int NEAR = 80;

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(
                    (Entry entry) -> entry.sentence().start())
            .thenComparing(Entry::kind)
            .thenComparing(Joiner::firstWord)
            .thenComparing(Entry::id);

    private final Article article;
    private final Analysis analysis;
    private final Names names;
    private final Span headline;
    private final Attachments attachments;

    Joiner(Article article, Analysis analysis, Names names) {
        this.article = article;
        this.analysis = analysis;
        this.names = names;
        this.headline = Span.of(0, article.textStart());
        this.attachments = new Attachments(article);
    }

    Account join(List<Statement> statements, List<Event> events, List<Figure> figures, List<Evidence> evidence) {
        List<Statement> said = linkedAmongThemselves(inOnePart(statements));
        List<Figure> counted = inOnePart(figures).stream()
                .map(figure -> figure.joined(teller(said, figure.anchor().span())))
                .toList();
        List<Event> told = inOnePart(events).stream()
                .map(event -> event.joined(teller(said, event.anchor().span()), measuring(event, events, counted)))
                .toList();
        List<Evidence> shown = inOnePart(evidence).stream()
                .map(piece -> piece.joined(
                        teller(said, piece.anchor().span()), shownBy(piece, told), attachments.find(piece)))
                .toList();
        List<Entry> entries = Stream.of(said, told, counted, shown)
                .flatMap(List::stream)
                .map(Entry.class::cast)
                .sorted(IN_ORDER)
                .toList();
        Set<String> referred = referred(said, told, counted, shown);
        return new Account(
                article.id(),
                article.published().date(),
                article.source().outlet(),
                article.transcript(),
                analysis.times().stream().map(Joiner::mention).toList(),
                actors(referred),
                names.places(),
                entries,
                Stream.concat(notes(said, told).stream(), EvidenceReader.differences(shown, names).stream())
                        .toList());
    }

    /** A record stands in the headline or in the text, never across the border that only the transcript has. */
    private <E extends Entry> List<E> inOnePart(List<E> entries) {
        return entries.stream()
                .filter(entry ->
                        headline.contains(entry.sentence()) || entry.sentence().start() >= headline.end())
                .toList();
    }

    /** Without the links to statements that were left out. */
    private static List<Statement> linkedAmongThemselves(List<Statement> statements) {
        Set<String> ids = new HashSet<>();
        statements.forEach(statement -> ids.add(statement.id()));
        return statements.stream()
                .map(statement -> statement.withLinks(new Statement.Links(
                        among(ids, statement.links().parent()),
                        among(ids, statement.links().denies()))))
                .toList();
    }

    private static @Nullable String among(Set<String> ids, @Nullable String id) {
        return id != null && ids.contains(id) ? id : null;
    }

    /** The innermost statement whose content holds the words. */
    private static @Nullable String teller(List<Statement> statements, Span words) {
        return statements.stream()
                .filter(statement -> statement.content().spans().stream().anyMatch(span -> span.contains(words)))
                .min(Comparator.comparingInt(Joiner::contentLength).thenComparing(Statement::id))
                .map(Statement::id)
                .orElse(null);
    }

    private static int contentLength(Statement statement) {
        return statement.content().spans().stream().mapToInt(Span::length).sum();
    }

    private static List<String> measuring(Event event, List<Event> events, List<Figure> figures) {
        return figures.stream()
                .filter(figure ->
                        figure.counted().measure() != null || figure.counted().actor() != null)
                .filter(figure -> figure.sentence().equals(event.sentence()))
                .filter(figure -> distance(figure, event) <= NEAR)
                .filter(figure -> events.stream()
                        .filter(other -> other.sentence().equals(event.sentence()))
                        .noneMatch(other -> distance(figure, other) < distance(figure, event)))
                .map(Figure::id)
                .toList();
    }

    private static int distance(Figure figure, Event event) {
        Span number = figure.anchor().span();
        Span trigger = event.anchor().span();
        return Math.max(0, Math.max(trigger.start() - number.end(), number.start() - trigger.end()));
    }

    private static List<String> shownBy(Evidence piece, List<Event> events) {
        Span showing = piece.showing().words();
        return showing == null
                ? List.of()
                : events.stream()
                        .filter(event -> showing.contains(event.anchor().span()))
                        .map(Event::id)
                        .toList();
    }

    private static Account.TimeMention mention(TimeExpression time) {
        return new Account.TimeMention(time.span(), time.type().name(), time.value(), time.resolved());
    }

    private static Set<String> referred(
            List<Statement> said, List<Event> told, List<Figure> counted, List<Evidence> shown) {
        Set<String> ids = new HashSet<>();
        for (Statement statement : said) {
            ids.addAll(statement.speaker().actors());
            add(ids, statement.speaker().institution());
        }
        for (Event event : told) {
            ids.addAll(event.roles().actors());
            ids.addAll(event.roles().recipients());
        }
        counted.forEach(figure -> add(ids, figure.counted().actor()));
        shown.forEach(piece -> add(ids, piece.publisher()));
        return ids;
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** Everyone who is named, and those who are only described where a record refers to them. */
    private List<Actor> actors(Set<String> referred) {
        return names.actors().stream()
                .filter(actor -> referred.contains(actor.id())
                        || (actor.kind() != Actor.Kind.GROUP && actor.kind() != Actor.Kind.UNNAMED))
                .toList();
    }

    /** What is not known of the article itself. */
    static List<Note> notes(Article article) {
        List<Note> notes = new ArrayList<>();
        if (article.published().date() == null) {
            notes.add(new Note(null, "date of publication not known: no relative date is resolved"));
        }
        if (article.source().outlet() == null) {
            notes.add(new Note(null, "outlet not known"));
        }
        article.notes().forEach(note -> notes.add(new Note(null, note)));
        return notes;
    }

    private List<Note> notes(List<Statement> said, List<Event> told) {
        Set<Note> notes = new LinkedHashSet<>(notes(article));
        notes.addAll(names.notes());
        for (Statement statement : said) {
            if (statement.speaker().spans().isEmpty()) {
                notes.add(new Note(statement.id(), "speaker unknown"));
            } else if (statement.speaker().actor() == null
                    && statement.speaker().unnamed() == null) {
                notes.add(new Note(
                        statement.id(),
                        "speaker not resolved: \"" + statement.speaker().text() + "\""));
            }
        }
        List<String> dated = new ArrayList<>();
        for (Event event : told) {
            When when = event.when();
            if (when != null && !when.resolved()) {
                notes.add(new Note(event.id(), "date not resolved: \"" + when.text() + "\""));
                dated.add(when.text());
            }
            if (event.roles().actors().isEmpty()) {
                notes.add(new Note(event.id(), "actor unknown"));
            }
        }
        analysis.times().stream()
                .filter(time -> !time.resolved() && time.type() == TimeExpression.Type.DATE)
                .map(time -> time.span().in(analysis.text()))
                .filter(words -> !dated.contains(words))
                .forEach(words -> notes.add(new Note(null, "date not resolved: \"" + words + "\"")));
        return List.copyOf(notes);
    }

    private static int firstWord(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).content().spans().get(0).start();
            case EVENT -> ((Event) entry).anchor().span().start();
            case FIGURE -> ((Figure) entry).anchor().span().start();
            case EVIDENCE -> ((Evidence) entry).anchor().span().start();
        };
    }
}
