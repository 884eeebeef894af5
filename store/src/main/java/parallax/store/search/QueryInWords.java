package parallax.store.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a query asks for. */
final class QueryInWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Query query;

    QueryInWords(Query query) {
        this.query = query;
    }

    String write() {
        StringBuilder out = new StringBuilder(subject());
        say(out, " by ", Field.SPEAKER, "");
        say(out, " in which ", Field.WHO, " takes part");
        say(out, " of what ", Field.ACTOR, " does");
        say(out, " done to ", Field.RECIPIENT, "");
        say(out, " spoken for ", Field.INSTITUTION, "");
        say(out, " by the actor ", Field.SPEAKER_ID, "");
        say(out, " in which the actor ", Field.WHO_ID, " takes part");
        say(out, " of what the actor ", Field.ACTOR_ID, " does");
        say(out, " done to the actor ", Field.RECIPIENT_ID, "");
        say(out, " spoken for the actor ", Field.INSTITUTION_ID, "");
        say(out, " of what belongs to the actor ", Field.OWNER_ID, "");
        say(out, " published by the actor ", Field.PUBLISHER_ID, "");
        say(out, " with somebody of ", Field.COUNTRY, "");
        say(out, " with somebody of the sector ", Field.SECTOR, "");
        say(out, " at ", Field.PLACE, "");
        query.list(Filter.Box.class).forEach(box -> out.append(box(box)));
        query.list(Filter.Amount.class)
                .forEach(amount -> out.append(" with ")
                        .append(amount.comparison().inWords())
                        .append(' ')
                        .append(number(amount.number()))
                        .append(' ')
                        .append(amount.measure()));
        Wanted words = query.words();
        out.append(words == null ? "" : " that hold " + words.inWords());
        query.list(Filter.Days.class).forEach(days -> out.append(days(days)));
        say(out, ", published by ", Field.OUTLET, "");
        say(out, ", in the language ", Field.LANGUAGE, "");
        query.list(Filter.Confidence.class)
                .forEach(confidence -> out.append(", read with a confidence of ")
                        .append(confidence.comparison().inWords())
                        .append(' ')
                        .append(number(confidence.bound())));
        out.append(query.list(Filter.Disputed.class).isEmpty() ? "" : ", in dispute");
        return out.toString();
    }

    private void say(StringBuilder out, String before, Field field, String after) {
        String values = anyOf(field);
        out.append(values.isEmpty() ? "" : before + values + after);
    }

    private String anyOf(Field field) {
        return String.join(" or ", query.values(field));
    }

    private String subject() {
        if (!anyOf(Field.CUE).isEmpty()) {
            return "statements of the kind “" + anyOf(Field.CUE) + "”";
        }
        if (!anyOf(Field.TYPE).isEmpty()) {
            return "events of the type " + anyOf(Field.TYPE);
        }
        if (!anyOf(Field.MEASURE).isEmpty()) {
            return "figures of what is " + anyOf(Field.MEASURE);
        }
        if (!anyOf(Field.EVIDENCE).isEmpty()) {
            return "evidence of the kind " + anyOf(Field.EVIDENCE);
        }
        if (!query.list(Filter.Amount.class).isEmpty()) {
            return "figures";
        }
        List<String> kinds = query.values(Field.KIND);
        return kinds.isEmpty()
                ? "records"
                : kinds.stream()
                        .map(kind -> kind.equals("evidence") ? kind : kind + "s")
                        .collect(Collectors.joining(" and "));
    }

    private static String box(Filter.Box box) {
        return String.format(
                Locale.ROOT,
                " within the box from %s, %s (south-west) to %s, %s (north-east)",
                number(box.south()),
                number(box.west()),
                number(box.north()),
                number(box.east()));
    }

    private static String days(Filter.Days days) {
        @Nullable LocalDate from = days.from();
        @Nullable LocalDate to = days.to();
        if (from == null) {
            return to == null ? "" : ", until " + DAY.format(to);
        }
        if (to == null) {
            return ", from " + DAY.format(from) + " on";
        }
        return from.equals(to) ? ", on " + DAY.format(from) : ", from " + DAY.format(from) + " to " + DAY.format(to);
    }

    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
