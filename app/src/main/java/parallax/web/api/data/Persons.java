package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parallax.ledger.Actor;
import parallax.store.Role;
import parallax.store.found.Actors;
import parallax.store.found.KnownActor;
import parallax.store.found.Mentioned;
import parallax.store.search.Total;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.api.form.Table;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.http.DeskException;

/** Who says and does what; whose page was hidden is not listed here either. */
public final class Persons {

    private static final List<String> COLUMNS =
            List.of("id", "name", "kind", "country", "sectors", "role", "wikidata", "records");

    private final Actors actors;
    private final HiddenActors hidden;

    public Persons(Desk desk) {
        this.actors = new Actors(desk.ledger());
        this.hidden = new HiddenActors(desk);
    }

    public List<Resource> list() {
        return List.of(
                Resource.of("/actors", "/actors", this::all)
                        .knowing(Set.of(Queries.Q, Asked.LIMIT, Asked.CURSOR))
                        .with(Form.CSV)
                        .changing(),
                Resource.of("/actors/{actor}", "/actors/{actor}", this::one).changing());
    }

    /** Those whose name holds words that begin so, the most mentioned first. */
    private void all(Asked asked, Reply reply) throws IOException {
        Set<String> ids = hidden.ids();
        List<Mentioned> found = actors.list(Objects.requireNonNullElse(asked.find(Queries.Q), ""), Actors.MOST).stream()
                .filter(each -> !ids.contains(each.actor().id()))
                .toList();
        if (asked.form() != Form.CSV) {
            page(asked, reply, found);
            return;
        }
        try (Writer out = reply.open();
                Table table = new Table(out, COLUMNS)) {
            for (Mentioned each : found) {
                Actor actor = each.actor();
                table.row(
                        actor.id(),
                        actor.name(),
                        Labels.of(actor.kind()),
                        actor.country(),
                        String.join(";", actor.sectors()),
                        actor.role(),
                        actor.wikidata(),
                        each.records().found());
            }
        }
    }

    /** The cursor is the id of the last of a page. */
    private static void page(Asked asked, Reply reply, List<Mentioned> found) {
        String after = asked.find(Asked.CURSOR);
        List<String> ids = found.stream().map(each -> each.actor().id()).toList();
        if (after != null && !ids.contains(after)) {
            throw Asked.wrong(Asked.CURSOR, "next", after);
        }
        int from = after == null ? 0 : ids.indexOf(after) + 1;
        int to = Math.min(found.size(), from + asked.limit());
        reply.page(
                found.subList(from, to).stream().map(Persons::item).toList(),
                to < found.size() ? ids.get(to - 1) : null,
                Reply.Fields.none());
    }

    private static String item(Mentioned mentioned) {
        return Reply.object(out -> {
            actor(out, mentioned.actor());
            RecordLists.total(out, "records", mentioned.records());
        });
    }

    private static void actor(JsonGenerator out, Actor actor) throws IOException {
        out.writeStringField("id", actor.id());
        out.writeStringField("url", "/actors/" + actor.id());
        out.writeStringField("name", actor.name());
        out.writeStringField("kind", Labels.of(actor.kind()));
        out.writeStringField("country", actor.country());
        Reply.strings(out, "sectors", actor.sectors());
        out.writeStringField("role", actor.role());
        out.writeStringField("wikidata", actor.wikidata());
    }

    private void one(Asked asked, Reply reply) {
        String id = asked.part("actor");
        KnownActor known = actors.findActor(id).orElseThrow(() -> DeskException.notFound("no-actor", id));
        if (hidden.has(id)) {
            throw new DeskException(410, "hidden-actor");
        }
        reply.json(out -> {
            actor(out, known.actor());
            Reply.strings(out, "also", known.also());
            out.writeObjectFieldStart("records");
            for (Map.Entry<Role, Total> part : known.records().entrySet()) {
                RecordLists.total(out, Labels.of(part.getKey()), part.getValue());
            }
            out.writeEndObject();
            out.writeStringField("says", records(known, "speaker-id"));
            out.writeStringField("takes_part", records(known, "who-id"));
        });
    }

    /** Where their records are. */
    private static String records(KnownActor known, String field) {
        return "/api/v1/search?" + field + "=" + known.actor().id();
    }
}
