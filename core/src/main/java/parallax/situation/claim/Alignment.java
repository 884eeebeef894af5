package parallax.situation.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Two wordings side by side: the longest run of words that both have, then the longest on its either side, and so on. A run of
 * a single short word between words that differ says nothing and is left out.
 *
 * @param runs in order, none of them empty
 */
record Alignment(List<Run> runs) {

    /** A single word of fewer letters is no run. */
    private static final int SHORT = 4;

    /**
     * Words that both have.
     *
     * @param here number of the first in the one wording
     * @param there likewise in the other
     * @param length how many
     */
    record Run(int here, int there, int length) {}

    Alignment {
        runs = List.copyOf(runs);
    }

    static Alignment of(List<Word> here, List<Word> there) {
        List<Run> runs = new ArrayList<>();
        align(here, there, new Box(0, here.size(), 0, there.size()), runs);
        return new Alignment(runs);
    }

    int matched() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    int longest() {
        return runs.stream().mapToInt(Run::length).max().orElse(0);
    }

    /** The part of both wordings that is being looked at. */
    private record Box(int hereFrom, int hereTo, int thereFrom, int thereTo) {

        boolean isWholly(Run run) {
            boolean before = run.here() == hereFrom || run.there() == thereFrom;
            boolean behind = run.here() + run.length() == hereTo || run.there() + run.length() == thereTo;
            return before || behind;
        }
    }

    private static void align(List<Word> here, List<Word> there, Box box, List<Run> runs) {
        Run longest = longest(here, there, box);
        boolean tells = longest.length() > 1
                || (longest.length() == 1
                        && (box.isWholly(longest)
                                || here.get(longest.here()).plain().length() >= SHORT));
        if (tells) {
            align(here, there, new Box(box.hereFrom, longest.here(), box.thereFrom, longest.there()), runs);
            runs.add(longest);
            align(
                    here,
                    there,
                    new Box(
                            longest.here() + longest.length(),
                            box.hereTo,
                            longest.there() + longest.length(),
                            box.thereTo),
                    runs);
        }
    }

    private static Run longest(List<Word> here, List<Word> there, Box box) {
        Run longest = new Run(box.hereFrom, box.thereFrom, 0);
        int[] before = new int[box.thereTo - box.thereFrom + 1];
        for (int one = box.hereFrom; one < box.hereTo; one++) {
            int[] row = new int[before.length];
            for (int other = box.thereFrom; other < box.thereTo; other++) {
                if (here.get(one).plain().equals(there.get(other).plain())) {
                    int length = before[other - box.thereFrom] + 1;
                    row[other - box.thereFrom + 1] = length;
                    if (length > longest.length()) {
                        longest = new Run(one - length + 1, other - length + 1, length);
                    }
                }
            }
            before = row;
        }
        return longest;
    }
}
