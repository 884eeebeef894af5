package parallax.article.page;

import java.util.Objects;
import org.jsoup.nodes.Element;
import parallax.text.Span;

/**
 * A link in running text.
 *
 * @param element the anchor; its address is made absolute when it is asked for, since most links of a page stand in menus
 * @param span its words, counted in the block
 */
record Link(Element element, Span span) {

    Link {
        Objects.requireNonNull(element);
        Objects.requireNonNull(span);
    }

    /** Where it leads on the web; empty when it leads elsewhere: into the page, to a letter, to a script. */
    String address() {
        String absolute = element.absUrl("href");
        String address = absolute.isEmpty() ? element.attr("href") : absolute;
        return address.startsWith("http:") || address.startsWith("https:") ? address : "";
    }
}
