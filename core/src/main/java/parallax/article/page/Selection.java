package parallax.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.article.page.MainText.Judgement;

/** Judges the blocks of one page, one after another in reading order, and keeps what belongs to the text. */
final class Selection {

    private static final String LINK_TITLE = "link title";

    private final List<Block> blocks;
    private final List<Sight> sights;
    private final Box core;
    private final String headline;
    private final LineRules lines;
    private final List<Judgement> judgements = new ArrayList<>();
    /** Units of text and of link text in each list, filled when first asked for. */
    private final Map<Box, int[]> lists = new HashMap<>();

    /**
     * @param core the part of the page in which the text stands
     * @param headline the headline as {@link MainText#normal} writes it
     */
    Selection(PageWalk walk, Box core, String headline, LineRules lines) {
        this.blocks = walk.blocks();
        this.sights = walk.sights();
        this.core = core;
        this.headline = headline;
        this.lines = lines;
        judgeAll();
        dropLooseEnds();
    }

    List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    private void judgeAll() {
        int first = headlineIndex() + 1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            judgements.add(i < first ? new Judgement(block, false, "above") : judge(block));
        }
    }

    /** Whether the block judged last is a heading over link titles, or one of them. */
    private boolean followsTitles() {
        if (judgements.isEmpty()) {
            return false;
        }
        Judgement last = judgements.get(judgements.size() - 1);
        return last.why().equals(LINK_TITLE)
                || (!last.kept() && lines.headsTitles(last.block().text()));
    }

    /** The links of the blocks that are kept, and what stands between two of them or around them in the same part. */
    List<Embed> embeds() {
        List<Embed> found = new ArrayList<>();
        int start = 0;
        int end = 0;
        int next = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            while (next < sights.size() && sights.get(next).blocks() <= i) {
                Sight sight = sights.get(next++);
                Embed embed = belongs(sight) ? sight.at(end) : null;
                if (embed != null) {
                    found.add(embed);
                }
            }
            if (i < blocks.size() && judgements.get(i).kept()) {
                addLinks(blocks.get(i), start, found);
                end = start + blocks.get(i).text().length();
                start = end + MainText.BETWEEN.length();
            }
        }
        return found;
    }

    private static void addLinks(Block block, int offset, List<Embed> found) {
        for (Link link : block.links()) {
            String address = link.address();
            if (!address.isEmpty()) {
                found.add(new Embed(
                        Embed.Kind.LINK,
                        address,
                        offset + link.span().start(),
                        offset + link.span().end(),
                        null,
                        null));
            }
        }
    }

    /** It stands in the part of the text, and in no part of that which is dropped for what it is, a figure aside. */
    private boolean belongs(Sight sight) {
        Box around = sight.box();
        while (around != null && (around.dropped().isEmpty() || around.dropped().equals("figure"))) {
            around = around.parent();
        }
        return around == null && sight.box() != null && core.holds(sight.box());
    }

    /** Where the headline stands, if most of the prose stands below it; -1 otherwise. */
    private int headlineIndex() {
        int above = 0;
        for (int i = 0; i < blocks.size() && above < core.prose() / 3; i++) {
            Block block = blocks.get(i);
            if (isHeadline(block) && !MainText.isDropped(block)) {
                return i;
            }
            above +=
                    block.isProse() && !MainText.isDropped(block) ? block.text().length() : 0;
        }
        return -1;
    }

    private boolean isHeadline(Block block) {
        return !headline.isEmpty()
                && block.text().length() <= 2 * headline.length()
                && MainText.normal(block.text()).equals(headline);
    }

    private Judgement judge(Block block) {
        if (!core.holds(block.box())) {
            return new Judgement(block, false, "outside");
        }
        String why = MainText.droppedBy(block);
        if (!why.isEmpty()) {
            return new Judgement(block, false, why);
        }
        if (isHeadline(block)) {
            return new Judgement(block, false, "headline");
        }
        String rule = lines.findFurniture(block.text());
        if (rule != null) {
            return new Judgement(block, false, rule);
        }
        if ((block.isItem() || block.linkDensity() > 0.5) && followsTitles()) {
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

    /** What the page says about the author, null when it says nothing. */
    @Nullable
    String about() {
        StringBuilder about = new StringBuilder();
        for (Judgement judgement : judgements) {
            if (!judgement.kept()
                    && judgement.why().equals("biography")
                    && judgement.block().isProse()) {
                about.append(about.isEmpty() ? "" : MainText.BETWEEN)
                        .append(judgement.block().text());
            }
        }
        return about.isEmpty() ? null : about.toString();
    }
}
