package parallax.web.page.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Query;
import parallax.store.search.Wanted;
import parallax.text.Labels;
import parallax.web.words.Words;

/** Says in the reader's language what a query asks for; if it is not what he meant, the query was not. */
final class AskedInWords {

    /** In this order they follow the subject. */
    private static final List<Field> FIRST = List.of(
            Field.SPEAKER,
            Field.WHO,
            Field.ACTOR,
            Field.RECIPIENT,
            Field.INSTITUTION,
            Field.COUNTRY,
            Field.SECTOR,
            Field.PLACE);

    /** What the subject is made of. */
    private static final List<Field> SUBJECTS = List.of(Field.CUE, Field.TYPE, Field.MEASURE, Field.EVIDENCE);

    private static final List<Field> LAST = List.of(Field.OUTLET, Field.LANGUAGE);

    private final Words words;
    private final Labelled labelled;

    AskedInWords(Words words) {
        this.words = words;
        this.labelled = new Labelled(words);
    }

    String write(Query query) {
        StringBuilder out = new StringBuilder(subject(query));
        FIRST.forEach(field -> named(out, query, field));
        for (Field field : Field.values()) {
            if (field != Field.KIND && !FIRST.contains(field) && !SUBJECTS.contains(field) && !LAST.contains(field)) {
                String values = anyOf(query, field);
                out.append(values.isEmpty() ? "" : " " + words.get("asked.other", Labels.of(field), values));
            }
        }
        list(query, Filter.Box.class)
                .forEach(box -> out.append(' ')
                        .append(words.get(
                                "asked.box",
                                number(box.south()),
                                number(box.west()),
                                number(box.north()),
                                number(box.east()))));
        list(query, Filter.Amount.class)
                .forEach(amount -> out.append(' ')
                        .append(words.get(
                                "asked.amount",
                                words.label(amount.comparison()),
                                number(amount.number()),
                                labelled.measure(amount.measure()))));
        Wanted wanted = query.words();
        out.append(wanted == null ? "" : " " + words.get("asked.words", wanted(wanted)));
        list(query, Filter.Days.class).forEach(days -> out.append(days(days)));
        LAST.forEach(field -> named(out, query, field));
        list(query, Filter.Confidence.class)
                .forEach(confidence -> out.append(words.get(
                        "asked.confidence", words.label(confidence.comparison()), number(confidence.bound()))));
        out.append(list(query, Filter.Disputed.class).isEmpty() ? "" : words.get("asked.disputed"));
        return out.toString();
    }

    private static <F extends Filter> List<F> list(Query query, Class<F> type) {
        return query.filters().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void named(StringBuilder out, Query query, Field field) {
        String values = anyOf(query, field);
        String before = LAST.contains(field) ? "" : " ";
        out.append(values.isEmpty() ? "" : before + words.get("asked." + Labels.of(field), values));
    }

    private String anyOf(Query query, Field field) {
        return list(query, Filter.Named.class).stream()
                .filter(named -> named.field() == field)
                .map(named -> labelled.value(field, named.value()))
                .collect(Collectors.joining(" " + words.get("asked.or") + " "));
    }

    private String subject(Query query) {
        for (Field field : SUBJECTS) {
            String values = anyOf(query, field);
            if (!values.isEmpty()) {
                return words.get("asked." + Labels.of(field), values);
            }
        }
        if (!list(query, Filter.Amount.class).isEmpty()) {
            return words.get("asked.kind.figure");
        }
        String kinds = list(query, Filter.Named.class).stream()
                .filter(named -> named.field() == Field.KIND)
                .map(named -> words.get("asked.kind." + named.value()))
                .collect(Collectors.joining(" " + words.get("asked.and") + " "));
        return kinds.isEmpty() ? words.get("asked.records") : kinds;
    }

    private String days(Filter.Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from == null) {
            return to == null ? "" : words.get("asked.until", words.day(to));
        }
        if (to == null) {
            return words.get("asked.from", words.day(from));
        }
        return from.equals(to)
                ? words.get("asked.on", words.day(from))
                : words.get("asked.between", words.day(from), words.day(to));
    }

    private String wanted(Wanted wanted) {
        if (wanted instanceof Wanted.Phrase phrase) {
            return words.get(phrase.stems().size() > 1 ? "asked.phrase" : "asked.word", phrase.printed());
        }
        if (wanted instanceof Wanted.Prefix prefix) {
            return words.get("asked.prefix", prefix.beginning());
        }
        if (wanted instanceof Wanted.Not not) {
            Wanted part = not.part();
            boolean simple = part instanceof Wanted.Phrase || part instanceof Wanted.Prefix;
            return words.get("asked.not", simple ? wanted(part) : "(" + wanted(part) + ")");
        }
        List<String> parts = new ArrayList<>();
        if (wanted instanceof Wanted.All all) {
            all.parts()
                    .forEach(part -> parts.add(part instanceof Wanted.Any ? "(" + wanted(part) + ")" : wanted(part)));
            return String.join(" " + words.get("asked.and") + " ", parts);
        }
        ((Wanted.Any) wanted).parts().forEach(part -> parts.add(wanted(part)));
        return String.join(" " + words.get("asked.or") + " ", parts);
    }

    private String number(double number) {
        return words.number(BigDecimal.valueOf(number).stripTrailingZeros());
    }

    /** Values of fields as readers call them. */
    static final class Labelled {

        private final Words words;

        Labelled(Words words) {
            this.words = words;
        }

        String value(Field field, String value) {
            return switch (field) {
                case KIND -> words.get("search.kind." + value);
                case CUE -> known("CueKind", value);
                case TYPE -> known("EventType", value);
                case EVIDENCE -> known("Medium", value);
                case MEASURE -> measure(value);
                case COUNTRY -> country(value);
                default -> value;
            };
        }

        String measure(String value) {
            return known("Measure", value);
        }

        private String known(String type, String value) {
            String key = type + "." + value;
            return words.has(key) ? words.get(key) : value;
        }

        /** By its name in the reader's language; codes of what is no country stay as they are. */
        private String country(String code) {
            String name = findCountry(code, words.locale());
            return Objects.requireNonNullElse(name, code);
        }

        private static @Nullable String findCountry(String code, Locale locale) {
            for (String each : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
                Locale country = new Locale.Builder().setRegion(each).build();
                if (country.getISO3Country().equalsIgnoreCase(code)) {
                    return country.getDisplayCountry(locale);
                }
            }
            return null;
        }
    }
}
