package parallax.story.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts laid side by side: the common runs of at least {@value #RUN} words, found from seeds in one pass (the greedy
 * tiling of Wise 1993). A statement that both quote is common to both and yet makes neither a copy: what counts is the
 * share of the words outside quotation marks.
 */
public final class Overlap {

    static final int RUN = 5;

    /** Of the own words of the one that has fewer, the share that must stand in the other. */
    private static final double LEAST_SHARE = 0.5;

    /** Fewer words than this are too few to tell a copy from a common phrase. */
    private static final int LEAST_WORDS = 20;

    /** Where almost nothing is outside quotation marks, all words must be the same. */
    private static final double LEAST_SHARE_QUOTED = 0.9;

    private static final long BASE = 0xFF51AFD7ED558CCDL;
    private static final int MOST_PLACES = 24;

    private final BodyWords first;
    private final BodyWords second;
    private final List<Block> blocks;
    private final Side one;
    private final Side other;

    private Overlap(BodyWords first, BodyWords second, List<Block> blocks) {
        this.first = first;
        this.second = second;
        this.blocks = List.copyOf(blocks);
        boolean[] quoted = first.quoted();
        boolean[] quotedByOther = second.quoted();
        this.one = Side.of(quoted, quotedByOther, this.blocks);
        this.other = Side.of(
                quotedByOther, quoted, this.blocks.stream().map(Block::swapped).toList());
    }

    public static Overlap of(BodyWords first, BodyWords second) {
        return new Overlap(first, second, new Seeds(first, second).blocks());
    }

    /** In the order of the second text. */
    List<Block> blocks() {
        return blocks;
    }

    BodyWords first() {
        return first;
    }

    BodyWords second() {
        return second;
    }

    /** Share of the first text's words that stand in the second, 0 to 1. */
    public double shareOfFirst() {
        return share(one.shared(), first.size());
    }

    /** Share of the second text's words that stand in the first, 0 to 1. */
    public double shareOfSecond() {
        return share(other.shared(), second.size());
    }

    /** The share of the text of which more is shared. */
    public double share() {
        return Math.max(shareOfFirst(), shareOfSecond());
    }

    /** True when one text is the other's, wholly or in large part. */
    public boolean isCopy() {
        Side fewer = one.own() <= other.own() ? one : other;
        return fewer.own() < LEAST_WORDS
                ? Math.min(first.size(), second.size()) >= LEAST_WORDS
                        && Math.min(shareOfFirst(), shareOfSecond()) >= LEAST_SHARE_QUOTED
                : fewer.ownShared() >= LEAST_WORDS
                        && share(fewer.ownShared(), fewer.own()) >= LEAST_SHARE
                        && share() >= LEAST_SHARE;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * One of the two texts.
     *
     * @param shared words that stand in the other
     * @param own words outside quotation marks
     * @param ownShared those of them that stand outside quotation marks in the other too
     */
    private record Side(int shared, int own, int ownShared) {

        static Side of(boolean[] quoted, boolean[] quotedByOther, List<Block> blocks) {
            BitSet shared = new BitSet(quoted.length);
            BitSet ownShared = new BitSet(quoted.length);
            for (Block block : blocks) {
                shared.set(block.first(), block.firstEnd());
                for (int word = 0; word < block.length(); word++) {
                    if (!quoted[block.first() + word] && !quotedByOther[block.second() + word]) {
                        ownShared.set(block.first() + word);
                    }
                }
            }
            int own = 0;
            for (boolean each : quoted) {
                own += each ? 0 : 1;
            }
            return new Side(shared.cardinality(), own, ownShared.cardinality());
        }
    }

    /** Where runs of {@value #RUN} words stand in the first text. */
    private static final class Seeds {

        private final BodyWords first;
        private final BodyWords second;
        private final int[] heads;
        private final int[] next;
        private final long[] seeds;

        Seeds(BodyWords first, BodyWords second) {
            this.first = first;
            this.second = second;
            this.seeds = seeds(first);
            this.heads = new int[Integer.highestOneBit(seeds.length + 1) * 4];
            this.next = new int[seeds.length];
            Arrays.fill(heads, -1);
            for (int at = seeds.length - 1; at >= 0; at--) {
                int slot = slot(seeds[at]);
                next[at] = heads[slot];
                heads[slot] = at;
            }
        }

        private int slot(long seed) {
            return (int) ((seed * BASE) >>> 40) & (heads.length - 1);
        }

        private static long[] seeds(BodyWords words) {
            long[] seeds = new long[Math.max(0, words.size() - RUN + 1)];
            for (int at = 0; at < seeds.length; at++) {
                long seed = 0;
                for (int word = at; word < at + RUN; word++) {
                    seed = seed * BASE + words.hash(word);
                }
                seeds[at] = seed;
            }
            return seeds;
        }

        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            long[] others = seeds(second);
            int expected = 0;
            for (int at = 0; at < others.length; at++) {
                Block longest = longest(others[at], at, expected);
                if (longest.length() >= RUN) {
                    blocks.add(longest);
                    expected = longest.firstEnd();
                    at = longest.secondEnd() - 1;
                }
            }
            return blocks;
        }

        /** The longest run from a seed; of equally long ones that which goes on where the last one ended. */
        private Block longest(long seed, int at, int expected) {
            Block longest = new Block(0, at, 0);
            int places = 0;
            for (int place = heads[slot(seed)]; place >= 0 && places < MOST_PLACES; place = next[place]) {
                if (seeds[place] == seed) {
                    places++;
                    int length = length(place, at);
                    boolean further = length == longest.length() && longest.first() < expected && place >= expected;
                    longest = length > longest.length() || further ? new Block(place, at, length) : longest;
                }
            }
            return longest;
        }

        private int length(int place, int at) {
            int length = 0;
            while (place + length < first.size()
                    && at + length < second.size()
                    && first.hash(place + length) == second.hash(at + length)) {
                length++;
            }
            return length;
        }
    }
}
