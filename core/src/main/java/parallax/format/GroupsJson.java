package parallax.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import parallax.article.Publication;
import parallax.story.Groups;
import parallax.story.Independence;
import parallax.story.Story;
import parallax.story.copy.Change;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyPair;
import parallax.story.version.Version;
import parallax.story.version.Versions;
import parallax.text.Labels;

/** Copies, versions and stories as JSON, each with the voices behind it. */
final class GroupsJson {

    private final Groups groups;

    GroupsJson(Groups groups) {
        this.groups = Objects.requireNonNull(groups);
    }

    void write(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("copies");
        for (Copy copy : groups.copies()) {
            writeCopy(out, copy);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("versions");
        for (Versions versions : groups.versions()) {
            writeVersions(out, versions);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("stories");
        for (Story story : groups.stories()) {
            out.writeStartObject();
            out.writeStringField("id", story.id());
            JsonLines.writeStrings(out, "articles", story.articles());
            JsonLines.writeStrings(out, "terms", story.terms());
            out.writeStringField("reason", story.reason());
            writeIndependence(out, groups.sources().count(story.articles()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeCopy(JsonGenerator out, Copy copy) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", copy.id());
        JsonLines.writeStrings(out, "articles", copy.articles());
        out.writeStringField("extent", Labels.of(copy.extent()));
        out.writeNumberField("overlap", copy.overlap());
        out.writeStringField("origin", copy.origin().article());
        out.writeStringField("agency", copy.origin().agency());
        out.writeStringField("origin_reason", copy.origin().reason());
        out.writeStringField("reason", copy.reason());
        out.writeArrayFieldStart("pairs");
        for (CopyPair pair : copy.pairs()) {
            out.writeStartObject();
            out.writeStringField("from", pair.from());
            out.writeStringField("to", pair.to());
            out.writeStringField("extent", Labels.of(pair.extent()));
            out.writeNumberField("share_of_from", pair.shareOfFrom());
            out.writeNumberField("share_of_to", pair.shareOfTo());
            writeChanges(out, pair.changes());
            out.writeEndObject();
        }
        out.writeEndArray();
        writeIndependence(out, groups.sources().count(copy.articles()));
        out.writeEndObject();
    }

    private static void writeVersions(JsonGenerator out, Versions versions) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", versions.id());
        out.writeStringField("address", versions.address());
        out.writeArrayFieldStart("versions");
        for (Version version : versions.versions()) {
            Publication when = version.when();
            out.writeStartObject();
            JsonLines.writeStrings(out, "articles", version.articles());
            JsonLines.writeText(out, "date", when.date());
            JsonLines.writeText(out, "time", when.time());
            out.writeStringField("date_from", Labels.of(when.from()));
            writeChanges(out, version.changes());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeChanges(JsonGenerator out, List<Change> changes) throws IOException {
        out.writeArrayFieldStart("changes");
        for (Change change : changes) {
            out.writeStartObject();
            out.writeStringField("kind", Labels.of(change.kind()));
            out.writeStringField("words", change.words());
            JsonLines.writeStrings(out, "passages", change.passages());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void writeIndependence(JsonGenerator out, Independence independence) throws IOException {
        out.writeObjectFieldStart("independence");
        out.writeNumberField("articles", independence.articles());
        out.writeNumberField("outlets", independence.outlets());
        out.writeNumberField("families", independence.families());
        out.writeNumberField("origins", independence.origins());
        out.writeNumberField("unnamed", independence.unnamed());
        out.writeStringField("agency", independence.agency());
        out.writeStringField("words", independence.words());
        out.writeEndObject();
    }
}
