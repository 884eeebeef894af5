package parallax.article.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the end of a text says of who worked on it: {@code (Reporting by Jane Roe in Oslo; Editing by …)}, {@code © 2021 AFP}. */
public final class Credits {

    private static final int TAIL = 800;
    private static final Pattern REPORTING = Pattern.compile(
            "(?<!dditional )\\b(?:Reporting|Reported|Writing)(?: and writing)? by ([^;:()\\n]{3,160}?)(?:[;:)\\n]|\\.\\s|\\.?$)");
    private static final List<Pattern> AGENCIES = List.of(
            Pattern.compile("(?:©|\\([cC]\\)|Copyright)\\s*(?:\\d{4}\\s*)?(?:by\\s)?(?:[Tt]he\\s)?([^.,;\\n]{2,40})"),
            Pattern.compile("[(\\[]([^()\\[\\]\\n]{2,40})[)\\]]\\.?\\s*$", Pattern.MULTILINE),
            Pattern.compile("(?:^|[.!?”\"]\\s*)[–—-]{1,2}\\s?([^–—\\n]{2,40})$", Pattern.MULTILINE),
            Pattern.compile("^(\\S[^\\n]{1,40})$", Pattern.MULTILINE),
            Pattern.compile(
                    "(?i:with (?:inputs?|files|agency inputs|reporting) from|source|quelle|fuente|fonte|kilde|mit material von)\\s*:?\\s+([^.;\\n()]{2,80})"));
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,/&|]|\\b(?:and|und|y|et|e)\\b)\\s*");

    private Credits() {}

    /** The usual names of the agencies that the last lines credit. */
    public static List<String> agencies(String text) {
        Set<String> agencies = new LinkedHashSet<>();
        String tail = tail(text);
        for (Pattern pattern : AGENCIES) {
            Matcher found = pattern.matcher(tail);
            while (found.find()) {
                agencies.addAll(agenciesIn(found.group(1)));
            }
        }
        return List.copyOf(agencies);
    }

    /** The agencies in a credit that names one or several: {@code AP, AFP and dpa}. */
    public static Set<String> agenciesIn(String credit) {
        Set<String> agencies = new LinkedHashSet<>();
        String whole = Agencies.find(credit);
        if (whole != null) {
            agencies.add(whole);
            return agencies;
        }
        for (String part : BETWEEN.split(credit)) {
            String agency = Agencies.find(part);
            if (agency != null) {
                agencies.add(agency);
            }
        }
        return agencies;
    }

    /** Who reported, as the last lines say; empty when they do not. */
    public static List<String> reporters(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = REPORTING.matcher(tail(text));
        while (found.find()) {
            names.addAll(Bylines.names(found.group(1)));
        }
        return List.copyOf(names);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }
}
