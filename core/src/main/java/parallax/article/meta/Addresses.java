package parallax.article.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of pages: their host, what a relative one means, and whether two mean the same place. */
public final class Addresses {

    private static final int LONGEST = 4096;

    private Addresses() {}

    /** The host in lower case without {@code www.}, {@code m.} or {@code amp.}; null where the address has none. */
    public static @Nullable String domain(@Nullable String address) {
        URI uri = parse(address);
        String host = uri == null ? null : uri.getHost();
        return host == null
                ? null
                : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:(?:www\\d?|m|amp|mobile)\\.)+(?=[^.]+\\.)", "");
    }

    /** An address as a page gives it, made absolute; null when that cannot be done or it is not one of the web. */
    static @Nullable String absolute(@Nullable String base, String address) {
        URI uri = parse(address);
        URI from = parse(base);
        if (uri == null || uri.isOpaque()) {
            return null;
        }
        URI whole = uri.isAbsolute() || from == null || from.isOpaque() ? uri : from.resolve(uri);
        boolean web = "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
        return web && whole.getHost() != null ? (uri.isAbsolute() ? address.strip() : whole.toString()) : null;
    }

    /** Whether an address is that of a home page: nothing behind the host. */
    static boolean isHome(String address) {
        URI uri = parse(address);
        String path = uri == null ? null : uri.getPath();
        return uri != null && uri.getQuery() == null && (path == null || path.isEmpty() || path.equals("/"));
    }

    /** Whether two addresses belong to one outlet: the registered part of their hosts is the same. */
    static boolean sameSite(@Nullable String one, @Nullable String other) {
        String first = registered(domain(one));
        return !first.isEmpty() && first.equals(registered(domain(other)));
    }

    /** The last two labels of a host, three under {@code co.uk} and the like. */
    private static String registered(@Nullable String host) {
        String[] labels = host == null ? new String[0] : host.split("\\.");
        int last = labels.length - 1;
        if (last < 1) {
            return host == null ? "" : host;
        }
        boolean three = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
        String end = labels[last - 1] + "." + labels[last];
        return three ? labels[last - 2] + "." + end : end;
    }

    /** Whether two addresses mean one page; protocol, query and a slash at the end do not count. */
    static boolean samePage(@Nullable String one, @Nullable String other) {
        URI first = parse(one);
        URI second = parse(other);
        if (first == null || second == null || isHome(String.valueOf(one))) {
            return false;
        }
        String host = domain(one);
        return host != null && host.equals(domain(other)) && path(first).equals(path(second));
    }

    private static String path(URI uri) {
        String path = uri.getPath();
        return path == null ? "" : path.replaceFirst("/$", "");
    }

    private static @Nullable URI parse(@Nullable String address) {
        if (address == null || address.isBlank() || address.length() > LONGEST) {
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
            if (forbidden) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) unit));
            } else {
                out.append(unit);
            }
        }
        return out.toString();
    }
}
