package parallax.capture.feed;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class Links {

    private Links() {}

    /** The address seen from a base, null when it is none on the web; an address that is whole is kept as written. */
    static @Nullable String resolved(@Nullable String written, @Nullable String base) {
        String address = written == null ? "" : written.strip().replace(" ", "%20");
        if (address.isEmpty()) {
            return null;
        }
        if (isWeb(address)) {
            return address;
        }
        if (base == null) {
            return null;
        }
        try {
            String whole = URI.create(base).resolve(address).toString();
            return isWeb(whole) ? whole : null;
        } catch (IllegalArgumentException e) {
            return null; // not an address
        }
    }

    static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
