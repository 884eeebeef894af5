package parallax.store.desk.reader;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Bounds;

/**
 * What a reader writes under an article.
 *
 * @param article id of the article
 * @param parent id of the reply that it answers; null when it answers the article
 * @param sender who writes
 * @param website an address of http or https; null for none
 * @param text plain text
 * @param suspicions why it may come from a program
 */
public record Post(
        String article,
        @Nullable String parent,
        Sender sender,
        @Nullable String website,
        String text,
        List<Suspicion> suspicions) {

    /** Characters of the address of a website. */
    public static final int MOST_WEBSITE = 300;

    /** Characters of a text. */
    public static final int MOST_TEXT = 5000;

    private static final int MOST_ID = 200;

    /** @throws IllegalArgumentException when something is missing, too long, or no address; with its length and the bound */
    public Post {
        Objects.requireNonNull(sender);
        article = Bounds.line("the article", article, MOST_ID);
        website = website == null || website.isBlank() ? null : Bounds.webAddress("the website", website, MOST_WEBSITE);
        text = Bounds.text("the reply", text, MOST_TEXT);
        suspicions = List.copyOf(suspicions);
    }

    /** One that nothing speaks against. */
    public Post(String article, @Nullable String parent, Sender sender, @Nullable String website, String text) {
        this(article, parent, sender, website, text, List.of());
    }
}
