package parallax.web.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes one text of another, word by word (Myers 1986): the fewest words that go and come. Texts that have too little in
 * common for that are one passage against another between what they begin and end with.
 */
public final class WordDiff {

    /** So many words may go and come before it is given up. */
    private static final int MOST = 2500;

    /** A word with the white space behind it, or white space at the beginning. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private final List<String> from;
    private final List<String> to;

    private WordDiff(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A run of words that are the same, went or came.
     *
     * @param kind which of the three
     * @param text as it stands
     */
    public record Run(Kind kind, String text) {

        public Run {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
        }
    }

    /** What became of words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** From the first to the last word of both; where words were changed, those that went come first. */
    public static List<Run> of(String from, String to) {
        return new WordDiff(words(from), words(to)).runs();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private List<Run> runs() {
        int head = 0;
        int most = Math.min(from.size(), to.size());
        while (head < most && same(head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && same(from.size() - 1 - tail, to.size() - 1 - tail)) {
            tail++;
        }
        List<Run> words = new ArrayList<>();
        to.subList(0, head).forEach(word -> words.add(new Run(Kind.SAME, word)));
        words.addAll(middle(head, from.size() - tail, to.size() - tail));
        to.subList(to.size() - tail, to.size()).forEach(word -> words.add(new Run(Kind.SAME, word)));
        return joined(words);
    }

    private boolean same(int first, int second) {
        return from.get(first).strip().equals(to.get(second).strip());
    }

    private List<Run> middle(int head, int fromEnd, int toEnd) {
        int rows = fromEnd - head;
        int columns = toEnd - head;
        List<int[]> trace = new ArrayList<>();
        int[] furthest = new int[2 * Math.min(MOST, rows + columns) + 3];
        int middle = furthest.length / 2;
        for (int edits = 0; edits <= Math.min(MOST, rows + columns); edits++) {
            trace.add(furthest.clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
                int row = down ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
                while (row < rows && row - diagonal < columns && same(head + row, head + row - diagonal)) {
                    row++;
                }
                furthest[middle + diagonal] = row;
                if (row >= rows && row - diagonal >= columns) {
                    return path(head, rows, columns, trace);
                }
            }
        }
        List<Run> words = new ArrayList<>();
        from.subList(head, fromEnd).forEach(word -> words.add(new Run(Kind.GONE, word)));
        to.subList(head, toEnd).forEach(word -> words.add(new Run(Kind.NEW, word)));
        return words;
    }

    /** Back from the end along the steps that were taken. Here a row goes down where a word of the first text goes. */
    private List<Run> path(int head, int rows, int columns, List<int[]> trace) {
        List<Run> words = new ArrayList<>();
        int row = rows;
        int column = columns;
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            int[] furthest = trace.get(edits);
            int middle = furthest.length / 2;
            int diagonal = row - column;
            boolean came = diagonal == -edits
                    || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
            int earlier = came ? diagonal + 1 : diagonal - 1;
            int rowBefore = edits == 0 ? 0 : furthest[middle + earlier];
            int columnBefore = edits == 0 ? 0 : rowBefore - earlier;
            while (row > rowBefore && column > columnBefore) {
                words.add(new Run(Kind.SAME, to.get(head + column - 1)));
                row--;
                column--;
            }
            if (edits > 0) {
                words.add(
                        came
                                ? new Run(Kind.NEW, to.get(head + column - 1))
                                : new Run(Kind.GONE, from.get(head + row - 1)));
            }
            row = rowBefore;
            column = columnBefore;
        }
        Collections.reverse(words);
        return words;
    }

    /** Neighbours of one kind become one run; within a change, what went comes before what came. */
    private static List<Run> joined(List<Run> words) {
        List<Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder came = new StringBuilder();
        for (Run word : words) {
            if (word.kind() == Kind.SAME) {
                flush(runs, Kind.GONE, gone);
                flush(runs, Kind.NEW, came);
                same.append(word.text());
            } else {
                flush(runs, Kind.SAME, same);
                (word.kind() == Kind.GONE ? gone : came).append(word.text());
            }
        }
        flush(runs, Kind.SAME, same);
        flush(runs, Kind.GONE, gone);
        flush(runs, Kind.NEW, came);
        return runs;
    }

    private static void flush(List<Run> runs, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text.toString()));
            text.setLength(0);
        }
    }
}
