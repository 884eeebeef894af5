package parallax.web.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** SVG as text. The one place where words and addresses of others are made safe. */
public final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> elements = new ArrayDeque<>();
    private boolean inTag;

    /** The outermost element: named and described, as wide as its place allows. */
    public static Svg open(Canvas canvas, String cssClass, double height) {
        String size = "0 0 " + canvas.width() + " " + number(height);
        Svg svg = new Svg()
                .start("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("id", canvas.id())
                .attr("class", "drawing " + cssClass + (canvas.isNarrow() ? " for-narrow" : " for-wide"))
                .attr("viewBox", size)
                .attr("width", canvas.width())
                .attr("height", height)
                // Not "img": its links would be hidden from those who hear the page.
                .attr("role", "group")
                .attr("aria-labelledby", canvas.id() + "-title");
        if (!canvas.description().isEmpty()) {
            svg.attr("aria-describedby", canvas.id() + "-desc");
        }
        return svg;
    }

    /** Title and description; after the attributes of the outermost element. */
    public Svg named(Canvas canvas) {
        start("title").attr("id", canvas.id() + "-title").text(canvas.title()).end();
        if (!canvas.description().isEmpty()) {
            start("desc")
                    .attr("id", canvas.id() + "-desc")
                    .text(canvas.description())
                    .end();
        }
        return this;
    }

    public Svg start(String element) {
        closeTag();
        out.append('<').append(element);
        elements.push(element);
        inTag = true;
        return this;
    }

    public Svg attr(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    public Svg attr(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    public Svg text(String words) {
        closeTag();
        escape(words);
        return this;
    }

    public Svg end() {
        String element = elements.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(element).append('>');
        }
        return this;
    }

    /** A link with its accessible name, open for its marks. Anything but a page is no address. */
    public Svg link(String cssClass, String href, String name) {
        return start("a")
                .attr("class", cssClass)
                .attr("href", safe(href))
                .start("title")
                .text(name)
                .end();
    }

    /** Words at a place. */
    public Svg label(String cssClass, double x, double y, String words) {
        return start("text")
                .attr("class", cssClass)
                .attr("x", x)
                .attr("y", y)
                .text(words)
                .end();
    }

    public Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        return start("path")
                .attr("class", cssClass)
                .attr("d", "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2))
                .end();
    }

    public Svg path(String cssClass, String data) {
        return start("path").attr("class", cssClass).attr("d", data).end();
    }

    public Svg rect(String cssClass, Box box, double corner) {
        start("rect")
                .attr("class", cssClass)
                .attr("x", box.x())
                .attr("y", box.y())
                .attr("width", box.width())
                .attr("height", box.height());
        return (corner > 0 ? attr("rx", corner) : this).end();
    }

    /** A number in tenths, without what does not count. */
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        return (tenths < 0 ? "-" : "") + (Math.abs(tenths) / 10) + "." + (Math.abs(tenths) % 10);
    }

    @Override
    public String toString() {
        if (!elements.isEmpty()) {
            throw new IllegalStateException("not ended: " + elements);
        }
        return out.toString();
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private static String safe(String href) {
        String plain = href.toLowerCase(Locale.ROOT);
        boolean here = plain.startsWith("#")
                || plain.startsWith("?")
                || (plain.startsWith("/") && !plain.startsWith("//") && !plain.startsWith("/\\"));
        return here || plain.startsWith("https://") || plain.startsWith("http://") ? href : "#";
    }

    private void escape(String words) {
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isText(point) ? point : '\uFFFD');
            }
        });
    }

    /** What XML allows; half of a pair, or a control character, is none of it. */
    private static boolean isText(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= ' ' && point < 0xD800)
                || (point > 0xDFFF && point < 0xFFFE)
                || point > 0xFFFF;
    }
}
