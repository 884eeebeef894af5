package parallax.article.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was published among the blocks of a page. First the part in which most of the prose stands; then, block by
 * block in reading order, what in this part belongs to the text.
 */
public final class MainText {

    /** What stands between two paragraphs of the text. */
    public static final String BETWEEN = "\n\n";

    /** A part that holds this share of all prose is not dropped for its name. */
    private static final double MOST_OF_THE_PAGE = 0.5;

    /** A part is entered when it holds this share of the prose around it. */
    private static final double DOMINANT = 0.72;

    /**
     * What was found on a page.
     *
     * @param judgements what became of each block of the page, in reading order
     * @param embeds what the text links to and shows, counted in the paragraphs with an empty line between two
     * @param about what the page says about the author, null when it says nothing
     * @param bound what was left because there was too much, null when all was read
     */
    public record Found(
            List<Judgement> judgements,
            List<Embed> embeds,
            @Nullable String about,
            @Nullable String bound) {

        public Found {
            judgements = List.copyOf(judgements);
            embeds = List.copyOf(embeds);
        }

        /** The text, one block for each paragraph. */
        public List<Block> paragraphs() {
            return judgements.stream()
                    .filter(Judgement::kept)
                    .map(Judgement::block)
                    .toList();
        }

        /** The paragraphs with an empty line between two. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Judgement judgement : judgements) {
                if (judgement.kept()) {
                    text.append(text.isEmpty() ? "" : BETWEEN)
                            .append(judgement.block().text());
                }
            }
            return text.toString();
        }
    }

    /**
     * What became of a block.
     *
     * @param kept whether it is part of the text
     * @param why the reason in a word, or the name of the rule: {@code prose}, {@code related}, {@code links}
     */
    public record Judgement(Block block, boolean kept, String why) {}

    /** Elements that hold a piece of running text and are never the whole of it. */
    private static final Set<String> TEXTUAL = Set.of(
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dd",
            "dt",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "span",
            "a");

    private final Hints hints = new Hints();
    private final LineRules lines;

    /** @param lines which lines are not news, by their words */
    public MainText(LineRules lines) {
        this.lines = new PageLines(lines);
    }

    /** @param headline the headline, which is not repeated in the text */
    public Found find(PageParser.Parsed page, String headline) {
        PageWalk walk = new PageWalk(hints.ofPage(), page);
        page.tree().body().filter(walk);
        if (walk.boxes().isEmpty()) {
            return new Found(List.of(), List.of(), null, walk.bound());
        }
        weigh(walk);
        Selection selection = new Selection(walk, core(walk), normal(headline), lines);
        return new Found(selection.judgements(), selection.embeds(), selection.about(), walk.bound());
    }

    /** Sums the prose of every part, first all of it to see which drops are believable, then without what is dropped. */
    private static void weigh(PageWalk walk) {
        sum(walk.blocks(), false);
        Box body = walk.boxes().get(0);
        int all = body.prose();
        for (Box box : walk.boxes()) {
            if (!box.dropped().isEmpty() && !isOut(box) && box.prose() > MOST_OF_THE_PAGE * all) {
                box.drop("");
            }
        }
        walk.boxes().forEach(box -> box.addProse(-box.prose()));
        sum(walk.blocks(), true);
        if (body.prose() == 0) {
            walk.boxes().forEach(box -> box.drop(""));
            sum(walk.blocks(), true);
        }
    }

    private static boolean isOut(Box box) {
        Hints.Hint hint = box.hint();
        return hint != null && hint.effect() == Hints.Effect.OUT;
    }

    private static void sum(List<Block> blocks, boolean withoutDropped) {
        for (Block block : blocks) {
            if (block.isProse() && !(withoutDropped && isDropped(block))) {
                int units = block.text().length() - block.linked();
                for (Box box = block.box(); box != null; box = box.parent()) {
                    box.addProse(units);
                }
            }
        }
    }

    static boolean isDropped(Block block) {
        return !droppedBy(block).isEmpty();
    }

    /** Why the part that a block stands in is dropped, empty when it is not. */
    static String droppedBy(Block block) {
        for (Box box = block.box(); box != null; box = box.parent()) {
            if (!box.dropped().isEmpty()) {
                return box.dropped();
            }
        }
        return "";
    }

    /** Goes down from the body as long as one part holds nearly all the prose and no paragraph stands beside it. */
    private static Box core(PageWalk walk) {
        Set<Box> withParagraphs = new HashSet<>();
        for (Block block : walk.blocks()) {
            if (block.isProse() && !isDropped(block)) {
                Box around = block.box();
                while (TEXTUAL.contains(around.tag()) && around.parent() != null) {
                    around = around.parent();
                }
                withParagraphs.add(around);
            }
        }
        Box core = walk.boxes().get(0);
        for (Box box : walk.boxes()) { // in the order of the page a part comes before what it holds
            boolean dominant = box.prose() > 0 && box.prose() >= DOMINANT * core.prose();
            if (core.equals(box.parent())
                    && dominant
                    && !withParagraphs.contains(core)
                    && !TEXTUAL.contains(box.tag())) {
                core = box;
            }
        }
        return core;
    }

    /** Letters, marks and digits only, in lower case, for comparing what may be set differently. */
    public static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isLetterOrDigit(unit) || Character.getType(unit) == Character.NON_SPACING_MARK) {
                normal.append(Character.toLowerCase(unit));
            } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString().stripTrailing();
    }
}
