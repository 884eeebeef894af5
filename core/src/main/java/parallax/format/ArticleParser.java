package parallax.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.article.Paragraph;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.text.CodePoints;
import parallax.text.Labels;
import parallax.text.Span;

/** Reads the {@code article} of a line back; what a line of an earlier day does not have is not known. */
final class ArticleParser {

    private final JsonNode node;
    private final String text;
    private final CodePoints points;

    ArticleParser(JsonNode node) {
        this.node = node;
        this.text = node.path("text").asText();
        this.points = new CodePoints(text);
    }

    Article parse() {
        Article article = new Article(
                source(),
                new Article.Headline(node.path("headline").asText(), span(node.path("headline_span"))),
                new Article.Byline(strings(node.path("byline")), string(node, "about_author")),
                publication(node.path("published"), Publication.UNKNOWN),
                details(),
                node.path("language").asText(),
                text,
                furniture(),
                attachments(),
                strings(node.path("notes")));
        if (!article.sha256().equals(node.path("sha256").asText())) {
            throw new IllegalArgumentException("article.sha256 is not that of article.text: the text was changed");
        }
        return article;
    }

    private Article.Source source() {
        return new Article.Source(
                node.path("place").asText("jsonl"),
                string(node, "given_id"),
                string(node, "url"),
                string(node, "outlet"),
                received(node.path("received")));
    }

    private static Article.@Nullable Received received(JsonNode received) {
        String at = string(received, "at");
        return received.isObject()
                ? new Article.Received(
                        received.path("sha256").asText(),
                        at == null ? null : Instant.parse(at),
                        string(received, "kept"))
                : null;
    }

    private static Publication publication(JsonNode said, Publication absent) {
        if (!said.isObject()) {
            return absent;
        }
        String time = string(said, "time");
        return new Publication(
                day(said, "date"),
                time == null ? null : OffsetDateTime.parse(time),
                Labels.parse(From.class, said.path("from").asText()));
    }

    private static @Nullable LocalDate day(JsonNode object, String field) {
        String day = string(object, field);
        return day == null ? null : LocalDate.parse(day);
    }

    private Article.Details details() {
        JsonNode modified = node.path("modified");
        Map<String, String> origins = new TreeMap<>();
        node.path("origins")
                .properties()
                .forEach(
                        origin -> origins.put(origin.getKey(), origin.getValue().asText()));
        return new Article.Details(
                modified.isObject() ? publication(modified, Publication.UNKNOWN) : null,
                string(node, "section"),
                strings(node.path("tags")),
                filed(node.path("dateline")),
                strings(node.path("agencies")),
                origins,
                paragraphs());
    }

    private Article.@Nullable Filed filed(JsonNode dateline) {
        return dateline.isObject()
                ? new Article.Filed(
                        string(dateline, "place"),
                        day(dateline, "day"),
                        string(dateline, "agency"),
                        span(dateline.path("span")))
                : null;
    }

    private List<Furniture> furniture() {
        List<Furniture> furniture = new ArrayList<>();
        for (JsonNode piece : node.path("furniture")) {
            furniture.add(new Furniture(
                    bounds(piece),
                    Labels.parse(Furniture.Kind.class, piece.path("kind").asText()),
                    piece.path("rule").asText()));
        }
        return furniture;
    }

    private List<Article.Attachment> attachments() {
        List<Article.Attachment> attachments = new ArrayList<>();
        for (JsonNode shown : node.path("attachments")) {
            attachments.add(new Article.Attachment(
                    Labels.parse(
                            Article.Attachment.Kind.class, shown.path("kind").asText()),
                    shown.path("url").asText(),
                    bounds(shown),
                    string(shown, "caption"),
                    string(shown, "credit")));
        }
        return attachments;
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode paragraph : node.path("paragraphs")) {
            JsonNode source = paragraph.path("source");
            paragraphs.add(new Paragraph(
                    bounds(paragraph), paragraph.path("tag").asText(), source.isArray() ? pair(source) : null));
        }
        return paragraphs;
    }

    private Span bounds(JsonNode object) {
        return points.toUnits(
                Span.of(object.path("start").asInt(), object.path("end").asInt()));
    }

    private @Nullable Span span(JsonNode pair) {
        return pair.isArray() ? points.toUnits(pair(pair)) : null;
    }

    private static Span pair(JsonNode pair) {
        return Span.of(pair.path(0).asInt(), pair.path(1).asInt());
    }

    private static @Nullable String string(JsonNode object, String field) {
        return object.path(field).isTextual() ? object.path(field).textValue() : null;
    }

    private static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
