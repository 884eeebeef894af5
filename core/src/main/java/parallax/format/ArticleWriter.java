package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.article.Paragraph;
import parallax.article.Publication;
import parallax.text.CodePoints;
import parallax.text.Labels;
import parallax.text.Span;

/** Writes the {@code article} of a line; {@link ArticleParser} reads it back. */
final class ArticleWriter {

    private final JsonGenerator out;
    private final Article article;
    private final CodePoints points;

    ArticleWriter(JsonGenerator out, Article article) {
        this.out = out;
        this.article = article;
        this.points = new CodePoints(article.text());
    }

    void write() throws IOException {
        out.writeObjectFieldStart("article");
        out.writeStringField("id", article.id());
        writeSource(article.source());
        out.writeStringField("headline", article.headline().text());
        JsonLines.writeStrings(out, "byline", article.byline().authors());
        out.writeStringField("about_author", article.byline().about());
        writePublication("published", article.published());
        writePublication("modified", article.modified());
        writeDetails(article.details());
        out.writeStringField("language", article.language());
        out.writeStringField("text", article.text());
        writeSpan("headline_span", article.headline().inText());
        writeFurniture();
        writeAttachments();
        writeParagraphs();
        out.writeStringField("sha256", article.sha256());
        JsonLines.writeStrings(out, "notes", article.notes());
        out.writeStringField("place", article.source().place());
        out.writeEndObject();
    }

    private void writeSource(Article.Source source) throws IOException {
        out.writeStringField("given_id", source.givenId());
        out.writeStringField("url", source.url());
        out.writeStringField("domain", source.domain());
        out.writeStringField("outlet", source.outlet());
        Article.Received received = source.received();
        if (received == null) {
            out.writeNullField("received");
            return;
        }
        out.writeObjectFieldStart("received");
        out.writeStringField("sha256", received.sha256());
        JsonLines.writeText(out, "at", received.at());
        out.writeStringField("kept", received.kept());
        out.writeEndObject();
    }

    private void writePublication(String field, @Nullable Publication publication) throws IOException {
        if (publication == null) {
            out.writeNullField(field);
            return;
        }
        OffsetDateTime time = publication.time();
        out.writeObjectFieldStart(field);
        JsonLines.writeText(out, "date", publication.date());
        JsonLines.writeText(out, "time", time);
        out.writeStringField("precision", publication.precision());
        out.writeStringField("from", publication.from().toString());
        out.writeEndObject();
    }

    private void writeDetails(Article.Details details) throws IOException {
        out.writeStringField("section", details.section());
        JsonLines.writeStrings(out, "tags", details.tags());
        writeFiled(details.filed());
        JsonLines.writeStrings(out, "agencies", details.agencies());
        out.writeObjectFieldStart("origins");
        for (Map.Entry<String, String> origin : details.origins().entrySet()) {
            out.writeStringField(origin.getKey(), origin.getValue());
        }
        out.writeEndObject();
    }

    private void writeFiled(Article.@Nullable Filed filed) throws IOException {
        if (filed == null) {
            out.writeNullField("dateline");
            return;
        }
        out.writeObjectFieldStart("dateline");
        out.writeStringField("place", filed.place());
        JsonLines.writeText(out, "day", filed.day());
        out.writeStringField("agency", filed.agency());
        writeSpan("span", filed.span());
        out.writeEndObject();
    }

    private void writeSpan(String field, @Nullable Span span) throws IOException {
        if (span == null) {
            out.writeNullField(field);
        } else {
            JsonLines.writeSpan(out, field, points.fromUnits(span));
        }
    }

    private void writeBounds(Span units) throws IOException {
        Span span = points.fromUnits(units);
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
    }

    private void writeFurniture() throws IOException {
        out.writeArrayFieldStart("furniture");
        for (Furniture piece : article.furniture()) {
            out.writeStartObject();
            writeBounds(piece.span());
            out.writeStringField("kind", Labels.of(piece.kind()));
            out.writeStringField("rule", piece.rule());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeAttachments() throws IOException {
        out.writeArrayFieldStart("attachments");
        for (Article.Attachment attachment : article.attachments()) {
            out.writeStartObject();
            out.writeStringField("kind", Labels.of(attachment.kind()));
            out.writeStringField("url", attachment.url());
            writeBounds(attachment.span());
            out.writeStringField("caption", attachment.caption());
            out.writeStringField("credit", attachment.credit());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeParagraphs() throws IOException {
        List<Paragraph> paragraphs = article.details().paragraphs();
        out.writeArrayFieldStart("paragraphs");
        for (Paragraph paragraph : paragraphs) {
            Span source = paragraph.source();
            out.writeStartObject();
            writeBounds(paragraph.span());
            out.writeStringField("tag", paragraph.tag());
            if (source == null) {
                out.writeNullField("source");
            } else {
                JsonLines.writeSpan(out, "source", source);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
