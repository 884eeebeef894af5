package parallax.format.coded;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.format.export.Lookup;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.text.Span;

/** Rows of GDELT's tables of events and mentions. */
final class GdeltEvents {

    private final Cameo cameo = new Cameo();
    private final CountryCodes countries = new CountryCodes();
    private final Undated undated;

    GdeltEvents(Undated undated) {
        this.undated = undated;
    }

    String event(Lookup at, Event event) {
        Layout.Row row = GdeltLayout.EVENTS.row();
        row.plain("GLOBALEVENTID", GdeltTime.number(at.id(event.id())));
        days(row, Dating.of(event, at.article(), undated));
        actor(row, "Actor1", at.actors(event.roles().actors()));
        actor(row, "Actor2", at.actors(event.roles().recipients()));
        String code = cameo.codeOf(event.what());
        row.plain("EventCode", code)
                .plain("EventBaseCode", code.substring(0, 3))
                .plain("EventRootCode", code.substring(0, 2))
                .plain("QuadClass", event.what().type().quad())
                .plain("NumMentions", 1 + event.tellings().again().size())
                .plain("NumSources", 1)
                .plain("NumArticles", 1);
        place(row, at.place(event.where()));
        return row.plain("DATEADDED", GdeltTime.of(at.article()))
                .text("SOURCEURL", at.article().source().url())
                .line();
    }

    private static void days(Layout.Row row, Dating dating) {
        LocalDate day = dating.day();
        LocalDate from = dating.from();
        LocalDate to = dating.to();
        if (from != null && to != null && from.getYear() == to.getYear()) {
            row.plain("Year", from.getYear());
            if (from.getMonth() == to.getMonth()) {
                row.plain("MonthYear", from.getYear() * 100 + from.getMonthValue());
            }
        }
        if (day != null) {
            row.plain("SQLDATE", GdeltTime.day(day)).plain("FractionDate", fraction(day));
        }
    }

    /** The year and how much of it had passed, months counted as thirty days. */
    private static String fraction(LocalDate day) {
        BigDecimal passed = BigDecimal.valueOf(day.getMonthValue() * 30L + day.getDayOfMonth())
                .divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(day.getYear()).add(passed).toPlainString();
    }

    /** The layout has room for one; further ones stand in the record contract. */
    private static void actor(Layout.Row row, String column, List<Actor> actors) {
        if (actors.isEmpty()) {
            return;
        }
        Actor actor = actors.get(0);
        String country = actor.country();
        List<String> sectors =
                actor.sectors().stream().map(GdeltEvents::role).limit(3).toList();
        row.plain(column + "Code", (country == null ? "" : country) + String.join("", sectors))
                .text(column + "Name", actor.name())
                .plain(column + "CountryCode", country);
        for (int i = 0; i < sectors.size(); i++) {
            row.plain(column + "Type" + (i + 1) + "Code", sectors.get(i));
        }
    }

    /** CAMEO's name of a PLOVER sector: MED are its media, HLH its medical staff. */
    private static String role(String sector) {
        return switch (sector) {
            case "JRN" -> "MED";
            case "MED" -> "HLH";
            default -> sector;
        };
    }

    private void place(Layout.Row row, @Nullable Place place) {
        if (place == null) {
            return;
        }
        String country = countries.name(place.country());
        boolean whole = place.precision() == Place.Precision.COUNTRY;
        row.plain("ActionGeo_Type", type(place))
                .text("ActionGeo_FullName", whole || country == null ? place.name() : place.name() + ", " + country)
                .plain("ActionGeo_CountryCode", countries.fips(place.country()))
                .plain("ActionGeo_FeatureID", place.geonames());
        Place.Position position = place.position();
        if (!whole && position != null) {
            row.plain("ActionGeo_Lat", BigDecimal.valueOf(position.lat()).toPlainString())
                    .plain("ActionGeo_Long", BigDecimal.valueOf(position.lon()).toPlainString());
        }
    }

    /** 1 country, 2 and 5 state or province, 3 and 4 city, the smaller number in the United States. */
    private static int type(Place place) {
        boolean american = "USA".equals(place.country());
        return switch (place.precision()) {
            case COUNTRY -> 1;
            case REGION, DISTRICT -> american ? 2 : 5;
            case CITY, SITE -> american ? 3 : 4;
        };
    }

    /** One telling of an event. */
    String mention(Lookup at, Event event, Anchor telling) {
        Layout.Row row = GdeltLayout.MENTIONS.row();
        String time = GdeltTime.of(at.article());
        String url = at.article().source().url();
        boolean headline = at.inHeadline(telling.span());
        row.plain("GLOBALEVENTID", GdeltTime.number(at.id(event.id())))
                .plain("EventTimeDate", time)
                .plain("MentionTimeDate", time)
                .plain("MentionType", url == null ? 2 : 1)
                .text("MentionSourceName", GdeltTime.source(at.article()))
                .text("MentionIdentifier", url == null ? at.article().source().place() : url)
                .plain("Actor1CharOffset", offset(at, telling, event.roles().actors()))
                .plain("Actor2CharOffset", offset(at, telling, event.roles().recipients()))
                .plain(
                        "ActionCharOffset",
                        headline ? -1 : at.points(telling.span()).start())
                .plain("InRawText", 1)
                .plain("Confidence", Math.round(event.provenance().confidence() * 100))
                .plain(
                        "MentionDocLen",
                        at.article()
                                .text()
                                .codePointCount(0, at.article().text().length()));
        return row.line();
    }

    /** Where the first actor is named in the sentence of the text; -1 where it is not, as GDELT writes it. */
    private static int offset(Lookup at, Anchor telling, List<String> ids) {
        return at.actors(ids).stream()
                .limit(1)
                .flatMap(actor -> actor.mentions().stream())
                .filter(mention -> telling.sentence().contains(mention) && !at.inHeadline(mention))
                .map(at::points)
                .map(Span::start)
                .findFirst()
                .orElse(-1);
    }
}
