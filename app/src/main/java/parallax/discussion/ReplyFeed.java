package parallax.discussion;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.reader.Reply;

/**
 * Replies as Atom (RFC 4287), each saying what it answers (RFC 4685). Their words are text, never markup.
 *
 * @param base address of the desk, without a slash at its end
 * @param self path of the feed
 * @param page path of the page that shows the same
 * @param title of the whole
 * @param entries latest first
 */
public record ReplyFeed(String base, String self, String page, String title, List<Entry> entries) {

    /** So many at most. */
    public static final int MOST = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREAD = "http://purl.org/syndication/thread/1.0";
    private static final String PREFIX = "thr";

    public ReplyFeed {
        Objects.requireNonNull(base);
        Objects.requireNonNull(self);
        Objects.requireNonNull(page);
        Objects.requireNonNull(title);
        entries = List.copyOf(entries);
    }

    /**
     * One reply.
     *
     * @param reply that is shown
     * @param title in a few words
     * @param answered the reply that it answers, when that is shown too; null when it answers the article
     */
    public record Entry(Reply reply, String title, @Nullable Reply answered) {

        public Entry {
            Objects.requireNonNull(reply);
            Objects.requireNonNull(title);
        }

        /** When everybody came to see it. */
        Instant updated() {
            return reply.decided() == null ? reply.postedAt() : reply.decided().at();
        }
    }

    public String toAtom() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            out.writeNamespace(PREFIX, THREAD);
            head(out);
            for (Entry entry : entries) {
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

    private void head(XMLStreamWriter out) throws XMLStreamException {
        Instant updated =
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        element(out, "id", Places.urn("feed", self));
        element(out, "title", title);
        element(out, "updated", updated.toString());
        link(out, "self", base + self);
        link(out, "alternate", base + page);
        element(out, "generator", "Parallax");
    }

    private void entry(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        Reply reply = entry.reply();
        out.writeStartElement("entry");
        element(out, "id", Places.urn("reply", reply.id()));
        element(out, "title", entry.title());
        element(out, "published", reply.postedAt().toString());
        element(out, "updated", entry.updated().toString());
        link(out, "alternate", base + Places.reply(reply));
        author(out, reply);
        answers(out, entry);
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(reply.text());
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void author(XMLStreamWriter out, Reply reply) throws XMLStreamException {
        out.writeStartElement("author");
        element(out, "name", reply.name());
        if (reply.website() != null) {
            element(out, "uri", reply.website());
        }
        out.writeEndElement();
    }

    private void answers(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        Reply answered = entry.answered();
        String article = entry.reply().article();
        out.writeEmptyElement(PREFIX, "in-reply-to", THREAD);
        out.writeAttribute(
                "ref", answered == null ? Places.urn("article", article) : Places.urn("reply", answered.id()));
        out.writeAttribute("href", base + (answered == null ? "/articles/" + article : Places.reply(answered)));
        out.writeAttribute("type", "text/html");
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
