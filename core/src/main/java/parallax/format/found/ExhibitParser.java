package parallax.format.found;

import org.jspecify.annotations.Nullable;
import parallax.format.JsonRecord;
import parallax.ledger.Evidence;
import parallax.situation.exhibit.Exhibit;
import parallax.text.Span;

/** Reads evidence that several articles lean on back. */
final class ExhibitParser {

    private final Places places;

    ExhibitParser(Places places) {
        this.places = places;
    }

    Exhibit exhibit(JsonRecord exhibit) {
        return new Exhibit(
                exhibit.text("id"),
                exhibit.constant("kind", Evidence.Medium.class),
                exhibit.objects("tellings").stream().map(this::telling).toList(),
                exhibit.texts("same"));
    }

    private Exhibit.Telling telling(JsonRecord telling) {
        JsonRecord placed = places.placed(telling);
        return new Exhibit.Telling(
                places.side(telling),
                only(placed, placed.inHeadline()),
                telling.findText("publisher"),
                passage(placed, "showing"),
                passage(placed, "hedge"),
                telling.findText("url"));
    }

    private static Exhibit.@Nullable Passage passage(JsonRecord telling, String field) {
        JsonRecord passage = telling.findObject(field);
        return passage == null ? null : new Exhibit.Passage(only(passage, telling.inHeadline()), passage.text("text"));
    }

    private static Span only(JsonRecord of, boolean headline) {
        return of.spans("spans", headline).get(0);
    }
}
