package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import parallax.situation.change.Changes;
import parallax.situation.dispute.Dispute;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.position.Positions;
import parallax.situation.position.Question;
import parallax.situation.position.Speaker;
import parallax.situation.position.Stance;
import parallax.situation.timeline.Happening;
import parallax.story.Sources;
import parallax.text.Labels;

/** Positions, and what changed, as JSON. Who is named among the speakers and not in a question is silent on it. */
final class PositionsJson {

    private final SituationJson sides;
    private final Sources sources;

    PositionsJson(SituationJson sides, Sources sources) {
        this.sides = sides;
        this.sources = sources;
    }

    void write(JsonGenerator out, Positions positions) throws IOException {
        out.writeObjectFieldStart("positions");
        out.writeArrayFieldStart("speakers");
        for (Speaker speaker : positions.speakers()) {
            out.writeStartObject();
            out.writeStringField("name", speaker.name());
            GroupsJson.writeIndependence(out, sources.count(speaker.articles()));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("questions");
        for (Question question : positions.questions()) {
            write(out, question);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Question question) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", question.id());
        out.writeStringField("raised_by", Labels.of(question.raisedBy()));
        out.writeStringField("question", question.words());
        out.writeArrayFieldStart("stances");
        for (Stance stance : question.stances()) {
            out.writeStartObject();
            write(out, stance);
            out.writeEndObject();
        }
        out.writeEndArray();
        GroupsJson.writeIndependence(out, sources.count(question.articles()));
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Stance stance) throws IOException {
        out.writeStringField("speaker", stance.speaker());
        out.writeStringField("kind", Labels.of(stance.kind()));
        out.writeStringField("says", stance.says());
        sides.writeSides(out, "tellings", stance.tellings());
    }

    void write(JsonGenerator out, Changes changes) throws IOException {
        out.writeObjectFieldStart("changes");
        JsonLines.writeText(out, "since", changes.since());
        JsonLines.writeStrings(
                out, "events", changes.events().stream().map(Happening::id).toList());
        JsonLines.writeStrings(
                out, "disputes", changes.disputes().stream().map(Dispute::id).toList());
        JsonLines.writeStrings(
                out, "evidence", changes.exhibits().stream().map(Exhibit::id).toList());
        out.writeArrayFieldStart("positions");
        for (Changes.PositionChange change : changes.positions()) {
            Stance before = change.before();
            out.writeStartObject();
            out.writeStringField("question", change.question().id());
            out.writeStringField("before", before == null ? "silent" : Labels.of(before.kind()));
            write(out, change.now());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("series");
        for (Changes.NewPoints added : changes.points()) {
            out.writeStartObject();
            out.writeStringField("id", added.series().id());
            sides.writeSides(
                    out,
                    "points",
                    added.points().stream().map(point -> point.side()).toList());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
