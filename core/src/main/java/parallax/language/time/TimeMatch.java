package parallax.language.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.language.time.TimeLexicon.Kind;

/**
 * A reading of a rule at a place of a sentence.
 *
 * @param rule the rule
 * @param from index of its first item
 * @param to index after its last item
 * @param slots what its classes contributed, in order
 * @param words the words it read, in order
 * @param inner the reading of its group element, if it has one
 */
record TimeMatch(
        TimeGrammar.Rule rule,
        int from,
        int to,
        List<Slot> slots,
        List<String> words,
        @Nullable TimeMatch inner) {

    /** What a class contributed. */
    record Slot(Kind kind, String value) {}

    TimeMatch {
        slots = List.copyOf(slots);
        words = List.copyOf(words);
    }

    int length() {
        return to - from;
    }

    @Nullable
    String slot(Kind kind) {
        return slot(kind, 0);
    }

    /** The contribution of the nth element of this class. */
    @Nullable
    String slot(Kind kind, int nth) {
        int seen = 0;
        for (Slot slot : slots) {
            if (slot.kind() == kind && seen++ == nth) {
                return slot.value();
            }
        }
        return null;
    }

    /** The contribution of a class that the rule is sure to read. */
    String need(Kind kind) {
        return Objects.requireNonNull(slot(kind), () -> rule.name() + " reads no " + kind);
    }

    int integer(Kind kind) {
        return new BigDecimal(need(kind)).intValueExact();
    }

    TimeMatch theInner() {
        return Objects.requireNonNull(inner, () -> rule.name() + " has no group element");
    }

    /** The nth argument of the rule's operation, empty when it has fewer. */
    String argument(int nth) {
        List<String> arguments = rule.arguments();
        return nth < arguments.size() ? arguments.get(nth) : "";
    }

    String unit() {
        String singular = slot(Kind.UNIT);
        return singular == null ? need(Kind.UNITS) : singular;
    }

    /** The number of units: a numeral, a number in the rule, or one. */
    String count() {
        String number = slot(Kind.NUM);
        if (number != null) {
            return number;
        }
        return rule.arguments().stream()
                .filter(argument -> Character.isDigit(argument.charAt(0)))
                .findFirst()
                .orElse("1");
    }

    /** last, next or this: from the rule, else from the words, else auto. */
    String way() {
        if (!argument(0).isEmpty() && Character.isLetter(argument(0).charAt(0))) {
            return argument(0);
        }
        if (words.contains("last") || words.contains("past") || words.contains("previous")) {
            return "last";
        }
        if (words.contains("next") || words.contains("following")) {
            return "next";
        }
        return words.contains("this") || words.contains("coming") ? "this" : "auto";
    }

    /** The way as a number of steps. */
    int steps() {
        return way().equals("last") ? -1 : way().equals("next") ? 1 : 0;
    }
}
