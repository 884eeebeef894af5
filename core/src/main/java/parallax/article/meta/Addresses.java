package parallax.article.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of pages: their host, and what a relative one means. */
public final class Addresses {

    private static final int LONGEST = 4096;

    private Addresses() {}

    /** The host in lower case without {@code www.}, {@code m.} or {@code amp.}; null where the address has none. */
    public static @Nullable String domain(@Nullable String address) {
        URI uri = address == null ? null : parse(address);
        String host = uri == null ? null : uri.getHost();
        return host == null
                ? null
                : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:(?:www\\d?|m|amp|mobile)\\.)+(?=[^.]+\\.)", "");
    }

    private static @Nullable URI parse(String address) {
        if (address.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(escaped(address.strip()));
        } catch (URISyntaxException e) {
            return null; // pages write addresses that are none
        }
    }

    /** Pages leave blanks, bars and brackets in their addresses, which browsers forgive. */
    private static String escaped(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char unit = address.charAt(i);
            boolean forbidden = unit <= ' ' || "\"<>\\^`{|}".indexOf(unit) >= 0;
            out.append(forbidden ? String.format("%%%02X", (int) unit) : String.valueOf(unit));
        }
        return out.toString();
    }
}
