package parallax.capture.feed;

import org.jspecify.annotations.Nullable;
import parallax.capture.Payload;

/**
 * The text that an item carries.
 *
 * @param payload markup or plain text; empty text when there is none
 * @param whole whether it is the article and not only what stands before it
 */
record ItemText(Payload payload, boolean whole) {

    /** Texts below are summaries unless the feed calls them the content. */
    private static final int SHORTEST_WHOLE = 1200;

    static final ItemText NONE = new ItemText(new Payload.Text(""), false);

    /** What the feed calls the content; a teaser only when it breaks off. */
    static ItemText content(String text, boolean markup) {
        return new ItemText(payload(text, markup), !breaksOff(text));
    }

    /** What the feed calls a description or a summary: the article itself when it is long and does not break off. */
    static ItemText summary(String text, boolean markup) {
        boolean whole = HtmlPiece.words(text).length() >= SHORTEST_WHOLE && !breaksOff(text);
        return new ItemText(payload(text, markup), whole);
    }

    private static Payload payload(String text, boolean markup) {
        return markup && HtmlPiece.isMarkup(text) ? new Payload.Markup(text) : new Payload.Text(text.strip());
    }

    /** A text cut short ends with an ellipsis, mostly in brackets, mostly within a link. */
    private static boolean breaksOff(String text) {
        String tail = HtmlPiece.words(text.substring(Math.max(0, text.length() - 400)));
        return tail.matches("(?s).*(?:\\[…]|\\[\\.{3}]|\\(…\\)|…|\\.{3})");
    }

    /** What the item is noted with, null when it carries the article. */
    @Nullable
    String shortcoming() {
        if (whole) {
            return null;
        }
        boolean nothing = payload instanceof Payload.Text text && text.text().isEmpty();
        return nothing
                ? "the feed carries no text of this item, only its title"
                : "the feed carries only a summary of this item; read as it is, the article stands behind its link";
    }
}
