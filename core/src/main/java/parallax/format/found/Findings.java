package parallax.format.found;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.SituationJson;
import parallax.situation.Situation;

/** Takes a comparison apart into what was found, each in its own JSON with the articles and records it joins. */
public final class Findings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Where ids of articles stand that are meant as a whole. */
    private static final Set<String> WHOLE = Set.of("articles", "from", "to");

    private static final int DAY = 10;

    private static final Map<Finding.Kind, String> FIELDS = Map.of(
            Finding.Kind.COPY, "copies",
            Finding.Kind.VERSION, "versions",
            Finding.Kind.STORY, "stories",
            Finding.Kind.SERIES, "series",
            Finding.Kind.DISPUTE, "disputes",
            Finding.Kind.CLAIM, "claims",
            Finding.Kind.EVIDENCE, "evidence",
            Finding.Kind.REVISION, "revisions");

    private Findings() {}

    /** @param articles by id */
    public static List<Finding> of(Situation situation, Map<String, Article> articles) {
        JsonNode tree = parse(new SituationJson(articles).write(situation));
        List<Finding> findings = new ArrayList<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            for (JsonNode each : tree.path(FIELDS.get(kind))) {
                findings.add(of(kind, each));
            }
        }
        return findings;
    }

    /**
     * A finding as it was kept.
     *
     * @throws IllegalArgumentException when the body is no JSON
     */
    public static Finding of(Finding.Kind kind, String body) {
        return of(kind, parse(body));
    }

    private static Finding of(Finding.Kind kind, JsonNode body) {
        SortedSet<Finding.Member> members = new TreeSet<>();
        collect(body, members);
        return new Finding(
                body.path("id").asText(),
                kind,
                firstDay(body),
                label(kind, body),
                body.toString(),
                List.copyOf(members));
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected JSON, found: " + e.getOriginalMessage(), e);
        }
    }

    /** Records are named beside their article; an id of an article in a list means the whole article. */
    private static void collect(JsonNode node, SortedSet<Finding.Member> members) {
        JsonNode article = node.path("article");
        if (article.isTextual()) {
            members.add(new Finding.Member(article.asText(), node.path("record").textValue()));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (WHOLE.contains(field.getKey()) && field.getValue().isArray()) {
                field.getValue().forEach(id -> members.add(new Finding.Member(id.asText(), null)));
            } else {
                collect(field.getValue(), members);
            }
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, members));
        }
    }

    private static @Nullable LocalDate firstDay(JsonNode node) {
        LocalDate first = null;
        for (String field : List.of("published", "date", "from", "told")) {
            for (JsonNode value : node.findValues(field)) {
                LocalDate day = day(value);
                if (day != null && (first == null || day.isBefore(first))) {
                    first = day;
                }
            }
        }
        return first;
    }

    private static @Nullable LocalDate day(JsonNode value) {
        if (!value.isTextual() || value.asText().length() < DAY) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText().substring(0, DAY));
        } catch (DateTimeException e) {
            return null; // an id stands where others have a day
        }
    }

    private static String label(Finding.Kind kind, JsonNode node) {
        return switch (kind) {
            case COPY, EVIDENCE -> node.path("reason").asText(node.path("kind").asText());
            case VERSION -> node.path("address").asText();
            case STORY -> words(node.path("terms"));
            case SERIES -> node.path("counted").asText();
            case DISPUTE ->
                node.path("kind").asText() + ": "
                        + node.path("cannot_both_hold").asText();
            case CLAIM ->
                words(node.path("speakers")) + ": " + node.path("content").asText();
            case REVISION -> node.path("of").asText();
        };
    }

    private static String words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return String.join(", ", words);
    }
}
