package parallax.web.api.form;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import parallax.store.watch.AtomWriter;

/** Feeds as Atom (RFC 4287) and as JSON Feed 1.1. */
public final class FeedWriter {

    private static final String FEED_VERSION = "https://jsonfeed.org/version/1.1";

    private FeedWriter() {}

    /** In the form that was asked for, {@link Form#ATOM} or {@link Form#JSON_FEED}. */
    public static String write(Feed feed, Form form) {
        return form == Form.ATOM ? atom(feed) : json(feed);
    }

    static String json(Feed feed) {
        return Reply.object(out -> {
            out.writeStringField("version", FEED_VERSION);
            out.writeStringField("title", feed.title());
            out.writeStringField("home_page_url", feed.page());
            out.writeStringField("feed_url", feed.self());
            out.writeArrayFieldStart("items");
            for (Feed.Entry entry : feed.entries()) {
                item(out, entry);
            }
            out.writeEndArray();
        });
    }

    private static void item(com.fasterxml.jackson.core.JsonGenerator out, Feed.Entry entry) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", entry.id());
        out.writeStringField("url", entry.url());
        out.writeStringField("title", entry.title());
        out.writeStringField("content_text", entry.text());
        out.writeStringField("date_modified", entry.updated().toString());
        String author = entry.author();
        if (author != null) {
            out.writeArrayFieldStart("authors");
            out.writeStartObject();
            out.writeStringField("name", author);
            out.writeEndObject();
            out.writeEndArray();
        }
        out.writeArrayFieldStart("tags");
        out.writeString(entry.kind());
        out.writeEndArray();
        out.writeEndObject();
    }

    static String atom(Feed feed) {
        return AtomWriter.write(out -> {
            out.element("id", feed.id());
            out.element("title", feed.title());
            out.element("updated", feed.updated().toString());
            out.link("self", feed.self());
            out.link("alternate", feed.page());
            out.program();
            for (Feed.Entry entry : feed.entries()) {
                entry(out, entry);
            }
        });
    }

    private static void entry(AtomWriter out, Feed.Entry entry) throws XMLStreamException {
        out.begin("entry");
        out.element("id", entry.id());
        out.element("title", entry.title());
        out.element("updated", entry.updated().toString());
        out.link("alternate", entry.url());
        String author = entry.author();
        if (author != null) {
            out.author(author, null);
        }
        out.category(entry.kind());
        out.content(entry.text());
        out.end();
    }
}
