package parallax.bench.task;

import java.util.regex.Pattern;

/** How a TIMEX3 value was read that is not the one of the gold. */
final class TimeFault {

    private static final Pattern VAGUE = Pattern.compile(".*X.*");

    private TimeFault() {}

    /** What sort of value it is, the finest unit of a date among it. */
    static String kind(String value) {
        if (value.isEmpty()) {
            return "none";
        }
        if (value.endsWith("_REF")) {
            return "reference";
        }
        if (value.startsWith("P")) {
            return VAGUE.matcher(value).matches() ? "vague duration" : "duration";
        }
        if (VAGUE.matcher(value).matches()) {
            return "pattern";
        }
        if (value.contains("/")) {
            return "interval";
        }
        return value.contains("T") ? "time" : grain(value);
    }

    private static String grain(String value) {
        if (value.contains("W")) {
            return "week";
        }
        if (value.contains("Q") || value.contains("H")) {
            return "quarter";
        }
        if (value.matches(".*(SP|SU|FA|WI)")) {
            return "season";
        }
        return switch (value.length()) {
            case 10 -> "day";
            case 7 -> "month";
            case 4 -> "year";
            default -> "decade";
        };
    }

    /** The name of the fault that makes {@code read} out of {@code gold}. */
    static String between(String gold, String read) {
        String wanted = kind(gold);
        String found = kind(read);
        boolean open = wanted.equals("reference") || wanted.equals("pattern") || wanted.equals("vague duration");
        boolean left = found.equals("reference")
                || found.equals("pattern")
                || found.equals("none")
                || found.equals("vague duration");
        if (open && left) {
            return "vague otherwise";
        }
        if (left) {
            return "unresolved though resolvable";
        }
        if (open) {
            return "resolved though vague";
        }
        if (wanted.equals("duration") || found.equals("duration")) {
            return wanted.equals(found) ? "other length" : "duration or date";
        }
        if (!wanted.equals(found)) {
            return "other granularity";
        }
        return read.compareTo(gold) < 0 ? "too early" : "too late";
    }
}
