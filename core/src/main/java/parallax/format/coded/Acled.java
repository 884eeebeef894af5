package parallax.format.coded;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Place;

/**
 * Events in an ACLED-compatible layout: its 31 columns and the names of its types, not its judgement. Parallax codes from
 * one article what that article says; nothing here was reviewed by ACLED.
 */
public final class Acled extends EventTable {

    /** The one file it writes. */
    public static final String FILE = "acled-layout.csv";

    public static final Layout LAYOUT = Layout.of(
            "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type",
            "actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting",
            "iso region country admin1 admin2 admin3 location latitude longitude geo_precision",
            "source source_scale notes fatalities tags timestamp");

    private final Undated undated;
    private final AcledTypes types = new AcledTypes();
    private final CountryCodes countries = new CountryCodes();

    public Acled(Outputs outputs, Undated undated) {
        super(outputs, FILE, LAYOUT);
        this.undated = undated;
    }

    @Override
    @Nullable
    List<String> findRow(Lookup at, Event event) {
        List<Actor> recipients = at.actors(event.roles().recipients());
        AcledTypes.Types named =
                types.of(event.what(), victim(at.actors(event.roles().actors()), recipients));
        return named == null ? null : row(at, event, named);
    }

    @Override
    String withoutRow() {
        return "events that the layout has no type for";
    }

    /** Who strikes whom; a battle has two armed sides, and both must be told. */
    private static AcledTypes.Victim victim(List<Actor> actors, List<Actor> recipients) {
        Party strikes = Party.ofAll(actors);
        Party struck = Party.ofAll(recipients);
        if (struck == Party.CIVILIAN) {
            return AcledTypes.Victim.CIVILIAN;
        }
        boolean battle = strikes != null && strikes.armed() && struck != null && struck.armed();
        return battle ? AcledTypes.Victim.ARMED : AcledTypes.Victim.ANY;
    }

    private List<String> row(Lookup at, Event event, AcledTypes.Types named) {
        Layout.Row row = LAYOUT.row();
        Dating dating = Dating.of(event, at.article(), undated);
        LocalDate day = dating.from();
        row.plain("event_id_cnty", at.id(event.id()))
                .plain("event_date", day)
                .plain("year", day == null ? null : day.getYear())
                .plain("time_precision", dating.assumed() ? null : precision(dating))
                .plain("disorder_type", named.disorder())
                .plain("event_type", named.event())
                .plain("sub_event_type", named.sub());
        parties(row, at, event, named);
        place(row, at.place(event.where()));
        source(row, at, event, dating);
        return row.list();
    }

    /** 1 the day, 2 within a week, 3 within a month; what is known more roughly has none. */
    private static @Nullable Integer precision(Dating dating) {
        long days = dating.days();
        return days == 0 || days > 31 ? null : days == 1 ? 1 : days <= 7 ? 2 : 3;
    }

    private void parties(Layout.Row row, Lookup at, Event event, AcledTypes.Types named) {
        List<Actor> first = at.actors(event.roles().actors());
        List<Actor> second = at.actors(event.roles().recipients());
        Place place = at.place(event.where());
        String country = place == null ? null : place.country();
        Integer one = inter(first, country, event);
        Integer other = inter(second, country, null);
        row.text("actor1", first.isEmpty() ? null : first.get(0).name())
                .text("assoc_actor_1", others(first))
                .plain("inter1", one)
                .text("actor2", second.isEmpty() ? null : second.get(0).name())
                .text("assoc_actor_2", others(second))
                .plain("inter2", other)
                .plain("interaction", interaction(one, other, second.isEmpty()));
        boolean violence = named.disorder().equals("Political violence");
        row.plain(
                "civilian_targeting", violence && Party.ofAll(second) == Party.CIVILIAN ? "Civilian targeting" : null);
    }

    private static String others(List<Actor> actors) {
        return String.join("; ", actors.stream().skip(1).map(Actor::name).toList());
    }

    /**
     * The layout's code of a party.
     *
     * @param event the event that these start; null for those who receive it
     */
    private static @Nullable Integer inter(List<Actor> actors, @Nullable String country, @Nullable Event event) {
        Party party = Party.ofAll(actors);
        if (party == null || party == Party.UNKNOWN) {
            return null;
        }
        String home = actors.get(0).country();
        return switch (party) {
            case STATE -> country != null && home != null && !country.equals(home) ? 8 : 1;
            case REBEL -> 2;
            case MILITIA -> 3;
            case CIVILIAN ->
                event == null || event.what().type() != EventType.PROTEST
                        ? 7
                        : event.what().modes().contains("riot") ? 5 : 6;
            case UNKNOWN -> null;
        };
    }

    /** The two codes, the smaller first; the code and 0 where there is one party only. */
    private static @Nullable Integer interaction(@Nullable Integer one, @Nullable Integer other, boolean alone) {
        if (one == null || (other == null && !alone)) {
            return null;
        }
        return other == null
                ? Integer.valueOf(one * 10)
                : Integer.valueOf(Math.min(one, other) * 10 + Math.max(one, other));
    }

    private void place(Layout.Row row, @Nullable Place place) {
        if (place == null) {
            return;
        }
        row.plain("iso", countries.number(place.country())).text("country", countries.name(place.country()));
        Place.Position position = place.position();
        boolean country = place.precision() == Place.Precision.COUNTRY;
        if (!country) {
            row.text("location", place.name());
        }
        if (!country && position != null) {
            row.plain("latitude", BigDecimal.valueOf(position.lat()).toPlainString())
                    .plain("longitude", BigDecimal.valueOf(position.lon()).toPlainString())
                    .plain(
                            "geo_precision",
                            switch (place.precision()) {
                                case SITE, CITY -> 1;
                                case DISTRICT -> 2;
                                case REGION, COUNTRY -> 3;
                            });
        }
    }

    private static void source(Layout.Row row, Lookup at, Event event, Dating dating) {
        Article article = at.article();
        Deaths deaths = Deaths.of(at.figures(event));
        Article.Received received = article.source().received();
        Instant seen = received == null ? null : received.at();
        List<String> tags = new ArrayList<>();
        if (event.saidBy() != null) {
            tags.add("said by=" + String.join(", ", at.tellers(event.saidBy())));
        }
        if (dating.assumed()) {
            tags.add(Dating.NOTE);
        }
        row.text("source", article.source().outlet())
                .text("notes", at.words(event.sentence()))
                .plain("fatalities", Deaths.plain(deaths.best() == null ? deaths.low() : deaths.best()))
                .text("tags", String.join("; ", tags))
                .plain("timestamp", seen == null ? null : seen.getEpochSecond());
    }
}
