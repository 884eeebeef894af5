package parallax.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import parallax.web.words.Words;

/** A drawing as a browser reads it, and what holds for every one of them. */
public final class Drawn {

    private final Document document;

    private Drawn(Document document) {
        this.document = document;
    }

    /** Reads a drawing; fails when it is not well-formed, holds what a strict policy forbids, or a mark without name and address. */
    public static Drawn of(Drawing drawing) {
        Drawn drawn = new Drawn(parsed(drawing.svg()));
        drawn.keepsThePolicy();
        drawn.namesEveryMark();
        return drawn;
    }

    public static Canvas canvas(int width) {
        return new Canvas("c" + width, "Title", "Description", width, new Words(Locale.UK));
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    /** Elements with a class, in order. */
    public List<Element> marked(String cssClass) {
        return elements("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(cssClass))
                .toList();
    }

    /** The words of all texts of a class. */
    public List<String> texts(String cssClass) {
        return marked(cssClass).stream()
                .filter(element -> element.getTagName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }

    /** What the links are called. */
    public List<String> names() {
        return elements("a").stream().map(Drawn::name).toList();
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static String name(Element link) {
        return ((Element) link.getElementsByTagName("title").item(0)).getTextContent();
    }

    private void keepsThePolicy() {
        for (Element element : elements("*")) {
            assertThat(element.getTagName()).isNotIn("style", "script", "foreignObject", "image", "use");
            NamedNodeMap attributes = element.getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                Node attribute = attributes.item(at);
                assertThat(attribute.getNodeName()).isNotEqualTo("style").doesNotStartWith("on");
                assertThat(attribute.getNodeValue()).doesNotContain("NaN", "Infinity");
            }
        }
        assertThat(root().getAttribute("role")).isEqualTo("group");
        assertThat(root().getAttribute("aria-labelledby"))
                .isEqualTo(elements("title").get(0).getAttribute("id"));
        assertThat(elements("desc").get(0).getAttribute("id")).isEqualTo(root().getAttribute("aria-describedby"));
    }

    private void namesEveryMark() {
        for (Element link : elements("a")) {
            assertThat(link.getAttribute("href")).isNotBlank();
            assertThat(name(link)).isNotBlank();
        }
        for (Element mark : marked("mark")) {
            Node parent = mark.getParentNode();
            assertThat(parent.getNodeName().equals("a")
                            || ((Element) parent).getAttribute("class").startsWith("legend"))
                    .isTrue();
        }
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }
}
