package parallax.situation.series;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What figures count. Two figures are about the same thing only where all of this is the same.
 *
 * @param counted the thing, in the words of the first figure
 * @param measure what is said of the counted ("deployed"); null where the noun says it ("ceasefire violations")
 * @param owner whose they are, a country or a name; null when not said
 * @param site where they are counted; null when no place is said
 * @param kind how the figures hold in time
 * @param length of what an interval covers ("day", "week", "3 days"); null for other kinds
 */
public record Thing(
        String counted,
        @Nullable String measure,
        @Nullable String owner,
        @Nullable Site site,
        Kind kind,
        @Nullable String length) {

    public Thing {
        Objects.requireNonNull(counted);
        Objects.requireNonNull(kind);
    }

    /** How figures hold in time; values of different kinds never stand in one series. */
    public enum Kind {
        /** So many there are at a time. */
        LEVEL,
        /** So many it has come to. */
        CUMULATIVE,
        /** So many within a stretch of time. */
        INTERVAL
    }

    /**
     * Where something is counted. A part of a place is another place.
     *
     * @param place id of the place
     * @param name its name
     * @param relation how the counted lie to it
     * @param part which part of it ("eastern"); null for the whole
     */
    public record Site(
            String place,
            String name,
            Relation relation,
            @Nullable String part) {

        public Site {
            Objects.requireNonNull(place);
            Objects.requireNonNull(name);
            Objects.requireNonNull(relation);
        }
    }

    /** How the counted lie to a place: what stands at a border is not within it. */
    public enum Relation {
        IN,
        NEAR,
        /** No place is said with the figure; it is told in an article about the country, whose code stands for the place. */
        ABOUT
    }
}
