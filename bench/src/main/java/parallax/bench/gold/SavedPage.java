package parallax.bench.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The visible text of a page as somebody has it who marks it with the mouse and copies it: blocks, no markup. */
public final class SavedPage {

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "math");

    /** Where a line ends although the standard calls the element inline. */
    private static final Set<String> BREAKS = Set.of("br", "td", "th", "button", "option", "label");

    private static final Set<String> CONTAINERS = Set.of("article", "main");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern CAPTION = Pattern.compile("(?i)\\b\\w*caption\\w*\\b");

    /**
     * A run of text without a break.
     *
     * @param holder the innermost element that the break comes from
     * @param text with single spaces
     */
    public record Block(Element holder, String text) {

        /** It stands in the caption of a picture. */
        public boolean isCaption() {
            for (Element around = holder; around != null; around = around.parent()) {
                if (around.normalName().equals("figcaption")
                        || CAPTION.matcher(around.className()).find()) {
                    return true;
                }
            }
            return false;
        }

        /** It is the headline of a page. */
        public boolean isHeadline() {
            return holder.closest("h1") != null;
        }
    }

    private final List<Block> blocks = new ArrayList<>();

    private SavedPage() {}

    /** All that can be seen of a page. */
    public static SavedPage of(Document page) {
        SavedPage saved = new SavedPage();
        page.body().filter(saved.new Walk());
        return saved;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The part of the page that is meant to hold the article: the innermost such element around all these blocks. */
    public static @Nullable Element container(List<Block> news) {
        Element around = news.isEmpty() ? null : news.get(0).holder();
        while (around != null && !holdsAll(around, news)) {
            around = around.parent();
        }
        Element container = around;
        while (container != null && !CONTAINERS.contains(container.normalName())) {
            container = container.parent();
        }
        return container == null ? around : container;
    }

    private static boolean holdsAll(Element around, List<Block> blocks) {
        return blocks.stream().allMatch(block -> isIn(block, around));
    }

    /** Whether the block stands in this element. */
    public static boolean isIn(Block block, Element around) {
        Element element = block.holder();
        while (element != null && !element.equals(around)) { // elements compare by identity
            element = element.parent();
        }
        return element != null;
    }

    /** Goes over the page and cuts a block at each beginning and end of an element that breaks the line. */
    private final class Walk implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private @Nullable Element holder;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                holder = holder == null && !words.isBlank() ? words.parent() : holder;
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                cut(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                cut(element);
            }
            return FilterResult.CONTINUE;
        }

        private void cut(Element element) {
            if (!element.isBlock() && !BREAKS.contains(element.normalName())) {
                return;
            }
            String words = text.toString()
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ")
                    .strip();
            if (holder != null && !words.isEmpty()) {
                blocks.add(new Block(holder, words));
            }
            text.setLength(0);
            holder = null;
        }

        private boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || HIDDEN.matcher(element.attr("style")).find();
        }
    }
}
