package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import parallax.store.watch.AtomFeed;
import parallax.store.watch.Kept;
import parallax.store.watch.Match;
import parallax.store.watch.MatchLines;
import parallax.store.watch.Watches;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;

/** Saved queries and what they found lately. Where matches are delivered to, and by which secret, is said nowhere. */
public final class Alerts {

    /** Matches of one alert at most. */
    private static final int MOST = 100;

    private final Watches watches;

    public Alerts(Desk desk) {
        this.watches = new Watches(desk.ledger(), desk.clock());
    }

    public List<Resource> list() {
        return List.of(
                Resource.of("/alerts", "/alerts", this::all).changing(),
                Resource.of("/alerts/{name}", null, this::one).changing());
    }

    /** The feeds of each alert stand beside its page, and are no part of the API. */
    public List<Resource> feeds() {
        return List.of(Resource.of("/alerts/{name}", "/alerts/{name}", this::feed)
                .with(Form.ATOM)
                .changing());
    }

    private void all(Asked asked, Reply reply) {
        reply.page(
                watches.list().stream()
                        .map(kept -> Reply.object(out -> write(out, kept)))
                        .toList(),
                null,
                Reply.Fields.none());
    }

    private static void write(JsonGenerator out, Kept kept) throws IOException {
        String name = kept.watch().name();
        out.writeStringField("name", name);
        out.writeStringField("query", kept.watch().line());
        out.writeStringField("query_in_words", kept.watch().query().inWords());
        out.writeStringField("made_at", kept.watch().madeAt().toString());
        out.writeStringField("made_by", kept.watch().by());
        Reply.text(out, "run_at", kept.runAt());
        out.writeNumberField("reported", kept.reported());
        out.writeStringField("url", "/alerts#" + name);
        out.writeStringField("atom", "/alerts/" + name + ".atom");
        out.writeStringField("json_feed", "/alerts/" + name + ".json");
    }

    private Kept kept(Asked asked) {
        String name = asked.part("name");
        return watches.find(name).orElseThrow(() -> DeskException.notFound("no-alert", name));
    }

    private void one(Asked asked, Reply reply) {
        Kept kept = kept(asked);
        List<Match> latest = watches.listLatest(kept.watch().name(), MOST);
        reply.json(out -> {
            write(out, kept);
            out.writeArrayFieldStart("latest");
            for (Match match : latest) {
                out.writeStartObject();
                out.writeStringField("id", match.id());
                out.writeStringField("found_at", match.foundAt().toString());
                out.writeStringField("article", match.article());
                out.writeStringField("record", match.record());
                out.writeStringField("kind", match.kind());
                out.writeStringField("headline", match.headline());
                out.writeStringField("outlet", match.outlet());
                Reply.text(out, "published", match.published());
                out.writeStringField("speaker", match.speaker());
                out.writeStringField("sentence", match.sentence());
                out.writeStringField(
                        "url", "/articles/" + match.article() + (match.record() == null ? "" : "/" + match.record()));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private void feed(Asked asked, Reply reply) {
        Kept kept = kept(asked);
        List<Match> latest = watches.listLatest(kept.watch().name(), MOST);
        reply.text(
                asked.form() == Form.ATOM
                        ? AtomFeed.write(kept.watch(), latest)
                        : MatchLines.feed(kept.watch(), latest));
    }
}
