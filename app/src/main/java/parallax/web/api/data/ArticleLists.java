package parallax.web.api.data;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.store.search.Cursor;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Feed;
import parallax.web.api.form.FeedWriter;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.api.form.Table;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;

/** Articles: all of them, those of an outlet, and those that somebody signs. */
public final class ArticleLists {

    /** Among so many of the newest articles those of an author are looked for. */
    private static final int MOST_LOOKED_AT = 2000;

    private static final Form[] FEEDS = {Form.ATOM, Form.JSON_FEED};
    private static final List<String> COLUMNS = List.of(
            "article",
            "outlet",
            "published",
            "headline",
            "byline",
            "address",
            "language",
            "statements",
            "events",
            "figures",
            "evidence");

    private final Desk desk;
    private final HitLists hits;

    public ArticleLists(Desk desk) {
        this.desk = desk;
        this.hits = new HitLists(desk, new Known(desk));
    }

    public List<Resource> list() {
        Set<String> names = new TreeSet<>(Queries.ofArticles());
        names.addAll(Asked.PAGING);
        return List.of(
                Resource.of("/articles", "/articles", this::all)
                        .knowing(names)
                        .with(Form.CSV)
                        .with(FEEDS),
                Resource.of("/outlets/{outlet}", "/outlets/{outlet}", this::ofOutlet)
                        .knowing(Asked.PAGING)
                        .with(Form.CSV)
                        .with(FEEDS),
                Resource.of("/authors/{author}", "/authors/{author}", this::ofAuthor)
                        .with(Form.CSV)
                        .with(FEEDS));
    }

    private void all(Asked asked, Reply reply) throws IOException {
        write(asked, reply, Queries.of(asked, Queries.ofArticles(), "article"), "Articles");
    }

    private void ofOutlet(Asked asked, Reply reply) throws IOException {
        String outlet = asked.part("outlet");
        Query query = new Query(
                null, List.of(new Filter.Named(Field.KIND, "article"), new Filter.Named(Field.OUTLET, outlet)));
        if (desk.search().find(query, Cursor.START, 1).hits().isEmpty()) {
            throw DeskException.notFound("no-outlet", outlet);
        }
        write(asked, reply, query, outlet);
    }

    private void write(Asked asked, Reply reply, Query query, String title) throws IOException {
        switch (asked.form()) {
            case CSV -> csv(reply, query);
            case ATOM, JSON_FEED -> {
                List<Hit> newest = new ArrayList<>();
                Walk.forEach(desk.search(), query, Feed.MOST, newest::add);
                feed(asked, reply, title, newest);
            }
            case JSON, LINES, GEOJSON -> page(asked, reply, query);
        }
    }

    private void page(Asked asked, Reply reply, Query query) {
        String cursor = asked.find(Asked.CURSOR);
        Page page = desk.search().find(query, cursor == null ? Cursor.START : Cursor.parse(cursor), asked.limit());
        Cursor next = page.next();
        reply.page(
                page.hits().stream().map(hit -> item(hit.reading())).toList(),
                next == null ? null : next.write(),
                Reply.Fields.none());
    }

    private void csv(Reply reply, Query query) throws IOException {
        try (Writer out = reply.open();
                Table table = new Table(out, COLUMNS)) {
            Walk.forEach(desk.search(), query, HitLists.MOST_EXPORTED, hit -> row(table, hit.reading()));
        }
    }

    private void feed(Asked asked, Reply reply, String title, List<Hit> newest) {
        String page = asked.here().replaceFirst("\\.(atom|feed\\.json)(?=\\?|$)", "");
        List<Feed.Entry> entries =
                newest.stream().map(hit -> hits.entry(reply, hit)).toList();
        Feed feed =
                new Feed(Feed.urn("list:" + page), title, reply.address(page), reply.address(asked.here()), entries);
        reply.text(FeedWriter.write(feed, asked.form()));
    }

    /** Bylines are in no index: those of the newest articles are looked at, and the answer says how many. */
    private void ofAuthor(Asked asked, Reply reply) throws IOException {
        String author = asked.part("author");
        List<Hit> signed = new ArrayList<>();
        int[] seen = {0};
        Query all = new Query(null, List.of(new Filter.Named(Field.KIND, "article")));
        Walk.forEach(desk.search(), all, MOST_LOOKED_AT, hit -> {
            seen[0]++;
            if (hit.reading().article().byline().authors().stream().anyMatch(author::equalsIgnoreCase)) {
                signed.add(hit);
            }
        });
        if (signed.isEmpty()) {
            throw DeskException.notFound("no-author", author);
        }
        switch (asked.form()) {
            case CSV -> {
                try (Writer out = reply.open();
                        Table table = new Table(out, COLUMNS)) {
                    signed.forEach(hit -> row(table, hit.reading()));
                }
            }
            case ATOM, JSON_FEED -> feed(asked, reply, author, signed.subList(0, Math.min(Feed.MOST, signed.size())));
            case JSON, LINES, GEOJSON ->
                reply.page(
                        signed.stream().map(hit -> item(hit.reading())).toList(),
                        null,
                        out -> out.writeNumberField("looked_at", seen[0]));
        }
    }

    /** What a list says of an article. */
    static String item(Reading reading) {
        Article article = reading.article();
        return Reply.object(out -> {
            out.writeStringField("id", article.id());
            out.writeStringField("url", "/articles/" + article.id());
            out.writeStringField("headline", article.headline().text());
            Reply.strings(out, "byline", article.byline().authors());
            out.writeStringField("outlet", article.source().outlet());
            Reply.text(out, "published", article.published().date());
            out.writeStringField("address", article.source().url());
            out.writeStringField("language", article.language());
            out.writeObjectFieldStart("records");
            for (Entry.Kind kind : Entry.Kind.values()) {
                out.writeNumberField(Labels.of(kind), count(reading.account(), kind));
            }
            out.writeEndObject();
        });
    }

    private static void row(Table table, Reading reading) {
        Article article = reading.article();
        Account account = reading.account();
        table.row(
                article.id(),
                article.source().outlet(),
                article.published().date(),
                article.headline().text(),
                String.join(";", article.byline().authors()),
                address(article),
                article.language(),
                count(account, Entry.Kind.STATEMENT),
                count(account, Entry.Kind.EVENT),
                count(account, Entry.Kind.FIGURE),
                count(account, Entry.Kind.EVIDENCE));
    }

    private static @Nullable String address(Article article) {
        return article.source().url();
    }

    private static long count(Account account, Entry.Kind kind) {
        return account.entries().stream().filter(entry -> entry.kind() == kind).count();
    }
}
