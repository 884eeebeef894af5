package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the people and agencies out of a line that signs an article: {@code By Jane Roe and John Doe, Associated Press}. */
public final class Bylines {

    private static final Pattern LINE =
            Pattern.compile("(?i)^(?:(?:written|reported|story|words|text|report|analysis)\\s+)?by[\\s:]+(.{3,200})$");
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^\\s*(?:(?:written|reported|reporting|story|words|text|posted|published)\\s+)?by\\b[\\s:]*"
                    + "|^\\s*(?:authors?|autore?n?|autora|auteure?|autor/?in|from|von|par|por|di|da|af|av|door|text|texto|tekst|testo"
                    + "|penulis|reporter|yazar|muhabir|作者|记者|記者|撰文|文|取材|執筆)\\s*[:：/]\\s*");
    /** Small words that begin a signature only where readers see one: {@code Von Jane Roe}. */
    private static final Pattern VISIBLE_LEAD = Pattern.compile(
            "^\\s*(?i:von|par|por|di|da|af|av|door|przez|od|oleh|bởi|från|fra|автор|автор:|작성자)\\s+(?=\\p{Lu}[\\p{L}'’.-]*\\s+\\p{L})");

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;|/•·\\n、，；／]|\\s&\\s|\\s\\+\\s|\\b(?:and|und|with|ve|och|og|dan)\\b|\\bet\\b(?=\\s\\p{Lu}))\\s*");
    /** In Romance and Slavic languages a single letter joins two names, but also the two halves of one family name. */
    private static final Pattern JOINED = Pattern.compile("^(\\S+\\s.*\\S)\\s(?:y|e|i|и|та|o)\\s(\\p{Lu}\\S*\\s.*)$");

    private static final Pattern NAME = Pattern.compile(
            "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*(?:\\s+(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|de|del|della|da|di|dos|van|von|der|den|zu|al|el|bin|la|le|du|ten|ter|af|av)){0,5}");
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*\\b(?:editor|reporter|correspondent|writer|staff|producer|journalist|columnist|bureau|chief|contributor|photographer|for the|in|at|on|updated|published|min read|read|january|february|march|april|may|june|july|august|september|october|november|december)\\b.*|.*\\d{2,}.*|.*@.*|https?:.*|www\\..*");
    /** Nobody is called so. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:staff|staff (?:writer|reporter)s?|admin(?:istrator)?|editor|editors|redaktion|redacción|rédaction|redazione|redação|redaksi|webmaster|unknown|anonymous|guest|null|undefined|none|n/a|\\[.*\\]|.*\\bdeveloper)");
    /** What a system calls a writer for itself: {@code jane-roe}, {@code jroe2}. */
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)+|[a-z]+\\d+");

    private static final Pattern WHERE =
            Pattern.compile("^(\\S+\\s.*?\\S)\\s(?:in|at|for|aus|reports|reporting)\\s\\p{Lu}.*$");
    private static final Pattern SUFFIX = Pattern.compile(
            "^([\\p{IsHangul}]{2,4})\\s?(?:수습|선임|전문)?(?:기자|특파원|통신원|논설위원|위원)$|^(\\p{IsHan}{2,6})\\s?(?:記者|记者|特派員|編集委員|論説委員|支局長|特约记者)$");
    private static final Pattern ADDRESSES =
            Pattern.compile("\\S+@\\S+\\.\\S+|(?:https?://|www\\.)\\S+|(?<![\\p{L}\\p{N}])@\\w+");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIELD = 2000;
    private static final int MOST_NAMES = 200;

    private Bylines() {}

    /** The names in a line of text that begins with "By", an empty list when the line does not sign. */
    public static List<String> inLine(String line) {
        if (line.length() > 200 || (line.endsWith(".") && line.split("\\s+").length > 8)) {
            return List.of();
        }
        Matcher signed = LINE.matcher(line);
        if (!signed.matches()) {
            return List.of();
        }
        List<String> names = names(signed.group(1));
        boolean plausible = !names.isEmpty()
                && NAME.matcher(names.get(0)).matches()
                && (names.get(0).contains(" ") || Agencies.find(names.get(0)) != null);
        return plausible || isUpper(signed.group(1)) ? names : List.of();
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.contains(" ");
    }

    /** Whether a line that readers see begins with "By", in any language. */
    static boolean isLed(String line) {
        String text = line.replace('\u00A0', ' ');
        return VISIBLE_LEAD.matcher(text).lookingAt() || LEAD.matcher(text).lookingAt();
    }

    /** The names in a line that readers see. */
    static List<String> visible(String line) {
        List<String> names =
                names(VISIBLE_LEAD.matcher(line.replace('\u00A0', ' ')).replaceFirst(""));
        boolean placed = isLed(line) && names.size() > 1 && names.get(0).contains(" ");
        return placed ? names.stream().filter(Bylines::isNoPlace).toList() : names;
    }

    /** "By Jane Roe, London": one word behind a full name says where she writes, unless it is an agency. */
    private static boolean isNoPlace(String name) {
        return name.contains(" ")
                || Agencies.find(name) != null
                || !NAME.matcher(name).matches();
    }

    /** The names in a field that holds nothing but names, with or without "By"; a field of one part is taken as it is. */
    public static List<String> names(String field) {
        Set<String> names = new LinkedHashSet<>();
        String text = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
        String bare =
                ADDRESSES.matcher(text.replace('\u00A0', ' ')).replaceAll(" ").strip();
        String rest = LEAD.matcher(bare).replaceFirst("");
        String[] parts = BETWEEN.split(rest.replaceAll("[（(]([^()（）]*)[)）]", " ; $1 ; "));
        int given = BETWEEN.split(rest.replaceAll("[（(][^()（）]*[)）]", " ").strip()).length;
        Set<String> inBrackets = inBrackets(rest);
        for (String part : parts) {
            String name = trimmed(part);
            if (!inBrackets.contains(part.strip()) || Agencies.find(name) != null) {
                add(names, name, given);
            }
        }
        return new ArrayList<>(names);
    }

    private static Set<String> inBrackets(String text) {
        Set<String> inside = new LinkedHashSet<>();
        Matcher found = Pattern.compile("[（(]([^()（）]*)[)）]").matcher(text);
        while (found.find()) {
            for (String part : BETWEEN.split(found.group(1))) {
                inside.add(part.strip());
            }
        }
        return inside;
    }

    private static String trimmed(String part) {
        String name = part.strip().replaceAll("\\s+", " ").replaceAll("^[\\p{P}\\s]+|[,;:|\\s-]+$", "");
        Matcher suffix = SUFFIX.matcher(name);
        if (suffix.matches()) {
            return suffix.group(1) == null ? suffix.group(2) : suffix.group(1);
        }
        return WHERE.matcher(name).replaceFirst("$1");
    }

    private static void add(Set<String> names, String name, int parts) {
        if (names.size() >= MOST_NAMES || name.length() < 2 || name.length() > LONGEST_NAME) {
            return;
        }
        Matcher joined = JOINED.matcher(name);
        if (joined.matches()) {
            add(names, joined.group(1), parts + 1);
            add(names, joined.group(2), parts + 1);
            return;
        }
        boolean named = NAME.matcher(name).lookingAt() && !ROLE.matcher(name).matches();
        boolean nobody = NOBODY.matcher(name).matches() || HANDLE.matcher(name).matches();
        if (Agencies.find(name) != null || (!nobody && (named || isPlainName(name, parts)))) {
            names.add(name);
        }
    }

    private static boolean isPlainName(String name, int parts) {
        return parts == 1 && name.matches("[\\p{L}\\p{M}.'’ -]{2,40}") && name.split(" ").length <= 4;
    }
}
