package parallax.format.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ClaimReview of schema.org: in JSON or JSON Lines, or in the scripts of a page. The rating is kept as the reviewer's words:
 * an outside opinion, which Parallax neither shares nor doubts.
 */
public final class ClaimReviewReader implements OutsideReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern SCRIPT = Pattern.compile(
            "<script\\b[^>]*application/ld\\+json[^>]*>(.*?)</script", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int DAY = 10;

    @Override
    public void read(Reader text, String file, Consumer<OutsideLine> sink) throws IOException {
        StringWriter whole = new StringWriter();
        text.transferTo(whole);
        String content = whole.toString().replaceFirst("^\uFEFF", "");
        if (!content.stripLeading().startsWith("<")) {
            json(content, file, 1, sink);
            return;
        }
        Matcher script = SCRIPT.matcher(content);
        while (script.find()) {
            json(script.group(1), file, line(content, script.start(1)), sink);
        }
    }

    private static int line(String content, int index) {
        return 1
                + (int) content.substring(0, index)
                        .chars()
                        .filter(unit -> unit == '\n')
                        .count();
    }

    /** One JSON value or several; what comes behind a damage in it is not read. */
    private static void json(String text, String file, int firstLine, Consumer<OutsideLine> sink) throws IOException {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                int line = firstLine + values.getCurrentLocation().getLineNr() - 1;
                reviews(values.nextValue(), file + ":" + line, sink);
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            sink.accept(new Unread(file + ":" + (firstLine + line - 1), "json", "JSON", e.getOriginalMessage()));
        }
    }

    /** Reviews stand alone, in lists, in graphs and in feeds. */
    private static void reviews(JsonNode node, String place, Consumer<OutsideLine> sink) {
        if (isReview(node)) {
            sink.accept(review(node, place));
            return;
        }
        node.forEach(part -> {
            if (part.isContainerNode()) {
                reviews(part, place, sink);
            }
        });
    }

    private static boolean isReview(JsonNode node) {
        return strings(node.path("@type")).stream().anyMatch(type -> type.matches("(.*[/:#])?ClaimReview"));
    }

    private static OutsideLine review(JsonNode node, String place) {
        JsonNode item = first(node.path("itemReviewed"));
        String claim = text(node, "claimReviewed");
        if (claim == null) {
            return new Unread(
                    place, "claimReviewed", "text", node.path("claimReviewed").toString());
        }
        String url = text(node, "url");
        String id = text(node, "@id");
        return new Outside(
                new Outside.Source(Outside.Dataset.CLAIMREVIEW, id != null ? id : url != null ? url : place, place),
                day(node),
                new Outside.Coding("ClaimReview", null),
                new Outside.Parties(names(item.path("author")), List.of()),
                Outside.Where.UNKNOWN,
                List.of(),
                appearances(item),
                new Outside.Opinion(claim, rating(first(node.path("reviewRating"))), reviewer(node), url),
                node.toString());
    }

    private static @Nullable LocalDate day(JsonNode node) {
        String date = text(node, "datePublished");
        try {
            return date == null || date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
        } catch (DateTimeException e) {
            return null; // the review counts without its day
        }
    }

    /** Its words; of a rating without words its number, with the scale where that is told. */
    private static @Nullable String rating(JsonNode rating) {
        for (String field : List.of("alternateName", "name", "ratingExplanation")) {
            String words = text(rating, field);
            if (words != null) {
                return words;
            }
        }
        String value = text(rating, "ratingValue");
        String best = text(rating, "bestRating");
        return value == null || best == null ? value : value + " of " + best;
    }

    private static @Nullable String reviewer(JsonNode node) {
        List<String> names = names(node.path("author"));
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** Where the claim stands: first what the reviewer saw first. */
    private static List<String> appearances(JsonNode item) {
        Set<String> urls = new LinkedHashSet<>();
        for (String field : List.of("firstAppearance", "appearance", "url", "sameAs")) {
            for (JsonNode place : each(item.path(field))) {
                String url = place.isTextual() ? place.textValue() : text(place, "url");
                if (url != null) {
                    urls.add(url);
                }
            }
        }
        return List.copyOf(urls);
    }

    private static List<String> names(JsonNode authors) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : each(authors)) {
            String name = author.isTextual() ? author.textValue() : text(author, "name");
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        each(values).forEach(value -> strings.add(value.asText()));
        return strings;
    }

    private static List<JsonNode> each(JsonNode node) {
        List<JsonNode> nodes = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(nodes::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            nodes.add(node);
        }
        return nodes;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = first(node.path(field));
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
