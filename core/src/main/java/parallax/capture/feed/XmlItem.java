package parallax.capture.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item of RSS 2.0, RSS 1.0 (RDF) or Atom says of its article; the formats' names do not collide. */
final class XmlItem {

    static final Set<String> NAMES = Set.of("item", "entry", "atom:entry");

    private static final String[] IDS = {"guid", "atom:id", "id", "dc:identifier"};
    private static final String[] TITLES = {"title", "atom:title", "dc:title"};
    private static final String[] DAYS = {
        "pubDate", "atom:published", "published", "atom:issued", "issued", "dc:date", "dcterms:issued"
    };

    /** RFC 822 has {@code address (Name)}, mailers have {@code Name <address>}. */
    private static final Pattern WITH_ADDRESS =
            Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)|\"?([^<\"]+?)\"?\\s*<[^<>]*@[^<>]*>");

    private final Element item;
    private final Element feed;
    private final @Nullable String base;

    /** @param feed what the feed says of itself @param address of the feed, null when not known */
    XmlItem(Element item, Element feed, @Nullable String address) {
        this.item = item;
        this.feed = feed;
        String around = Links.resolved(feed.attribute("xml:base"), address);
        String near = around != null ? around : address != null ? address : Links.resolved(feed.text("link"), null);
        String own = item.attribute("xml:base");
        this.base = own == null ? near : Links.resolved(own, near);
    }

    FeedItem read() {
        return new FeedItem(
                text(IDS) != null ? text(IDS) : item.attribute("rdf:about"),
                link(),
                title(),
                item.text(DAYS),
                authors(),
                tags(),
                body());
    }

    private @Nullable String text(String... names) {
        return item.text(names);
    }

    private @Nullable String link() {
        String link = Stream.of(text("feedburner:origLink"), alternate(), text("link"))
                .map(written -> Links.resolved(written, base))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return link != null ? link : permanent();
    }

    /** Of several alternates of an entry the page is taken; a link without {@code rel} is an alternate. */
    private @Nullable String alternate() {
        List<Element> alternates = item.children("atom:link", "link").stream()
                .filter(link -> link.attribute("href") != null)
                .filter(link -> Objects.requireNonNullElse(link.attribute("rel"), "alternate")
                        .equals("alternate"))
                .toList();
        return alternates.stream()
                .filter(link ->
                        Objects.requireNonNullElse(link.attribute("type"), "").contains("html"))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .map(link -> link.attribute("href"))
                .orElse(null);
    }

    /** An id that is an address is the link, unless it says that it is none. */
    private @Nullable String permanent() {
        Element guid = item.find("guid");
        if (guid == null || "false".equalsIgnoreCase(guid.attribute("isPermaLink"))) {
            return Links.resolved(item.attribute("rdf:about"), null);
        }
        return Links.resolved(guid.text(), null);
    }

    private @Nullable String title() {
        Element title = item.find(TITLES);
        if (title == null) {
            return null;
        }
        boolean plain = title.name().startsWith("atom:")
                && Objects.requireNonNullElse(title.attribute("type"), "text").equals("text");
        String words = plain ? HtmlPiece.oneLine(title.text()) : HtmlPiece.title(title.text());
        return words.isEmpty() ? null : words;
    }

    /** An entry of Atom without authors has those of the feed. */
    private List<String> authors() {
        List<String> own = authors(item);
        boolean atom = item.name().endsWith("entry");
        return own.isEmpty() && atom ? authors(feed) : own;
    }

    private static List<String> authors(Element holder) {
        List<String> names = new ArrayList<>();
        for (Element author : holder.children("dc:creator", "atom:author", "author")) {
            boolean parted = !author.children("atom:name", "name").isEmpty();
            String name = name(parted ? author.text("atom:name", "name") : author.text());
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The name alone: mail addresses of people are not kept. */
    private static @Nullable String name(@Nullable String written) {
        String words = written == null ? "" : HtmlPiece.title(written);
        Matcher addressed = WITH_ADDRESS.matcher(words);
        if (addressed.matches()) {
            words = addressed.group(1) != null ? addressed.group(1) : addressed.group(2);
        }
        return words.isBlank() || words.contains("@") ? null : words.strip();
    }

    private List<String> tags() {
        return item.children("category", "atom:category", "dc:subject").stream()
                .map(XmlItem::tag)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static String tag(Element category) {
        String label = category.attribute("label");
        String term = category.attribute("term");
        return label != null ? label : term != null ? term : HtmlPiece.title(category.text());
    }

    private ItemText body() {
        Element encoded = item.find("content:encoded");
        if (encoded != null) {
            return ItemText.content(inner(encoded), true);
        }
        Element content = item.find("atom:content", "content", "xhtml:body", "xhtml:div");
        if (content != null && isRead(content)) {
            return ItemText.content(inner(content), isMarkup(content));
        }
        Element summary = item.find("description", "atom:summary", "summary", "dc:description");
        return summary == null || !isRead(summary)
                ? ItemText.NONE
                : ItemText.summary(inner(summary), isMarkup(summary));
    }

    /** Atom may carry pictures and other XML as content. */
    private static boolean isRead(Element element) {
        String type =
                Objects.requireNonNullElse(element.attribute("type"), "text").toLowerCase(Locale.ROOT);
        return type.contains("text") || type.contains("html");
    }

    /** Atom's plain text is plain, unless it holds paragraphs all the same. */
    private static boolean isMarkup(Element element) {
        boolean text =
                Objects.requireNonNullElse(element.attribute("type"), "text").equals("text");
        return !element.name().startsWith("atom:")
                || !text
                || inner(element).contains("<p")
                || inner(element).contains("<br");
    }

    /** Elements stand in it as they are (XHTML), or as text that is markup itself. */
    private static String inner(Element element) {
        boolean elements = element.content().stream().anyMatch(Element.class::isInstance);
        return elements ? element.markup() : element.text();
    }
}
