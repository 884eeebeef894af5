package parallax.story.outlet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/**
 * Addresses in one spelling, so that two readings of one page are known as such. {@code https} is {@code http}; the case of
 * scheme and host, the default port, the fragment, a slash at the end, the order of parameters and those that only tell how
 * the reader came ({@code tracking.tsv}) do not matter; {@code www.} and everything else does.
 */
public final class Address {

    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://(?:[^/?#@]*@)?([^/?#:]+)(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final List<Pattern> TRACKING = RuleFile.read(Address.class, "tracking.tsv").rows().stream()
            .map(row -> Pattern.compile(row.get("pattern")))
            .toList();

    private Address() {}

    /** The address that a page is a reading of; null for none and for what is no address of a page. */
    public static @Nullable String work(@Nullable String url) {
        Matcher form = form(url);
        if (form == null) {
            return null;
        }
        String port = form.group(3);
        boolean usual = port == null || port.isEmpty() || port.equals("80") || port.equals("443");
        String path = form.group(4).replaceAll("/+$", "");
        return "http://" + host(form) + (usual ? "" : ":" + port) + path + query(form.group(5));
    }

    /** The host in lower case; null for what is no address. */
    public static @Nullable String host(@Nullable String url) {
        Matcher form = form(url);
        return form == null ? null : host(form);
    }

    private static @Nullable Matcher form(@Nullable String url) {
        if (url == null) {
            return null;
        }
        Matcher form = FORM.matcher(url.strip());
        return form.matches() ? form : null;
    }

    private static String host(Matcher form) {
        return form.group(2).toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return TRACKING.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
