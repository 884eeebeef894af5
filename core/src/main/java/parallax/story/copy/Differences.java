package parallax.story.copy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.story.copy.Runs.Run;

/** What was done to one text to make another of it, in words. */
public final class Differences {

    /** Shorter runs are wording, longer ones passages. */
    private static final int PASSAGE = 12;

    private final Overlap overlap;
    private final Runs from;
    private final Runs to;
    private final Map<Change.Kind, Amount> amounts = new EnumMap<>(Change.Kind.class);

    private Differences(Overlap overlap) {
        List<Block> blocks = overlap.blocks();
        this.overlap = overlap;
        this.from = Runs.of(overlap.first(), blocks);
        this.to = Runs.of(overlap.second(), blocks.stream().map(Block::swapped).toList());
    }

    /**
     * The changes in the order of a page: headline, byline, dateline, text.
     *
     * @param overlap of the two articles, the first one first
     */
    public static List<Change> of(Article from, Article to, Overlap overlap) {
        List<Change> changes = new ArrayList<>();
        add(changes, headline(from.headline().text(), to.headline().text()));
        add(changes, byline(from.byline().authors(), to.byline().authors()));
        Change dateline = dateline(Credits.dateline(from), Credits.dateline(to));
        add(changes, dateline);
        changes.addAll(new Differences(overlap).text(overlap.blocks(), dateline != null));
        return changes;
    }

    private static void add(List<Change> changes, @Nullable Change change) {
        if (change != null) {
            changes.add(change);
        }
    }

    private static @Nullable Change headline(String from, String to) {
        boolean told = !from.isEmpty() && !to.isEmpty();
        return told && !plain(from).equals(plain(to))
                ? Change.of(Change.Kind.HEADLINE, "headline changed", from, to)
                : null;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** One that is missing says nothing: many a page does not tell who signs. */
    private static @Nullable Change byline(List<String> from, List<String> to) {
        boolean told = !from.isEmpty() && !to.isEmpty();
        return told && !plain(String.join(" ", from)).equals(plain(String.join(" ", to)))
                ? Change.of(Change.Kind.BYLINE, "byline changed", String.join(", ", from), String.join(", ", to))
                : null;
    }

    private static @Nullable Change dateline(String from, String to) {
        if (plain(from).equals(plain(to))) {
            return null;
        }
        String words = from.isEmpty() ? "dateline added" : to.isEmpty() ? "dateline cut" : "dateline changed";
        return Change.of(Change.Kind.DATELINE, words, from, to);
    }

    private List<Change> text(List<Block> blocks, boolean otherDateline) {
        int last = 0;
        for (int block = -1; block < blocks.size(); block++) {
            Run cut = from.after(block);
            Run added = to.after(block);
            int longer = Math.max(length(cut), length(added));
            boolean isDateline = block < 0 && otherDateline && longer < PASSAGE;
            if (longer > 0 && !isDateline) {
                weigh(cut, added);
            }
            if (block >= 0) {
                if (blocks.get(block).first() < last) {
                    count(Change.Kind.ORDER, 0, 0, "");
                }
                last = blocks.get(block).firstEnd();
            }
        }
        return amounts.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey(),
                        words(entry.getKey(), entry.getValue()),
                        entry.getValue().passages()))
                .toList();
    }

    private static int length(@Nullable Run run) {
        return run == null ? 0 : run.length();
    }

    private void weigh(@Nullable Run cut, @Nullable Run added) {
        if (cut != null && added != null && Math.min(cut.length(), added.length()) >= PASSAGE) {
            count(Change.Kind.PASSAGE_REWRITTEN, from.wholeParagraphs(cut), cut.length(), passage(cut, added));
        } else if (cut != null && cut.length() >= PASSAGE) {
            count(cutKind(cut), from.wholeParagraphs(cut), cut.length(), passage(cut, added));
        } else if (added != null && added.length() >= PASSAGE) {
            count(Change.Kind.PASSAGE_ADDED, to.wholeParagraphs(added), added.length(), passage(cut, added));
        } else {
            count(Change.Kind.WORDING, 0, Math.max(length(cut), length(added)), passage(cut, added));
        }
    }

    private Change.Kind cutKind(Run run) {
        return run.end() == from.size()
                ? Change.Kind.TAIL_CUT
                : run.start() == 0 ? Change.Kind.HEAD_CUT : Change.Kind.PASSAGE_CUT;
    }

    /** The words that went and those that came; the former alone where nothing took their place, and the other way round. */
    private String passage(@Nullable Run cut, @Nullable Run added) {
        String went = cut == null ? "" : overlap.first().words(cut.start(), cut.end());
        String came = added == null ? "" : overlap.second().words(added.start(), added.end());
        return cut != null && added != null ? Change.arrow(went, came) : went + came;
    }

    private void count(Change.Kind kind, int paragraphs, int words, String passage) {
        List<String> passages = passage.isEmpty() ? List.of() : List.of(passage);
        amounts.merge(kind, new Amount(paragraphs, words, passages), Amount::plus);
    }

    private static String words(Change.Kind kind, Amount amount) {
        String much = amount.paragraphs() > 0 ? many(amount.paragraphs(), "paragraph") : many(amount.words(), "word");
        return switch (kind) {
            case HEAD_CUT -> "head of " + much + " cut";
            case TAIL_CUT -> "tail of " + much + " cut";
            case PASSAGE_CUT -> much + " cut from the middle";
            case PASSAGE_ADDED -> much + " added";
            case PASSAGE_REWRITTEN -> much + " rewritten";
            case ORDER -> "passages in another order";
            case WORDING -> many(amount.words(), "word") + " changed";
            case HEADLINE, BYLINE, DATELINE -> throw new IllegalArgumentException("no amount of " + kind);
        };
    }

    private static String many(int count, String noun) {
        return count == 1 ? "one " + noun : count + " " + noun + "s";
    }

    /** How much of a text. */
    private record Amount(int paragraphs, int words, List<String> passages) {

        Amount plus(Amount other) {
            List<String> all = new ArrayList<>(passages);
            all.addAll(other.passages);
            return new Amount(paragraphs + other.paragraphs, words + other.words, all);
        }
    }
}
