package parallax.article;

import java.util.List;

/**
 * A run of text between two borders of a page: a paragraph, a heading, an item of a list.
 *
 * @param box the innermost part of the page it stands in
 * @param tag the element that holds it: {@code p}, {@code h2}, {@code li}
 * @param text its words, white space collapsed
 * @param linked how many units of it are link text
 * @param links the links within it, counted in its words
 */
record Block(Box box, String tag, String text, int linked, List<Article.Attachment> links) {

    Block {
        links = List.copyOf(links);
    }

    private static final int SENTENCE = 80;

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isItem() {
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt") || tag.equals("td") || tag.equals("th");
    }

    /** Reads like a sentence of an article, not like a label or a list of links. */
    boolean isProse() {
        if (isHeading() || linkDensity() > 0.5) {
            return false;
        }
        return text.length() >= SENTENCE || (text.length() >= 25 && endsSentence());
    }

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last >= 0 && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…:。！？।".indexOf(text.charAt(last)) >= 0;
    }
}
