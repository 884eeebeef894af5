package parallax.bench.ledger;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long something took, many times.
 *
 * @param what was done
 * @param millis each time, from the shortest
 * @param cpu milliseconds of the thread's own, likewise; what other processes take is not in them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Timings(String what, double[] millis, double[] cpu) {

    Timings {
        millis = millis.clone();
        Arrays.sort(millis);
        cpu = cpu.clone();
        Arrays.sort(cpu);
    }

    double median() {
        return at(millis, 0.5);
    }

    double late() {
        return at(millis, 0.95);
    }

    double medianCpu() {
        return at(cpu, 0.5);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "  %-34s median %7.1f ms   95th percentile %7.1f ms   CPU median %6.1f ms, 95th %6.1f ms",
                what,
                median(),
                late(),
                medianCpu(),
                at(cpu, 0.95));
    }
}
