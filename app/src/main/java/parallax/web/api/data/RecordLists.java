package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parallax.store.search.Facets;
import parallax.store.search.Query;
import parallax.store.search.Total;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;

/** Records: those of each kind, and what a query finds. */
public final class RecordLists {

    private static final String FACETS = "facets";
    private static final Form[] FORMS = {Form.LINES, Form.CSV, Form.ATOM, Form.JSON_FEED};
    private static final Map<String, String> KINDS =
            Map.of("statements", "statement", "events", "event", "figures", "figure", "evidence", "evidence");

    private final Desk desk;
    private final HitLists hits;
    private final HiddenActors hidden;

    public RecordLists(Desk desk) {
        this.desk = desk;
        this.hits = new HitLists(desk, new Known(desk));
        this.hidden = new HiddenActors(desk);
    }

    public List<Resource> list() {
        List<Resource> all = new ArrayList<>();
        KINDS.forEach((plural, kind) -> all.add(ofKind(plural, kind)));
        Set<String> fields = Queries.ofRecords(true);
        Set<String> names = new TreeSet<>(fields);
        names.addAll(Asked.PAGING);
        names.add(FACETS);
        all.add(Resource.of("/search", "/search", (asked, reply) -> search(asked, reply, Queries.of(asked, fields)))
                .knowing(names)
                .with(FORMS)
                .with(Form.GEOJSON));
        return all;
    }

    private Resource ofKind(String plural, String kind) {
        Set<String> fields = Queries.ofRecords(false);
        Set<String> names = new TreeSet<>(fields);
        names.addAll(Asked.PAGING);
        Resource resource = Resource.of("/" + plural, "/" + plural, (asked, reply) -> {
                    Query query = Queries.of(asked, fields, kind);
                    hits.write(asked, reply, query, named(asked, query, "kind:" + kind), out -> total(out, query));
                })
                .knowing(names)
                .with(FORMS);
        return kind.equals("event") ? resource.with(Form.GEOJSON) : resource;
    }

    /** Lists of records are shown by the page of the search. */
    private static HitLists.Named named(Asked asked, Query query, String typed) {
        String q = asked.find(Queries.Q);
        return new HitLists.Named(
                query.inWords(),
                "/search?q=" + Asked.encoded(typed + (q == null ? "" : (typed.isEmpty() ? "" : " ") + q)));
    }

    private void search(Asked asked, Reply reply, Query query) throws IOException {
        boolean counted = asked.flag(FACETS);
        hits.write(asked, reply, query, named(asked, query, ""), out -> {
            HitLists.query(out, asked.find(Queries.Q), query);
            total(out, query);
            if (counted) {
                facets(out, desk.search().facets(query, hidden.ids()));
            }
        });
    }

    private void total(JsonGenerator out, Query query) throws IOException {
        total(out, "total", desk.search().count(query));
    }

    static void total(JsonGenerator out, String field, Total total) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeNumberField("found", total.found());
        out.writeBooleanField("exact", total.exact());
        out.writeEndObject();
    }

    private static void facets(JsonGenerator out, Facets facets) throws IOException {
        out.writeObjectFieldStart(FACETS);
        total(out, "counted", facets.counted());
        for (Map.Entry<Facets.Group, List<Facets.Count>> group : facets.groups().entrySet()) {
            out.writeArrayFieldStart(group.getKey().name().toLowerCase(Locale.ROOT));
            for (Facets.Count count : group.getValue()) {
                out.writeStartObject();
                out.writeStringField("value", count.value());
                out.writeNumberField("count", count.count());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
