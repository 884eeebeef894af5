package parallax.article.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page shows, as it is met on the way.
 *
 * @param kind what it is
 * @param element what shows it
 * @param blocks how many blocks stand before it
 * @param box the part it stands in
 */
record Sight(
        Embed.Kind kind,
        Element element,
        int blocks,
        @Nullable Box box) {

    /** Smaller pictures are signs, buttons and counters. */
    private static final int SMALLEST_PICTURE = 100;

    private static final Pattern SIZE = Pattern.compile("\\d{1,5}");

    /** Frames of the well-known kinds of player; other frames are advertisements, maps and forms. */
    private static final Pattern PLAYER = Pattern.compile("(?i)\\b(embed|player|video)\\b");

    /** How the social networks mark a quoted post. */
    private static final Pattern POST =
            Pattern.compile("(?i)\\b(twitter|instagram|tiktok|telegram|bluesky|mastodon)\\b");

    private static final Evaluator CREDIT = QueryParser.parse(
            "[class*=credit], [class*=Credit], [class*=copyright], [class*=photographer], [itemprop=copyrightHolder],"
                    + " [itemprop=author]");

    private static final Evaluator CAPTION = QueryParser.parse("figcaption, [class*=caption], [class*=Caption]");

    private static final Evaluator FIRST_LINK = QueryParser.parse("a[href]:last-of-type");

    private static final Evaluator SOURCE = QueryParser.parse("source[src]");

    /** A figure stands close around what it shows. */
    private static final int MOST_STEPS = 6;

    /** Longer text beside a picture is text of the page. */
    private static final int LONGEST_CAPTION = 1000;

    static @Nullable Sight find(Element element, int blocks, @Nullable Box box) {
        Embed.Kind kind = kind(element);
        return kind == null ? null : new Sight(kind, element, blocks, box);
    }

    private static Embed.@Nullable Kind kind(Element element) {
        return switch (element.normalName()) {
            case "video", "amp-video" -> Embed.Kind.VIDEO;
            case "audio" -> Embed.Kind.AUDIO;
            case "img" -> isLarge(element.attr("width")) && isLarge(element.attr("height")) ? Embed.Kind.PHOTO : null;
            case "iframe", "amp-iframe" -> PLAYER.matcher(element.attr("src")).find() ? Embed.Kind.VIDEO : null;
            case "blockquote" -> POST.matcher(element.className()).find() ? Embed.Kind.POST : null;
            default -> null;
        };
    }

    private static boolean isLarge(String size) {
        return !SIZE.matcher(size).matches() || Integer.parseInt(size) >= SMALLEST_PICTURE;
    }

    /** What it is, with its address and what its figure says; null when it has no address. */
    @Nullable
    Embed at(int place) {
        String url = address();
        if (url.isEmpty()) {
            return null;
        }
        Element figure = figure();
        String credit = figure == null ? "" : text(figure, CREDIT);
        String caption = figure == null ? "" : text(figure, CAPTION);
        if (!credit.isEmpty() && caption.endsWith(credit)) {
            caption = caption.substring(0, caption.length() - credit.length()).strip();
        }
        return new Embed(kind, url, place, place, caption.isEmpty() ? null : caption, credit.isEmpty() ? null : credit);
    }

    private String address() {
        Element holder = kind == Embed.Kind.POST ? element.selectFirst(FIRST_LINK) : element;
        Element source = element.hasAttr("src") ? null : element.selectFirst(SOURCE);
        Element named = source != null ? source : holder;
        if (named == null) {
            return "";
        }
        String key = kind == Embed.Kind.POST ? "href" : "src";
        String absolute = named.absUrl(key);
        return absolute.isEmpty() ? named.attr(key) : absolute;
    }

    private @Nullable Element figure() {
        Element around = element;
        for (int step = 0; step < MOST_STEPS && around != null; step++) {
            if (around.normalName().equals("figure") || around.hasClass("wp-caption")) {
                return around;
            }
            around = around.parent();
        }
        return null;
    }

    private static String text(Element figure, Evaluator what) {
        Element found = figure.selectFirst(what);
        String text = found == null ? "" : found.text().strip();
        return text.length() <= LONGEST_CAPTION ? text : "";
    }
}
