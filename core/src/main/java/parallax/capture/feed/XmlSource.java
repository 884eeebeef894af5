package parallax.capture.feed;

import org.jspecify.annotations.Nullable;

/** The items of RSS 2.0, RSS 1.0 (RDF) and Atom. */
final class XmlSource implements ItemSource {

    private final String text;
    private final @Nullable String address;
    private @Nullable FeedXml xml;

    XmlSource(String text, @Nullable String address) {
        this.text = text;
        this.address = address;
    }

    @Override
    public @Nullable Found next() throws BrokenFeedException {
        FeedXml opened = xml == null ? new FeedXml(text, XmlItem.NAMES) : xml;
        xml = opened;
        Element item = opened.next();
        return item == null ? null : new Found(new XmlItem(item, opened.said(), address).read(), item.line());
    }

    @Override
    public @Nullable String outlet() {
        String title = xml == null ? null : xml.said().text("title", "atom:title", "dc:title");
        String words = title == null ? "" : HtmlPiece.title(title);
        return words.isEmpty() ? null : words;
    }
}
