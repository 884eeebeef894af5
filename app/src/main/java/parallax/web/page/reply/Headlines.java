package parallax.web.page.reply;

import java.util.Optional;
import parallax.article.Article;
import parallax.web.desk.Desk;
import parallax.web.words.Words;

/** What articles are called. */
final class Headlines {

    private final Desk desk;

    Headlines(Desk desk) {
        this.desk = desk;
    }

    /** The headline in one line, or a word for none; empty when the ledger does not have the article. */
    Optional<Headline> find(Words words, String article) {
        return desk.findReading(article).map(reading -> of(words, reading.article()));
    }

    private static Headline of(Words words, Article article) {
        String headline = article.headline().text().replaceAll("\\s+", " ").strip();
        return headline.isEmpty()
                ? new Headline(words.get("reply.no-headline"), words.language())
                : new Headline(headline, article.language());
    }
}
