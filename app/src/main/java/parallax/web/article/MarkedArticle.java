package parallax.web.article;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.Reading;
import parallax.article.Article;
import parallax.ledger.Entry;

/**
 * An article with the words of its records marked.
 *
 * @param reading the article and its records
 * @param kinds of records that are marked
 * @param headline its headline as it stands in the transcript; empty when it has none
 * @param body all other blocks, in order
 */
public record MarkedArticle(Reading reading, Set<Entry.Kind> kinds, List<Block> headline, List<Block> body) {

    public MarkedArticle {
        Objects.requireNonNull(reading);
        kinds = Set.copyOf(kinds);
        headline = List.copyOf(headline);
        body = List.copyOf(body);
    }

    public static MarkedArticle of(Reading reading, Set<Entry.Kind> kinds) {
        Article article = reading.article();
        Weaver weaver = new Weaver(article.transcript(), Marks.of(article, reading.account(), kinds));
        List<Block> blocks = Blocks.of(article).stream()
                .map(block -> new Block(block.form(), block.furniture(), block.span(), weaver.weave(block.span())))
                .toList();
        return new MarkedArticle(
                reading,
                kinds,
                blocks.stream().filter(MarkedArticle::isHeadline).toList(),
                blocks.stream().filter(block -> !isHeadline(block)).toList());
    }

    private static boolean isHeadline(Block block) {
        return block.form() == Block.Form.HEADLINE;
    }
}
