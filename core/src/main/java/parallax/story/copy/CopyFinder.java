package parallax.story.copy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.story.outlet.Address;

/**
 * Finds republished text among articles: the index gives the edges, this says what each group is. The answer does not depend
 * on the order of the articles; versions of one article are not copies of one another.
 */
public final class CopyFinder {

    /** Groups of articles that share their text; an article is in at most one group. */
    public List<Copy> group(List<Article> articles) {
        return group(articles, List.of());
    }

    /**
     * The same among some of the articles of a ledger.
     *
     * @param beside those that lead buckets of the articles and are none of them; they are compared with nothing
     */
    public List<Copy> group(List<Article> articles, List<Sketch> beside) {
        Map<String, Article> byId = articles.stream()
                .collect(Collectors.toMap(Article::id, Function.identity(), (one, other) -> one, HashMap::new));
        CopyIndex index = new CopyIndex(id -> BodyWords.of(get(byId, id)));
        beside.forEach(index::occupy);
        byId.values().forEach(article -> index.add(sketch(article)));
        return index.listGroups().stream()
                .map(group -> copy(group, index, byId))
                .sorted(Comparator.comparing(Copy::id))
                .toList();
    }

    /** What an index keeps of an article. */
    public static Sketch sketch(Article article) {
        return Sketch.of(
                article.id(), Address.work(article.source().url()), article.text(), BodyWords.skipped(article));
    }

    private static Article get(Map<String, Article> articles, String id) {
        return Objects.requireNonNull(articles.get(id), id);
    }

    /** What a group is, from the articles of the group alone. */
    private static Copy copy(List<String> ids, CopyIndex index, Map<String, Article> articles) {
        List<Article> group = ids.stream().map(id -> get(articles, id)).toList();
        Origin origin = Origin.of(group);
        String known = origin.article();
        Article hub = known != null ? get(articles, known) : longest(group);
        Set<Edge> edges = new TreeSet<>(index.listEdges());
        List<CopyPair> pairs = group.stream()
                .filter(article -> !article.equals(hub))
                .map(article -> CopyPair.of(source(article, hub, group, edges), article))
                .toList();
        return Copy.of(ids, pairs, origin);
    }

    /** The hub, where the two share text; else the longest article that shares text with it. */
    private static Article source(Article article, Article hub, List<Article> group, Set<Edge> edges) {
        return edges.contains(Edge.of(article.id(), hub.id()))
                ? hub
                : longest(group.stream()
                        .filter(other -> !other.equals(article) && edges.contains(Edge.of(article.id(), other.id())))
                        .toList());
    }

    private static Article longest(List<Article> group) {
        return group.stream()
                .max(Comparator.comparingInt(
                                (Article article) -> BodyWords.of(article).size())
                        .thenComparing(Article::id, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("a group without articles"));
    }
}
