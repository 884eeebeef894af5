package parallax.article.pdf;

/**
 * A line of a page, or the part of it that stands in one column.
 *
 * @param page from 1
 * @param left where it begins, in points from the left edge
 * @param right where it ends
 * @param baseline in points from the top
 * @param size of its letters, in points
 * @param text its words
 */
record TextLine(int page, float left, float right, float baseline, float size, String text) {

    /** Words that stand on the same line, to the right of these. */
    TextLine with(TextLine next) {
        boolean larger = next.text.length() > text.length();
        return new TextLine(
                page, left, Math.max(right, next.right), baseline, larger ? next.size : size, text + " " + next.text);
    }

    boolean isLevelWith(TextLine other) {
        return page == other.page && Math.abs(baseline - other.baseline) < Math.max(size, other.size) / 2;
    }

    float width() {
        return right - left;
    }

    /** Whether the line ends where a sentence may. */
    boolean endsSentence() {
        String bare = text.replaceAll("[\"'”’»)\\]]+$", "");
        return !bare.isEmpty() && ".!?:".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }
}
