package parallax.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A place that an article names.
 *
 * @param id the same place has the same id in every article
 * @param name canonical name
 * @param geonames GeoNames id
 * @param position a point for cities and sites, the middle of an area for anything larger; read it with the precision
 * @param country ISO 3166-1 alpha-3
 * @param precision how large the named place is
 * @param mentions where the article names it, in order
 */
public record Place(
        String id,
        String name,
        @Nullable Long geonames,
        @Nullable Position position,
        @Nullable String country,
        Precision precision,
        List<Span> mentions) {

    public Place {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(precision);
        mentions = mentions.stream().sorted().distinct().toList();
    }

    /**
     * A point on the WGS 84 ellipsoid.
     *
     * @param lat degrees north, -90 to 90
     * @param lon degrees east, -180 to 180
     */
    public record Position(double lat, double lon) {

        public Position {
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
                throw new IllegalArgumentException("not on the globe: " + lat + ", " + lon);
            }
        }
    }

    /** How large the named place is. */
    public enum Precision {
        SITE,
        CITY,
        DISTRICT,
        REGION,
        COUNTRY
    }
}
