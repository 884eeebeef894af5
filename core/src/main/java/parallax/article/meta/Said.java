package parallax.article.meta;

import java.util.Objects;

/**
 * A value and the place that says so.
 *
 * @param value what is said
 * @param from where
 */
public record Said<T>(T value, From from) {

    public Said {
        Objects.requireNonNull(value);
        Objects.requireNonNull(from);
    }
}
