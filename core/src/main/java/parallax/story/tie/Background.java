package parallax.story.tie;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How common words are in news at large: the share of articles that hold a word. It ships with the code and never changes
 * while articles arrive, so that what two articles have in common does not depend on which others were read before.
 */
public final class Background {

    private static final String RESOURCE = "/parallax/story/tie/en/background.tsv.gz";
    /** The table counts in millionths. */
    private static final double UNIT = 1e-6;
    /** Below this share a word is as rare as one that was never seen. */
    private static final double RAREST = 1e-4;

    private final Map<String, Entry> entries;

    private Background(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The table that ships: word and articles in a million that hold it, a line each. */
    public static Background english() {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream stream = Background.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String word = line.substring(0, tab);
                double share = Integer.parseInt(line, tab + 1, line.length(), 10) * UNIT;
                entries.put(word, new Entry(word, -Math.log(Math.min(1, share + RAREST))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Background(entries);
    }

    /** Inverse document frequency: 0 for a word of every article, about 9 for one of none. */
    public double rarity(String word) {
        Entry entry = entries.get(word);
        return entry == null ? -Math.log(RAREST) : entry.rarity;
    }

    boolean knows(String word) {
        return entries.containsKey(word);
    }

    /** The same word, as one object for all articles. */
    String intern(String word) {
        Entry entry = entries.get(word);
        return entry == null ? word : entry.word;
    }

    private record Entry(String word, double rarity) {}
}
