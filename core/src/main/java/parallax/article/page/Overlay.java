package parallax.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A page as it was judged, to be looked at in a browser: its own structure, every piece of text marked as kept or dropped, with
 * the reason. Scripts, styles, frames, forms and addresses are taken out and a content security policy is put in, so that the
 * page neither runs nor loads anything.
 */
public final class Overlay {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

    /** What could run, load or send something, or would cover the marks. */
    private static final String TAKEN_OUT =
            "script, style, link, meta, base, iframe, frame, frameset, object, embed, applet,"
                    + " noscript, template, svg, math, canvas, audio, video, source, track, picture, img, input, select, textarea,"
                    + " button, dialog, head > *";

    private static final Set<String> KEPT_ATTRIBUTES = Set.of("colspan", "rowspan", "dir", "lang");

    private static final String STYLE = """
            :root { color-scheme: light dark; --kept: #0b6e4f; --dropped: #8a8f98; --ground: #fff; --ink: #1b1f24; }
            @media (prefers-color-scheme: dark) {
              :root { --kept: #6fd3a8; --dropped: #7d838c; --ground: #14171a; --ink: #e6e8ea; } }
            body { background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
              margin: 0 auto; max-width: 62rem; padding: 1rem; overflow-wrap: anywhere; }
            .px-legend { border-bottom: 1px solid var(--dropped); margin-bottom: 1.5rem; padding-bottom: 1rem; }
            .px-kept { border-bottom: 2px solid var(--kept); }
            .px-dropped { color: var(--dropped); text-decoration: line-through; }
            .px-why { color: var(--dropped); font: 600 11px/1 ui-monospace, monospace; margin-right: .4em;
              text-decoration: none; display: inline-block; }
            .px-kept > .px-why, .px-legend .px-kept { color: var(--kept); }
            ul.menu, nav ul { padding-left: 1.2rem; }
            """;

    private Overlay() {}

    /**
     * @param page the page as it was parsed; its tree is changed and of no use afterwards
     * @param judgements what became of its blocks
     * @param title what the overlay is called
     * @return a complete HTML document
     */
    public static String of(PageParser.Parsed page, List<MainText.Judgement> judgements, String title) {
        NavigableMap<Integer, MainText.Judgement> bySource = new TreeMap<>();
        for (MainText.Judgement judgement : judgements) {
            Span source = judgement.block().source();
            if (source != null) {
                bySource.put(source.start(), judgement);
            }
        }
        Document tree = page.tree();
        mark(tree.body(), bySource);
        tree.select(TAKEN_OUT).remove();
        disarm(tree.body());
        head(tree, title);
        tree.body().prependChild(legend(judgements));
        tree.outputSettings().prettyPrint(false);
        return tree.outerHtml();
    }

    private static void mark(Element body, NavigableMap<Integer, MainText.Judgement> bySource) {
        List<TextNode> words = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                words.add(text);
            }
        });
        MainText.Judgement before = null;
        for (TextNode text : words) {
            MainText.Judgement judgement = judgementOf(text, bySource);
            if (judgement == null) {
                wrap(text, "px-dropped", "not looked at");
            } else {
                wrap(text, judgement, !judgement.equals(before));
            }
            before = judgement;
        }
    }

    private static MainText.@Nullable Judgement judgementOf(
            TextNode text, NavigableMap<Integer, MainText.Judgement> bySource) {
        Range range = text.sourceRange();
        if (!range.isTracked()) {
            return null;
        }
        Map.Entry<Integer, MainText.Judgement> at = bySource.lowerEntry(range.endPos());
        Span source = at == null ? null : at.getValue().block().source();
        return at != null && source != null && source.end() > range.startPos() ? at.getValue() : null;
    }

    /** The reason is told once, before the first words of a block. */
    private static void wrap(TextNode text, MainText.Judgement judgement, boolean first) {
        String title = (judgement.kept() ? "kept: " : "dropped: ") + judgement.why() + "\n"
                + judgement.block().box().path();
        Element mark = wrap(text, judgement.kept() ? "px-kept" : "px-dropped", title);
        if (first) {
            mark.prependElement("small").addClass("px-why").text(judgement.why());
        }
    }

    private static Element wrap(TextNode text, String name, String title) {
        Element mark = new Element("span").addClass(name).attr("title", title);
        text.replaceWith(mark);
        mark.appendChild(text);
        return mark;
    }

    /** Takes every attribute off that could load, run or hide something; our own marks stay. */
    private static void disarm(Element body) {
        body.traverse((Node node, int depth) -> {
            if (node instanceof Element element && !isOurs(element)) {
                List<String> keys = element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .filter(key -> !KEPT_ATTRIBUTES.contains(key.toLowerCase(Locale.ROOT)))
                        .toList();
                keys.forEach(element::removeAttr);
            }
        });
    }

    private static boolean isOurs(Element element) {
        return element.className().startsWith("px-") && element.attributesSize() <= 2;
    }

    private static void head(Document tree, String title) {
        tree.title(title);
        Element head = tree.head();
        head.prependElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        head.prependElement("meta").attr("charset", "utf-8");
        head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
    }

    private static Element legend(List<MainText.Judgement> judgements) {
        long kept = judgements.stream().filter(MainText.Judgement::kept).count();
        Element legend = new Element("div").addClass("px-legend");
        legend.appendElement("span").addClass("px-kept").text(kept + " blocks kept");
        legend.appendText(" · ");
        legend.appendElement("span").addClass("px-dropped").text(judgements.size() - kept + " blocks dropped");
        legend.appendText(
                " · the reason stands before each block and in its tooltip, with where it stands on the page");
        return legend;
    }
}
