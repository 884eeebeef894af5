package parallax.web.chart.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a series.
 *
 * @param day it holds for
 * @param low the least it may be; null when open
 * @param high the most it may be; null when open
 * @param words as printed
 * @param speaker who gives it
 * @param href its page
 * @param group of the speaker, from 0: one shape and colour for each
 */
public record SeriesPoint(
        LocalDate day,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String words,
        String speaker,
        String href,
        int group) {

    public SeriesPoint {
        Objects.requireNonNull(day);
        Objects.requireNonNull(words);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(href);
    }

    boolean isBounded() {
        return low != null || high != null;
    }

    boolean isPlain() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** Its bounds as far as they are given. */
    DoubleStream bounds() {
        DoubleStream.Builder bounds = DoubleStream.builder();
        if (low != null) {
            bounds.add(low.doubleValue());
        }
        if (high != null) {
            bounds.add(high.doubleValue());
        }
        return bounds.build();
    }

    double least() {
        return bounds().min().orElse(0);
    }

    double most() {
        return bounds().max().orElse(0);
    }
}
