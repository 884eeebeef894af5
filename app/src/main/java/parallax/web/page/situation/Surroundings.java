package parallax.web.page.situation;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Objects;
import parallax.text.Span;

/**
 * A sentence with the ones around it in its paragraph.
 *
 * @param before the previous sentence; empty at the beginning of a paragraph
 * @param sentence the words themselves, exactly as they stand
 * @param after the following sentence; empty at the end of a paragraph
 */
public record Surroundings(String before, String sentence, String after) {

    public Surroundings {
        Objects.requireNonNull(before);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(after);
    }

    static Surroundings of(String transcript, Span span) {
        int start = transcript.lastIndexOf('\n', span.start() - 1) + 1;
        int newline = transcript.indexOf('\n', span.end());
        int end = newline < 0 ? transcript.length() : newline;
        String before = transcript.substring(start, span.start());
        String after = transcript.substring(span.end(), end);
        return new Surroundings(
                before.substring(lastSentence(before)).strip(),
                span.in(transcript),
                after.substring(0, firstSentence(after)).strip());
    }

    private static int lastSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text.stripTrailing());
        sentences.last();
        int last = sentences.previous();
        return last == BreakIterator.DONE ? 0 : last;
    }

    private static int firstSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int space = text.length() - text.stripLeading().length();
        int first = sentences.following(Math.min(space, Math.max(0, text.length() - 1)));
        return first == BreakIterator.DONE ? text.length() : first;
    }
}
