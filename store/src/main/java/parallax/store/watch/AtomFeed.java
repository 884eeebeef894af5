package parallax.store.watch;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Matches as Atom (RFC 4287), latest first: one entry a record, with its sentence and a name that never changes. */
public final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PROGRAM = "Parallax";

    private final XMLStreamWriter out;

    private AtomFeed(XMLStreamWriter out) {
        this.out = out;
    }

    /** The whole feed. */
    public static String write(Watch watch, List<Match> latest) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new AtomFeed(out).writeFeed(watch, latest);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void writeFeed(Watch watch, List<Match> latest) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        element("id", "urn:parallax:watch:" + watch.name());
        element("title", watch.name());
        element("subtitle", watch.query().inWords());
        Instant updated =
                latest.stream().map(Match::foundAt).max(Instant::compareTo).orElse(watch.madeAt());
        element("updated", updated.toString());
        author(PROGRAM);
        element("generator", PROGRAM);
        for (Match match : latest) {
            writeEntry(match);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void writeEntry(Match match) throws XMLStreamException {
        out.writeStartElement("entry");
        element("id", match.id());
        element("title", match.headline());
        element("updated", match.foundAt().toString());
        if (match.outlet() != null) {
            author(match.outlet());
        }
        if (match.url() != null) {
            out.writeEmptyElement("link");
            out.writeAttribute("rel", "alternate");
            out.writeAttribute("href", plain(match.url()));
        }
        out.writeEmptyElement("category");
        out.writeAttribute("term", match.kind());
        if (match.published() != null || match.speaker() != null) {
            element("summary", summary(match));
        }
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(plain(match.sentence()));
        out.writeEndElement();
        out.writeEndElement();
    }

    /** Only the day of an article is known, never a time, so it stands in words. */
    private static String summary(Match match) {
        return Objects.toString(match.published(), "day not known") + " · "
                + Objects.toString(match.outlet(), "outlet not known") + " · " + match.kind()
                + (match.speaker() == null ? "" : " · " + match.speaker());
    }

    private void author(String name) throws XMLStreamException {
        out.writeStartElement("author");
        element("name", name);
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(plain(text));
        out.writeEndElement();
    }

    /** What XML 1.0 cannot hold becomes the replacement character. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(AtomFeed::allowed).forEach(plain::appendCodePoint);
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
