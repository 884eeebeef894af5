package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.situation.Situation;
import parallax.situation.change.Changes;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.revision.Amendment;
import parallax.situation.revision.Revision;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Line;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.told.Side;
import parallax.story.Sources;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * A situation as one line of JSON: copies, versions, stories, series, disputes, timeline, places, positions, claims and
 * evidence, and what changed. Every side names its article and record and the code points of its sentence, as in
 * {@link JsonLines}.
 */
public final class SituationJson {

    private final Map<String, Article> articles;
    private final @Nullable LocalDate since;

    /** @param articles the articles that the situation was made from, by id */
    public SituationJson(Map<String, Article> articles) {
        this(articles, null);
    }

    /** @param since the first day of what is told as new; null when nothing is */
    public SituationJson(Map<String, Article> articles, @Nullable LocalDate since) {
        this.articles = Map.copyOf(articles);
        this.since = since;
    }

    public String write(Situation situation) {
        return write(situation, "Situation report");
    }

    /** @param name what the situation is called */
    public String write(Situation situation, String name) {
        GroupsJson groups = new GroupsJson(situation.groups());
        return JsonLines.json(out -> {
            out.writeStartObject();
            out.writeNumberField("version", JsonLines.VERSION);
            out.writeStringField("situation", name);
            groups.write(out);
            out.writeArrayFieldStart("series");
            for (FigureSeries series : situation.series()) {
                writeSeries(out, series, situation.sources());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("disputes");
            for (Dispute dispute : situation.disputes()) {
                writeDispute(out, dispute, situation.sources());
            }
            out.writeEndArray();
            new TimelineJson(this, situation.sources()).write(out, situation);
            new PositionsJson(this, situation.sources()).write(out, situation.positions());
            if (since != null) {
                new PositionsJson(this, situation.sources()).write(out, Changes.of(situation, since));
            }
            new ClaimsJson(this, articles).write(out, situation);
            out.writeArrayFieldStart("revisions");
            for (Revision revision : situation.revisions()) {
                writeRevision(out, revision);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private void writeSeries(JsonGenerator out, FigureSeries series, Sources sources) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", series.id());
        writeThing(out, series.thing());
        out.writeArrayFieldStart("lines");
        for (Line line : series.lines()) {
            out.writeStartObject();
            out.writeStringField("speaker", line.speaker());
            out.writeArrayFieldStart("points");
            for (Point point : line.points()) {
                writePoint(out, point);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        GroupsJson.writeIndependence(out, sources.count(series.articles()));
        out.writeEndObject();
    }

    private static void writeThing(JsonGenerator out, Thing thing) throws IOException {
        Thing.Site site = thing.site();
        out.writeStringField("counted", thing.counted());
        out.writeStringField("measure", thing.measure());
        out.writeStringField("owner", thing.owner());
        out.writeStringField("place", site == null ? null : site.place());
        out.writeStringField("place_name", site == null ? null : site.name());
        out.writeStringField("relation", site == null ? null : Labels.of(site.relation()));
        out.writeStringField("part", site == null ? null : site.part());
        out.writeStringField("period", Labels.of(thing.kind()));
        out.writeStringField("length", thing.length());
    }

    private void writePoint(JsonGenerator out, Point point) throws IOException {
        out.writeStartObject();
        JsonLines.writeText(out, "from", point.from());
        JsonLines.writeText(out, "to", point.to());
        JsonLines.writeText(out, "told", point.told());
        out.writeStringField("text", point.words());
        JsonLines.writeNumber(out, "at_least", point.quantity().atLeast());
        JsonLines.writeNumber(out, "at_most", point.quantity().atMost());
        out.writeBooleanField("exclusive", point.quantity().exclusive());
        out.writeBooleanField("approximate", point.quantity().approximate());
        out.writeStringField("change", Labels.of(point.quantity().change()));
        out.writeStringField("mark", point.mark() == Point.Mark.NONE ? null : Labels.of(point.mark()));
        Side source = point.takenFrom();
        if (source == null) {
            out.writeNullField("taken_from");
        } else {
            out.writeObjectFieldStart("taken_from");
            writeSide(out, source);
            out.writeEndObject();
        }
        writeSides(out, "tellings", point.tellings());
        out.writeEndObject();
    }

    private void writeRevision(JsonGenerator out, Revision revision) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", revision.id());
        out.writeStringField("kind", Labels.of(revision.kind()));
        out.writeStringField("of", revision.of());
        JsonLines.writeStrings(out, "from", revision.from());
        JsonLines.writeStrings(out, "to", revision.to());
        out.writeArrayFieldStart("amendments");
        for (Amendment amendment : revision.amendments()) {
            out.writeStartObject();
            out.writeStringField("kind", Labels.of(amendment.kind()));
            out.writeStringField("record_kind", Labels.of(amendment.record()));
            writeSide(out, "before", amendment.before());
            writeSide(out, "now", amendment.now());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeSide(JsonGenerator out, String field, @Nullable Side side) throws IOException {
        if (side == null) {
            out.writeNullField(field);
        } else {
            out.writeObjectFieldStart(field);
            writeSide(out, side);
            out.writeEndObject();
        }
    }

    private void writeDispute(JsonGenerator out, Dispute dispute, Sources sources) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", dispute.id());
        out.writeStringField("kind", Labels.of(dispute.kind()));
        JsonLines.writeStrings(out, "same", dispute.same());
        out.writeStringField("cannot_both_hold", dispute.cannotBothHold());
        out.writeArrayFieldStart("positions");
        for (Position position : dispute.positions()) {
            out.writeStartObject();
            out.writeStringField("says", position.says());
            writeSides(out, "tellings", position.tellings());
            GroupsJson.writeIndependence(
                    out,
                    sources.count(
                            position.tellings().stream().map(Side::article).toList()));
            out.writeEndObject();
        }
        out.writeEndArray();
        GroupsJson.writeIndependence(
                out, sources.count(dispute.sides().stream().map(Side::article).toList()));
        out.writeStringField("rule", dispute.rule());
        out.writeNumberField("closeness", dispute.closeness());
        out.writeEndObject();
    }

    void writeSides(JsonGenerator out, String field, List<Side> sides) throws IOException {
        out.writeArrayFieldStart(field);
        for (Side side : sides) {
            out.writeStartObject();
            writeSide(out, side);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** The fields of a side, within an object that is open. */
    void writeSide(JsonGenerator out, Side side) throws IOException {
        out.writeStringField("article", side.article());
        out.writeStringField("record", side.entry());
        out.writeStringField("speaker", side.speaker());
        JsonLines.writeText(out, "published", side.date());
        writeSentence(out, side, articles.get(side.article()));
        out.writeStringField("sentence_text", side.text());
    }

    private static void writeSentence(JsonGenerator out, Side side, @Nullable Article article) throws IOException {
        if (article == null) {
            throw new IllegalArgumentException("no article " + side.article() + " for " + side.pointer());
        }
        Pointers pointers = new Pointers(article);
        Span span = pointers.write(side.sentence());
        JsonLines.writeSpan(out, "sentence", span);
        if (pointers.inHeadline(side.sentence())) {
            out.writeStringField("in", "headline");
        }
    }
}
