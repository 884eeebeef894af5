package parallax.statement.confidence;

import java.util.EnumMap;
import java.util.Map;

/** How strongly each sign is there; what is not named is 0. */
public record Signs(Map<Sign, Double> values) {

    public Signs {
        values = Map.copyOf(values);
    }

    public double get(Sign sign) {
        return values.getOrDefault(sign, 0.0);
    }

    /** Collects signs. */
    public static final class Builder {

        private final Map<Sign, Double> values = new EnumMap<>(Sign.class);

        public Builder add(Sign sign, double value) {
            values.put(sign, value);
            return this;
        }

        public Builder add(Sign sign, boolean present) {
            return add(sign, present ? 1 : 0);
        }

        public Signs build() {
            return new Signs(values);
        }
    }
}
