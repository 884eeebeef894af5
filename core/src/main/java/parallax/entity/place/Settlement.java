package parallax.entity.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;
import parallax.ledger.Place.Precision;

/**
 * A line of the gazetteer: a city, or a division of a country.
 *
 * @param name as the gazetteer writes it
 * @param geonames GeoNames id; null for a division, which has a code instead
 * @param code GeoNames id or code ("703448", "+US.VA.059"): the stable part of the place's id
 * @param alpha2 ISO 3166-1 alpha-2 code of its country
 * @param division code of its first-order division within the country ("TX")
 * @param position a point in the city, or the middle of the division's people
 * @param population people, three digits of it; 0 when not known
 * @param rank what it is
 * @param byOtherName true when it was found under one of its other names
 */
public record Settlement(
        String name,
        @Nullable Long geonames,
        String code,
        String alpha2,
        String division,
        Position position,
        long population,
        Rank rank,
        boolean byOtherName) {

    public Settlement {
        Objects.requireNonNull(name);
        Objects.requireNonNull(rank);
    }

    public Precision precision() {
        return switch (rank) {
            case CAPITAL, SEAT, TOWN, HISTORICAL -> Precision.CITY;
            case PART, SECOND_DIVISION -> Precision.DISTRICT;
            case FIRST_DIVISION -> Precision.REGION;
        };
    }

    public boolean isDivision() {
        return rank == Rank.FIRST_DIVISION || rank == Rank.SECOND_DIVISION;
    }

    /** What a place of the gazetteer is; the letter is the one in the file. */
    public enum Rank {
        CAPITAL('c'),
        SEAT('a'),
        TOWN('t'),
        PART('x'),
        FIRST_DIVISION('r'),
        SECOND_DIVISION('d'),
        HISTORICAL('h');

        private final char letter;

        Rank(char letter) {
            this.letter = letter;
        }

        static Rank of(char letter) {
            for (Rank rank : values()) {
                if (rank.letter == letter) {
                    return rank;
                }
            }
            throw new IllegalArgumentException("not a class of the gazetteer: " + letter);
        }
    }
}
