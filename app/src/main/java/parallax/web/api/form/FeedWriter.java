package parallax.web.api.form;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Feeds as Atom (RFC 4287) and as JSON Feed 1.1. */
public final class FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED_VERSION = "https://jsonfeed.org/version/1.1";
    private static final String PROGRAM = "Parallax";

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
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "id", feed.id());
            element(out, "title", feed.title());
            element(out, "updated", feed.updated().toString());
            link(out, "self", feed.self());
            link(out, "alternate", feed.page());
            author(out, PROGRAM);
            element(out, "generator", PROGRAM);
            for (Feed.Entry entry : feed.entries()) {
                entry(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter out, Feed.Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", entry.id());
        element(out, "title", entry.title());
        element(out, "updated", entry.updated().toString());
        link(out, "alternate", entry.url());
        author(out, entry.author());
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.kind());
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(plain(entry.text()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void author(XMLStreamWriter out, @Nullable String name) throws XMLStreamException {
        if (name != null) {
            out.writeStartElement("author");
            element(out, "name", name);
            out.writeEndElement();
        }
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", plain(address));
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(plain(text));
        out.writeEndElement();
    }

    /** What XML 1.0 cannot hold becomes the replacement character. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(FeedWriter::allowed).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int allowed(int c) {
        boolean may = c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        return may ? c : 0xFFFD;
    }
}
