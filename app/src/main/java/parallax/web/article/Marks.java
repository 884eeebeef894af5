package parallax.web.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Span;

/** Where the records of an article stand in its text. */
public final class Marks {

    private Marks() {}

    /** All marks of some kinds of records, and what is no news; in no order. */
    static List<Mark> of(Article article, Account account, Set<Entry.Kind> kinds) {
        List<Mark> marks = new ArrayList<>();
        article.unreadable().forEach(span -> marks.add(new Mark(null, Mark.Part.FURNITURE, span)));
        for (Entry entry : account.entries()) {
            if (kinds.contains(entry.kind())) {
                marks.addAll(of(entry));
            }
        }
        return marks;
    }

    /** The words that a record stands on, in the order of what they are to it. */
    public static List<Mark> of(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> statement((Statement) entry);
            case EVENT -> event((Event) entry);
            case FIGURE ->
                List.of(new Mark(
                        entry.id(), Mark.Part.NUMBER, ((Figure) entry).anchor().span()));
            case EVIDENCE ->
                List.of(new Mark(
                        entry.id(),
                        Mark.Part.NAMING,
                        ((Evidence) entry).anchor().span()));
        };
    }

    private static List<Mark> statement(Statement statement) {
        List<Mark> marks = new ArrayList<>();
        add(marks, statement, Mark.Part.CONTENT, statement.content().spans());
        add(marks, statement, Mark.Part.SPEAKER, statement.speaker().spans());
        add(marks, statement, Mark.Part.CUE, statement.cue().spans());
        return marks;
    }

    private static List<Mark> event(Event event) {
        List<Mark> marks = new ArrayList<>();
        add(marks, event, Mark.Part.TRIGGER, List.of(event.anchor().span()));
        add(
                marks,
                event,
                Mark.Part.TRIGGER,
                event.tellings().again().stream().map(Anchor::span).toList());
        return marks;
    }

    private static void add(List<Mark> marks, Entry entry, Mark.Part part, List<Span> spans) {
        spans.forEach(span -> marks.add(new Mark(entry.id(), part, span)));
    }
}
