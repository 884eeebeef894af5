package parallax.store.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import parallax.ledger.Entry;
import parallax.text.CodePoints;
import parallax.text.Labels;
import parallax.text.Span;

/** Hits for other programs: a line of JSON or a row of CSV each. Offsets count code points of the sentence. */
public final class HitLines {

    private static final JsonFactory JSON = new JsonFactory();

    private static final List<String> COLUMNS = List.of(
            "article",
            "record",
            "kind",
            "published",
            "outlet",
            "headline",
            "speaker",
            "sentence",
            "disputed",
            "confidence");

    private HitLines() {}

    /** One object, without a line end. */
    public static String json(Hit hit) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            out.writeStartObject();
            write(out, hit);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return line.toString();
    }

    /** Its fields, within an object that is open. */
    public static void write(JsonGenerator out, Hit hit) throws IOException {
        out.writeStringField("article", hit.article());
        out.writeStringField("record", hit.record());
        out.writeStringField("kind", kind(hit));
        out.writeStringField("published", hit.published() == null ? null : String.valueOf(hit.published()));
        out.writeStringField("outlet", hit.outlet());
        out.writeStringField("headline", hit.headline());
        out.writeStringField("speaker", hit.speaker());
        out.writeStringField("sentence", hit.sentence());
        out.writeArrayFieldStart("marks");
        CodePoints points = new CodePoints(hit.sentence());
        for (Span unit : hit.marks()) {
            Span mark = points.fromUnits(unit);
            out.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
        }
        out.writeEndArray();
        out.writeBooleanField("disputed", hit.disputed());
        Entry entry = hit.entry();
        if (entry == null) {
            out.writeNullField("confidence");
        } else {
            out.writeNumberField("confidence", Math.round(entry.provenance().confidence() * 1000) / 1000.0);
        }
    }

    /** Names of the columns, with a line end. */
    public static String csvHeader() {
        return row(COLUMNS);
    }

    /** One row, with its line end (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public static String csv(Hit hit) {
        Entry entry = hit.entry();
        return row(Arrays.asList(
                hit.article(),
                Objects.toString(hit.record(), ""),
                kind(hit),
                Objects.toString(hit.published(), ""),
                Objects.toString(hit.outlet(), ""),
                hit.headline(),
                Objects.toString(hit.speaker(), ""),
                hit.sentence(),
                hit.disputed() ? "yes" : "",
                entry == null
                        ? ""
                        : String.valueOf(Math.round(entry.provenance().confidence() * 1000) / 1000.0)));
    }

    private static String kind(Hit hit) {
        Entry entry = hit.entry();
        return entry == null ? "article" : Labels.of(entry.kind());
    }

    private static String row(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(line)) {
            writer.writeRecord(cells.stream().map(HitLines::defused).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return line.toString();
    }

    private static String defused(String cell) {
        String flat = cell.replaceAll("\\s+", " ").strip();
        boolean formula = !flat.isEmpty() && "=+-@".indexOf(flat.charAt(0)) >= 0;
        return formula ? "'" + flat : flat;
    }
}
