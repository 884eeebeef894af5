package parallax.bench.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a unit of the ledger and one of the gold are the same, whatever they are called. */
final class UnitNames {

    /** How the ledger writes a part of a whole. */
    private static final String SHARE = "share";

    private final Map<String, List<String>> names = new HashMap<>();

    UnitNames() {
        try (InputStream stream = Objects.requireNonNull(UnitNames.class.getResourceAsStream("units.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                names.put(cells[0], List.of(cells[1].split("\\|", -1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read units.tsv", e);
        }
    }

    /**
     * @param unit of the ledger, null for none
     * @param printed of the gold, as the text has it; {@code -} for none
     * @param normalised of the gold, in its own terms
     */
    boolean same(@Nullable String unit, String printed, String normalised) {
        if (unit == null || unit.isEmpty()) {
            return normalised.equals("-") || normalised.isEmpty();
        }
        if (names.getOrDefault(unit, List.of()).contains(normalised)) {
            return true;
        }
        if (unit.equals(SHARE)) {
            return normalised.startsWith("%"); // the gold puts the whole behind the sign
        }
        int per = unit.indexOf('/');
        int other = normalised.indexOf(" per ");
        if (per > 0 && other > 0 && !names.containsKey(unit)) {
            String counted = printed.split(" per | an? | a-|/", -1)[0];
            return same(unit.substring(0, per), counted, normalised.substring(0, other))
                    && same(unit.substring(per + 1), normalised.substring(other + 5), normalised.substring(other + 5));
        }
        String plain = singular(unit);
        if (plain.equals(singular(normalised)) || plain.equals(singular(printed))) {
            return true;
        }
        // what is counted: the gold joins all its words, the ledger keeps the noun
        return List.of(singular(printed).split(" ", -1)).contains(plain);
    }

    private static String singular(String unit) {
        StringBuilder words = new StringBuilder();
        for (String word : unit.toLowerCase(Locale.ROOT).replace('-', ' ').split(" ", -1)) {
            words.append(words.length() == 0 ? "" : " ").append(singularWord(word));
        }
        return words.toString();
    }

    private static String singularWord(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
