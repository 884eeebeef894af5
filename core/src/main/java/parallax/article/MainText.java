package parallax.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.article.plain.FurnitureRules;
import parallax.text.Span;

/**
 * Finds what was published among the blocks of a page. First the part in which most of the prose stands; then, block by
 * block in reading order, what in this part belongs to the text.
 */
final class MainText {

    private static final String LINK_TITLE = "link title";

    /** What stands between two paragraphs of the text. */
    static final String BETWEEN = "\n\n";

    /** A part that holds this share of all prose is not dropped for its name. */
    private static final double MOST_OF_THE_PAGE = 0.5;

    /** A part is entered when it holds this share of the prose around it. */
    private static final double DOMINANT = 0.72;

    /**
     * @param paragraphs the text, one block each, in reading order
     * @param attachments what it links to and shows, counted in the paragraphs with an empty line between two
     * @param about what the page says about the author, null when it says nothing
     * @param judgements what became of each block of the page, for those who want to see why
     */
    record Found(
            List<String> paragraphs,
            List<Article.Attachment> attachments,
            @Nullable String about,
            List<Judgement> judgements) {}

    /**
     * @param kept whether it is part of the text
     * @param why the reason in a word: {@code prose}, {@code related}, {@code links}
     */
    record Judgement(Block block, boolean kept, String why) {}

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

    private final Hints hints;
    private final FurnitureRules furniture;

    MainText(Hints hints, FurnitureRules furniture) {
        this.hints = hints;
        this.furniture = furniture;
    }

    /** @param headline the headline, which is not repeated in the text */
    Found find(Element body, String headline) {
        PageWalk walk = new PageWalk(hints.ofPage());
        body.filter(walk);
        if (walk.boxes().isEmpty()) {
            return new Found(List.of(), List.of(), null, List.of());
        }
        weigh(walk);
        Box core = core(walk);
        return new Selection(walk, core, headline).found();
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

    private static boolean isDropped(Block block) {
        return !droppedBy(block).isEmpty();
    }

    /** Why the part that a block stands in is dropped, empty when it is not. */
    private static String droppedBy(Block block) {
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
                while (TEXTUAL.contains(around.element().normalName()) && around.parent() != null) {
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
                    && !TEXTUAL.contains(box.element().normalName())) {
                core = box;
            }
        }
        return core;
    }

    /** The blocks of one page while they are judged. */
    private final class Selection {

        private final List<Block> blocks;
        private final List<PageWalk.Embed> embeds;
        private final Box core;
        private final String headline;
        private final List<Judgement> judgements = new ArrayList<>();
        /** Units of text and of link text in each list, filled when first asked for. */
        private final Map<Box, int[]> lists = new HashMap<>();

        Selection(PageWalk walk, Box core, String headline) {
            this.blocks = walk.blocks();
            this.embeds = walk.embeds();
            this.core = core;
            this.headline = normal(headline);
        }

        Found found() {
            int first = headlineIndex() + 1;
            boolean afterTitles = false;
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                Judgement judgement = i < first ? new Judgement(block, false, "above") : judge(block, afterTitles);
                judgements.add(judgement);
                afterTitles = judgement.why().equals(LINK_TITLE) || (!judgement.kept() && isTitlesHeading(block));
            }
            dropLooseEnds();
            List<String> kept = judgements.stream()
                    .filter(Judgement::kept)
                    .map(judgement -> judgement.block().text())
                    .toList();
            return new Found(kept, attachments(), about(), List.copyOf(judgements));
        }

        /** The links of the blocks that are kept, and what stands between two of them or around them in the same part. */
        private List<Article.Attachment> attachments() {
            List<Article.Attachment> found = new ArrayList<>();
            int start = 0;
            int end = 0;
            int next = 0;
            for (int i = 0; i <= blocks.size(); i++) {
                while (next < embeds.size() && embeds.get(next).blocks() <= i) {
                    PageWalk.Embed embed = embeds.get(next++);
                    if (belongs(embed)) {
                        found.add(new Article.Attachment(embed.kind(), embed.url(), Span.of(end, end)));
                    }
                }
                if (i < blocks.size() && judgements.get(i).kept()) {
                    int offset = start;
                    blocks.get(i).links().forEach(link -> found.add(link.shift(offset)));
                    end = start + blocks.get(i).text().length();
                    start = end + BETWEEN.length();
                }
            }
            return found;
        }

        /** It stands in the part of the text, and in no part of that which is dropped for what it is, a figure aside. */
        private boolean belongs(PageWalk.Embed embed) {
            Box around = embed.box();
            while (around != null
                    && (around.dropped().isEmpty() || around.dropped().equals("figure"))) {
                around = around.parent();
            }
            return around == null && embed.box() != null && core.holds(embed.box());
        }

        /** Where the headline stands, if most of the prose stands below it; -1 otherwise. */
        private int headlineIndex() {
            int above = 0;
            for (int i = 0; i < blocks.size() && above < core.prose() / 3; i++) {
                Block block = blocks.get(i);
                if (isHeadline(block) && !isDropped(block)) {
                    return i;
                }
                above += block.isProse() && !isDropped(block) ? block.text().length() : 0;
            }
            return -1;
        }

        private boolean isHeadline(Block block) {
            return !headline.isEmpty()
                    && block.text().length() <= 2 * headline.length()
                    && normal(block.text()).equals(headline);
        }

        private boolean isTitlesHeading(Block block) {
            FurnitureRules.Rule rule = furniture.find(block.text(), FurnitureRules.Reach.TITLES);
            return rule != null;
        }

        private Judgement judge(Block block, boolean afterTitles) {
            if (!core.holds(block.box())) {
                return new Judgement(block, false, "outside");
            }
            String why = droppedBy(block);
            if (!why.isEmpty()) {
                return new Judgement(block, false, why);
            }
            if (isHeadline(block)) {
                return new Judgement(block, false, "headline");
            }
            FurnitureRules.Rule rule = furniture.find(
                    block.text(), FurnitureRules.Reach.LINE, FurnitureRules.Reach.TITLES, FurnitureRules.Reach.END);
            if (rule != null) {
                return new Judgement(block, false, rule.name());
            }
            if (afterTitles && (block.isItem() || block.linkDensity() > 0.5)) {
                return new Judgement(block, false, LINK_TITLE);
            }
            if (block.linkDensity() > (block.isProse() ? 0.8 : 0.5) && !inProseList(block)) {
                return new Judgement(block, false, "links");
            }
            return new Judgement(block, true, block.isProse() ? "prose" : "short");
        }

        /** An item that is one link stands in the text when the list around it is no list of links. */
        private boolean inProseList(Block block) {
            Box list = block.box().parent();
            if (!block.isItem() || list == null) {
                return false;
            }
            if (lists.isEmpty()) {
                blocks.stream().filter(Block::isItem).forEach(this::addToList);
            }
            int[] units = lists.getOrDefault(list, new int[2]);
            return units[1] < units[0] / 2;
        }

        private void addToList(Block item) {
            Box list = item.box().parent();
            if (list != null) {
                int[] units = lists.computeIfAbsent(list, key -> new int[2]);
                units[0] += item.text().length();
                units[1] += item.linked();
            }
        }

        /** Short blocks stand in the text only between prose: no labels before it, no headings with nothing under them. */
        private void dropLooseEnds() {
            int first = 0;
            while (first < blocks.size() && !isKeptProse(first)) {
                first++;
            }
            int last = blocks.size() - 1;
            while (last >= 0 && !isKeptProse(last)) {
                last--;
            }
            while (last >= first && last + 1 < blocks.size() && continues(last, last + 1)) {
                last++;
            }
            while (first > 0 && first <= last && continues(first, first - 1)) {
                first--;
            }
            for (int i = 0; i < blocks.size(); i++) {
                if (judgements.get(i).kept() && (i < first || i > last)) {
                    judgements.set(i, new Judgement(blocks.get(i), false, "loose"));
                }
            }
        }

        private boolean isKeptProse(int index) {
            return judgements.get(index).kept() && blocks.get(index).isProse();
        }

        /** A short paragraph right beside prose, of the same make, belongs to it. */
        private boolean continues(int prose, int beside) {
            Block one = blocks.get(prose);
            Block other = blocks.get(beside);
            return judgements.get(beside).kept()
                    && other.tag().equals("p")
                    && one.tag().equals("p")
                    && Objects.equals(one.box().parent(), other.box().parent());
        }

        private @Nullable String about() {
            StringBuilder about = new StringBuilder();
            for (Judgement judgement : judgements) {
                if (!judgement.kept()
                        && judgement.why().equals("biography")
                        && judgement.block().isProse()) {
                    about.append(about.length() == 0 ? "" : "\n\n")
                            .append(judgement.block().text());
                }
            }
            return about.length() == 0 ? null : about.toString();
        }
    }

    /** Letters, marks and digits only, in lower case, for comparing what may be set differently. */
    static String normal(String text) {
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
