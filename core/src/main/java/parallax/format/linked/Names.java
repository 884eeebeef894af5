package parallax.format.linked;

import parallax.article.Article;

/** Names by which other data can refer to what Parallax wrote; the same content has the same name everywhere. */
final class Names {

    private static final String BEGIN = "urn:parallax:";

    /** The name of this program. */
    static final String PARALLAX = "urn:parallax";

    private Names() {}

    static String article(Article article) {
        return BEGIN + article.id();
    }

    static String record(Article article, String id) {
        return article(article) + ":" + id;
    }

    /** The address where the article stands, or its name where none is known. */
    static String source(Article article) {
        String url = article.source().url();
        return url == null ? article(article) : url;
    }
}
