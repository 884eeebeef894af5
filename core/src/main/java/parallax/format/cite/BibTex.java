package parallax.format.cite;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A citation for BibTeX and biblatex, in UTF-8. Names stand in braces of their own, so that none is taken apart; what means
 * something to TeX is written so that it prints as it stands.
 */
public final class BibTex {

    /** BibTeX counts braces even where TeX would not, so those of the text get names. */
    private static final Map<Integer, String> ESCAPES = escapes();

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibTex() {}

    private static Map<Integer, String> escapes() {
        Map<Integer, String> escapes = new LinkedHashMap<>();
        "#$%&_".chars().forEach(sign -> escapes.put(sign, "\\" + (char) sign));
        escapes.put((int) '\\', "\\textbackslash{}");
        escapes.put((int) '{', "\\textbraceleft{}");
        escapes.put((int) '}', "\\textbraceright{}");
        escapes.put((int) '~', "\\textasciitilde{}");
        escapes.put((int) '^', "\\textasciicircum{}");
        return Map.copyOf(escapes);
    }

    public static String write(Citation citation) {
        Map<String, String> fields = new LinkedHashMap<>();
        String authors = citation.authors().stream()
                .map(name -> "{" + escape(name) + "}")
                .collect(Collectors.joining(" and "));
        put(fields, "author", authors);
        put(fields, "title", citation.title() == null ? "" : "{" + escape(citation.title()) + "}");
        put(fields, "howpublished", citation.outlet() == null ? "" : escape(citation.outlet()));
        LocalDate day = citation.published();
        if (day != null) {
            put(fields, "date", day.toString());
            put(fields, "year", String.valueOf(day.getYear()));
        }
        put(fields, "url", address(citation.url() == null ? citation.address() : citation.url()));
        put(fields, "urldate", citation.accessed().toString());
        put(fields, "note", note(citation));
        String month = day == null ? "" : "  month = " + MONTHS.get(day.getMonthValue() - 1) + ",\n";
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "},\n")
                .collect(Collectors.joining("", "@misc{" + citation.key() + ",\n", month + "}\n"));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String note(Citation citation) {
        String note = citation.kind() + ": ``" + escape(citation.quotation()) + "''. Parallax, \\url{"
                + address(citation.address()) + "}";
        return citation.missing().isEmpty() ? note : note + ". Not known: " + String.join("; ", citation.missing());
    }

    /** So that it prints as it stands. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String escaped = ESCAPES.get(sign);
            if (escaped == null) {
                out.appendCodePoint(sign);
            } else {
                out.append(escaped);
            }
        });
        return out.toString();
    }

    /** Addresses print as they stand but for what would end the field. */
    private static String address(String url) {
        return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replaceAll("\\s", "%20");
    }
}
