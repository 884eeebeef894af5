package parallax.store.watch;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Query;
import parallax.store.search.QueryParser;

/**
 * A saved query.
 *
 * @param name letters, digits, dots, hyphens and underscores, so that it can name a file
 * @param line the query as it was typed
 * @param madeAt when it was saved
 * @param by who saved it
 * @param webhook where matches are handed to, null where nowhere
 */
public record Watch(
        String name,
        String line,
        Instant madeAt,
        String by,
        @Nullable Webhook webhook) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException when the name is none, or the line is no query */
    public Watch {
        Objects.requireNonNull(madeAt);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a watch has up to 64 letters, digits, dots, hyphens and"
                    + " underscores, the first a letter or digit, found: " + name);
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("a watch without the name of who saves it");
        }
        QueryParser.parse(line);
    }

    /** What is asked. */
    public Query query() {
        return QueryParser.parse(line);
    }

    /**
     * An address that matches are handed to.
     *
     * @param url http or https
     * @param secret what deliveries are signed with; whoever has it can tell ours from others
     * @param allowPrivate whether it may lie on this machine or in a private network
     */
    public record Webhook(String url, String secret, boolean allowPrivate) {

        private static final int LEAST_SECRET = 16;

        /** @throws IllegalArgumentException when the address is none that can be posted to, or the secret is short */
        public Webhook {
            URI uri = URI.create(url);
            String scheme = Objects.toString(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                throw new IllegalArgumentException("a webhook is an address of http or https, found: " + url);
            }
            if (uri.getUserInfo() != null) {
                throw new IllegalArgumentException("the address of a webhook holds no user name or password");
            }
            if (secret.length() < LEAST_SECRET) {
                throw new IllegalArgumentException(
                        "the secret of a webhook has at least " + LEAST_SECRET + " characters");
            }
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return url;
        }
    }
}
