package parallax.format.found;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.format.JsonRecord;
import parallax.ledger.Entry;
import parallax.ledger.Quantity;
import parallax.situation.claim.Claim;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.revision.Amendment;
import parallax.situation.revision.Revision;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Line;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.told.Side;
import parallax.story.Independence;
import parallax.story.Story;
import parallax.story.copy.Change;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyPair;
import parallax.story.copy.Origin;
import parallax.story.version.Version;
import parallax.story.version.Versions;

/**
 * Reads findings back into what they were written from, equal to it. Their spans count code points of the articles' text, so
 * whoever reads disputes, series, claims, evidence or revisions hands the articles in.
 */
public final class FindingParser {

    private final Places places;

    /** @param articles by id; null for one that is not there, whose findings cannot be read then */
    public FindingParser(Function<String, @Nullable Article> articles) {
        this.places = new Places(articles);
    }

    /**
     * The body as an object.
     *
     * @throws IllegalArgumentException when the finding is of another kind
     */
    static JsonRecord body(Finding finding, Finding.Kind kind) {
        if (finding.kind() != kind) {
            throw new IllegalArgumentException("expected " + kind + ", found " + finding.kind() + " " + finding.id());
        }
        return new JsonRecord(Findings.parse(finding.body()), finding.id(), null);
    }

    public Copy copy(Finding finding) {
        JsonRecord copy = body(finding, Finding.Kind.COPY);
        return new Copy(
                copy.text("id"),
                copy.texts("articles"),
                copy.constant("extent", Copy.Extent.class),
                number(copy, "overlap"),
                copy.objects("pairs").stream().map(FindingParser::pair).toList(),
                new Origin(copy.findText("origin"), copy.findText("agency"), originReason(copy)));
    }

    /** Findings of before there was a field for it have it behind the share. */
    private static String originReason(JsonRecord copy) {
        String own = copy.findText("origin_reason");
        return own != null ? own : copy.text("reason").replaceFirst("^[^;]*; ", "");
    }

    private static CopyPair pair(JsonRecord pair) {
        return new CopyPair(
                pair.text("from"),
                pair.text("to"),
                pair.constant("extent", Copy.Extent.class),
                number(pair, "share_of_from"),
                number(pair, "share_of_to"),
                changes(pair));
    }

    private static List<Change> changes(JsonRecord of) {
        return of.objects("changes").stream()
                .map(change -> new Change(
                        change.constant("kind", Change.Kind.class), change.text("words"), change.texts("passages")))
                .toList();
    }

    public Versions versions(Finding finding) {
        JsonRecord versions = body(finding, Finding.Kind.VERSION);
        return new Versions(
                versions.text("id"),
                versions.text("address"),
                versions.objects("versions").stream()
                        .map(version -> new Version(version.texts("articles"), when(version), changes(version)))
                        .toList());
    }

    private static Publication when(JsonRecord version) {
        String time = version.findText("time");
        return new Publication(
                version.findDate("date"),
                time == null ? null : OffsetDateTime.parse(time),
                version.findText("date_from") == null
                        ? Publication.UNKNOWN.from()
                        : version.constant("date_from", From.class));
    }

    public Story story(Finding finding) {
        JsonRecord story = body(finding, Finding.Kind.STORY);
        return new Story(
                story.text("id"),
                story.texts("articles"),
                story.texts("terms"),
                Objects.requireNonNullElse(story.findText("reason"), ""));
    }

    public FigureSeries series(Finding finding) {
        JsonRecord series = body(finding, Finding.Kind.SERIES);
        return new FigureSeries(
                series.text("id"),
                thing(series),
                series.objects("lines").stream()
                        .map(line -> new Line(
                                line.text("speaker"),
                                line.objects("points").stream().map(this::point).toList()))
                        .toList());
    }

    private static Thing thing(JsonRecord series) {
        String place = series.findText("place");
        return new Thing(
                series.text("counted"),
                series.findText("measure"),
                series.findText("owner"),
                place == null
                        ? null
                        : new Thing.Site(
                                place,
                                series.text("place_name"),
                                series.constant("relation", Thing.Relation.class),
                                series.findText("part")),
                series.constant("period", Thing.Kind.class),
                series.findText("length"));
    }

    private Point point(JsonRecord point) {
        JsonRecord source = point.findObject("taken_from");
        return new Point(
                Objects.requireNonNull(point.findDate("from"), "a point without its first day"),
                Objects.requireNonNull(point.findDate("to"), "a point without its last day"),
                point.findDate("told"),
                point.text("text"),
                quantity(point),
                point.findText("mark") == null ? Point.Mark.NONE : point.constant("mark", Point.Mark.class),
                source == null ? null : places.side(source),
                places.sides(point, "tellings"));
    }

    private static Quantity quantity(JsonRecord point) {
        return new Quantity(
                point.findNumber("at_least"),
                point.findNumber("at_most"),
                point.flag("exclusive"),
                point.flag("approximate"),
                point.findText("change") == null
                        ? Quantity.Change.NONE
                        : point.constant("change", Quantity.Change.class));
    }

    public Dispute dispute(Finding finding) {
        JsonRecord dispute = body(finding, Finding.Kind.DISPUTE);
        return new Dispute(
                dispute.text("id"),
                dispute.constant("kind", Dispute.Kind.class),
                dispute.texts("same"),
                dispute.text("cannot_both_hold"),
                dispute.objects("positions").stream()
                        .map(position -> new Position(position.text("says"), places.sides(position, "tellings")))
                        .toList(),
                dispute.text("rule"),
                number(dispute, "closeness"));
    }

    public Revision revision(Finding finding) {
        JsonRecord revision = body(finding, Finding.Kind.REVISION);
        return new Revision(
                revision.text("id"),
                revision.constant("kind", Revision.Kind.class),
                revision.text("of"),
                revision.texts("from"),
                revision.texts("to"),
                revision.objects("amendments").stream().map(this::amendment).toList());
    }

    private Amendment amendment(JsonRecord amendment) {
        return new Amendment(
                amendment.constant("kind", Amendment.Kind.class),
                amendment.constant("record_kind", Entry.Kind.class),
                sideOf(amendment.findObject("before")),
                sideOf(amendment.findObject("now")));
    }

    private @Nullable Side sideOf(@Nullable JsonRecord side) {
        return side == null ? null : places.side(side);
    }

    public Claim claim(Finding finding) {
        return new ClaimParser(places).claim(body(finding, Finding.Kind.CLAIM));
    }

    public Exhibit exhibit(Finding finding) {
        return new ExhibitParser(places).exhibit(body(finding, Finding.Kind.EVIDENCE));
    }

    /** The voices behind the articles of a finding as they were counted then; null where no count stands beside it. */
    public @Nullable Independence independence(Finding finding) {
        return independence(body(finding, finding.kind()));
    }

    private static @Nullable Independence independence(JsonRecord of) {
        JsonRecord counted = of.findObject("independence");
        return counted == null
                ? null
                : new Independence(
                        count(counted, "articles"),
                        count(counted, "outlets"),
                        count(counted, "families"),
                        count(counted, "origins"),
                        count(counted, "unnamed"),
                        counted.findText("agency"));
    }

    private static int count(JsonRecord of, String field) {
        BigDecimal number = of.findNumber(field);
        return number == null ? 0 : number.intValueExact();
    }

    private static double number(JsonRecord of, String field) {
        BigDecimal number = of.findNumber(field);
        if (number == null) {
            throw new IllegalArgumentException("expected a number at " + field);
        }
        return number.doubleValue();
    }
}
