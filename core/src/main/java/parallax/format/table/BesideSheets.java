package parallax.format.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.format.export.Lookup;
import parallax.ledger.Actor;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.text.Labels;
import parallax.text.Span;

/** The tables of what stands beside the records: articles, actors, places, notes. */
final class BesideSheets {

    static final Sheet<Article> ARTICLES =
            new Sheet<>("articles.csv", "an article", null, articles(), at -> List.of(at.article()));

    static final Sheet<Actor> ACTORS = new Sheet<>(
            "actors.csv",
            "an actor that an article names",
            null,
            actors(),
            at -> at.account().actors());

    static final Sheet<Place> PLACES = new Sheet<>(
            "places.csv",
            "a place that an article names",
            null,
            places(),
            at -> at.account().places());

    static final Sheet<Note> NOTES = new Sheet<>(
            "notes.csv",
            "what could not be known",
            null,
            notes(),
            at -> at.account().notes());

    private BesideSheets() {}

    private static List<Column<Article>> articles() {
        Columns<Article> columns = new Columns<Article>()
                .add("article", Column.Type.ID, "id, from address, headline and text", (at, row) -> row.id())
                .add(
                        "outlet",
                        Column.Type.TEXT,
                        "the outlet",
                        (at, row) -> row.source().outlet());
        published(columns);
        source(columns);
        return columns.add(
                        "headline",
                        Column.Type.TEXT,
                        "as printed",
                        (at, row) -> row.headline().text())
                .add(
                        "byline",
                        Column.Type.TEXTS,
                        "who signs it",
                        (at, row) -> row.byline().authors())
                .add(
                        "section",
                        Column.Type.TEXT,
                        "part of the outlet it is filed under",
                        (at, row) -> row.details().section())
                .add(
                        "tags",
                        Column.Type.TEXTS,
                        "what it is filed under",
                        (at, row) -> row.details().tags())
                .add(
                        "agencies",
                        Column.Type.TEXTS,
                        "news agencies credited",
                        (at, row) -> row.details().agencies())
                .add("dateline", Column.Type.TEXT, "the place that the text is filed from", (at, row) -> filed(row))
                .add("language", Column.Type.LABEL, "ISO 639-1", (at, row) -> row.language())
                .add("notes", Column.Type.TEXTS, "what could not be known of it", (at, row) -> row.notes())
                .add("sha256", Column.Type.ID, "of the text in UTF-8", (at, row) -> row.sha256())
                .add(
                        "length",
                        Column.Type.COUNT,
                        "code points of the text",
                        (at, row) -> row.text().codePointCount(0, row.text().length()))
                .add("text", Column.Type.TEXT, "the stored text, that offsets count in", (at, row) -> row.text())
                .list();
    }

    private static void published(Columns<Article> columns) {
        columns.add(
                        "published",
                        Column.Type.DAY,
                        "day of publication",
                        (at, row) -> row.published().date())
                .add(
                        "published_time",
                        Column.Type.TIME,
                        "the time, where known",
                        (at, row) -> row.published().time())
                .add(
                        "published_from",
                        Column.Type.LABEL,
                        "where the day is known from",
                        (at, row) -> row.published().from())
                .add("modified", Column.Type.DAY, "day of the last change", (at, row) -> changed(row.modified()));
    }

    private static void source(Columns<Article> columns) {
        columns.add(
                        "given_id",
                        Column.Type.TEXT,
                        "the giver's own id",
                        (at, row) -> row.source().givenId())
                .add(
                        "url",
                        Column.Type.TEXT,
                        "its address",
                        (at, row) -> row.source().url())
                .add(
                        "domain",
                        Column.Type.TEXT,
                        "the host of the address",
                        (at, row) -> row.source().domain())
                .add(
                        "place",
                        Column.Type.TEXT,
                        "where it was read from",
                        (at, row) -> row.source().place())
                .add(
                        "received_at",
                        Column.Type.TIME,
                        "when it was received",
                        (at, row) -> received(row, Article.Received::at))
                .add(
                        "received_sha256",
                        Column.Type.ID,
                        "of the bytes as received",
                        (at, row) -> received(row, Article.Received::sha256))
                .add(
                        "kept",
                        Column.Type.TEXT,
                        "archive and byte where they are kept",
                        (at, row) -> received(row, Article.Received::kept));
    }

    private static @Nullable Object received(Article article, Function<Article.Received, @Nullable Object> part) {
        Article.Received received = article.source().received();
        return received == null ? null : part.apply(received);
    }

    private static @Nullable Object changed(@Nullable Publication modified) {
        return modified == null ? null : modified.date();
    }

    private static @Nullable Object filed(Article article) {
        Article.Filed filed = article.details().filed();
        return filed == null ? null : filed.place();
    }

    private static List<Column<Actor>> actors() {
        return Columns.<Actor>ofRecords()
                .add("id", Column.Type.ID, "the same actor has the same id in every article", (at, row) -> row.id())
                .add("name", Column.Type.TEXT, "canonical name", (at, row) -> row.name())
                .add(
                        "kind",
                        Column.Type.LABEL,
                        "country, organisation, person, group, unnamed",
                        (at, row) -> Labels.of(row.kind()))
                .add("country", Column.Type.LABEL, "ISO 3166-1 alpha-3, or PLOVER's code", (at, row) -> row.country())
                .add("sectors", Column.Type.LABELS, "PLOVER sectors, the first one primary", (at, row) -> row.sectors())
                .add("role", Column.Type.TEXT, "office or description as printed", (at, row) -> row.role())
                .add("wikidata", Column.Type.ID, "Wikidata id", (at, row) -> row.wikidata())
                .add("mentions", Column.Type.SPANS, "where the text names it", (at, row) -> body(at, row.mentions()))
                .add(
                        "headline_mentions",
                        Column.Type.SPANS,
                        "where the headline does",
                        (at, row) -> head(at, row.mentions()))
                .list();
    }

    private static List<Column<Place>> places() {
        return Columns.<Place>ofRecords()
                .add("id", Column.Type.ID, "the same place has the same id in every article", (at, row) -> row.id())
                .add("name", Column.Type.TEXT, "canonical name", (at, row) -> row.name())
                .add("geonames", Column.Type.COUNT, "GeoNames id", (at, row) -> row.geonames())
                .add(
                        "lat",
                        Column.Type.NUMBER,
                        "degrees north; of an area its middle",
                        (at, row) ->
                                row.position() == null ? null : row.position().lat())
                .add(
                        "lon",
                        Column.Type.NUMBER,
                        "degrees east",
                        (at, row) ->
                                row.position() == null ? null : row.position().lon())
                .add("country", Column.Type.LABEL, "ISO 3166-1 alpha-3", (at, row) -> row.country())
                .add(
                        "precision",
                        Column.Type.LABEL,
                        "site, city, district, region, country",
                        (at, row) -> Labels.of(row.precision()))
                .add("mentions", Column.Type.SPANS, "where the text names it", (at, row) -> body(at, row.mentions()))
                .add(
                        "headline_mentions",
                        Column.Type.SPANS,
                        "where the headline does",
                        (at, row) -> head(at, row.mentions()))
                .list();
    }

    private static String body(Lookup at, List<Span> mentions) {
        return Columns.spans(
                at, mentions.stream().filter(span -> !at.inHeadline(span)).toList());
    }

    private static String head(Lookup at, List<Span> mentions) {
        return Columns.spans(at, mentions.stream().filter(at::inHeadline).toList());
    }

    private static List<Column<Note>> notes() {
        return Columns.<Note>ofRecords()
                .add(
                        "about",
                        Column.Type.ID,
                        "the record, actor or place; empty for the article",
                        (at, row) -> row.about())
                .add("what", Column.Type.TEXT, "in words", (at, row) -> row.what())
                .list();
    }
}
