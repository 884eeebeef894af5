package parallax.format.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import parallax.article.Article;
import parallax.text.Span;

/**
 * The report as one page of HTML: no script, nothing loaded from elsewhere, for light and dark, narrow and wide, screen and
 * paper. Every line leads to its sentence in the articles below, every article to its address.
 */
public final class SituationPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

    private final Map<String, Article> articles;
    private final String style;

    /** @param articles by id; those that are cited at least */
    public SituationPage(Map<String, Article> articles) {
        this.articles = Map.copyOf(articles);
        this.style = style();
    }

    private static String style() {
        try (InputStream stream = SituationPage.class.getResourceAsStream("page.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read page.css", e);
        }
    }

    public String write(Brief brief) {
        Map<Integer, ArticleText> texts = new TreeMap<>();
        for (Brief.Source source : brief.sources()) {
            texts.put(
                    source.number(),
                    new ArticleText(Objects.requireNonNull(articles.get(source.article())), source.number()));
        }
        Html out = new Html();
        head(out, brief);
        out.raw("<main>\n");
        brief.sections().forEach(section -> section(out, section, texts));
        sources(out, brief);
        out.raw("</main>\n<section id=\"articles\" class=\"articles\">\n<h2>The articles that are cited</h2>\n");
        brief.sources().forEach(source -> article(out, source, texts));
        return out.raw("</section>\n</body>\n</html>\n").toString();
    }

    private void head(Html out, Brief brief) {
        out.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .element("title", "", brief.title())
                .raw("\n<style>\n" + style + "</style>\n</head>\n<body>\n<header>\n")
                .element("h1", "", brief.title());
        out.raw("<ul class=\"facts\">");
        brief.facts().forEach(fact -> out.element("li", "", fact));
        out.raw("</ul>\n<nav aria-label=\"Sections\">");
        brief.sections().forEach(section -> out.jump("part", section.id(), section.title()));
        out.jump("part", "sources", "Sources")
                .jump("part", "articles", "Articles")
                .raw("</nav>\n</header>\n");
    }

    private static void section(Html out, Brief.Section section, Map<Integer, ArticleText> texts) {
        out.raw("<section id=\"" + section.id() + "\">\n").element("h2", "", section.title());
        section.blocks().forEach(block -> block(out, block, texts));
        out.element("p", "more", section.note()).raw("</section>\n");
    }

    private static void block(Html out, Brief.Block block, Map<Integer, ArticleText> texts) {
        out.raw("<div class=\"block\">").element("h3", "", block.title());
        if (!block.facts().isEmpty()) {
            out.raw("<ul class=\"same\">");
            block.facts().forEach(fact -> out.element("li", "", fact));
            out.raw("</ul>");
        }
        Chart chart = new Chart(block.marks());
        if (chart.isTelling()) {
            chart.write(out);
        }
        out.raw("<div class=\"groups\">");
        for (Brief.Group group : block.groups()) {
            out.raw("<div class=\"group\">").element("h4", "", group.says()).raw("<ul class=\"lines\">");
            group.lines().forEach(line -> line(out, line, texts));
            out.raw("</ul>").element("p", "more", group.more()).raw("</div>");
        }
        out.raw("</div></div>\n");
    }

    private static void line(Html out, Brief.Line line, Map<Integer, ArticleText> texts) {
        out.raw("<li>").element("span", "when", line.when()).raw("<div class=\"what\">");
        if (line.isQuotation()) {
            teller(out, line.tellers().get(0), texts);
            out.raw(" ").element("q", "", line.quote());
        } else {
            out.element("span", "kind", line.words());
            out.raw(line.words().isEmpty() ? "" : " ").element("q", "", line.quote());
            out.raw(line.tellers().isEmpty() ? "" : " <span class=\"by\">— ");
            for (int index = 0; index < line.tellers().size(); index++) {
                out.raw(index == 0 ? "" : "; ");
                teller(out, line.tellers().get(index), texts);
            }
            out.raw(line.tellers().isEmpty() ? "" : "</span>");
        }
        out.raw(line.note().isEmpty() ? "" : " ")
                .element("small", "", line.note())
                .raw("</div></li>\n");
    }

    private static void teller(Html out, Brief.Teller teller, Map<Integer, ArticleText> texts) {
        out.element("b", "", Words.oneLine(teller.speaker()))
                .raw(teller.speaker().isEmpty() ? "" : " ");
        for (Brief.Cite cite : teller.cites()) {
            Span span = cite.span();
            ArticleText text = Objects.requireNonNull(texts.get(cite.number()));
            if (span != null) {
                text.cite(span);
            }
            out.jump("cite", ArticleText.target(cite), "[" + cite.number() + "]");
        }
    }

    private static void sources(Html out, Brief brief) {
        out.raw("<section id=\"sources\">\n<h2>Sources</h2>\n<ol class=\"sources\">\n");
        for (Brief.Source source : brief.sources()) {
            String outlet = source.outlet();
            out.raw("<li value=\"" + source.number() + "\">")
                    .element("b", "", outlet == null ? "outlet not known" : outlet)
                    .raw(", ")
                    .text(Words.day(source.day()))
                    .raw(", ")
                    .jump("headline", "a" + source.number(), headline(source))
                    .raw(" ")
                    .address(source.address())
                    .raw(" ")
                    .element("small", "", source.kin())
                    .raw("</li>\n");
        }
        out.raw("</ol>\n");
        if (brief.uncited() > 0) {
            out.element("p", "more", Words.count(brief.uncited(), "article", "articles") + " more, not cited above");
        }
        out.raw("</section>\n");
    }

    private static String headline(Brief.Source source) {
        return source.headline().isEmpty() ? "(no headline)" : source.headline();
    }

    private static void article(Html out, Brief.Source source, Map<Integer, ArticleText> texts) {
        String outlet = source.outlet();
        out.raw("<article id=\"a" + source.number() + "\">\n")
                .element("h3", "", "[" + source.number() + "] " + headline(source))
                .element("p", "same", (outlet == null ? "outlet not known" : outlet) + ", " + Words.day(source.day()))
                .raw("<p class=\"same\">")
                .address(source.address())
                .raw("</p>\n");
        Objects.requireNonNull(texts.get(source.number())).write(out);
        out.raw("</article>\n");
    }
}
