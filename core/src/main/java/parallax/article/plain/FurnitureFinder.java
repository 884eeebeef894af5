package parallax.article.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.article.Furniture;
import parallax.article.plain.FurnitureRules.Reach;
import parallax.article.plain.FurnitureRules.Rule;

/** Finds the lines of a text that are furniture: by their words, by the company they keep, by where they stand. */
public final class FurnitureFinder {

    private static final int MOST_LINK_TITLES = 12;

    /** A title of so many words is a link wherever it stands, when it is one in one place. */
    private static final int WORDS_OF_A_LINK_TITLE = 4;

    /** A form below so many units of prose is below the article. */
    private static final int PROSE_OF_AN_ARTICLE = 600;

    private final FurnitureRules rules;
    private final RunIn runIn;

    public FurnitureFinder(FurnitureRules rules) {
        this.rules = Objects.requireNonNull(rules);
        this.runIn = new RunIn(rules);
    }

    /**
     * Adds to the marks what is furniture of these lines.
     *
     * @param marks lines that are marked before stay as they are
     */
    public void mark(String text, List<Line> lines, Marks marks) {
        Pass pass = new Pass(lines, marks);
        pass.markByWords();
        if (!Shape.isHardWrapped(lines)) {
            pass.markTail();
            pass.markRepeated();
        }
        runIn.mark(text, lines, marks);
    }

    /** One text while its lines are looked at. */
    private final class Pass {

        private final List<Line> lines;
        private final Marks marks;
        /** The rule that knows the line, null where none does. */
        private final List<@Nullable Rule> known = new ArrayList<>();

        private final int firstProse;
        private int prose;

        Pass(List<Line> lines, Marks marks) {
            this.lines = lines;
            this.marks = marks;
            this.firstProse = firstProse(lines);
        }

        /** The first of two paragraphs in a row: one alone may be a summary above the byline. */
        private static int firstProse(List<Line> lines) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    continue;
                }
                if (lines.get(i).isProse()) {
                    first = first < 0 ? i : first;
                    if (last >= 0) {
                        return last;
                    }
                    last = i;
                } else {
                    last = -1;
                }
            }
            return first < 0 ? lines.size() : first;
        }

        void markByWords() {
            for (int i = 0; i < lines.size(); i++) {
                known.add(marks.isEmpty(i) ? null : rule(i));
            }
            int proseBelow = lines.stream()
                    .filter(Line::isProse)
                    .mapToInt(line -> line.words().length())
                    .sum();
            for (int i = 0; i < lines.size(); i++) {
                Rule rule = known.get(i);
                int length = lines.get(i).isProse() ? lines.get(i).words().length() : 0;
                proseBelow -= length;
                if (rule == null) {
                    prose += length;
                    continue;
                }
                marks.add(i, rule);
                switch (rule.reach()) {
                    case TITLES -> markTitles(i + 1, rule);
                    case END -> markRest(i + 1, rule, proseBelow);
                    case LINE, PLAIN, HEAD, MATCH, TWICE, INSIDE, ABOUT -> {}
                }
            }
        }

        private @Nullable Rule rule(int index) {
            String words = lines.get(index).words();
            return index > 0 && index < firstProse
                    ? rules.find(words, Reach.LINE, Reach.TITLES, Reach.END, Reach.PLAIN, Reach.HEAD)
                    : rules.find(words, Reach.LINE, Reach.TITLES, Reach.END, Reach.PLAIN);
        }

        /** Marks the link titles under a heading, one after the other, but not what other rules know. */
        private void markTitles(int from, Rule rule) {
            int marked = 0;
            for (int i = from; i < lines.size() && marked < MOST_LINK_TITLES; i++) {
                Line line = lines.get(i);
                if (line.isBlank()) {
                    continue;
                }
                if (known.get(i) != null || !line.looksLikeTitle()) {
                    break;
                }
                marks.add(i, rule);
                marked++;
            }
        }

        /** Marks all below a form, when most of the article stands above it. */
        private void markRest(int from, Rule rule, int proseBelow) {
            boolean isBelow = prose >= PROSE_OF_AN_ARTICLE ? prose > proseBelow : prose > 0 && proseBelow == 0;
            for (int i = from; isBelow && i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && known.get(i) == null) {
                    marks.add(i, rule);
                }
            }
        }

        /** The title of a link that is furniture elsewhere; the headline above the text is the page's own. */
        void markRepeated() {
            Set<String> links = new HashSet<>();
            int first = -1;
            for (int i = 0; i < lines.size(); i++) {
                first = first < 0 && !marks.isEmpty(i) ? i : first;
                if (marks.isMarked(i) && isLinkTitle(lines.get(i))) {
                    links.add(lines.get(i).words());
                }
            }
            for (int i = first + 1; i < lines.size(); i++) {
                if (!marks.isEmpty(i) && links.contains(lines.get(i).words())) {
                    marks.add(i, Furniture.Kind.RELATED, "repeated-title");
                }
            }
        }

        private static boolean isLinkTitle(Line line) {
            return line.looksLikeTitle() && line.countWords() >= WORDS_OF_A_LINK_TITLE;
        }

        void markTail() {
            int start = Tail.start(lines, marks, known);
            for (int i = start; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    marks.add(i, Furniture.Kind.RELATED, "tail");
                }
            }
        }
    }
}
