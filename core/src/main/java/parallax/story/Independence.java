package parallax.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many voices there are behind a number of articles.
 *
 * @param articles how many, versions of one article counted once
 * @param outlets how many published them
 * @param families how many publisher families these belong to
 * @param origins how many texts they go back to: copies are one, and so is all that one agency is credited with
 * @param unnamed articles whose outlet is not known; they are in no count of outlets or families
 * @param agency the agency behind all of them, null when there is none
 */
public record Independence(
        int articles,
        int outlets,
        int families,
        int origins,
        int unnamed,
        @Nullable String agency) {

    public Independence {
        if (articles < 0 || origins > articles || families > outlets || unnamed > articles) {
            throw new IllegalArgumentException("articles " + articles + ", outlets " + outlets + ", families "
                    + families + ", origins " + origins + ", unnamed " + unnamed);
        }
    }

    /** The sentence: {@code 5 articles, 5 outlets, 2 publisher families, 1 origin: one wire story (Reuters)}. */
    public String words() {
        String known = unnamed == 0 ? "" : " (" + unnamed + " without a known outlet)";
        String counts = many(articles, "article", "articles") + known + ", " + many(outlets, "outlet", "outlets") + ", "
                + many(families, "publisher family", "publisher families") + ", "
                + many(origins, "origin", "origins");
        return origins == 1 && articles > 1 ? counts + ": " + same() : counts;
    }

    private String same() {
        String name = agency;
        return Objects.isNull(name) ? "one text" : "one wire story (" + name + ")";
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
