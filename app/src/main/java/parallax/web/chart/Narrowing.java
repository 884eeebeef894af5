package parallax.web.chart;

import java.time.LocalDate;

/** The address of the same page for fewer days. */
@FunctionalInterface
public interface Narrowing {

    /**
     * An address.
     *
     * @param from first day
     * @param to last day
     */
    String href(LocalDate from, LocalDate to);
}
