package parallax.store.search;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One condition of a query. Of several on the same field one is enough; those on different fields hold together. */
public sealed interface Filter {

    /**
     * A field has this value.
     *
     * @param field which
     * @param value as typed
     */
    record Named(Field field, String value) implements Filter {

        public Named {
            Objects.requireNonNull(field);
            Objects.requireNonNull(value);
        }
    }

    /**
     * The day of a record: its own time where the text gives it, else the day of publication; of an article the latter.
     *
     * @param from first day, null for no bound
     * @param to last day, likewise
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {}

    /**
     * The place of a record lies in this box.
     *
     * @param south degrees north
     * @param west degrees east
     * @param north degrees north, not less than south
     * @param east degrees east; less than west when the box crosses the date line
     */
    record Box(double south, double west, double north, double east) implements Filter {

        public Box {
            if (!(south <= north && Math.abs(south) <= 90 && Math.abs(north) <= 90)) {
                throw new IllegalArgumentException(
                        "expected south to north within -90 to 90, found " + south + " to " + north);
            }
            if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
                throw new IllegalArgumentException(
                        "expected west and east within -180 to 180, found " + west + ", " + east);
            }
        }
    }

    /**
     * A figure about a measure that is certainly so: by its lower bound for more, by its upper bound for less, by both for
     * equal.
     *
     * @param measure what is counted: killed, wounded, deployed …
     * @param comparison how it stands to the number
     * @param number to compare with
     */
    record Amount(String measure, Comparison comparison, double number) implements Filter {

        public Amount {
            Objects.requireNonNull(measure);
            Objects.requireNonNull(comparison);
        }
    }

    /** How a figure stands to a number. */
    enum Comparison {
        MORE(">", "more than"),
        AT_LEAST(">=", "at least"),
        LESS("<", "less than"),
        AT_MOST("<=", "at most"),
        EQUAL("=", "exactly");

        private final String sign;
        private final String words;

        Comparison(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        public String sign() {
            return sign;
        }

        String inWords() {
            return words;
        }
    }

    /** A dispute is on the record. */
    record Disputed() implements Filter {}

    /**
     * How sure the reader is that the text says so.
     *
     * @param comparison how it stands to the bound
     * @param bound 0 to 1
     */
    record Confidence(Comparison comparison, double bound) implements Filter {

        private static final int PER_MILLE = 1000;

        public Confidence {
            Objects.requireNonNull(comparison);
            if (!(bound >= 0 && bound <= 1)) {
                throw new IllegalArgumentException("expected 0 to 1, found " + bound);
            }
        }

        /** Ledgers keep it in thousandths. */
        boolean holds(int perMille) {
            long asked = Math.round(bound * PER_MILLE);
            return switch (comparison) {
                case MORE -> perMille > asked;
                case AT_LEAST -> perMille >= asked;
                case LESS -> perMille < asked;
                case AT_MOST -> perMille <= asked;
                case EQUAL -> perMille == asked;
            };
        }
    }
}
