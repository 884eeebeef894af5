package parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes over a page once, without recursion, and cuts its text into blocks, each with the part it stands in. */
final class PageWalk implements NodeFilter {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "button",
            "input",
            "textarea",
            "map",
            "head",
            "math",
            "option",
            "label",
            "picture",
            "img",
            "amp-ad",
            "amp-video",
            "amp-iframe",
            "amp-sidebar",
            "rt",
            "rp");

    /** Elements that by their meaning hold something beside the text. */
    private static final Set<String> BESIDE =
            Set.of("nav", "aside", "footer", "form", "figure", "figcaption", "dialog", "menu", "amp-carousel");

    /** Above this many blocks a page is a list of something, and the rest is left. */
    static final int MOST_BLOCKS = 20_000;

    /** Deeper parts are taken together, so that a page nested a hundred thousand deep costs no more than another. */
    private static final int DEEPEST = 300;

    private final Hints.OfPage hints;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Box box;
    private int linked;
    private int links;

    PageWalk(Hints.OfPage hints) {
        this.hints = hints;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Every part in the order of the page; the first is its body. */
    List<Box> boxes() {
        return boxes;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (SKIPPED.contains(tag) || isHidden(element) || blocks.size() >= MOST_BLOCKS) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (tag.equals("hr")) {
            flush();
        } else {
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.normalName().equals("a")) {
            links++;
        }
        Hints.Hint hint = hints.find(element);
        if (isBlock(element) || (hint != null && hint.effect() != Hints.Effect.KEEP)) {
            flush();
            if (box != null && box.depth() >= DEEPEST) {
                return;
            }
            Box entered = new Box(element, box, hint);
            if (hint != null && hint.effect() != Hints.Effect.KEEP) {
                entered.drop(hint.name());
            } else if (BESIDE.contains(element.normalName())) {
                entered.drop(element.normalName());
            }
            boxes.add(entered);
            box = entered;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a") && links > 0) {
                links--;
            }
            if (box != null && box.element().equals(element)) {
                flush();
                box = box.parent();
            } else if (box != null && box.depth() >= DEEPEST && isBlock(element)) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock();
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(java.util.Locale.ROOT).contains("display:none");
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (unit == '\u00AD' || unit == '\u200B' || unit == '\uFEFF' || unit == '\u2060') {
                continue; // shown as nothing
            }
            boolean space = Character.isWhitespace(unit) || unit == '\u00A0';
            if (!space) {
                text.append(unit);
                linked += links > 0 ? 1 : 0;
            } else if (text.length() > 0 && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\n';
    }

    /** One break ends a line, two end a paragraph. */
    private void lineBreak() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
            flush();
        } else if (text.length() > 0) {
            text.append('\n');
        }
    }

    private void flush() {
        String words = text.toString().strip();
        if (!words.isEmpty() && box != null) {
            blocks.add(new Block(box, box.element().normalName(), words, linked));
        }
        text.setLength(0);
        linked = 0;
    }
}
