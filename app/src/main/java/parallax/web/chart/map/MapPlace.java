package parallax.web.chart.map;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;
import parallax.ledger.Place.Precision;

/**
 * A place with how much is told of it.
 *
 * @param name of the place
 * @param country in words, as the gazetteer has it; empty when not known
 * @param position null when not known: the place stands in the table and beneath the map then
 * @param precision how large the place is
 * @param count how many records name it
 * @param href its page, or the page narrowed to it
 */
public record MapPlace(
        String name, String country, @Nullable Position position, Precision precision, int count, String href) {

    public MapPlace {
        Objects.requireNonNull(name);
        Objects.requireNonNull(country);
        Objects.requireNonNull(precision);
        Objects.requireNonNull(href);
    }

    /** A country is no place to put a pin on: its middle is a field where nothing happened. */
    boolean isCountry() {
        return precision == Precision.COUNTRY;
    }

    boolean hasSpot() {
        return !isCountry() && position != null;
    }

    /** Somewhere in it. */
    boolean isArea() {
        return precision == Precision.REGION || precision == Precision.DISTRICT;
    }
}
