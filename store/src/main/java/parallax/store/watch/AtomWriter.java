package parallax.store.watch;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes Atom (RFC 4287) into memory, element by element. What XML cannot hold never reaches it. */
public final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PROGRAM = "Parallax";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private AtomWriter() throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What is written into the element {@code feed}. */
    public interface Content {
        void write(AtomWriter out) throws XMLStreamException;
    }

    /** A whole feed. */
    public static String write(Content content) {
        return write(null, null, content);
    }

    /**
     * A whole feed, with elements of another vocabulary in it.
     *
     * @param prefix of that vocabulary, null when there is none
     * @param namespace of that vocabulary, null when there is none
     */
    public static String write(@Nullable String prefix, @Nullable String namespace, Content content) {
        try {
            AtomWriter writer = new AtomWriter();
            writer.out.writeStartDocument("UTF-8", "1.0");
            writer.out.writeStartElement("feed");
            writer.out.writeDefaultNamespace(ATOM);
            if (prefix != null) {
                writer.out.writeNamespace(prefix, namespace);
            }
            content.write(writer);
            writer.element("generator", PROGRAM);
            writer.out.writeEndElement();
            writer.out.writeEndDocument();
            writer.out.close();
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    public void begin(String name) throws XMLStreamException {
        out.writeStartElement(name);
    }

    public void end() throws XMLStreamException {
        out.writeEndElement();
    }

    public void element(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(plain(words));
        out.writeEndElement();
    }

    public void link(String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", plain(address));
    }

    public void category(String term) throws XMLStreamException {
        out.writeEmptyElement("category");
        out.writeAttribute("term", plain(term));
    }

    /** The program itself, as who makes the feed. */
    public void program() throws XMLStreamException {
        author(PROGRAM, null);
    }

    /** @param website of the author, null when none is known */
    public void author(String name, @Nullable String website) throws XMLStreamException {
        out.writeStartElement("author");
        element("name", name);
        if (website != null) {
            element("uri", website);
        }
        out.writeEndElement();
    }

    /** Text, never markup. */
    public void content(String words) throws XMLStreamException {
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(plain(words));
        out.writeEndElement();
    }

    /**
     * What an entry answers (RFC 4685); the feed is written with that vocabulary.
     *
     * @param id of what is answered
     * @param page where it is
     */
    public void inReplyTo(String prefix, String namespace, String id, String page) throws XMLStreamException {
        out.writeEmptyElement(prefix, "in-reply-to", namespace);
        out.writeAttribute("ref", plain(id));
        out.writeAttribute("href", plain(page));
        out.writeAttribute("type", "text/html");
    }

    /** What XML 1.0 cannot hold becomes the replacement character. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints().map(AtomWriter::allowed).forEach(plain::appendCodePoint);
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
