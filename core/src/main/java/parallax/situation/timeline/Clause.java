package parallax.situation.timeline;

import parallax.ledger.Anchor;
import parallax.text.Span;

/** The part of a sentence that tells an event, cut to what fits a line. */
final class Clause {

    private static final int LONGEST = 160;
    /** So much of a long sentence is kept before the trigger. */
    private static final int BEFORE = 90;

    private Clause() {}

    /** The sentence; of a long one, whole words around the trigger, with dots where something is left out. */
    static String around(String transcript, Anchor anchor) {
        Span sentence = anchor.sentence();
        String text = sentence.in(transcript);
        if (text.length() <= LONGEST) {
            return oneLine(text);
        }
        int trigger = anchor.span().start() - sentence.start();
        int from = trigger <= BEFORE ? 0 : boundary(text, trigger - BEFORE);
        int to = from + LONGEST >= text.length() ? text.length() : boundary(text, from + LONGEST);
        return (from == 0 ? "" : "… ") + oneLine(text.substring(from, to)) + (to == text.length() ? "" : " …");
    }

    /** The beginning of the word that stands there, or of the text. */
    private static int boundary(String text, int index) {
        int space = text.lastIndexOf(' ', index);
        return space < 0 ? index : space + 1;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
