package parallax.web.page.situation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;
import parallax.text.Labels;
import parallax.web.page.list.Address;
import parallax.web.situation.Filters;
import parallax.web.words.Words;

/**
 * The filter bar as it was filled in.
 *
 * @param filters what of it was understood
 * @param address of the page as it is asked for
 * @param since first day of what is told as new; null when nobody asks
 * @param wrong what was not understood, in words, by the name of its field; it narrows nothing
 */
public record FilterForm(
        Filters filters, Address address, @Nullable LocalDate since, Map<String, String> wrong) {

    static final String FROM = "from";
    static final String TO = "to";
    static final String ACTOR = "actor";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String DISPUTED = "disputed";
    static final String WORDS = "words";
    static final String SINCE = "since";

    /** All that a page with a filter bar can be asked for. */
    static final List<String> FIELDS =
            List.of(FROM, TO, ACTOR, PLACE, KIND, DISPUTED, WORDS, SINCE, Address.SHOW, Address.PAGE);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 200;

    public FilterForm {
        Objects.requireNonNull(filters);
        Objects.requireNonNull(address);
        wrong = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }

    /** Reads what was filled in. */
    static FilterForm read(Address address, Words words) {
        Reader reader = new Reader(address, words);
        LocalDate from = reader.day(FROM);
        LocalDate to = reader.day(TO);
        if (from != null && to != null && to.isBefore(from)) {
            reader.wrong.put(TO, words.get("filter.wrong.order", words.day(from), words.day(to)));
            to = null;
        }
        Filters filters = new Filters(
                from,
                to,
                reader.words(ACTOR),
                reader.words(PLACE),
                reader.kind().orElse(null),
                reader.yes(DISPUTED),
                reader.words(WORDS));
        return new FilterForm(filters, address, reader.day(SINCE), reader.wrong);
    }

    /** What was typed into a field. */
    public String given(String field) {
        return address.get(field);
    }

    public boolean isOpen() {
        return !filters.isNothing() || !wrong.isEmpty();
    }

    /** The page without what the bar asks for. */
    public String cleared() {
        Address clear = address;
        for (String field : List.of(FROM, TO, ACTOR, PLACE, KIND, DISPUTED, WORDS)) {
            clear = clear.with(field, "");
        }
        return clear.toString();
    }

    /** What holds of the filters, for the same content as data. */
    Address data() {
        Map<String, String> holding = new LinkedHashMap<>();
        address.asked().forEach((field, value) -> {
            if (!wrong.containsKey(field)
                    && !List.of(Address.SHOW, Address.PAGE).contains(field)) {
                holding.put(field, value);
            }
        });
        return new Address(address.path(), holding);
    }

    /** The page for fewer days. */
    String narrowed(LocalDate from, LocalDate to) {
        return address.with(FROM, from.toString()).with(TO, to.toString()).toString();
    }

    /** Fields that are filled in elsewhere, so that this form keeps them. */
    public List<Map.Entry<String, String>> besides(List<String> own) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        address.asked().forEach((field, value) -> {
            if (!own.contains(field) && !field.equals(Address.PAGE)) {
                kept.add(Map.entry(field, value));
            }
        });
        return kept;
    }

    /** Fields of the bar itself. */
    public List<Map.Entry<String, String>> besidesFilters() {
        return besides(List.of(FROM, TO, ACTOR, PLACE, KIND, DISPUTED, WORDS));
    }

    /** Fields of all but the day of what is new. */
    public List<Map.Entry<String, String>> besidesSince() {
        return besides(List.of(SINCE));
    }

    private static final class Reader {

        private final Address address;
        private final Words words;
        private final Map<String, String> wrong = new LinkedHashMap<>();

        Reader(Address address, Words words) {
            this.address = address;
            this.words = words;
        }

        @Nullable
        LocalDate day(String field) {
            String given = address.get(field);
            if (given.isEmpty()) {
                return null;
            }
            try {
                if (DAY.matcher(given).matches()) {
                    return LocalDate.parse(given);
                }
            } catch (DateTimeException e) {
                wrong.put(field, words.get("filter.wrong.no-day", given)); // the 31st of a month that has none
                return null;
            }
            wrong.put(field, words.get("filter.wrong.day", shorten(given)));
            return null;
        }

        String words(String field) {
            String given = address.get(field);
            if (given.length() > LONGEST) {
                wrong.put(field, words.get("filter.wrong.long", LONGEST));
                return "";
            }
            if (!given.isEmpty() && given.codePoints().noneMatch(Character::isLetterOrDigit)) {
                wrong.put(field, words.get("filter.wrong.words", given));
                return "";
            }
            return given;
        }

        Optional<EventType> kind() {
            String given = address.get(KIND);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            Optional<EventType> type = Arrays.stream(EventType.values())
                    .filter(each -> Labels.of(each).equals(given))
                    .findFirst();
            if (type.isEmpty()) {
                wrong.put(KIND, words.get("filter.wrong.kind", shorten(given)));
            }
            return type;
        }

        boolean yes(String field) {
            String given = address.get(field);
            if (!given.isEmpty() && !given.equals("1")) {
                wrong.put(field, words.get("filter.wrong.yes", shorten(given)));
            }
            return given.equals("1");
        }

        private static String shorten(String given) {
            return given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…";
        }
    }
}
