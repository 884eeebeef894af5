package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.JsonLines;
import parallax.format.linked.GeoJson;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.store.search.Cursor;
import parallax.store.search.Hit;
import parallax.store.search.HitLines;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Feed;
import parallax.web.api.form.FeedWriter;
import parallax.web.api.form.Reply;
import parallax.web.desk.Desk;

/** What a query finds, in every form: a page as JSON; all of it, up to a bound, as lines, CSV or GeoJSON; the latest as a feed. */
final class HitLists {

    /** Records of one file at most. */
    static final int MOST_EXPORTED = 10_000;

    private final Desk desk;
    private final Known known;

    HitLists(Desk desk, Known known) {
        this.desk = desk;
        this.known = known;
    }

    /**
     * How a list is called where it stands alone.
     *
     * @param title of the list
     * @param page path and query of the page that shows it
     */
    record Named(String title, String page) {

        Named {
            Objects.requireNonNull(title);
            Objects.requireNonNull(page);
        }
    }

    void write(Asked asked, Reply reply, Query query, Named named, Reply.Fields more) throws IOException {
        switch (asked.form()) {
            case JSON -> page(asked, reply, query, more);
            case LINES -> lines(reply, query);
            case CSV -> csv(reply, query);
            case GEOJSON -> geojson(reply, query);
            case ATOM, JSON_FEED -> reply.text(FeedWriter.write(feed(asked, reply, query, named), asked.form()));
        }
    }

    private void page(Asked asked, Reply reply, Query query, Reply.Fields more) {
        String cursor = asked.find(Asked.CURSOR);
        Page page = desk.search().find(query, cursor == null ? Cursor.START : Cursor.parse(cursor), asked.limit());
        Cursor next = page.next();
        reply.page(page.hits().stream().map(HitLists::item).toList(), next == null ? null : next.write(), out -> {
            Reply.strings(out, "notes", page.notes());
            more.write(out);
        });
    }

    /** A hit with its record as the contract has it. */
    static String item(Hit hit) {
        return Reply.object(out -> {
            HitLines.write(out, hit);
            out.writeStringField("url", path(hit));
            Entry entry = hit.entry();
            out.writeFieldName("content");
            out.writeRawValue(
                    entry == null ? "null" : JsonLines.writeEntry(hit.reading().article(), entry));
        });
    }

    /** Path of the page of a hit. */
    static String path(Hit hit) {
        return "/articles/" + hit.article() + (hit.record() == null ? "" : "/" + hit.record());
    }

    private void lines(Reply reply, Query query) throws IOException {
        try (Writer out = reply.open()) {
            Walk.forEach(desk.search(), query, MOST_EXPORTED, hit -> out.write(item(hit) + "\n"));
        }
    }

    private void csv(Reply reply, Query query) throws IOException {
        try (Writer out = reply.open()) {
            out.write(HitLines.csvHeader());
            Walk.forEach(desk.search(), query, MOST_EXPORTED, hit -> out.write(HitLines.csv(hit)));
        }
    }

    /** The events among what is found; of an article that is found, all of them. */
    private void geojson(Reply reply, Query query) throws IOException {
        try (Writer out = reply.open();
                GeoJson features = new GeoJson(name -> out)) {
            features.begin();
            Gathered gathered = new Gathered(features);
            Walk.forEach(desk.search(), query, MOST_EXPORTED, gathered::take);
            gathered.flush();
            features.end();
        }
    }

    /** Hits of one article follow one another; their events are written together. */
    private static final class Gathered {

        private final GeoJson features;
        private final Set<Entry> events = new LinkedHashSet<>();
        private @Nullable Reading reading;

        Gathered(GeoJson features) {
            this.features = features;
        }

        void take(Hit hit) throws IOException {
            Reading last = reading;
            if (last == null || !last.article().id().equals(hit.article())) {
                flush();
                reading = hit.reading();
            }
            Entry entry = hit.entry();
            if (entry == null) {
                events.addAll(hit.reading().account().events());
            } else if (entry.kind() == Entry.Kind.EVENT) {
                events.add(entry);
            }
        }

        void flush() throws IOException {
            Reading last = reading;
            if (last != null && !events.isEmpty()) {
                features.write(last.article(), only(last.account(), events));
            }
            events.clear();
        }
    }

    /** An account with these events and no others. */
    static Account only(Account account, Set<Entry> events) {
        return account.with(account.entries().stream()
                .filter(entry -> entry.kind() != Entry.Kind.EVENT || events.contains(entry))
                .toList());
    }

    private Feed feed(Asked asked, Reply reply, Query query, Named named) throws IOException {
        List<Feed.Entry> entries = new ArrayList<>();
        Walk.forEach(desk.search(), query, Feed.MOST, hit -> entries.add(entry(reply, hit)));
        return new Feed(
                Feed.urn("list:" + named.page()),
                named.title(),
                reply.address(named.page()),
                reply.address(asked.here()),
                entries);
    }

    Feed.Entry entry(Reply reply, Hit hit) {
        Entry entry = hit.entry();
        return new Feed.Entry(
                Feed.urn(hit.article() + (hit.record() == null ? "" : ":" + hit.record())),
                entry == null || hit.speaker() == null ? hit.headline() : hit.speaker() + " · " + hit.headline(),
                reply.address(path(hit)),
                known.since(hit.article()),
                hit.outlet(),
                entry == null ? "article" : Labels.of(entry.kind()),
                hit.sentence());
    }

    /** What a query is taken for, as fields beside a list. */
    static void query(JsonGenerator out, @Nullable String typed, Query query) throws IOException {
        Reply.text(out, "query", typed);
        out.writeStringField("query_in_words", query.inWords());
    }
}
