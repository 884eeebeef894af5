package parallax.capture.feed;

import java.util.regex.Pattern;

/** Pieces of HTML as feeds carry them. */
final class HtmlPiece {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#[0-9xX][0-9a-fA-F]*|[A-Za-z][A-Za-z0-9]+);");

    private HtmlPiece() {}

    static boolean isMarkup(String text) {
        return TAG.matcher(text).find() || REFERENCE.matcher(text).find();
    }

    /** The words of a title or of a short text on one line. */
    static String words(String markup) {
        String bare = TAG.matcher(markup).replaceAll(" ");
        return oneLine(Entities.decoded(bare));
    }

    /** A title: its tags stand within words (H<sub>2</sub>O) and leave no gap. */
    static String title(String markup) {
        return oneLine(Entities.decoded(TAG.matcher(markup).replaceAll("")));
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
