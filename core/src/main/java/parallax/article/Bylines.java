package parallax.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the people and agencies out of a line that signs an article: {@code By Jane Roe and John Doe, Associated Press}. */
final class Bylines {

    private static final Pattern LINE =
            Pattern.compile("(?i)^(?:(?:written|reported|story|words|text|report|analysis)\\s+)?by[\\s:]+(.{3,200})$");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^\\s*(?:(?:written|reported|story|words|text|posted|published)\\s+)?by\\b[\\s:]*|^\\s*(?:author|authors|from|von|par|por|di|da)\\s*:\\s*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:,|;|\\||/|•|·|\\n|\\s&\\s|\\band\\b|\\bund\\b|\\bwith\\b|\\bet\\b(?=\\s\\p{Lu})|\\by\\b(?=\\s\\p{Lu}))\\s*");
    private static final Pattern NAME = Pattern.compile(
            "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*(?:\\s+(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|de|del|della|da|di|dos|van|von|der|den|zu|al|el|bin|la|le|du|ten|ter|af|av)){0,5}");
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*\\b(?:editor|reporter|correspondent|writer|staff|producer|journalist|columnist|bureau|chief|contributor|photographer|for the|in|at|on|updated|published|min read|read|january|february|march|april|may|june|july|august|september|october|november|december)\\b.*|.*\\d{2,}.*|.*@.*|https?:.*|www\\..*");
    private static final int LONGEST_NAME = 60;

    private Bylines() {}

    /** The names in a line of text that begins with "By", an empty list when the line does not sign. */
    static List<String> inLine(String line) {
        Matcher signed = LINE.matcher(line);
        if (!signed.matches() || line.length() > 200 || (line.endsWith(".") && line.split("\\s+").length > 8)) {
            return List.of();
        }
        List<String> names = names(signed.group(1));
        boolean plausible = !names.isEmpty()
                && NAME.matcher(names.get(0)).matches()
                && names.get(0).contains(" ");
        return plausible || isUpper(signed.group(1)) ? names : List.of();
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.contains(" ");
    }

    /** The names in a field that holds nothing but names, with or without "By"; a field of one part is taken as it is. */
    static List<String> names(String field) {
        Set<String> names = new LinkedHashSet<>();
        String rest = LEAD.matcher(field.replace('\u00A0', ' ').strip()).replaceFirst("");
        String[] parts = BETWEEN.split(rest.replaceAll("\\([^)]*\\)", " "));
        for (String part : parts) {
            String name = part.strip().replaceAll("\\s+", " ").replaceAll("^[\\p{P}\\s]+|[,;:|\\s-]+$", "");
            boolean named =
                    NAME.matcher(name).lookingAt() && !ROLE.matcher(name).matches();
            if (name.length() > 1 && name.length() <= LONGEST_NAME && (named || isPlainName(name, parts.length))) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean isPlainName(String name, int parts) {
        return parts == 1 && name.matches("[\\p{L}\\p{M}.'’ -]{2,40}") && name.split(" ").length <= 4;
    }
}
