package parallax.format.outside;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parallax.text.Labels;

/** Differences for people, and as JSON Lines. */
public final class DiffReport {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 100;

    private DiffReport() {}

    /** The report; what is outside says so. */
    public static String text(Outside.Dataset system, List<Difference> differences, Map<String, Integer> uncompared) {
        Map<Difference.Side, Long> sides = new EnumMap<>(Difference.Side.class);
        differences.forEach(difference -> sides.merge(difference.side(), 1L, Long::sum));
        StringBuilder report = new StringBuilder(system + " beside our records: "
                + Arrays.stream(Difference.Side.values())
                        .map(side -> name(side) + " " + sides.getOrDefault(side, 0L))
                        .collect(Collectors.joining(" · "))
                + "\nTheirs is outside data: it enters no count of ours, and nothing here says who is right.\n");
        for (Difference difference : differences) {
            report.append('\n')
                    .append(name(difference.side()))
                    .append(" | ")
                    .append(difference.key().text())
                    .append('\n');
            difference
                    .ours()
                    .forEach(each -> report.append("  ours    ")
                            .append(each.article())
                            .append('/')
                            .append(each.id())
                            .append(" \"")
                            .append(brief(each.words()))
                            .append('"')
                            .append(each.marks().isEmpty() ? "" : " (" + String.join(", ", each.marks()) + ")")
                            .append('\n'));
            difference
                    .theirs()
                    .forEach(each ->
                            report.append("  theirs  ").append(theirs(each)).append('\n'));
        }
        if (!uncompared.isEmpty()) {
            report.append("\nNot compared\n");
            uncompared.forEach((reason, count) ->
                    report.append("  ").append(count).append(' ').append(reason).append('\n'));
        }
        return report.toString();
    }

    private static String name(Difference.Side side) {
        return switch (side) {
            case BOTH -> "both";
            case THEIRS -> "only theirs";
            case OURS -> "only ours";
        };
    }

    private static String theirs(Outside outside) {
        Outside.Opinion opinion = outside.opinion();
        if (opinion != null) {
            String rated = opinion.rating() == null ? "not rated" : "rated \"" + brief(opinion.rating()) + "\"";
            String reviewer = opinion.reviewer() == null ? "an unnamed reviewer" : opinion.reviewer();
            return "\"" + brief(opinion.claim()) + "\" " + rated + " by " + reviewer + " (their opinion)";
        }
        return outside.source().id() + " " + outside.coding().theirs() + " | "
                + String.join("; ", outside.parties().actors()) + " → "
                + String.join("; ", outside.parties().recipients());
    }

    private static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** One line of JSON. */
    public static String json(Difference difference) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("side", Labels.of(difference.side()));
            out.writeStringField("where", difference.key().where());
            out.writeStringField("country", difference.key().country());
            out.writeStringField("type", difference.key().type());
            out.writeArrayFieldStart("ours");
            for (Difference.Ours each : difference.ours()) {
                out.writeStartObject();
                out.writeStringField("article", each.article());
                out.writeStringField("id", each.id());
                out.writeStringField("words", each.words());
                strings(out, "auxiliary", each.marks());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("theirs");
            for (Outside each : difference.theirs()) {
                outside(out, each);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return line.toString();
    }

    private static void outside(JsonGenerator out, Outside outside) throws IOException {
        Outside.Opinion opinion = outside.opinion();
        out.writeStartObject();
        out.writeBooleanField("outside", true);
        out.writeStringField("system", Labels.of(outside.source().system()));
        out.writeStringField("id", outside.source().id());
        out.writeStringField("read_from", outside.source().place());
        out.writeStringField("day", outside.day() == null ? null : outside.day().toString());
        out.writeStringField("code", outside.coding().theirs());
        strings(out, "actors", outside.parties().actors());
        strings(out, "recipients", outside.parties().recipients());
        out.writeStringField("place", outside.where().name());
        out.writeStringField("country", outside.where().country());
        out.writeObjectFieldStart("figures");
        for (Outside.Amount amount : outside.figures()) {
            out.writeStringField(amount.what(), amount.value());
        }
        out.writeEndObject();
        strings(out, "urls", outside.urls());
        out.writeStringField("claim", opinion == null ? null : opinion.claim());
        out.writeStringField("rating", opinion == null ? null : opinion.rating());
        out.writeStringField("reviewer", opinion == null ? null : opinion.reviewer());
        out.writeStringField("review", opinion == null ? null : opinion.review());
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, String field, List<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
