package parallax.story.copy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** News agencies by all their names: the table {@code en/agencies.tsv}. */
final class Agencies {

    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> printed = new TreeSet<>();

    Agencies() {
        for (RuleFile.Row row : RuleFile.read(Agencies.class, "en/agencies.tsv").rows()) {
            add(row.get("name"), row.get("name"));
            row.list("names").forEach(name -> add(name, row.get("name")));
        }
    }

    private void add(String name, String agency) {
        byName.put(plain(name), agency);
        printed.add(name);
        printed.add(name.toUpperCase(Locale.ROOT));
    }

    /** The agency that has this name; null for none. */
    @Nullable
    String named(String name) {
        return byName.get(plain(name));
    }

    /** One of the names, as printed or in capitals, as part of a pattern; the longest first. */
    String alternatives() {
        return printed.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
