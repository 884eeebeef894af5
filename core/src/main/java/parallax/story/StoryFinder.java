package parallax.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.story.embed.SentenceEncoder;
import parallax.story.group.Corrections;

/** Groups articles on one happening, all at once. The answer does not depend on their order. */
public final class StoryFinder {

    /** Every article is in exactly one story, also alone. */
    public List<Story> group(List<Article> articles) {
        return group(articles, Map.of());
    }

    /**
     * The same with what was read from the articles.
     *
     * @param accounts by article; those that are missing were not read
     */
    public List<Story> group(List<Article> articles, Map<String, Account> accounts) {
        return group(articles, accounts, Corrections.NONE);
    }

    /**
     * The same where somebody decided about some of them.
     *
     * @param decided which articles belong together and which do not
     */
    public List<Story> group(List<Article> articles, Map<String, Account> accounts, Corrections decided) {
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            StoryIndex index = new StoryIndex(encoder);
            index.correct(decided);
            for (Article article : articles) {
                index.add(index.profile(article, accounts.get(article.id())));
            }
            return index.listStories().stream()
                    .sorted(Comparator.comparing(Story::id))
                    .toList();
        }
    }
}
