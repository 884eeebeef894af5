package parallax.article.meta;

import parallax.text.Labels;

/** Where something about an article is known from; the day of crawling is no such place. */
public enum From {
    /** The input itself or the caller says so. */
    GIVEN,
    /** A script with data in the words of schema.org. */
    JSON_LD,
    /** A meta tag {@code og:…} or {@code article:…}. */
    OPEN_GRAPH,
    /** Another meta tag. */
    META,
    /** A time element, or one that is marked with {@code itemprop}. */
    TIME_TAG,
    /** The address. */
    URL,
    /** The head of the text. */
    DATELINE,
    /** What readers of the page see: its heading, the line that signs it. */
    VISIBLE,
    /** The title of the window. */
    TITLE,
    /** Nothing says so. */
    NONE;

    @Override
    public String toString() {
        return Labels.of(this);
    }
}
