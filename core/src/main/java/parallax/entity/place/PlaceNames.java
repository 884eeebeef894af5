package parallax.entity.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of places as keys: what a reader would call the same spelling has the same key ("St. Petersburg", "Saint Petersburg"). */
public final class PlaceNames {

    /** Letters that have no decomposition. Keep in step with {@code core/src/data/places.py}, which makes the keys. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ə', "e"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"));

    private static final Map<String, String> LONG = Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

    private static final String SILENT = "'`\u2018\u2019\u02bb\u02bc\u02b9\u02bf\u02be\u00b4\u02b0";

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private PlaceNames() {}

    /** Lower case, no accents, letters and digits only, single spaces, abbreviations written out; empty for other scripts. */
    public static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // GeoNames writes some of these signs for soft consonants; they are dropped before they could decompose.
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean mark = c >= '\u0300' && c <= '\u036f';
            if (!mark && SILENT.indexOf(c) < 0) {
                plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
            }
        }
        List<String> words = new ArrayList<>();
        for (String word : OTHER.matcher(plain).replaceAll(" ").strip().split(" ")) {
            words.add(LONG.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    /** A key with capital initials: how most names are printed. */
    public static String capitals(String key) {
        StringBuilder name = new StringBuilder(key.length());
        for (String word : key.split(" +")) {
            if (word.isEmpty()) {
                continue; // a key that begins with a space
            }
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }
}
