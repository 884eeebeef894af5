package parallax.story.copy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The runs of words of one text that the other does not have, each by the common run that stands before it.
 */
final class Runs {

    private final int size;
    private final int[] paragraphs;
    /** The run behind a block, by the number of the block; behind -1 the one that the text begins with. */
    private final Map<Integer, Run> byBlock;

    private Runs(BodyWords words, Map<Integer, Run> byBlock) {
        this.size = words.size();
        this.paragraphs = words.paragraphs();
        this.byBlock = Map.copyOf(byBlock);
    }

    int size() {
        return size;
    }

    /** @param blocks with the text in question as their first */
    static Runs of(BodyWords words, List<Block> blocks) {
        BitSet shared = new BitSet(words.size());
        blocks.forEach(block -> shared.set(block.first(), block.firstEnd()));
        Map<Integer, Run> runs = new TreeMap<>();
        for (int block = -1; block < blocks.size(); block++) {
            int start = block < 0 ? 0 : blocks.get(block).firstEnd();
            if (start < words.size() && !shared.get(start)) {
                int end = shared.nextSetBit(start);
                runs.put(block, new Run(start, end < 0 ? words.size() : end));
            }
        }
        return new Runs(words, runs);
    }

    @Nullable
    Run after(int block) {
        return byBlock.get(block);
    }

    /** Paragraphs that stand wholly within a run. */
    int wholeParagraphs(Run run) {
        int whole = 0;
        for (int word = run.start(); word < run.end(); word++) {
            boolean begins = word == 0 || paragraphs[word - 1] != paragraphs[word];
            whole += begins && endOfParagraph(word) <= run.end() ? 1 : 0;
        }
        return whole;
    }

    private int endOfParagraph(int word) {
        int end = word;
        while (end < size && paragraphs[end] == paragraphs[word]) {
            end++;
        }
        return end;
    }

    /**
     * Words that only one text has.
     *
     * @param start first word
     * @param end behind the last one
     */
    record Run(int start, int end) {

        int length() {
            return end - start;
        }
    }
}
