package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.situation.Situation;
import parallax.situation.claim.Claim;
import parallax.situation.claim.Variant;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.told.Side;
import parallax.story.Sources;
import parallax.text.Labels;
import parallax.text.Span;

/** Writes claims with their variants, and evidence that several articles lean on. */
final class ClaimsJson {

    private final SituationJson sides;
    private final Map<String, Article> articles;

    /**
     * @param sides writes the fields of a side
     * @param articles the articles that the situation was made from, by id
     */
    ClaimsJson(SituationJson sides, Map<String, Article> articles) {
        this.sides = sides;
        this.articles = articles;
    }

    /** The fields {@code claims} and {@code evidence}, within an object that is open. */
    void write(JsonGenerator out, Situation situation) throws IOException {
        out.writeArrayFieldStart("claims");
        for (Claim claim : situation.claims()) {
            writeClaim(out, claim, situation.sources());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("evidence");
        for (Exhibit exhibit : situation.exhibits()) {
            writeExhibit(out, exhibit, situation.sources());
        }
        out.writeEndArray();
    }

    private void writeClaim(JsonGenerator out, Claim claim, Sources sources) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", claim.id());
        JsonLines.writeStrings(out, "speakers", claim.speakers());
        out.writeStringField("content", claim.content());
        JsonLines.writeText(out, "from", claim.from());
        JsonLines.writeText(out, "to", claim.to());
        JsonLines.writeStrings(out, "same", claim.same());
        out.writeArrayFieldStart("variants");
        for (Variant variant : claim.variants()) {
            writeVariant(out, variant, claim.fullest());
        }
        out.writeEndArray();
        GroupsJson.writeIndependence(out, sources.count(claim.articles()));
        out.writeEndObject();
    }

    private void writeVariant(JsonGenerator out, Variant variant, Variant fullest) throws IOException {
        out.writeStartObject();
        out.writeStringField("relation", Labels.of(variant.relation()));
        out.writeArrayFieldStart("differences");
        for (Variant.Difference difference : variant.differences()) {
            out.writeStartObject();
            out.writeStringField("kind", Labels.of(difference.kind()));
            out.writeStringField("words", difference.words());
            writeSpans(out, "here", difference.here(), variant.first().side());
            out.writeStringField("instead_of", difference.instead());
            writeSpans(out, "there", difference.there(), fullest.first().side());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("tellings");
        for (Variant.Telling telling : variant.tellings()) {
            out.writeStartObject();
            sides.writeSide(out, telling.side());
            out.writeStringField("form", Labels.of(telling.form()));
            writeSpans(out, "content", telling.content(), telling.side());
            out.writeStringField("content_text", telling.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeExhibit(JsonGenerator out, Exhibit exhibit, Sources sources) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", exhibit.id());
        out.writeStringField("kind", Labels.of(exhibit.medium()));
        JsonLines.writeStrings(out, "same", exhibit.same());
        writeAnswers(out, "publishers", exhibit.publishers());
        writeAnswers(out, "shows", exhibit.showings());
        writeAnswers(out, "hedges", exhibit.hedges());
        out.writeArrayFieldStart("tellings");
        for (Exhibit.Telling telling : exhibit.tellings()) {
            out.writeStartObject();
            sides.writeSide(out, telling.side());
            writeSpans(out, "spans", List.of(telling.span()), telling.side());
            out.writeStringField("publisher", telling.publisher());
            writePassage(out, "showing", telling.showing(), telling);
            writePassage(out, "hedge", telling.hedge(), telling);
            out.writeStringField("url", telling.url());
            out.writeEndObject();
        }
        out.writeEndArray();
        GroupsJson.writeIndependence(out, sources.count(exhibit.articles()));
        out.writeEndObject();
    }

    private void writePassage(
            JsonGenerator out, String field, Exhibit.@Nullable Passage passage, Exhibit.Telling telling)
            throws IOException {
        if (passage == null) {
            out.writeNullField(field);
        } else {
            out.writeObjectFieldStart(field);
            writeSpans(out, "spans", List.of(passage.span()), telling.side());
            out.writeStringField("text", passage.text());
            out.writeEndObject();
        }
    }

    /** Spans of the article that a side stands in, in its code points. */
    private void writeSpans(JsonGenerator out, String field, List<Span> spans, Side side) throws IOException {
        Article article = articles.get(side.article());
        if (article == null) {
            throw new IllegalArgumentException("no article " + side.article() + " for " + side.pointer());
        }
        Pointers pointers = new Pointers(article);
        JsonLines.writeSpans(out, field, spans.stream().map(pointers::write).toList());
    }

    private static void writeAnswers(JsonGenerator out, String field, List<Exhibit.Answer> answers) throws IOException {
        out.writeArrayFieldStart(field);
        for (Exhibit.Answer answer : answers) {
            out.writeStartObject();
            out.writeStringField("says", answer.says());
            JsonLines.writeStrings(
                    out,
                    "records",
                    answer.tellings().stream()
                            .map(telling -> telling.side().pointer())
                            .toList());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
