package parallax.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.text.Labels;
import parallax.text.Span;

/** Reads lines that {@link JsonLines} wrote back into an article and its account. */
public final class JsonLinesParser {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * One line.
     *
     * @return null when the line says that its input could not be read
     * @throws IllegalArgumentException when the line is not of the contract; the message names the field
     */
    public @Nullable Parsed parse(String line) {
        JsonNode root = tree(line);
        if (root.path("version").asInt() != JsonLines.VERSION) {
            throw new IllegalArgumentException("expected \"version\":" + JsonLines.VERSION
                    + " (a line written by parallax read --format jsonl), found " + root.path("version"));
        }
        if (root.has("error")) {
            return null;
        }
        return parse(root);
    }

    /**
     * The tree of a line.
     *
     * @throws IllegalArgumentException when it is not of the contract; the message names the field
     */
    public static Parsed parse(JsonNode root) {
        Article article = new ArticleParser(root.path("article")).parse();
        JsonRecord record = new JsonRecord(root, "$", new Pointers(article));
        return new Parsed(article, account(article, record));
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object, found: " + e.getOriginalMessage(), e);
        }
    }

    private static Account account(Article article, JsonRecord record) {
        List<Entry> entries = new ArrayList<>();
        record.objects("statements").forEach(each -> entries.add(statement(each)));
        record.objects("events").forEach(each -> entries.add(event(each)));
        record.objects("figures").forEach(each -> entries.add(figure(each)));
        record.objects("evidence").forEach(each -> entries.add(evidence(each)));
        return new Account(
                article.id(),
                article.published().date(),
                article.source().outlet(),
                article.transcript(),
                record.objects("times").stream()
                        .map(time -> new Account.TimeMention(
                                time.startAndEnd(), time.text("type"), time.text("value"), time.flag("resolved")))
                        .toList(),
                record.objects("actors").stream().map(JsonLinesParser::actor).toList(),
                record.objects("places").stream().map(JsonLinesParser::place).toList(),
                entries,
                record.objects("notes").stream()
                        .map(note -> new Note(note.findText("about"), note.text("what")))
                        .toList());
    }

    private static Actor actor(JsonRecord actor) {
        List<Span> mentions = new ArrayList<>(actor.spans("headline_mentions", true));
        mentions.addAll(actor.spans("mentions", false));
        return new Actor(
                actor.text("id"),
                actor.text("name"),
                actor.constant("kind", Actor.Kind.class),
                actor.findText("country"),
                actor.texts("sectors"),
                actor.findText("role"),
                actor.findText("wikidata"),
                mentions);
    }

    private static Place place(JsonRecord place) {
        List<Span> mentions = new ArrayList<>(place.spans("headline_mentions", true));
        mentions.addAll(place.spans("mentions", false));
        BigDecimal geonames = place.findNumber("geonames");
        BigDecimal lat = place.findNumber("lat");
        BigDecimal lon = place.findNumber("lon");
        return new Place(
                place.text("id"),
                place.text("name"),
                geonames == null ? null : geonames.longValueExact(),
                lat == null || lon == null ? null : new Place.Position(lat.doubleValue(), lon.doubleValue()),
                place.findText("country"),
                place.constant("precision", Place.Precision.class),
                mentions);
    }

    private static Statement statement(JsonRecord statement) {
        JsonRecord speaker = statement.object("speaker");
        JsonRecord cue = statement.object("cue");
        JsonRecord content = statement.object("content");
        return new Statement(
                statement.text("id"),
                new Statement.Speaker(
                        speaker.spans("spans"),
                        speaker.text("text"),
                        speakers(speaker),
                        speaker.findText("institution"),
                        speaker.findText("unnamed")),
                new Statement.Cue(cue.spans("spans"), cue.text("text"), cue.constant("kind", Statement.CueKind.class)),
                new Statement.Content(content.spans("spans"), content.text("text")),
                statement.constant("form", Statement.Form.class),
                new Statement.Stance(
                        statement.constant("certainty", Statement.Certainty.class), statement.flag("negated")),
                statement.findWhen("when"),
                new Statement.Links(statement.findText("parent"), statement.findText("denies")),
                statement.span("sentence"),
                statement.provenance());
    }

    /** Lines written before there were joint speakers have one actor only. */
    private static List<String> speakers(JsonRecord speaker) {
        List<String> actors = speaker.texts("actors");
        String actor = speaker.findText("actor");
        return actors.isEmpty() && actor != null ? List.of(actor) : actors;
    }

    private static Event event(JsonRecord event) {
        return new Event(
                event.text("id"),
                new Event.What(
                        EventType.valueOf(event.text("type")),
                        EventType.valueOf(event.text("literal")),
                        event.texts("modes"),
                        event.texts("contexts")),
                new Event.Roles(event.texts("actors"), event.texts("recipients")),
                site(event),
                event.findWhen("when"),
                event.texts("auxiliary").stream()
                        .map(label -> Labels.parse(Event.Auxiliary.class, label))
                        .collect(Collectors.toSet()),
                new Event.Tellings(
                        trigger(event),
                        event.objects("retold").stream().map(JsonRecord::anchor).toList()),
                event.findText("said_by"),
                event.texts("figures"),
                event.provenance());
    }

    private static Event.@Nullable Site site(JsonRecord event) {
        String place = event.findText("where");
        return place == null ? null : new Event.Site(place, event.constant("where_by", Event.Site.Basis.class));
    }

    private static Anchor trigger(JsonRecord event) {
        return new Anchor(event.span("trigger"), event.text("text"), event.span("sentence"));
    }

    private static Figure figure(JsonRecord figure) {
        return new Figure(
                figure.text("id"),
                figure.anchor(),
                new Quantity(
                        figure.findNumber("at_least"),
                        figure.findNumber("at_most"),
                        figure.flag("exclusive"),
                        figure.flag("approximate"),
                        figure.constant("change", Quantity.Change.class)),
                new Figure.Counted(
                        figure.findText("unit"),
                        figure.findText("counted"),
                        figure.findText("measure"),
                        figure.findText("actor")),
                figure.constant("period", Figure.Period.class),
                figure.findWhen("as_of"),
                figure.findText("where"),
                figure.findText("said_by"),
                figure.text("profile"),
                figure.provenance());
    }

    private static Evidence evidence(JsonRecord evidence) {
        return new Evidence(
                evidence.text("id"),
                evidence.constant("kind", Evidence.Medium.class),
                evidence.findText("publisher"),
                evidence.findWhen("when"),
                new Evidence.Showing(evidence.findSpan("showing"), evidence.texts("shows")),
                attached(evidence),
                evidence.anchor(),
                evidence.findText("said_by"),
                evidence.findSpan("hedge"),
                evidence.provenance());
    }

    private static Evidence.@Nullable Attached attached(JsonRecord evidence) {
        JsonRecord attached = evidence.findObject("attached");
        return attached == null
                ? null
                : new Evidence.Attached(attached.constant("how", Evidence.Attached.How.class), attached.text("url"));
    }

    /**
     * A line read back.
     *
     * @param article what was published
     * @param account what it puts into the ledger
     */
    public record Parsed(Article article, Account account) {}
}
