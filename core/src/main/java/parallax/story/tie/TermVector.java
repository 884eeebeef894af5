package parallax.story.tie;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Words and how much each says of a text: a vector of length one. Sums go along the alphabet, so that they never differ. */
public final class TermVector {

    private final String[] terms;
    private final float[] weights;

    private TermVector(String[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** The heaviest words of a text, at most so many. */
    static TermVector of(Map<String, Double> weightByTerm, int most) {
        List<Map.Entry<String, Double>> kept = weightByTerm.entrySet().stream()
                .sorted(heaviestFirst())
                .limit(most)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double norm = 0;
        for (Map.Entry<String, Double> entry : kept) {
            norm += entry.getValue() * entry.getValue();
        }
        String[] terms = new String[kept.size()];
        float[] weights = new float[kept.size()];
        for (int index = 0; index < terms.length; index++) {
            terms[index] = kept.get(index).getKey();
            weights[index] = (float) (kept.get(index).getValue() / Math.sqrt(norm));
        }
        return new TermVector(terms, weights);
    }

    private static Comparator<Map.Entry<String, Double>> heaviestFirst() {
        return Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    /** Writes it so that it comes back to the last digit. */
    void write(DataOutput out) throws IOException {
        out.writeShort(terms.length);
        for (int index = 0; index < terms.length; index++) {
            out.writeUTF(terms[index]);
            out.writeFloat(weights[index]);
        }
    }

    /** Reads what was written; words that are known are shared with all others. */
    static TermVector read(DataInput in, Background background) throws IOException {
        String[] terms = new String[in.readUnsignedShort()];
        float[] weights = new float[terms.length];
        for (int index = 0; index < terms.length; index++) {
            terms[index] = background.intern(in.readUTF());
            weights[index] = in.readFloat();
        }
        return new TermVector(terms, weights);
    }

    /** How many words it holds. */
    public int size() {
        return terms.length;
    }

    /** The words, heaviest first, at most so many. */
    public List<String> heaviest(int most) {
        return java.util.stream.IntStream.range(0, terms.length)
                .mapToObj(index -> Map.entry(terms[index], (double) weights[index]))
                .sorted(heaviestFirst())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    double cosine(TermVector other) {
        double sum = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < terms.length && theirs < other.terms.length) {
            int order = terms[mine].compareTo(other.terms[theirs]);
            if (order == 0) {
                sum += (double) weights[mine++] * other.weights[theirs++];
            } else if (order < 0) {
                mine++;
            } else {
                theirs++;
            }
        }
        return sum;
    }

    /** Words that both hold, those that say most first. */
    public List<String> shared(TermVector other) {
        List<Map.Entry<String, Double>> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < terms.length && theirs < other.terms.length) {
            int order = terms[mine].compareTo(other.terms[theirs]);
            if (order == 0) {
                both.add(Map.entry(terms[mine], (double) weights[mine++] * other.weights[theirs++]));
            } else if (order < 0) {
                mine++;
            } else {
                theirs++;
            }
        }
        return both.stream().sorted(heaviestFirst()).map(Map.Entry::getKey).toList();
    }
}
