package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/** Writes the four kinds of record in the form of the contract. */
final class EntryWriter {

    private final JsonGenerator out;
    private final Pointers pointers;

    EntryWriter(JsonGenerator out, Pointers pointers) {
        this.out = out;
        this.pointers = pointers;
    }

    void writeEntries(Account account) throws IOException {
        out.writeArrayFieldStart("statements");
        for (Statement statement : account.statements()) {
            writeStatement(statement);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("events");
        for (Event event : account.events()) {
            writeEvent(event);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("figures");
        for (Figure figure : account.figures()) {
            writeFigure(figure);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("evidence");
        for (Evidence evidence : account.evidence()) {
            writeEvidence(evidence);
        }
        out.writeEndArray();
    }

    void write(Entry entry) throws IOException {
        if (entry instanceof Statement statement) {
            writeStatement(statement);
        } else if (entry instanceof Event event) {
            writeEvent(event);
        } else if (entry instanceof Figure figure) {
            writeFigure(figure);
        } else {
            writeEvidence((Evidence) entry);
        }
    }

    private void writeStatement(Statement statement) throws IOException {
        Statement.Speaker speaker = statement.speaker();
        out.writeStartObject();
        out.writeStringField("id", statement.id());
        out.writeObjectFieldStart("speaker");
        writeSpans("spans", speaker.spans());
        out.writeStringField("text", speaker.text());
        out.writeStringField("actor", speaker.actor());
        JsonLines.writeStrings(out, "actors", speaker.actors());
        out.writeStringField("institution", speaker.institution());
        out.writeStringField("unnamed", speaker.unnamed());
        out.writeEndObject();
        out.writeObjectFieldStart("cue");
        writeSpans("spans", statement.cue().spans());
        out.writeStringField("text", statement.cue().text());
        out.writeStringField("kind", Labels.of(statement.cue().kind()));
        out.writeEndObject();
        out.writeObjectFieldStart("content");
        writeSpans("spans", statement.content().spans());
        out.writeStringField("text", statement.content().text());
        out.writeEndObject();
        out.writeStringField("form", Labels.of(statement.form()));
        out.writeStringField("certainty", Labels.of(statement.stance().certainty()));
        out.writeBooleanField("negated", statement.stance().negated());
        writeWhen("when", statement.when());
        out.writeStringField("parent", statement.links().parent());
        out.writeStringField("denies", statement.links().denies());
        finish(statement.sentence(), statement.provenance());
    }

    private void writeEvent(Event event) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", event.id());
        out.writeStringField("type", event.what().type().name());
        out.writeStringField("literal", event.what().literal().name());
        JsonLines.writeStrings(out, "modes", event.what().modes());
        JsonLines.writeStrings(out, "contexts", event.what().contexts());
        JsonLines.writeStrings(out, "actors", event.roles().actors());
        JsonLines.writeStrings(out, "recipients", event.roles().recipients());
        Event.Site site = event.site();
        out.writeStringField("where", event.where());
        out.writeStringField("where_by", site == null ? null : Labels.of(site.basis()));
        writeWhen("when", event.when());
        JsonLines.writeStrings(
                out, "auxiliary", event.auxiliary().stream().map(Labels::of).toList());
        JsonLines.writeSpan(out, "trigger", pointers.write(event.anchor().span()));
        out.writeStringField("text", event.anchor().text());
        out.writeArrayFieldStart("retold");
        for (Anchor again : event.tellings().again()) {
            out.writeStartObject();
            writeAnchor(again);
            JsonLines.writeSpan(out, "sentence", pointers.write(again.sentence()));
            writePart(again.sentence());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("said_by", event.saidBy());
        JsonLines.writeStrings(out, "figures", event.figures());
        finish(event.sentence(), event.provenance());
    }

    private void writeFigure(Figure figure) throws IOException {
        Quantity quantity = figure.quantity();
        out.writeStartObject();
        out.writeStringField("id", figure.id());
        writeAnchor(figure.anchor());
        JsonLines.writeNumber(out, "at_least", quantity.atLeast());
        JsonLines.writeNumber(out, "at_most", quantity.atMost());
        out.writeBooleanField("exclusive", quantity.exclusive());
        out.writeBooleanField("approximate", quantity.approximate());
        out.writeStringField("change", Labels.of(quantity.change()));
        out.writeStringField("unit", figure.counted().unit());
        out.writeStringField("counted", figure.counted().counted());
        out.writeStringField("measure", figure.counted().measure());
        out.writeStringField("actor", figure.counted().actor());
        out.writeStringField("period", Labels.of(figure.period()));
        writeWhen("as_of", figure.asOf());
        out.writeStringField("where", figure.where());
        out.writeStringField("said_by", figure.saidBy());
        out.writeStringField("profile", figure.profile());
        finish(figure.sentence(), figure.provenance());
    }

    private void writeEvidence(Evidence evidence) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", evidence.id());
        out.writeStringField("kind", Labels.of(evidence.medium()));
        out.writeStringField("publisher", evidence.publisher());
        writeWhen("when", evidence.when());
        JsonLines.writeStrings(out, "shows", evidence.showing().events());
        writeSpanOrNull("showing", evidence.showing().words());
        Evidence.Attached attached = evidence.attached();
        if (attached == null) {
            out.writeNullField("attached");
        } else {
            out.writeObjectFieldStart("attached");
            out.writeStringField("how", Labels.of(attached.how()));
            out.writeStringField("url", attached.url());
            out.writeEndObject();
        }
        writeAnchor(evidence.anchor());
        out.writeStringField("said_by", evidence.saidBy());
        writeSpanOrNull("hedge", evidence.hedge());
        finish(evidence.sentence(), evidence.provenance());
    }

    private void writeAnchor(Anchor anchor) throws IOException {
        Span span = pointers.write(anchor.span());
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeStringField("text", anchor.text());
    }

    private void writeWhen(String field, @Nullable When when) throws IOException {
        if (when == null) {
            out.writeNullField(field);
            return;
        }
        out.writeObjectFieldStart(field);
        JsonLines.writeText(out, "from", when.from());
        JsonLines.writeText(out, "to", when.to());
        out.writeStringField("precision", Labels.of(when.precision()));
        out.writeStringField("text", when.text());
        JsonLines.writeSpan(out, "span", pointers.write(when.span()));
        out.writeEndObject();
    }

    private void writeSpanOrNull(String field, @Nullable Span span) throws IOException {
        if (span == null) {
            out.writeNullField(field);
        } else {
            JsonLines.writeSpan(out, field, pointers.write(span));
        }
    }

    private void writeSpans(String field, List<Span> spans) throws IOException {
        JsonLines.writeSpans(out, field, spans.stream().map(pointers::write).toList());
    }

    private void finish(Span sentence, Provenance provenance) throws IOException {
        JsonLines.writeSpan(out, "sentence", pointers.write(sentence));
        out.writeStringField("rule", provenance.rule());
        out.writeStringField("engine", provenance.engine());
        out.writeNumberField("confidence", Math.round(provenance.confidence() * 1000) / 1000.0);
        writePart(sentence);
        out.writeEndObject();
    }

    private void writePart(Span sentence) throws IOException {
        if (pointers.inHeadline(sentence)) {
            out.writeStringField("in", "headline");
        }
    }
}
