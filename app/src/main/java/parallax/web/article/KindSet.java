package parallax.web.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.ledger.Entry;

/** Which kinds of records are marked in a text, as addresses have it: {@code mark=s,e,f,v}. */
public final class KindSet {

    /** All four. */
    public static final Set<Entry.Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Entry.Kind.class));

    private KindSet() {}

    /**
     * The kinds whose letters are named; all where nothing was said, none where only other things are named.
     *
     * @param values of the parameter, each one letter or several with commas
     */
    public static Set<Entry.Kind> parse(List<String> values) {
        if (values.isEmpty()) {
            return ALL;
        }
        Set<Entry.Kind> kinds = EnumSet.noneOf(Entry.Kind.class);
        for (String value : values) {
            for (Entry.Kind kind : ALL) {
                if (List.of(value.toUpperCase(Locale.ROOT).split(",", -1)).contains(letter(kind))) {
                    kinds.add(kind);
                }
            }
        }
        return Collections.unmodifiableSet(kinds);
    }

    /** The letter that stands for a kind everywhere. */
    public static String letter(Entry.Kind kind) {
        return switch (kind) {
            case STATEMENT -> "S";
            case EVENT -> "E";
            case FIGURE -> "F";
            case EVIDENCE -> "V";
        };
    }

    /** As a value of the parameter. */
    public static String value(Entry.Kind kind) {
        return letter(kind).toLowerCase(Locale.ROOT);
    }
}
