package parallax.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

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

    private static final int MOST_SIGHTS = 1000;

    /** Above this many blocks a page is a list of something, and the rest is left. */
    static final int MOST_BLOCKS = 20_000;

    /** The longest novels are shorter. */
    static final int MOST_UNITS = 4_000_000;

    /** Deeper parts are taken together, so that a page nested a hundred thousand deep costs no more than another. */
    private static final int DEEPEST = 300;

    private final Hints.OfPage hints;
    private final PageParser.Parsed page;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();
    private final List<Link> anchors = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Box box;
    /** The first and the last piece of text in the block that is being read. */
    private @Nullable TextNode first;

    private @Nullable TextNode last;
    private int linked;
    private int links;
    private int linkStart;
    private int units;

    PageWalk(Hints.OfPage hints, PageParser.Parsed page) {
        this.hints = hints;
        this.page = page;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What the page shows, in the order of the page. */
    List<Sight> sights() {
        return sights;
    }

    /** Every part in the order of the page; the first is its body. */
    List<Box> boxes() {
        return boxes;
    }

    /** What was left because there was too much, null when all was read. */
    @Nullable
    String bound() {
        if (blocks.size() >= MOST_BLOCKS) {
            return "the page has more than " + MOST_BLOCKS + " pieces of text; the rest was not read";
        }
        return units < MOST_UNITS ? null : "the page has more than " + MOST_UNITS + " letters; the rest was not read";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            read(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || isFull() || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        see(element);
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (tag.equals("hr")) {
            flush();
        } else {
            enter(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    private boolean isFull() {
        return blocks.size() >= MOST_BLOCKS || units >= MOST_UNITS;
    }

    private void see(Element element) {
        Sight sight = Sight.find(element, text.length() > 0 ? blocks.size() + 1 : blocks.size(), box);
        if (sight != null && sights.size() < MOST_SIGHTS) {
            sights.add(sight);
        }
    }

    private void enter(Element element, String tag) {
        if (tag.equals("a")) {
            links++;
            linkStart = text.length();
        }
        Hints.Hint hint = hints.find(element);
        String dropped = hint != null && hint.effect() != Hints.Effect.KEEP ? hint.name() : "";
        if (!dropped.isEmpty() || element.isBlock()) {
            flush();
            if (box != null && box.depth() >= DEEPEST) {
                return;
            }
            Box entered = new Box(element, box, hint);
            entered.drop(dropped.isEmpty() && BESIDE.contains(tag) ? tag : dropped);
            boxes.add(entered);
            box = entered;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (links > 0 && element.normalName().equals("a")) {
                links--;
                anchor(element);
            }
            Box around = box;
            if (around != null && around.element().equals(element)) {
                flush();
                box = around.parent();
            } else if (around != null && around.depth() >= DEEPEST && element.isBlock()) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void anchor(Element element) {
        int end = text.length();
        while (end > linkStart && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = linkStart;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        if (start < end) {
            anchors.add(new Link(element, Span.of(start, end)));
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = attributes.get("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void read(TextNode words) {
        if (append(words.getWholeText())) {
            first = first == null ? words : first;
            last = words;
        }
    }

    /** Adds words with single spaces between them; whether there were any. */
    private boolean append(String words) {
        boolean any = false;
        for (int i = 0; i < words.length() && units + text.length() < MOST_UNITS; i++) {
            char unit = words.charAt(i);
            if (unit == '\u00AD' || unit == '\u200B' || unit == '\uFEFF' || unit == '\u2060') {
                continue; // shown as nothing
            }
            boolean space = Character.isWhitespace(unit) || unit == '\u00A0';
            if (!space) {
                any = true;
                text.append(isLone(words, i) ? '\uFFFD' : unit);
                linked += links > 0 ? 1 : 0;
            } else if (text.length() > 0 && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
        return any;
    }

    /** Half a character, as a broken reference makes it: no text can be written with it. */
    private static boolean isLone(String words, int at) {
        char unit = words.charAt(at);
        if (!Character.isSurrogate(unit)) {
            return false;
        }
        return Character.isHighSurrogate(unit)
                ? at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(words.charAt(at - 1));
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
        if (text.length() > 0) {
            String words = text.toString().strip();
            if (!words.isEmpty() && box != null) {
                Span place = first == null || last == null ? null : page.place(first, last);
                List<Link> within = anchors.isEmpty()
                        ? List.of()
                        : anchors.stream()
                                .filter(link -> link.span().end() <= words.length())
                                .toList();
                blocks.add(new Block(box, words, linked, within, place));
                units += words.length();
            }
            text.setLength(0);
        }
        anchors.clear();
        first = null;
        last = null;
        linkStart = 0;
        linked = 0;
    }
}
