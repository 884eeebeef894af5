package parallax.web.chart;

/** What a drawing says itself, in the reader's language: a string of the bundle, with its values put in. */
@FunctionalInterface
public interface Wording {

    /**
     * A string.
     *
     * @param key in the bundle, always beginning with {@code chart.}
     * @param values of its places
     */
    String say(String key, Object... values);
}
