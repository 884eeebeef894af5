package parallax.bench.scale;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parallax.LinkKey;
import parallax.LinkKeys;
import parallax.Parallax;
import parallax.Reading;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.format.pack.PackedReading;
import parallax.language.EncoderEngine;
import parallax.store.Fingerprints;
import parallax.store.Intake;

/**
 * What was read, and what that cost.
 *
 * @param intakes what is to be written
 * @param keys of each, in their order
 * @param readMillis of the processor, of each
 * @param keysMillis on average
 * @param wireMillis on average
 * @param wireBytes on average
 */
record ReadCost(
        List<Intake> intakes,
        List<List<LinkKey>> keys,
        List<Double> readMillis,
        double keysMillis,
        double wireMillis,
        double wireBytes) {

    /** What of the articles is read before anything is counted: Java compiles while it runs. */
    private static final double BEFORE = 0.1;

    ReadCost {
        intakes = List.copyOf(intakes);
        keys = List.copyOf(keys);
        readMillis = List.copyOf(readMillis);
    }

    static ReadCost measure(List<Capture> captures) {
        try (Parallax parallax = Parallax.open(EncoderEngine.open())) {
            captures.stream().limit(Math.round(captures.size() * BEFORE)).forEach(capture -> {
                Reading reading = parallax.read(capture).reading();
                if (reading != null) {
                    LinkKeys.of(reading);
                    pass(reading);
                }
            });
            return measure(parallax, captures);
        }
    }

    private static ReadCost measure(Parallax parallax, List<Capture> captures) {
        List<Intake> intakes = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        double process = Processor.ownMillis();
        for (Capture capture : captures) {
            double begin = Processor.threadMillis();
            Reading reading = parallax.read(capture).reading();
            double taken = Processor.threadMillis() - begin;
            if (reading != null) {
                millis.add(taken);
                intakes.add(new Intake(
                        Fingerprints.of(capture, Given.NOTHING),
                        capture.origin().place(),
                        reading,
                        null));
            }
        }
        // Other threads of the process work for the reader too: its collector, its compiler.
        double all = Processor.ownMillis() - process;
        double seen = millis.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> scaled =
                millis.stream().map(each -> each * Math.max(1, all / seen)).toList();
        return after(intakes, scaled);
    }

    private static ReadCost after(List<Intake> intakes, List<Double> millis) {
        LinkKeys maker = new LinkKeys();
        double begin = Processor.ownMillis();
        List<List<LinkKey>> keys = readings(intakes).stream().map(maker::list).toList();
        double keysEnd = Processor.ownMillis();
        long bytes = readings(intakes).stream().mapToLong(ReadCost::pass).sum();
        double wireEnd = Processor.ownMillis();
        int articles = intakes.size();
        return new ReadCost(
                intakes,
                keys,
                millis,
                (keysEnd - begin) / articles,
                (wireEnd - keysEnd) / articles,
                (double) bytes / articles);
    }

    private static List<Reading> readings(List<Intake> intakes) {
        List<Reading> readings = new ArrayList<>();
        for (Intake intake : intakes) {
            Reading reading = intake.reading();
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** As it goes from the reader to the writer; the bytes. */
    private static int pass(Reading reading) {
        byte[] packed = PackedReading.pack(reading.article(), reading.account());
        if (PackedReading.unpack(packed).account().entries().size()
                != reading.account().entries().size()) {
            throw new IllegalStateException(
                    "not the same behind the wire: " + reading.article().id());
        }
        return packed.length;
    }

    double meanKeys() {
        return keys.stream().mapToInt(List::size).average().orElse(0);
    }

    double meanRecords() {
        return readings(intakes).stream()
                .mapToInt(each -> each.account().entries().size())
                .average()
                .orElse(0);
    }

    double meanTextBytes() {
        return readings(intakes).stream()
                .mapToInt(each -> each.article().transcript().getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElse(0);
    }

    String line() {
        double mean =
                readMillis.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%d articles read: %.0f bytes of text, %.1f records, %.1f link keys and %.0f ms each",
                intakes.size(),
                meanTextBytes(),
                meanRecords(),
                meanKeys(),
                mean);
    }
}
