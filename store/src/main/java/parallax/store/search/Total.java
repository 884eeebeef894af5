package parallax.store.search;

/**
 * How many there are.
 *
 * @param found so many at least
 * @param exact whether there are no more; counting ends at a bound
 */
public record Total(long found, boolean exact) {

    /** "17", "more than 10,000". */
    public String inWords() {
        return (exact ? "" : "more than ") + String.format(java.util.Locale.ROOT, "%,d", found);
    }
}
