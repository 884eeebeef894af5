package parallax.bench.copy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parallax.story.copy.BodyWords;
import parallax.story.copy.CopyIndex;
import parallax.story.copy.Sketch;
import parallax.text.Fingerprint;

/** What sketching and adding cost, in CPU time of the thread that does it. */
public final class Costs {

    private static final int REPEATS = 3;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int PROBES = 500;
    private static final int WORDS = 250;
    private static final double NANOS = 1e9;

    private Costs() {}

    /** Megabytes of text that are sketched in a second, the best of a few rounds over all texts. */
    public static double sketchedPerSecond(List<String> texts) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        long least = Long.MAX_VALUE;
        long keys = 0;
        for (int round = 0; round < REPEATS; round++) {
            long start = cpu();
            for (String text : texts) {
                keys += Sketch.of("", null, text, List.of()).size();
            }
            least = Math.min(least, cpu() - start);
        }
        if (keys == 0) {
            throw new IllegalStateException("nothing was sketched");
        }
        return bytes / 1e6 / (least / NANOS);
    }

    /**
     * What adding costs an index of a thousand and one of a hundred thousand, for invented texts, which have copies in
     * neither, and for real ones, which have more copies in the larger one.
     */
    public static List<Growth> growth(List<String> corpus, long seed) {
        InventedTexts invented = new InventedTexts(corpus, seed);
        List<String> alone = new ArrayList<>();
        while (alone.size() < PROBES) {
            alone.add(invented.next(WORDS));
        }
        List<String> real = corpus.subList(0, Math.min(PROBES, corpus.size()));
        double aloneFew = Double.MAX_VALUE;
        double realFew = Double.MAX_VALUE;
        for (int round = 0; round < REPEATS; round++) {
            Store few = Store.filled(corpus, invented, FEW);
            aloneFew = Math.min(aloneFew, few.add(alone));
            realFew = Math.min(realFew, few.add(real));
        }
        Store many = Store.filled(corpus, invented, MANY);
        return List.of(
                new Growth("a text without copies", aloneFew, many.add(alone)),
                new Growth("a real text", realFew, many.add(real)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * Seconds for one article.
     *
     * @param what what sort of text
     * @param few in an index of a thousand
     * @param many in one of a hundred thousand
     */
    public record Growth(String what, double few, double many) {

        public String words() {
            return String.format(
                    Locale.ROOT,
                    "adding %s to 100,000 costs %.2f times what it costs to add it to 1,000 (%.0f and %.0f µs)",
                    what,
                    many / few,
                    many * 1e6,
                    few * 1e6);
        }
    }

    /** An index with the texts behind it. */
    private static final class Store {

        private final Map<String, String> texts = new HashMap<>();
        private final CopyIndex index = new CopyIndex(id -> BodyWords.of(texts.getOrDefault(id, ""), List.of()));

        /** Real texts, up to a third, and invented ones. */
        static Store filled(List<String> corpus, InventedTexts invented, int size) {
            Store store = new Store();
            int from = Math.min(PROBES, corpus.size());
            for (String text : corpus.subList(from, Math.min(corpus.size(), from + size / 3))) {
                store.add(text, store.texts.size());
            }
            while (store.texts.size() < size) {
                store.add(invented.next(WORDS), store.texts.size());
            }
            return store;
        }

        /** The time for one of them. */
        double add(List<String> probes) {
            long start = cpu();
            for (int probe = 0; probe < probes.size(); probe++) {
                add(probes.get(probe), texts.size());
            }
            return (cpu() - start) / NANOS / probes.size();
        }

        private void add(String text, int number) {
            String id = Fingerprint.id("", 16, number);
            texts.put(id, text);
            index.add(Sketch.of(id, null, text, List.of()));
        }
    }
}
