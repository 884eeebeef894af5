package parallax.capture.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.capture.Utf8;
import parallax.capture.fetch.Fetcher.FetchException;

/** Addresses as they stand in the world, made such that they can be asked for: escaped, the host in ASCII, no fragment. */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern RELATIVE = Pattern.compile("(?s)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+|\\[.*\\]");

    /** A host whose last part is a number is an address of version 4, in whatever notation (WHATWG). */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d\\d|\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern LEADING_ZERO = Pattern.compile("(?:.*\\.)?0\\d.*");
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
    private static final int MOST_PORT = 65_535;

    private WebAddress() {}

    static URI parse(String address) throws FetchException {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches() || parts.group(2).isEmpty()) {
            throw bad("expected http:// or https:// and a host, found " + address);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3).replace('\\', '/');
        return create(scheme + "://" + authority(scheme, parts.group(2)) + escaped(path) + query(parts.group(4)));
    }

    /** Where a server sends to: absolute or relative to the address that was asked. */
    static URI resolve(URI base, String location) throws FetchException {
        String to = utf8(location.strip());
        if (SCHEME.matcher(to).matches()) {
            return parse(to);
        }
        if (to.startsWith("//")) {
            return parse(base.getScheme() + ":" + to);
        }
        Matcher parts = RELATIVE.matcher(to);
        if (!parts.matches() || parts.group(1).isEmpty()) {
            return create(origin(base) + base.getRawPath() + query(parts.group(2)));
        }
        return parse(base.resolve(create(escaped(parts.group(1)) + query(parts.group(2))))
                .toString());
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String authority(String scheme, String authority) throws FetchException {
        if (authority.indexOf('@') >= 0) {
            throw bad("the address holds a user name or a password; expected none");
        }
        Matcher parts = HOST_AND_PORT.matcher(authority);
        if (!parts.matches()) {
            throw bad("expected a host, found " + authority);
        }
        return host(parts.group(1)) + port(scheme, parts.group(2));
    }

    private static String port(String scheme, String port) throws FetchException {
        if (port == null || port.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > MOST_PORT) {
            throw bad("expected a port from 1 to " + MOST_PORT + ", found " + port);
        }
        return number == (scheme.equals("http") ? 80 : 443) ? "" : ":" + number;
    }

    private static String host(String said) throws FetchException {
        String host = said.startsWith("[") ? said.toLowerCase(Locale.ROOT) : ascii(said);
        if (!HOST.matcher(host).matches() || host.startsWith(".") || host.contains("..")) {
            throw bad("expected a host, found " + said);
        }
        boolean usual = FOUR_NUMBERS.matcher(host).matches()
                && !LEADING_ZERO.matcher(host).matches();
        if (NUMBER.matcher(host).matches() && !usual) {
            throw new FetchException(
                    "not-allowed-address", said + " is a number for a host; expected a name or four decimal numbers");
        }
        return host;
    }

    private static String ascii(String host) throws FetchException {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw bad("expected a host, found " + host + ": " + e.getMessage());
        }
    }

    private static String query(String query) {
        return query == null ? "" : escaped(query);
    }

    private static String escaped(String part) {
        StringBuilder result = new StringBuilder();
        Matcher already = ESCAPED.matcher(part);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            boolean kept = c == '%' && already.region(i, part.length()).lookingAt();
            if (kept || (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0))) {
                result.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    result.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return result.toString();
    }

    /** Header lines come as Latin-1; servers that do not escape write UTF-8. */
    private static String utf8(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        return Utf8.findInvalid(bytes) < 0 ? new String(bytes, StandardCharsets.UTF_8) : header;
    }

    private static URI create(String escaped) throws FetchException {
        try {
            URI uri = URI.create(escaped);
            if (uri.getScheme() == null || uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw bad("not an address: " + e.getMessage());
        }
        throw bad("expected a host, found " + escaped);
    }

    private static FetchException bad(String message) {
        return new FetchException("bad-address", message);
    }
}
