package parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final int MOST_EMBEDS = 1000;

    /** Smaller pictures are signs, buttons and counters. */
    private static final int SMALLEST_PICTURE = 100;

    /**
     * Something that the page shows.
     *
     * @param kind what it is
     * @param url its address
     * @param blocks how many blocks stand before it
     * @param box the part it stands in
     */
    record Embed(
            Article.Attachment.Kind kind,
            String url,
            int blocks,
            @Nullable Box box) {

        static @Nullable Embed find(Element element, int blocks, @Nullable Box box) {
            Article.Attachment.Kind kind = kind(element);
            String url = kind == null ? "" : address(element, kind);
            return kind == null || url.isEmpty() ? null : new Embed(kind, url, blocks, box);
        }

        private static Article.Attachment.@Nullable Kind kind(Element element) {
            return switch (element.normalName()) {
                case "video", "amp-video" -> Article.Attachment.Kind.VIDEO;
                case "audio" -> Article.Attachment.Kind.AUDIO;
                case "img" -> isPicture(element) ? Article.Attachment.Kind.PHOTO : null;
                case "iframe", "amp-iframe" ->
                    PLAYER.matcher(element.attr("src")).find() ? Article.Attachment.Kind.VIDEO : null;
                case "blockquote" -> POST.matcher(element.className()).find() ? Article.Attachment.Kind.POST : null;
                default -> null;
            };
        }

        private static boolean isPicture(Element image) {
            return isLarge(image.attr("width")) && isLarge(image.attr("height"));
        }

        private static boolean isLarge(String size) {
            return !SIZE.matcher(size).matches() || Integer.parseInt(size) >= SMALLEST_PICTURE;
        }

        private static String address(Element element, Article.Attachment.Kind kind) {
            Element holder =
                    kind == Article.Attachment.Kind.POST ? element.selectFirst("a[href]:last-of-type") : element;
            Element source = element.hasAttr("src") ? null : element.selectFirst("source[src]");
            Element named = source != null ? source : holder;
            if (named == null) {
                return "";
            }
            String key = kind == Article.Attachment.Kind.POST ? "href" : "src";
            String absolute = named.absUrl(key);
            return absolute.isEmpty() ? named.attr(key) : absolute;
        }
    }

    private static final Pattern SIZE = Pattern.compile("\\d{1,5}");

    /** Frames of the well-known kinds of player; other frames are advertisements, maps and forms. */
    private static final Pattern PLAYER = Pattern.compile("(?i)\\b(embed|player|video)\\b");

    /** How the social networks mark a quoted post. */
    private static final Pattern POST =
            Pattern.compile("(?i)\\b(twitter|instagram|tiktok|telegram|bluesky|mastodon)\\b");

    /** Above this many blocks a page is a list of something, and the rest is left. */
    static final int MOST_BLOCKS = 20_000;

    /** Deeper parts are taken together, so that a page nested a hundred thousand deep costs no more than another. */
    private static final int DEEPEST = 300;

    private final Hints.OfPage hints;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Embed> embeds = new ArrayList<>();
    private final List<Article.Attachment> anchors = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Box box;
    private int linked;
    private int links;
    private int linkStart;

    PageWalk(Hints.OfPage hints) {
        this.hints = hints;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What the page shows, in the order of the page. */
    List<Embed> embeds() {
        return embeds;
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
        if (isHidden(element) || blocks.size() >= MOST_BLOCKS) {
            return FilterResult.SKIP_ENTIRELY;
        }
        Embed embed = Embed.find(element, text.length() > 0 ? blocks.size() + 1 : blocks.size(), box);
        if (embed != null && embeds.size() < MOST_EMBEDS) {
            embeds.add(embed);
        }
        if (SKIPPED.contains(tag)) {
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
            linkStart = text.length();
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
                anchor(element);
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

    private void anchor(Element element) {
        int end = text.length();
        while (end > linkStart && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = linkStart;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        String address = element.absUrl("href").isEmpty() ? element.attr("href") : element.absUrl("href");
        if (start < end && (address.startsWith("http:") || address.startsWith("https:"))) {
            anchors.add(new Article.Attachment(Article.Attachment.Kind.LINK, address, Span.of(start, end)));
        }
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
            List<Article.Attachment> within = anchors.stream()
                    .filter(link -> link.span().end() <= words.length())
                    .toList();
            blocks.add(new Block(box, box.element().normalName(), words, linked, within));
        }
        anchors.clear();
        linkStart = 0;
        text.setLength(0);
        linked = 0;
    }
}
