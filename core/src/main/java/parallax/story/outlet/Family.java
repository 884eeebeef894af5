package parallax.story.outlet;

import java.util.Objects;

/**
 * Who owns outlets, or answers for them.
 *
 * @param name as outlets name it
 * @param kind what sort of owner
 * @param country ISO 3166-1 alpha-3
 * @param asOf the year for which it is known
 * @param source the public fact that it is known from
 */
public record Family(String name, Kind kind, String country, int asOf, String source) {

    public Family {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(country);
        Objects.requireNonNull(source);
    }

    /** What sort of owner. */
    public enum Kind {
        /** A company, whoever holds it. */
        COMPANY,
        /** A foundation, a cooperative, an association, or the outlet's own staff. */
        TRUST,
        /** A public-service body. */
        PUBLIC,
        /** An organ of a state or its government. */
        STATE,
        /** A news agency. */
        AGENCY
    }
}
