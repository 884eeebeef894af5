package parallax.format.found;

import java.util.List;
import parallax.format.JsonRecord;
import parallax.ledger.Statement;
import parallax.situation.claim.Claim;
import parallax.situation.claim.Variant;

/** Reads claims with their variants back. */
final class ClaimParser {

    private final Places places;

    ClaimParser(Places places) {
        this.places = places;
    }

    Claim claim(JsonRecord claim) {
        List<JsonRecord> variants = claim.objects("variants");
        return new Claim(
                claim.text("id"),
                claim.texts("speakers"),
                claim.findDate("from"),
                claim.findDate("to"),
                variants.stream()
                        .map(variant -> variant(variant, variants.get(0)))
                        .toList(),
                claim.texts("same"));
    }

    private Variant variant(JsonRecord variant, JsonRecord fullest) {
        return new Variant(
                variant.constant("relation", Variant.Relation.class),
                variant.objects("differences").stream()
                        .map(difference -> difference(difference, first(variant), first(fullest)))
                        .toList(),
                variant.objects("tellings").stream().map(this::telling).toList());
    }

    private static JsonRecord first(JsonRecord variant) {
        return variant.objects("tellings").get(0);
    }

    /** Spans of a difference point into the articles of the two first tellings. */
    private Variant.Difference difference(JsonRecord difference, JsonRecord here, JsonRecord there) {
        return new Variant.Difference(
                difference.constant("kind", Variant.Difference.Kind.class),
                difference.in(places.pointers(here.text("article"))).spans("here", here.inHeadline()),
                difference.in(places.pointers(there.text("article"))).spans("there", there.inHeadline()),
                difference.text("words"),
                difference.text("instead_of"));
    }

    private Variant.Telling telling(JsonRecord telling) {
        return new Variant.Telling(
                places.side(telling),
                telling.constant("form", Statement.Form.class),
                places.placed(telling).spans("content"),
                telling.text("content_text"));
    }
}
