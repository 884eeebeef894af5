package parallax.web.api.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.linked.GeoJson;
import parallax.ledger.Account;
import parallax.situation.chain.Chain;
import parallax.web.Desk;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Feed;
import parallax.web.api.form.FeedWriter;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.api.form.Table;

/** Situations: the whole ledger, chains of stories that were found, and any part of them that is asked for. */
public final class Situations {

    private static final String SINCE = "since";
    private static final Set<String> FILTERS = Set.of("actor", "place", "term", "from", "to");

    private static final List<String> EVENTS = List.of(
            "id", "from", "to", "precision", "first_told", "type", "modes", "auxiliary", "actors", "recipients", "place",
            "words", "tellings", "origins");

    private final Sides sides;
    private final Known known;

    public Situations(Desk desk) {
        this.sides = new Sides(desk);
        this.known = new Known(desk);
    }

    public List<Resource> list() {
        Set<String> names = new TreeSet<>(FILTERS);
        names.add(SINCE);
        return List.of(
                Resource.of("/situations", "/situations", this::all),
                Resource.of("/situations/{id}", "/situations/{id}", this::one)
                        .knowing(names)
                        .with(Form.CSV, Form.GEOJSON, Form.ATOM, Form.JSON_FEED),
                Resource.of("/places", null, this::places).knowing(FILTERS));
    }

    private void all(Asked asked, Reply reply) {
        List<String> items = new ArrayList<>();
        items.add(item(Sides.ALL, "all", sides.articles(), null));
        for (Chain chain : sides.listChains()) {
            items.add(item(chain.id(), chain.label(), chain.articles().size(), chain));
        }
        reply.page(items, null, Reply.Fields.none());
    }

    private static String item(String id, String label, int articles, @Nullable Chain chain) {
        return Reply.object(out -> {
            out.writeStringField("id", id);
            out.writeStringField("url", "/situations/" + id);
            out.writeStringField("label", label);
            out.writeNumberField("articles", articles);
            Reply.text(out, "from", chain == null ? null : chain.from());
            Reply.text(out, "to", chain == null ? null : chain.to());
        });
    }

    private static Sides.Narrowed narrowed(Asked asked, String id) {
        return new Sides.Narrowed(
                id,
                asked.list("actor"),
                asked.list("place"),
                asked.list("term"),
                asked.day("from"),
                asked.day("to"));
    }

    private void one(Asked asked, Reply reply) throws IOException {
        Sides.Narrowed narrowed = narrowed(asked, asked.part("id"));
        switch (asked.form()) {
            case GEOJSON -> geojson(reply, sides.of(narrowed).accounts());
            case CSV -> csv(reply, FoundThings.tree(sides.json(narrowed, null)));
            case ATOM, JSON_FEED -> feed(asked, reply, narrowed);
            case JSON, LINES -> reply.text(sides.json(narrowed, asked.day(SINCE)));
        }
    }

    private void geojson(Reply reply, List<Account> accounts) throws IOException {
        Map<String, Article> articles = sides.all().articles();
        try (Writer out = reply.open();
                GeoJson features = new GeoJson(name -> out)) {
            features.begin();
            for (Account account : accounts) {
                features.write(Objects.requireNonNull(articles.get(account.article())), account);
            }
            features.end();
        }
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

    /** Its articles, the newest first. */
    private void feed(Asked asked, Reply reply, Sides.Narrowed narrowed) {
        Map<String, Article> articles = sides.all().articles();
        List<Feed.Entry> entries = sides.of(narrowed).accounts().stream()
                .map(account -> Objects.requireNonNull(articles.get(account.article())))
                .sorted(Comparator.comparing(
                                (Article article) -> Objects.requireNonNullElse(article.published().date(), LocalDate.MIN))
                        .thenComparing(Article::id)
                        .reversed())
                .limit(Feed.MOST)
                .map(article -> entry(reply, article))
                .toList();
        String page = "/situations/" + narrowed.id();
        reply.text(FeedWriter.write(
                new Feed(
                        Feed.urn("list:" + asked.beside(page)),
                        sides.label(narrowed.id()),
                        reply.address(asked.beside(page)),
                        reply.address(asked.here()),
                        entries),
                asked.form()));
    }

    private Feed.Entry entry(Reply reply, Article article) {
        String day = Objects.toString(article.published().date(), "");
        return new Feed.Entry(
                Feed.urn(article.id()),
                article.headline().text(),
                reply.address("/articles/" + article.id()),
                known.since(article.id()),
                article.source().outlet(),
                "article",
                day);
    }

    /** Places with what is told to have happened there, those with most events first. */
    private void places(Asked asked, Reply reply) {
        JsonNode situation = FoundThings.tree(sides.json(narrowed(asked, Sides.ALL), null));
        List<String> items = new ArrayList<>();
        situation.path("places").forEach(place -> items.add(place.toString()));
        reply.page(items, null, Reply.Fields.none());
    }
}
