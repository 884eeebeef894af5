package parallax.format.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A citation as a line to be read; what is not known stands in square brackets, as librarians have it. */
public final class PlainCitation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PlainCitation() {}

    public static String write(Citation citation) {
        String authors = String.join(", ", citation.authors());
        StringBuilder line = new StringBuilder(authors.isEmpty() ? "[author not named]" : authors)
                .append(": ")
                .append(quoted(citation.title(), "[no headline]"))
                .append(". ")
                .append(known(citation.outlet(), "[outlet not known]"))
                .append(", ")
                .append(day(citation.published()));
        if (citation.url() != null) {
            line.append(", ").append(citation.url());
        }
        return line.append(". ")
                .append(citation.kind())
                .append(" ")
                .append(citation.entry().id())
                .append(": ")
                .append(quoted(citation.quotation(), ""))
                .append(". Parallax, ")
                .append(citation.address())
                .append(", looked up on ")
                .append(DAY.format(citation.accessed()))
                .append(".\n")
                .toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "[day not known]" : DAY.format(day);
    }

    private static String known(@Nullable String value, String missing) {
        return value == null ? missing : value;
    }

    private static String quoted(@Nullable String value, String missing) {
        return value == null ? missing : "“" + value + "”";
    }
}
