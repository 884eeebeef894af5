package parallax.figure;

/**
 * How vague words become numbers; the words themselves are kept in any case.
 *
 * <p>{@code LITERAL}: the words are not turned into a point. "Dozens" is at least twenty-four (two of them), approximate;
 * "several" has no number at all. {@code ISAF}: the coder's rule for military press releases, minimum figures: a bare
 * plural is 2, "several", "a few", "some" 3. {@code ACLED}: the rule of the conflict location data: "dozens" 12, "hundreds"
 * 100.
 */
public enum Profile {
    LITERAL,
    ISAF,
    ACLED
}
