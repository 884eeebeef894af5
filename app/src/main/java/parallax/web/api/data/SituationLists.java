package parallax.web.api.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.format.linked.GeoJson;
import parallax.ledger.Entry;
import parallax.situation.chain.Chain;
import parallax.store.desk.follow.SavedSituation;
import parallax.store.desk.follow.SavedSituations;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Feed;
import parallax.web.api.form.FeedWriter;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.api.form.Table;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.situation.Everything;
import parallax.web.situation.Situations;

/** Situations: the whole ledger, chains of stories that were found, those that somebody named, and any part of them. */
public final class SituationLists {

    private static final String SINCE = "since";

    private static final List<String> EVENTS = List.of(
            "id",
            "from",
            "to",
            "precision",
            "first_told",
            "type",
            "modes",
            "auxiliary",
            "actors",
            "recipients",
            "place",
            "words",
            "tellings",
            "origins");

    private final Desk desk;
    private final SavedSituations saved;
    private final Situated situated;
    private final Known known;

    public SituationLists(Desk desk) {
        this.desk = desk;
        this.saved = desk.store().situations();
        this.situated = new Situated(desk);
        this.known = new Known(desk);
    }

    public List<Resource> list() {
        Set<String> names = new TreeSet<>(Situated.FILTERS);
        names.add(SINCE);
        return List.of(
                Resource.of("/situations", "/situations", this::all).changing(),
                Resource.of("/situations/{id}", "/situations/{id}", this::one)
                        .knowing(names)
                        .with(Form.CSV, Form.GEOJSON, Form.ATOM, Form.JSON_FEED),
                Resource.of("/places", null, this::places).knowing(Situated.FILTERS));
    }

    private void all(Asked asked, Reply reply) {
        Everything everything = desk.situations().everything().value();
        if (everything == null) {
            throw new DeskException(503, "computing");
        }
        List<String> items = new ArrayList<>();
        items.add(item(Situations.WHOLE, "whole", Situations.WHOLE, null));
        for (SavedSituation each : saved.list()) {
            items.add(item(each.definition().name(), "named", each.definition().name(), null));
        }
        for (Chain chain : everything.chains()) {
            items.add(item(chain.id(), "found", chain.label(), chain));
        }
        reply.page(items, null, Reply.Fields.none());
    }

    private static String item(String id, String kind, String label, @Nullable Chain chain) {
        return Reply.object(out -> {
            out.writeStringField("id", id);
            out.writeStringField("url", "/situations/" + Asked.encoded(id));
            out.writeStringField("kind", kind);
            out.writeStringField("label", label);
            Reply.text(out, "from", chain == null ? null : chain.from());
            Reply.text(out, "to", chain == null ? null : chain.to());
        });
    }

    private void one(Asked asked, Reply reply) throws IOException {
        Situated.Look look = situated.find(asked, asked.part("id"));
        if (look.stale()) {
            reply.untagged();
        }
        switch (asked.form()) {
            case GEOJSON -> geojson(reply, look);
            case CSV -> csv(reply, FoundThings.tree(situated.json(look, null)));
            case ATOM, JSON_FEED -> feed(asked, reply, look);
            case JSON, LINES -> reply.text(situated.json(look, asked.day(SINCE)));
        }
    }

    /** The events of the timeline, each as every article tells it. */
    private void geojson(Reply reply, Situated.Look look) throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        look.narrowed()
                .timeline()
                .happenings()
                .forEach(happening -> happening
                        .tellings()
                        .forEach(side -> told.computeIfAbsent(side.article(), none -> new HashSet<>())
                                .add(side.entry())));
        Map<String, Reading> readings = situated.readings(look.held());
        try (Writer out = reply.open();
                GeoJson features = new GeoJson(name -> out)) {
            features.begin();
            for (Map.Entry<String, Set<String>> each : told.entrySet()) {
                Reading reading = readings.get(each.getKey());
                if (reading != null) {
                    features.write(
                            reading.article(), HitLists.only(reading.account(), events(reading, each.getValue())));
                }
            }
            features.end();
        }
    }

    private static Set<Entry> events(Reading reading, Set<String> ids) {
        Set<Entry> events = new HashSet<>();
        reading.account().events().forEach(event -> {
            if (ids.contains(event.id())) {
                events.add(event);
            }
        });
        return events;
    }

    /** The timeline: a row for each event. */
    private static void csv(Reply reply, JsonNode situation) throws IOException {
        try (Writer out = reply.open();
                Table table = new Table(out, EVENTS)) {
            for (JsonNode event : situation.path("timeline")) {
                table.row(
                        event.path("id").textValue(),
                        event.path("from").textValue(),
                        event.path("to").textValue(),
                        event.path("precision").textValue(),
                        event.path("first_told").textValue(),
                        event.path("type").textValue(),
                        words(event.path("modes")),
                        words(event.path("auxiliary")),
                        words(event.path("actors")),
                        words(event.path("recipients")),
                        event.path("place").textValue(),
                        event.path("words").textValue(),
                        event.path("tellings").size(),
                        event.path("independence").path("origins").asInt());
            }
        }
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(each.asText()));
        return String.join(";", words);
    }

    /** The articles that it is told in, the newest first. */
    private void feed(Asked asked, Reply reply, Situated.Look look) {
        Set<String> told = Situated.articles(look.narrowed());
        List<Feed.Entry> entries = situated.readings(look.held()).values().stream()
                .map(Reading::article)
                .filter(article -> told.contains(article.id()))
                .sorted(Comparator.comparing((Article article) ->
                                Objects.requireNonNullElse(article.published().date(), LocalDate.MIN))
                        .thenComparing(Article::id)
                        .reversed())
                .limit(Feed.MOST)
                .map(article -> entry(reply, article))
                .toList();
        String page =
                asked.beside("/situations/" + Asked.encoded(look.held().title().id()));
        reply.text(FeedWriter.write(
                new Feed(
                        Feed.urn("list:" + page),
                        look.label(),
                        reply.address(page),
                        reply.address(asked.here()),
                        entries),
                asked.form()));
    }

    private Feed.Entry entry(Reply reply, Article article) {
        return new Feed.Entry(
                Feed.urn(article.id()),
                article.headline().text(),
                reply.address("/articles/" + article.id()),
                known.since(article.id()),
                article.source().outlet(),
                "article",
                Objects.toString(article.published().date(), ""));
    }

    /** Places with what is told to have happened there, those with most events first. */
    private void places(Asked asked, Reply reply) {
        Situated.Look look = situated.find(asked, Situations.WHOLE);
        if (look.stale()) {
            reply.untagged();
        }
        List<String> items = new ArrayList<>();
        FoundThings.tree(situated.json(look, null)).path("places").forEach(place -> items.add(place.toString()));
        reply.page(items, null, Reply.Fields.none());
    }
}
