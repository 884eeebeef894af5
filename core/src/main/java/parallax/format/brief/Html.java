package parallax.format.brief;

import java.util.Locale;

/** HTML as text: what is said is escaped, addresses are links only where they lead to a page. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Words of others, escaped. */
    Html text(String words) {
        out.append(escape(words));
        return this;
    }

    /** An element with words; nothing for no words. */
    Html element(String name, String cssClass, String words) {
        if (!words.isEmpty()) {
            out.append('<').append(name);
            if (!cssClass.isEmpty()) {
                out.append(" class=\"").append(cssClass).append('"');
            }
            out.append('>').append(escape(words)).append("</").append(name).append('>');
        }
        return this;
    }

    /** A link to a place in the page. */
    Html jump(String cssClass, String id, String words) {
        out.append("<a class=\"")
                .append(cssClass)
                .append("\" href=\"#")
                .append(id)
                .append("\">")
                .append(escape(words))
                .append("</a>");
        return this;
    }

    /** A link to a page elsewhere; anything else stays words. */
    Html address(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        if (plain.startsWith("http://") || plain.startsWith("https://")) {
            out.append("<a class=\"address\" rel=\"noreferrer noopener\" href=\"")
                    .append(escape(address))
                    .append("\">")
                    .append(escape(address))
                    .append("</a>");
        } else {
            element("span", "address", address);
        }
        return this;
    }

    private static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int index = 0; index < words.length(); index++) {
            char unit = words.charAt(index);
            switch (unit) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(unit < ' ' && unit != '\n' && unit != '\t' ? ' ' : unit);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
