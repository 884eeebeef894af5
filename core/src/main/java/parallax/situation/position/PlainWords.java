package parallax.situation.position;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Codes in the words of the reader: {@code ASSAULT by RUS} as {@code assault by Russia}. */
public final class PlainWords {

    /** Only these say what is the same by codes; elsewhere three capitals may be anybody's. */
    private static final Pattern CODED = Pattern.compile("^(?:what|whose forces): ");

    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,}\\b");
    private static final int CODE = 3;
    private static final Map<String, String> STATES = states();

    private PlainWords() {}

    private static Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale state = new Locale("", code);
            states.put(state.getISO3Country(), state.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(states);
    }

    /** @param same what is the same for all positions of a dispute, with its label */
    public static String of(String same) {
        return CODED.matcher(same).find() ? CAPITALS.matcher(same).replaceAll(PlainWords::plain) : same;
    }

    /** The name of a state for its code; anything else as it is. */
    public static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    private static String plain(MatchResult capitals) {
        String word = capitals.group();
        return word.length() == CODE ? STATES.getOrDefault(word, word) : word.toLowerCase(Locale.ROOT);
    }
}
