package parallax.format.coded;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/** How other systems write countries. */
public final class CountryCodes {

    private final Map<String, RuleFile.Row> byCode = new HashMap<>();
    private final Map<String, String> byFips = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byNumber = new HashMap<>();

    public CountryCodes() {
        for (RuleFile.Row row :
                RuleFile.read(CountryCodes.class, "countries.tsv").rows()) {
            byCode.put(row.get("code"), row);
            byName.put(row.get("name"), row.get("code"));
            byNumber.put(row.get("number"), row.get("code"));
            row.list("fips").forEach(fips -> byFips.put(fips, row.get("code")));
        }
    }

    /** FIPS 10-4; null where there is none. */
    @Nullable
    String fips(@Nullable String code) {
        RuleFile.Row row = byCode.get(code);
        return row == null || row.list("fips").isEmpty()
                ? null
                : row.list("fips").get(0);
    }

    /** The number of ISO 3166-1; null where there is none. */
    @Nullable
    String number(@Nullable String code) {
        RuleFile.Row row = byCode.get(code);
        return row == null || row.get("number").isEmpty() ? null : row.get("number");
    }

    @Nullable
    String name(@Nullable String code) {
        RuleFile.Row row = byCode.get(code);
        return row == null ? null : row.get("name");
    }

    /** ISO 3166-1 alpha-3 for a FIPS code; null where it names no country. */
    public @Nullable String ofFips(String fips) {
        return byFips.get(fips);
    }

    /** ISO 3166-1 alpha-3 for its number; null where it names no country. */
    public @Nullable String ofNumber(String number) {
        return number.isEmpty() ? null : byNumber.get(number);
    }

    /** ISO 3166-1 alpha-3 for an English name; null where it is not known. */
    public @Nullable String ofName(String name) {
        return byName.get(name);
    }
}
