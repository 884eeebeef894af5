package parallax.capture.feed;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The only place where an XML parser is made. It is the JDK's own by name, whatever else lies on the class path; it reads no
 * document type, opens nothing that the text names, expands no entity, and stops at a depth and a number of attributes that
 * no feed has. Prefixes are left as they are written, since feeds use some that they never declare.
 */
final class SafeXml {

    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 250;

    /** What stands next in the text. */
    enum Token {
        START,
        TEXT,
        END,
        FINISHED
    }

    private final XMLStreamReader reader;
    private final int length;
    private int depth;

    /** @param text XML whose entities were replaced by {@link Entities#known} */
    SafeXml(String text) throws BrokenFeedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing outside the text is read, found " + systemId);
        });
        length = text.length();
        try {
            reader = factory.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Token next() throws BrokenFeedException {
        try {
            while (reader.hasNext()) {
                Token token = token(reader.next());
                if (token != null) {
                    return bounded(token);
                }
            }
            return Token.FINISHED;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static @Nullable Token token(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> Token.START;
            case XMLStreamConstants.END_ELEMENT -> Token.END;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> Token.TEXT;
            case XMLStreamConstants.END_DOCUMENT -> Token.FINISHED;
            default -> null; // comments, instructions, the document type
        };
    }

    private Token bounded(Token token) throws BrokenFeedException {
        depth += token == Token.START ? 1 : token == Token.END ? -1 : 0;
        if (depth > DEEPEST) {
            throw new BrokenFeedException(line(), "elements are nested deeper than " + DEEPEST);
        }
        if (token == Token.START && reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new BrokenFeedException(line(), "an element has more than " + MOST_ATTRIBUTES + " attributes");
        }
        return token;
    }

    /** The name of the element that begins or ends here, with the prefix as written. */
    String name() {
        return qualified(reader.getPrefix(), reader.getLocalName());
    }

    /** The attributes of the element that begins here by name, declarations of prefixes among them. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            attributes.put(name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    String text() {
        return reader.getText();
    }

    long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The parser's words carry their place in a line of their own. */
    private BrokenFeedException broken(XMLStreamException e) {
        Location where = e.getLocation();
        long line = where == null ? 1 : Math.max(1, where.getLineNumber());
        if (where != null && where.getCharacterOffset() >= length) {
            return new BrokenFeedException(line, "the text ends before all elements do");
        }
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        String said = words < 0 ? message : message.substring(words + "Message: ".length());
        return new BrokenFeedException(line, said.lines().findFirst().orElse("no XML"));
    }
}
