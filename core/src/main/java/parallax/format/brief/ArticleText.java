package parallax.format.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import parallax.article.Article;
import parallax.text.Span;

/** The text of an article with an anchor at each sentence that is cited; what is not news is left out. */
final class ArticleText {

    private final Article article;
    private final int number;
    private final SortedSet<Span> cited = new TreeSet<>();

    ArticleText(Article article, int number) {
        this.article = article;
        this.number = number;
    }

    void cite(Span sentence) {
        cited.add(sentence);
    }

    /** The anchor of a sentence, unique within the page. */
    static String anchor(int number, Span sentence) {
        return "s" + number + "-" + sentence.start() + "-" + sentence.end();
    }

    /** What a citation leads to: its sentence, or the whole article. */
    static String target(Brief.Cite cite) {
        Span span = cite.span();
        return span == null ? "a" + cite.number() : anchor(cite.number(), span);
    }

    void write(Html out) {
        String text = article.transcript();
        int from = 0;
        for (String paragraph : text.split("\n", -1)) {
            Span span = Span.of(from, from + paragraph.length());
            if (!paragraph.isBlank() && !isFurniture(span)) {
                out.raw("<p>");
                paragraph(out, text, span);
                out.raw("</p>\n");
            }
            from = span.end() + 1;
        }
    }

    private boolean isFurniture(Span span) {
        return cited.stream().noneMatch(sentence -> sentence.overlaps(span))
                && article.unreadable().stream().anyMatch(piece -> piece.contains(span));
    }

    private void paragraph(Html out, String text, Span paragraph) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        TreeMap<Integer, List<Span>> starts = new TreeMap<>();
        for (Span sentence : cited) {
            if (sentence.overlaps(paragraph)) {
                borders.add(Math.max(sentence.start(), paragraph.start()));
                borders.add(Math.min(sentence.end(), paragraph.end()));
                if (paragraph.contains(sentence.start())) {
                    starts.computeIfAbsent(sentence.start(), none -> new ArrayList<>())
                            .add(sentence);
                }
            }
        }
        int from = paragraph.start();
        for (int to : borders.tailSet(paragraph.start() + 1)) {
            segment(out, text.substring(from, to), Span.of(from, to), starts.getOrDefault(from, List.of()));
            from = to;
        }
    }

    /** The first sentence that begins here is the element itself, further ones are empty anchors before it. */
    private void segment(Html out, String words, Span span, List<Span> starting) {
        starting.stream().skip(1).forEach(sentence -> out.raw("<a id=\"" + anchor(number, sentence) + "\"></a>"));
        boolean inside = cited.stream().anyMatch(sentence -> sentence.contains(span));
        if (!inside) {
            out.text(words);
        } else if (starting.isEmpty()) {
            out.raw("<mark>").text(words).raw("</mark>");
        } else {
            out.raw("<mark id=\"" + anchor(number, starting.get(0)) + "\">")
                    .text(words)
                    .raw("</mark>");
        }
    }
}
