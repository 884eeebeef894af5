package parallax.entity.place;

import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;
import parallax.ledger.Place.Precision;

/**
 * A place of our own tables.
 *
 * @param name canonical name
 * @param geonames GeoNames id where known
 * @param position a point, or the middle of an area; null when not known
 * @param country ISO 3166-1 alpha-3; null for seas and areas of several states
 * @param precision how large it is
 */
public record Landmark(
        String name,
        @Nullable Long geonames,
        @Nullable Position position,
        @Nullable String country,
        Precision precision) {}
