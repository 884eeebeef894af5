package parallax.cases;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a field of a case compares with what was read. */
final class Words {

    private Words() {}

    /** True when the words that were read satisfy the field. */
    static boolean match(String wanted, @Nullable String read) {
        String found = read == null ? "" : read;
        if (wanted.equals("*")) {
            return true;
        }
        if (wanted.equals("-")) {
            return found.isBlank();
        }
        if (wanted.startsWith("~")) {
            return plain(found).contains(plain(wanted.substring(1)));
        }
        if (wanted.endsWith("…")) {
            return plain(found).startsWith(plain(wanted.substring(0, wanted.length() - 1)));
        }
        return plain(wanted).equals(plain(found));
    }

    /** Names and keys do not regard capitals. */
    static boolean matchName(String wanted, @Nullable String read) {
        return match(wanted.toLowerCase(Locale.ROOT), read == null ? null : read.toLowerCase(Locale.ROOT));
    }

    static boolean matchNumber(String wanted, @Nullable BigDecimal read) {
        if (wanted.equals("*")) {
            return true;
        }
        if (wanted.equals("-")) {
            return read == null;
        }
        return read != null && new BigDecimal(wanted.replace(",", "")).compareTo(read) == 0;
    }

    /** True when the list holds exactly the wanted ones, in any order. */
    static boolean matchList(String wanted, List<String> read, Same same) {
        if (wanted.equals("*")) {
            return true;
        }
        List<String> names = wanted.equals("-")
                ? List.of()
                : Arrays.stream(wanted.split(",", -1)).map(String::strip).toList();
        return names.size() == read.size()
                && names.stream().allMatch(name -> read.stream().anyMatch(id -> same.test(name, id)));
    }

    static boolean matchFlag(String wanted, boolean read) {
        return wanted.equals(read ? "yes" : "no");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(?i)that (?=\\S)", "")
                .replaceFirst("^(?i)(the|an|a) (?=\\S)", "")
                .replaceFirst("[,.;:]+([\"”’']?)$", "$1");
    }

    /** Whether a wanted name means the thing with this id. */
    interface Same {
        boolean test(String wanted, String id);
    }
}
