package parallax.story.embed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A direction in the space of a sentence model, one byte a coordinate. Whole numbers, so that what is kept in a table is
 * what was compared, to the last digit, on every machine that reads it back.
 */
public final class Vector {

    /** The coordinates of directions of a few hundred dimensions rarely pass a quarter. */
    private static final float SCALE = 508;

    private final byte[] coordinates;
    private final double length;

    private Vector(byte[] coordinates) {
        this.coordinates = coordinates;
        this.length = Math.sqrt(product(coordinates, coordinates));
    }

    /** Rounds a direction of any length but zero. */
    static Vector of(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        double norm = sum == 0 ? 1 : Math.sqrt(sum);
        byte[] coordinates = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            long rounded = Math.round(values[index] / norm * SCALE);
            coordinates[index] = (byte) Math.max(-127, Math.min(127, rounded));
        }
        return new Vector(coordinates);
    }

    /** What has no direction: its cosine with anything is 0. */
    public static Vector none() {
        return new Vector(new byte[0]);
    }

    /** A vector as {@link #toBytes()} gave it. */
    public static Vector ofBytes(byte[] bytes) {
        return new Vector(bytes.clone());
    }

    /** The coordinates, to be kept. */
    public byte[] toBytes() {
        return coordinates.clone();
    }

    /** Cosine of the angle between two directions; 0 where one of them has no length. */
    public double cosine(Vector other) {
        if (coordinates.length == 0 || other.coordinates.length == 0) {
            return 0;
        }
        if (coordinates.length != other.coordinates.length) {
            throw new IllegalArgumentException("vectors of two models: " + coordinates.length + " and "
                    + other.coordinates.length + " coordinates");
        }
        double lengths = length * other.length;
        return lengths == 0 ? 0 : product(coordinates, other.coordinates) / lengths;
    }

    private static int product(byte[] first, byte[] second) {
        int sum = 0;
        for (int index = 0; index < first.length; index++) {
            sum += first[index] * second[index];
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector vector && Arrays.equals(coordinates, vector.coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }
}
