package parallax.capture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UTF-8 that somebody read as windows-1252 and saved again: {@code â€™} for an apostrophe. It is said, never repaired. */
public final class Mojibake {

    /** What the second and further bytes of a character look like. */
    private static final String LATER = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    /** Sequences that no language writes: one is enough. Punctuation, Cyrillic, pictures, the mark of UTF-8. */
    private static final Pattern CERTAIN =
            Pattern.compile("â" + LATER + "{2}|(?:[ÐÑ]" + LATER + "){3}|ðŸ" + LATER + "{2}|(?<!^)ï»¿");

    /** Sequences that capitals before a symbol may form: {@code Ã©}, {@code Â£}. */
    private static final Pattern LIKELY = Pattern.compile("[ÃÂ][\u0080-\u00bf€ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]");

    private static final int ENOUGH = 3;

    /** With one of these every such sequence begins, and hardly any English text has one. */
    private static final String FIRST = "âÐÑðïÃÂ";

    private Mojibake() {}

    private static boolean mayBegin(String text) {
        for (int i = 0; i < FIRST.length(); i++) {
            if (text.indexOf(FIRST.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** One line that says so and where the first stands, null when there is none. */
    public static @Nullable String find(String text) {
        if (!mayBegin(text)) {
            return null;
        }
        Matcher certain = CERTAIN.matcher(text);
        List<MatchResult> likely = LIKELY.matcher(text).results().limit(ENOUGH).toList();
        boolean isCertain = certain.find();
        if (!isCertain && likely.size() < ENOUGH) {
            return null;
        }
        MatchResult first = isCertain ? certain.toMatchResult() : likely.get(0);
        if (!likely.isEmpty() && likely.get(0).start() < first.start()) {
            first = likely.get(0);
        }
        return "mojibake from character " + text.codePointCount(0, first.start()) + " (" + first.group()
                + "): UTF-8 that was read as windows-1252 before it came here; kept as it came";
    }
}
