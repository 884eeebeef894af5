package parallax.format.coded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Place;

/**
 * Events with a count of killed in the columns of UCDP's georeferenced event data (version 20.1). One row is what one
 * article says; conflicts and dyads are not numbered, and {@code best} is filled only where the article gives one plain
 * number.
 */
public final class Ucdp extends EventTable {

    /** The one file it writes. */
    public static final String FILE = "ucdp-layout.csv";

    public static final Layout LAYOUT = Layout.of(
            "id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name",
            "side_a_new_id side_a side_b_new_id side_b number_of_sources source_article source_office source_date",
            "source_headline source_original where_prec where_coordinates where_description adm_1 adm_2",
            "latitude longitude country region event_clarity date_prec date_start date_end",
            "deaths_a deaths_b deaths_civilians deaths_unknown best high low");

    private final Undated undated;
    private final CountryCodes countries = new CountryCodes();

    public Ucdp(Outputs outputs, Undated undated) {
        super(outputs, FILE, LAYOUT);
        this.undated = undated;
    }

    @Override
    @Nullable
    List<String> findRow(Lookup at, Event event) {
        return Deaths.of(at.figures(event)).known() ? row(at, event) : null;
    }

    @Override
    String withoutRow() {
        return "events without a count of killed";
    }

    private List<String> row(Lookup at, Event event) {
        Layout.Row row = LAYOUT.row();
        row.plain("id", at.id(event.id()));
        sides(row, at, event);
        source(row, at, event);
        place(row, at.place(event.where()), at.words(event.sentence()));
        days(row, Dating.of(event, at.article(), undated));
        deaths(row, at, event);
        return row.list();
    }

    private static void sides(Layout.Row row, Lookup at, Event event) {
        List<Actor> one = at.actors(event.roles().actors());
        List<Actor> other = at.actors(event.roles().recipients());
        String first = names(one);
        String second = names(other);
        row.plain("type_of_violence", violence(Party.ofAll(one), Party.ofAll(other)))
                .text("side_a", first)
                .text("side_b", second)
                .text("dyad_name", first.isEmpty() || second.isEmpty() ? null : first + " - " + second);
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
    }

    /** 1 a state is a side, 2 none is, 3 one side strikes civilians; null when a side is not known. */
    private static @Nullable Integer violence(@Nullable Party one, @Nullable Party other) {
        if (other == Party.CIVILIAN && one != null && one.armed()) {
            return 3;
        }
        boolean known = one != null && other != null && one.armed() && other.armed();
        return !known ? null : one == Party.STATE || other == Party.STATE ? Integer.valueOf(1) : Integer.valueOf(2);
    }

    private static void source(Layout.Row row, Lookup at, Event event) {
        Article article = at.article();
        String cited = Stream.of(
                        article.source().outlet(),
                        article.published().date(),
                        article.headline().text())
                .filter(part -> part != null && !part.toString().isEmpty())
                .map(part -> "\"" + part + "\"")
                .collect(Collectors.joining(","));
        row.plain("number_of_sources", 1)
                .text("source_article", cited)
                .text("source_office", article.source().outlet())
                .plain("source_date", article.published().date())
                .text("source_headline", article.headline().text())
                .text("source_original", String.join(", ", at.tellers(event.saidBy())));
    }

    private void place(Layout.Row row, @Nullable Place place, String sentence) {
        row.text("where_description", sentence);
        if (place == null) {
            return;
        }
        Place.Position position = place.position();
        row.plain(
                        "where_prec",
                        switch (place.precision()) {
                            case SITE, CITY -> 1;
                            case DISTRICT -> 3;
                            case REGION -> 4;
                            case COUNTRY -> 6;
                        })
                .text("where_coordinates", place.name())
                .text("country", countries.name(place.country()));
        if (position != null && place.precision() != Place.Precision.COUNTRY) {
            row.plain("latitude", BigDecimal.valueOf(position.lat()).toPlainString())
                    .plain("longitude", BigDecimal.valueOf(position.lon()).toPlainString());
        }
    }

    private static void days(Layout.Row row, Dating dating) {
        row.plain("date_start", dating.from()).plain("date_end", dating.to());
        if (dating.from() != null) {
            row.plain("year", dating.from().getYear());
        }
        if (!dating.assumed() && dating.days() > 0) {
            row.plain("date_prec", precision(dating.days())).plain("event_clarity", dating.days() == 1 ? 1 : 2);
        }
    }

    /** 1 the day, 2 some days, 3 a week, 4 a month, 5 longer. */
    private static int precision(long days) {
        return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
    }

    /** Whose dead a plain number counts; the number of those whose side is not told is unknown. */
    private static void deaths(Layout.Row row, Lookup at, Event event) {
        List<Figure> figures = at.figures(event);
        Deaths all = Deaths.of(figures);
        row.plain("best", Deaths.plain(all.best()))
                .plain("low", Deaths.plain(all.low()))
                .plain("high", Deaths.plain(all.high()));
        Map<String, List<Figure>> bySide = figures.stream()
                .filter(figure -> Deaths.MEASURE.equals(figure.counted().measure()))
                .collect(Collectors.groupingBy(figure -> side(at, event, figure)));
        bySide.forEach(
                (side, killed) -> row.plain(side, Deaths.plain(Deaths.of(killed).best())));
    }

    private static String side(Lookup at, Event event, Figure figure) {
        String actor = figure.counted().actor();
        if (actor == null) {
            return "deaths_unknown";
        }
        if (Party.ofAll(at.actors(List.of(actor))) == Party.CIVILIAN) {
            return "deaths_civilians";
        }
        if (event.roles().actors().contains(actor)) {
            return "deaths_a";
        }
        return event.roles().recipients().contains(actor) ? "deaths_b" : "deaths_unknown";
    }
}
