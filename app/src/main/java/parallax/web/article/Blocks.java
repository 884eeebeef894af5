package parallax.web.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.article.Paragraph;
import parallax.text.Span;

/** Where the paragraphs of an article are: as its page has them, or by the empty lines of a text without markup. */
final class Blocks {

    /** Lines of a paragraph that was wrapped by a machine are longer than this; a list or an address has shorter ones. */
    private static final int WRAPPED = 60;

    private final Article article;
    private final String text;

    private Blocks(Article article) {
        this.article = article;
        this.text = article.transcript();
    }

    /** Every unit of the transcript is in exactly one, in order; without pieces yet. */
    static List<Block> of(Article article) {
        return new Blocks(article).list();
    }

    private List<Block> list() {
        TreeSet<Integer> borders = new TreeSet<>();
        borders.add(0);
        borders.add(text.length());
        int shift = article.textStart();
        borders.add(shift);
        List<Paragraph> paragraphs = article.details().paragraphs();
        paragraphs.forEach(paragraph -> add(borders, paragraph.span().shift(shift)));
        if (paragraphs.isEmpty()) {
            addLines(borders, shift);
        }
        Span headline = headline();
        if (headline != null) {
            add(borders, headline);
        }
        return blocks(List.copyOf(borders));
    }

    private static void add(Set<Integer> borders, Span span) {
        borders.add(span.start());
        borders.add(span.end());
    }

    /** Behind every empty line; a text that has none has a paragraph a line. */
    private void addLines(Set<Integer> borders, int from) {
        List<Integer> lines = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
            int next = text.indexOf('\n', at + 1);
            if (next >= 0 && text.substring(at + 1, next).isBlank()) {
                empty.add(next + 1);
            }
        }
        borders.addAll(empty.isEmpty() ? lines : empty);
    }

    /** White space between two borders goes with what stands before it. */
    private List<Block> blocks(List<Integer> borders) {
        List<Block> blocks = new ArrayList<>();
        Span last = null;
        for (int index = 0; index + 1 < borders.size(); index++) {
            Span span = new Span(borders.get(index), borders.get(index + 1));
            if (last != null && span.in(text).isBlank()) {
                last = Span.covering(last, span);
            } else if (last != null && last.in(text).isBlank()) {
                last = Span.covering(last, span); // at the beginning there is nothing before it
            } else {
                if (last != null) {
                    blocks.add(block(last));
                }
                last = span;
            }
        }
        if (last != null) {
            blocks.add(block(last));
        }
        return blocks;
    }

    private Block block(Span span) {
        return new Block(form(span), furniture(span), span, List.of());
    }

    private Block.Form form(Span span) {
        Span headline = headline();
        if (headline != null && span.overlaps(headline)) {
            return Block.Form.HEADLINE;
        }
        String tag = tag(span);
        if (tag.matches("h[1-6]")) {
            return Block.Form.HEADING;
        }
        return switch (tag) {
            case "li", "dd", "dt" -> Block.Form.ITEM;
            case "blockquote" -> Block.Form.QUOTE;
            case "pre", "address" -> Block.Form.LINES;
            default -> tag.isEmpty() && hasShortLines(span) ? Block.Form.LINES : Block.Form.PARAGRAPH;
        };
    }

    /** Where the headline stands in the transcript; null when there is none. */
    private @Nullable Span headline() {
        Span inText = article.headline().inText();
        if (inText != null) {
            return inText.shift(article.textStart());
        }
        int length = article.headline().text().length();
        return length == 0 ? null : new Span(0, length);
    }

    private String tag(Span span) {
        int shift = article.textStart();
        return article.details().paragraphs().stream()
                .filter(paragraph -> paragraph.span().shift(shift).overlaps(span))
                .findFirst()
                .map(paragraph -> paragraph.tag().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private boolean hasShortLines(Span span) {
        String[] lines = span.in(text).strip().split("\n");
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, line.length());
        }
        return lines.length > 1 && longest < WRAPPED;
    }

    /** The kind of the furniture that all of its words belong to; null where some are news. */
    private Furniture.@Nullable Kind furniture(Span span) {
        int shift = article.textStart();
        Furniture.Kind kind = null;
        int covered = 0;
        for (Furniture piece : article.furniture()) {
            int overlap = piece.span().shift(shift).overlap(span);
            covered += overlap;
            kind = overlap > 0 && kind == null ? piece.kind() : kind;
        }
        return covered >= span.in(text).strip().length() ? kind : null;
    }
}
