package parallax.web.page.article;

import java.time.ZoneOffset;
import parallax.Reading;
import parallax.article.Article;
import parallax.store.Removal;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.words.Words;

/** Finds articles for pages. */
final class Articles {

    private final Desk desk;

    Articles(Desk desk) {
        this.desk = desk;
    }

    /**
     * The latest reading of an article.
     *
     * @throws DeskException 404 where the ledger never had it, 410 where it was taken out for good
     */
    Reading require(String id) {
        return desk.findReading(id).orElseThrow(() -> missing(id));
    }

    private DeskException missing(String id) {
        for (Removal removal : desk.ledger().listRemovals()) {
            if (removal.article().equals(id)) {
                return new DeskException(
                        410,
                        "article-taken-out",
                        id,
                        removal.at().atOffset(ZoneOffset.UTC).toLocalDate());
            }
        }
        return DeskException.notFound("no-article", id);
    }

    /** The headline in one line; where there is none, a word for it. */
    static String headline(Words words, Article article) {
        String headline = article.headline().text().replaceAll("\\s+", " ").strip();
        return headline.isEmpty() ? words.get("article.no-headline") : headline;
    }
}
