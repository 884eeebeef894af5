package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import parallax.Reading;
import parallax.format.CsvTable;
import parallax.format.JsonLines;
import parallax.format.found.Finding;
import parallax.format.linked.GeoJson;
import parallax.ledger.Entry;
import parallax.store.Making;
import parallax.store.RecordRevision;
import parallax.store.Revision;
import parallax.store.found.RelatedArticle;
import parallax.store.search.Search;
import parallax.text.Labels;
import parallax.text.Span;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;

/** One article, its records, and what joins it with others. */
public final class OneArticle {

    private static final String ARTICLE = "article";
    private static final String RECORD = "record";
    private static final int MOST_RELATED = 20;

    private final Desk desk;
    private final FoundThings found;

    public OneArticle(Desk desk) {
        this.desk = desk;
        this.found = new FoundThings(desk);
    }

    public List<Resource> list() {
        return List.of(
                Resource.of("/articles/{article}", "/articles/{article}", this::article)
                        .with(Form.CSV, Form.GEOJSON),
                Resource.of("/articles/{article}/records/{record}", "/articles/{article}/{record}", this::record),
                Resource.of("/articles/{article}/versions", null, this::versions),
                Resource.of("/articles/{article}/copies", null, this::copies),
                Resource.of("/articles/{article}/related", null, this::related));
    }

    private Reading reading(Asked asked) {
        String id = asked.part(ARTICLE);
        return desk.findReading(id).orElseThrow(() -> DeskException.notFound("no-article", id));
    }

    /** JSON is the line of the record contract. */
    private void article(Asked asked, Reply reply) throws IOException {
        Reading reading = reading(asked);
        switch (asked.form()) {
            case CSV -> {
                try (Writer out = reply.open()) {
                    out.write(CsvTable.header());
                    out.write(CsvTable.write(reading.article(), reading.account()));
                }
            }
            case GEOJSON -> {
                try (Writer out = reply.open();
                        GeoJson features = new GeoJson(name -> out)) {
                    features.begin();
                    features.write(reading.article(), reading.account());
                    features.end();
                }
            }
            case JSON, LINES, ATOM, JSON_FEED -> reply.text(JsonLines.write(reading.article(), reading.account()));
        }
    }

    /** A record with its sentence and how it came to be what it is. */
    private void record(Asked asked, Reply reply) {
        Reading reading = reading(asked);
        String id = asked.part(RECORD);
        Entry entry = reading.account()
                .findEntry(id)
                .orElseThrow(() -> DeskException.notFound(
                        "no-record", id, reading.article().id()));
        reply.json(out -> {
            out.writeStringField(ARTICLE, reading.article().id());
            out.writeStringField(RECORD, id);
            out.writeStringField("kind", Labels.of(entry.kind()));
            out.writeStringField(
                    "url", reply.address("/articles/" + reading.article().id() + "/" + id));
            out.writeStringField("headline", reading.article().headline().text());
            out.writeStringField("outlet", reading.article().source().outlet());
            Reply.text(out, "published", reading.article().published().date());
            out.writeStringField("speaker", Search.speaker(reading, entry));
            out.writeStringField(
                    "sentence", entry.sentence().in(reading.account().transcript()));
            out.writeStringField("excerpt", excerpt(reading, entry));
            out.writeFieldName("content");
            out.writeRawValue(JsonLines.writeEntry(reading.article(), entry));
            out.writeArrayFieldStart("history");
            for (RecordRevision revision :
                    desk.ledger().listRevisions(reading.article().id(), id)) {
                history(out, reading, revision);
            }
            out.writeEndArray();
        });
    }

    /** The paragraph that the sentence stands in. */
    private static String excerpt(Reading reading, Entry entry) {
        String text = reading.account().transcript();
        Span sentence = entry.sentence();
        int from = text.lastIndexOf("\n\n", sentence.start());
        int to = text.indexOf("\n\n", sentence.end());
        return text.substring(from < 0 ? 0 : from + 2, to < 0 ? text.length() : to);
    }

    private static void history(JsonGenerator out, Reading reading, RecordRevision revision) throws IOException {
        Entry entry = revision.entry();
        out.writeStartObject();
        making(out, revision.number(), revision.making());
        out.writeFieldName("content");
        out.writeRawValue(entry == null ? "null" : JsonLines.writeEntry(reading.article(), entry));
        out.writeEndObject();
    }

    private static void making(JsonGenerator out, int number, Making making) throws IOException {
        out.writeNumberField("number", number);
        out.writeStringField("at", making.at().toString());
        out.writeStringField("by", making.by());
        out.writeStringField("why", making.why());
        out.writeStringField("cause", Labels.of(making.cause()));
    }

    /** What stood at the same address at other times, and when each was read. */
    private void versions(Asked asked, Reply reply) {
        Reading reading = reading(asked);
        reply.page(found.listBodies(reading.article().id(), Finding.Kind.VERSION), null, out -> {
            out.writeArrayFieldStart("readings");
            for (Revision revision :
                    desk.ledger().listRevisions(reading.article().id())) {
                out.writeStartObject();
                making(out, revision.number(), revision.making());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private void copies(Asked asked, Reply reply) {
        reply.page(found.listBodies(reading(asked).article().id(), Finding.Kind.COPY), null, Reply.Fields.none());
    }

    /** Those that have most in common with it, with the reasons. */
    private void related(Asked asked, Reply reply) {
        List<RelatedArticle> related =
                desk.related().list(reading(asked).article().id(), MOST_RELATED);
        reply.page(
                related.stream()
                        .map(each -> Reply.object(out -> {
                            out.writeStringField("article", each.article());
                            out.writeStringField("headline", each.headline());
                            out.writeStringField("outlet", each.outlet());
                            Reply.text(out, "published", each.published());
                            out.writeBooleanField("same_story", each.sameStory());
                            out.writeStringField("reason", each.reason());
                            out.writeStringField("url", "/articles/" + each.article());
                        }))
                        .toList(),
                null,
                Reply.Fields.none());
    }
}
