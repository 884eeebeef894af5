package parallax.store.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.store.Made;

/** Feeds, read back by parsers that others wrote. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant FOUND = Instant.parse("2031-06-01T08:00:00Z");
    private static final Watch WATCH =
            new Watch("ships", "ships cue:says", Instant.parse("2031-01-01T00:00:00Z"), "J. Roe", null);
    private static final Actor NORTH = Made.country("Northland", "NLD");
    private static final String SENTENCE = "Northland says ships <b>left</b> & \"sank\" ]]> \u0001 in “Ålesund”.";

    private static List<Match> matches() {
        Reading reading = new Made("The Lantern & Sons", Made.DAY, "Ships > boats & <rafts>")
                .says(NORTH, CueKind.SAYS, SENTENCE.substring("Northland says ".length(), SENTENCE.length() - 1))
                .reading();
        return List.of(
                new Match(reading, reading.account().statements().get(0), FOUND),
                new Match(reading, null, FOUND.minusSeconds(90)));
    }

    private static Element parse(String feed) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    /** The text of the child of this name; there is one. */
    private static String text(Element parent, String name) {
        List<String> found = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName()) && ATOM.equals(child.getNamespaceURI())) {
                found.add(child.getTextContent());
            }
        }
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    @Test
    void atomHoldsWhatTheStandardAsksOfAFeed() throws Exception {
        Element feed = parse(AtomFeed.write(WATCH, matches()));
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "id")).isEqualTo("urn:parallax:watch:ships");
        assertThat(text(feed, "title")).isEqualTo("ships");
        assertThat(text(feed, "subtitle")).isEqualTo(WATCH.query().inWords());
        assertThat(OffsetDateTime.parse(text(feed, "updated")).toInstant()).isEqualTo(FOUND);
        assertThat(text(feed, "author")).isNotBlank();
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(2);
    }

    @Test
    void anEntryOfAtomHoldsTheSentenceWhateverStandsInIt() throws Exception {
        Element feed = parse(AtomFeed.write(WATCH, matches()));
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        Match match = matches().get(0);
        assertThat(match.sentence()).isEqualTo(SENTENCE);
        assertThat(text(entry, "id")).isEqualTo("urn:parallax:" + match.article() + ":" + match.record());
        assertThat(text(entry, "content")).isEqualTo(SENTENCE.replace('\u0001', '\uFFFD'));
        assertThat(text(entry, "title")).isEqualTo("Ships > boats & <rafts>");
        assertThat(text(entry, "author")).isEqualTo("The Lantern & Sons");
        assertThat(text(entry, "summary")).isEqualTo("2031-05-06 · The Lantern & Sons · statement · Northland");
        assertThat(OffsetDateTime.parse(text(entry, "updated")).toInstant()).isEqualTo(FOUND);
    }

    @Test
    void aFeedWithoutMatchesIsAFeed() throws Exception {
        Element feed = parse(AtomFeed.write(WATCH, List.of()));
        assertThat(text(feed, "updated")).isEqualTo("2031-01-01T00:00:00Z");
        assertThat(new ObjectMapper()
                        .readTree(MatchLines.feed(WATCH, List.of()))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void jsonFeedHoldsTheSame() throws IOException {
        JsonNode feed = new ObjectMapper().readTree(MatchLines.feed(WATCH, matches()));
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("ships");
        assertThat(feed.path("items")).hasSize(2);
        JsonNode item = feed.at("/items/0");
        Match match = matches().get(0);
        assertThat(item.path("id").asText()).isEqualTo(match.id());
        assertThat(item.path("content_text").asText()).isEqualTo(SENTENCE);
        assertThat(item.path("date_modified").asText()).isEqualTo("2031-06-01T08:00:00Z");
        assertThat(item.at("/authors/0/name").asText()).isEqualTo("The Lantern & Sons");
        assertThat(item.has("language")).as("a language that is not known").isFalse();
        assertThat(item.at("/_parallax/published").asText()).isEqualTo("2031-05-06");
        assertThat(item.at("/_parallax/record").asText()).isEqualTo(match.record());
        assertThat(feed.at("/items/1/_parallax/record").isNull()).isTrue();
        assertThat(feed.at("/items/1/content_text").asText()).isEqualTo("Ships > boats & <rafts>");
    }
}
