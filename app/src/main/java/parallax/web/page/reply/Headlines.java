package parallax.web.page.reply;

import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.web.Desk;
import parallax.web.words.Words;

/** What articles are called. */
final class Headlines {

    private final Desk desk;

    Headlines(Desk desk) {
        this.desk = desk;
    }

    /** The headline in one line, or a word for none; null when the ledger no longer has the article. */
    @Nullable String find(Words words, String article) {
        return desk.findReading(article)
                .map(reading -> of(words, reading.article()))
                .orElse(null);
    }

    private static String of(Words words, Article article) {
        String headline = article.headline().text().replaceAll("\\s+", " ").strip();
        return headline.isEmpty() ? words.get("reply.no-headline") : headline;
    }
}
