package parallax.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a sentence, before its bounds are read.
 *
 * @param from index of its first token, the currency sign included
 * @param to index after its last token, the unit of measure included
 * @param low the number, or the lower end of a range; null for words without a number
 * @param high the upper end; null when the words give none
 * @param approximate true for words such as "dozens"
 * @param unit unit of measure or currency; null for a plain count
 * @param rule what read it
 */
record Amount(
        int from,
        int to,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approximate,
        @Nullable String unit,
        String rule) {

    static Amount of(int from, int to, BigDecimal value, String rule) {
        return new Amount(from, to, value, value, false, null, rule);
    }

    Amount withUnit(String measured, int end) {
        return new Amount(from, end, low, high, approximate, measured, rule);
    }
}
