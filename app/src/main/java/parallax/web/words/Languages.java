package parallax.web.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of the desk, and which of them a reader gets. */
public final class Languages {

    /** Those with all strings; the first where nothing is asked for. */
    public static final List<String> ALL = List.of("en", "de");

    private static final Locale USUAL = Locale.UK;
    private static final Map<String, Locale> HABITS = Map.of("en", USUAL, "de", Locale.GERMANY);

    private Languages() {}

    /**
     * The locale of a reader.
     *
     * @param chosen language chosen on a page; null when none was
     * @param accepted the header {@code Accept-Language}; null when there is none
     */
    public static Locale choose(@Nullable String chosen, @Nullable String accepted) {
        List<Locale> wanted = parse(accepted);
        String language = ALL.contains(String.valueOf(chosen))
                ? String.valueOf(chosen)
                : wanted.stream()
                        .map(Locale::getLanguage)
                        .filter(ALL::contains)
                        .findFirst()
                        .orElse(ALL.get(0));
        return wanted.stream()
                .filter(locale -> locale.getLanguage().equals(language)
                        && !locale.getCountry().isEmpty())
                .findFirst()
                .map(locale -> new Locale.Builder()
                        .setLanguage(language)
                        .setRegion(locale.getCountry())
                        .build())
                .orElseGet(() -> HABITS.getOrDefault(language, USUAL));
    }

    private static List<Locale> parse(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // somebody's odd header is no reason to refuse a page
        }
    }
}
