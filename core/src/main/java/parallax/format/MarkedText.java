package parallax.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Span;

/**
 * The text itself with marks: {@code [S1 speaker: Russia] [S1 cue: said] that [S1: some troops would return]}. Furniture is
 * faint. Marks that would cross each other are cut at the border.
 */
public final class MarkedText {

    private final Palette palette;

    public MarkedText(Palette palette) {
        this.palette = palette;
    }

    public String write(Article article, Account account) {
        String text = article.transcript();
        List<Mark> marks = marks(article, account);
        StringBuilder out = new StringBuilder();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        for (int index = 0; index <= text.length(); index++) {
            while (!open.isEmpty() && open.get(open.size() - 1).span().end() <= index) {
                out.append(open.remove(open.size() - 1).close(palette));
            }
            while (next < marks.size() && marks.get(next).span().start() == index) {
                Mark mark = marks.get(next++);
                Mark inside = open.isEmpty()
                        ? mark
                        : mark.within(open.get(open.size() - 1).span());
                out.append(inside.open(palette));
                open.add(inside);
            }
            if (index < text.length()) {
                out.append(text.charAt(index));
            }
        }
        return out.append('\n').toString();
    }

    private static List<Mark> marks(Article article, Account account) {
        Numbering numbering = new Numbering(account);
        List<Mark> marks = new ArrayList<>();
        for (Entry entry : account.entries()) {
            String label = numbering.of(entry.id());
            switch (entry.kind()) {
                case STATEMENT -> statement((Statement) entry, label, marks);
                case EVENT ->
                    marks.add(new Mark(
                            ((Event) entry).anchor().span(),
                            entry.kind(),
                            label + " " + ((Event) entry).what().type()));
                case FIGURE -> marks.add(new Mark(((Figure) entry).anchor().span(), entry.kind(), label));
                case EVIDENCE ->
                    marks.add(new Mark(
                            ((Evidence) entry).anchor().span(),
                            entry.kind(),
                            label + " " + ((Evidence) entry).medium()));
            }
        }
        article.unreadable().forEach(span -> marks.add(new Mark(span, null, "furniture")));
        marks.removeIf(mark -> mark.span().isEmpty());
        marks.sort(Comparator.comparing((Mark mark) -> mark.span().start())
                .thenComparing(mark -> -mark.span().end())
                .thenComparing(Mark::label));
        return marks;
    }

    private static void statement(Statement statement, String label, List<Mark> marks) {
        statement.speaker().spans().forEach(span -> marks.add(new Mark(span, statement.kind(), label + " speaker")));
        statement
                .cue()
                .spans()
                .forEach(span -> marks.add(new Mark(
                        span,
                        statement.kind(),
                        label + " " + parallax.text.Labels.of(statement.cue().kind()))));
        statement.content().spans().forEach(span -> marks.add(new Mark(span, statement.kind(), label)));
    }

    private record Mark(Span span, Entry.@org.jspecify.annotations.Nullable Kind kind, String label) {

        Mark within(Span outer) {
            return span.end() <= outer.end() ? this : new Mark(Span.of(span.start(), outer.end()), kind, label);
        }

        String open(Palette palette) {
            return paint(palette, "[" + label + ": ");
        }

        String close(Palette palette) {
            return paint(palette, "]");
        }

        private String paint(Palette palette, String text) {
            Entry.Kind known = kind;
            return known == null ? palette.faint(text) : palette.of(known, text);
        }
    }
}
