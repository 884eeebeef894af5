package parallax.web.page.reply;

import java.util.List;
import java.util.Objects;
import parallax.discussion.Places;
import parallax.store.desk.reader.Branch;

/**
 * What stands under an article.
 *
 * @param article its id
 * @param thread what is shown, answers below what they answer
 * @param count how many replies are shown
 * @param form with which more is written
 */
public record RepliesView(String article, List<Branch> thread, long count, ReplyForm form) {

    public RepliesView {
        Objects.requireNonNull(article);
        thread = List.copyOf(thread);
        Objects.requireNonNull(form);
    }

    /** Path of the page of the discussion. */
    public String path() {
        return Places.thread(article);
    }
}
