package parallax.web.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import parallax.store.desk.access.Tokens;

/** What goes into a log: without e-mail addresses, tokens and hashes, whatever a library puts into its messages. */
public final class Discreet {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:/()\"'\\[\\]{}]+@[^\\s@<>,;:/()\"'\\[\\]{}]+");
    private static final Pattern SECRET = Pattern.compile(Tokens.PREFIX + "[\\w-]+|\\$argon2\\S+");

    private Discreet() {}

    public static String words(String words) {
        return SECRET.matcher(ADDRESS.matcher(words).replaceAll("(address)")).replaceAll("(secret)");
    }

    /** Where it happened, and why. */
    public static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return words(text.toString());
    }
}
