package parallax.web.page.situation;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.web.situation.Situations;
import parallax.web.words.Words;

/**
 * The form by which somebody names a situation, as it was filled in.
 *
 * @param given what was typed, by the name of its field
 * @param wrong why it could not be kept, in words; null when nothing is wrong
 */
public record NameForm(Map<String, String> given, @Nullable String wrong) {

    /** Not filled in yet. */
    static final NameForm EMPTY = new NameForm(Map.of(), null);

    private static final List<String> FIELDS = List.of("name", "actors", "places", "terms", "from", "to");

    public NameForm {
        given = Map.copyOf(given);
    }

    static NameForm of(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String field : FIELDS) {
            given.put(
                    field,
                    Objects.requireNonNullElse(context.formParam(field), "").strip());
        }
        return new NameForm(given, null);
    }

    /** What was typed into a field. */
    public String get(String field) {
        return given.getOrDefault(field, "");
    }

    NameForm because(String words) {
        return new NameForm(given, words);
    }

    /** @throws IllegalArgumentException in words for the reader when something does not fit */
    Definition definition(Words words) {
        String name = get("name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException(words.get("naming.wrong.empty"));
        }
        boolean taken = name.equalsIgnoreCase(Situations.WHOLE) || Chain.isId(name);
        if (taken || name.matches("\\.+") || name.matches("(?s).*[/\\\\;%?#\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(words.get("naming.wrong.name", name));
        }
        LocalDate from = day("from", words);
        LocalDate to = day("to", words);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(words.get("filter.wrong.order", words.day(from), words.day(to)));
        }
        return new Definition(name, list("actors"), list("places"), list("terms"), from, to);
    }

    private @Nullable LocalDate day(String field, Words words) {
        String given = get(field);
        try {
            return given.isEmpty() ? null : LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(words.get("filter.wrong.day", given), e);
        }
    }

    private List<String> list(String field) {
        return Arrays.stream(get(field).split("[,;\\n]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
