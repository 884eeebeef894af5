package parallax.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.article.Article;
import parallax.text.Span;

/** The words of an article's news text: lower case, letters and digits only, furniture left out. */
final class Words {

    private Words() {}

    static List<String> of(Article article) {
        List<String> words = new ArrayList<>();
        String text = article.transcript();
        int from = 0;
        for (Span skipped : article.unreadable()) {
            collect(text, from, Math.max(from, skipped.start()), words);
            from = Math.max(from, skipped.end());
        }
        collect(text, from, text.length(), words);
        return words;
    }

    /** Adds the words between two positions to a list. */
    static void collect(String text, int from, int to, List<String> words) {
        int start = -1;
        for (int index = from; index <= to; index++) {
            boolean inWord = index < to && Character.isLetterOrDigit(text.charAt(index));
            if (inWord && start < 0) {
                start = index;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, index).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }
}
