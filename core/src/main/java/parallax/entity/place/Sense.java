package parallax.entity.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;

/**
 * One of the places that a name may mean.
 *
 * @param landmark the place
 * @param code what tells it from every other place
 * @param division its first-order division with the country's alpha-2 code ("US.TX"); null for a country and for a region
 *     of our own tables
 * @param prior how readily a reader thinks of it when nothing else is said: the logarithm of its people, and its standing
 * @param whole true for a country or a first-order division, which holds other places
 */
public record Sense(
        Landmark landmark, String code, @Nullable String division, double prior, boolean whole) {

    /** People of a place whose number nobody gives. */
    private static final double FEW = 150;

    /** Mean radius of the Earth. */
    private static final double EARTH_KM = 6371;

    /** How much less a place is thought of under a name that is not its first. */
    private static final double OTHER_NAME = 2.25;

    public Sense {
        Objects.requireNonNull(landmark);
        Objects.requireNonNull(code);
    }

    /** A place of our own tables, or a country. */
    public static Sense of(Landmark landmark, double prior, boolean whole) {
        String code = landmark.geonames() == null ? landmark.name() : String.valueOf(landmark.geonames());
        return new Sense(landmark, code, null, prior, whole);
    }

    /** @param country ISO alpha-3 of the place's country */
    static Sense of(Settlement place, String country) {
        Landmark landmark = new Landmark(place.name(), place.geonames(), place.position(), country, place.precision());
        double prior = Math.log10(place.population() + FEW) + standing(place) - (place.byOtherName() ? OTHER_NAME : 0);
        boolean whole = place.rank() == Settlement.Rank.FIRST_DIVISION;
        return new Sense(landmark, place.code(), place.alpha2() + "." + place.division(), prior, whole);
    }

    private static double standing(Settlement place) {
        return switch (place.rank()) {
            case CAPITAL -> 2.0;
            case SEAT -> 0.7;
            case TOWN -> 0;
            case FIRST_DIVISION -> 0;
            case SECOND_DIVISION -> -1;
            case PART -> -1;
            case HISTORICAL -> -2;
        };
    }

    /** The same place, thought of less readily. */
    public Sense fainter(double by) {
        return new Sense(landmark, code, division, prior - by, whole);
    }

    /** Kilometres between two senses; very far when one of them is nowhere. */
    double kilometres(Sense other) {
        Position here = landmark.position();
        Position there = other.landmark.position();
        if (here == null || there == null) {
            return Double.MAX_VALUE;
        }
        double north = Math.toRadians(there.lat() - here.lat());
        double east = Math.toRadians(there.lon() - here.lon());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(here.lat()))
                        * Math.cos(Math.toRadians(there.lat()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** True for a first-order division. */
    boolean isDivision() {
        return whole && division != null;
    }

    boolean sameCountry(Sense other) {
        return landmark.country() != null && landmark.country().equals(other.landmark.country());
    }

    boolean sameDivision(Sense other) {
        return division != null && division.equals(other.division);
    }
}
