package parallax.bench.copy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.bench.report.Miss;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.story.copy.BodyWords;
import parallax.story.copy.CopyFinder;
import parallax.story.copy.CopyIndex;
import parallax.story.copy.Edge;

/**
 * Articles of which it is known which are copies, all in one index. A pair that the index finds is right, wrong, or left out
 * by rule: two edits of one text, and two real texts that have much in common by another measure ({@link CommonRuns}).
 */
public final class CopySet {

    private static final double LOOK_ALIKE = 0.25;

    private final Map<String, Member> members = new HashMap<>();
    private final Map<Edge, Edit> gold = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Random random;

    public CopySet(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Puts in a real report.
     *
     * @param event on which event it is
     */
    public void addReal(Article article, String event) {
        members.put(article.id(), new Member(article, article.id(), event));
    }

    /** Puts in a text and all edits of it; a text that cannot be edited so is left as it is. */
    public void addEdited(Piece piece, Piece foreign, Reader reader) {
        Article original = reader.read(piece);
        if (original == null || !names.add(original.id())) {
            return;
        }
        members.put(original.id(), new Member(original, original.id(), ""));
        for (Edit edit : Edit.values()) {
            Article edited = reader.read(piece.edited(edit, foreign, random));
            if (edited != null && !edited.id().equals(original.id())) {
                members.put(edited.id(), new Member(edited, original.id(), ""));
                gold.put(Edge.of(original.id(), edited.id()), edit);
            }
        }
    }

    /** Puts in two texts that quote the same statement and are no copies. */
    public void addQuoting(Piece one, Piece other, String statement, Reader reader) {
        for (Piece piece : List.of(one, other)) {
            Article original = reader.read(piece);
            Article article = reader.read(piece.quoting(statement));
            if (original != null && article != null) {
                members.put(article.id(), new Member(article, original.id(), ""));
            }
        }
    }

    /** Finds the copies and says how many of them are some. */
    public Table judge(List<Miss> misses) {
        CopyIndex index = new CopyIndex(id -> BodyWords.of(get(id).article()));
        members.keySet().forEach(id -> index.add(CopyFinder.sketch(get(id).article())));
        Set<Edge> found = new HashSet<>(index.listEdges());
        Map<Edit, Counts> byEdit = new EnumMap<>(Edit.class);
        gold.forEach((edge, edit) -> {
            boolean right = found.contains(edge);
            byEdit.merge(edit, new Counts(right ? 1 : 0, right ? 1 : 0, 1), Counts::plus);
            if (!right) {
                misses.add(new Miss("missed · " + edit, edge.lesser() + " " + edge.greater(), words(edge)));
            }
        });
        Counts all = byEdit.values().stream().reduce(Counts.NONE, Counts::plus);
        Judged judged = judged(found, misses);
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of("copies", new Counts(all.right(), all.right() + judged.wrong(), all.gold())));
        byEdit.forEach((edit, counts) -> scores.add(Score.share(
                "found, " + edit.name().toLowerCase(Locale.ROOT).replace('_', ' '), counts.right(), counts.gold())));
        scores.add(Score.share("reports of one event kept apart", judged.apart(), judged.pairs()));
        return new Table("edits", "pairs found in one index of " + members.size() + " articles", scores, notes(judged));
    }

    private static List<String> notes(Judged judged) {
        return List.of(
                judged.leftOut() + " pairs of reports of one event are left out: a quarter or more of the words outside"
                        + " quotation marks stand in common runs of six; of these " + judged.leftOutFound()
                        + " are called copies",
                judged.otherFound() + " pairs found among the sources of the edits are left out by the same rule");
    }

    private Judged judged(Set<Edge> found, List<Miss> misses) {
        Map<String, List<Member>> events = new TreeMap<>();
        members.values().stream()
                .filter(member -> !member.event().isEmpty())
                .forEach(member -> events.computeIfAbsent(member.event(), none -> new ArrayList<>())
                        .add(member));
        Map<Edge, Double> alike = new HashMap<>();
        Judged judged = Judged.NONE;
        for (List<Member> event : events.values()) {
            for (Member one : event) {
                for (Member other : event) {
                    if (one.article().id().compareTo(other.article().id()) < 0) {
                        Edge pair = Edge.of(one.article().id(), other.article().id());
                        double share = common(pair);
                        alike.put(pair, share);
                        judged = judged.plusReal(share >= LOOK_ALIKE, found.contains(pair));
                        report(pair, share, found.contains(pair), misses);
                    }
                }
            }
        }
        for (Edge pair : found) {
            if (!gold.containsKey(pair) && !alike.containsKey(pair) && !related(pair)) {
                double share = common(pair);
                judged = judged.plusOther(share >= LOOK_ALIKE);
                report(pair, share, true, misses);
            }
        }
        return judged;
    }

    private boolean related(Edge pair) {
        return get(pair.lesser()).family().equals(get(pair.greater()).family());
    }

    private double common(Edge pair) {
        return CommonRuns.share(
                get(pair.lesser()).article().text(),
                get(pair.greater()).article().text());
    }

    private void report(Edge pair, double share, boolean found, List<Miss> misses) {
        String kind = share >= LOOK_ALIKE
                ? "left out, " + (found ? "called copies" : "called none")
                : found ? "invented" : "";
        if (!kind.isEmpty()) {
            String where = pair.lesser() + " " + pair.greater() + String.format(Locale.ROOT, " %.2f", share);
            misses.add(new Miss(kind, where, words(pair)));
        }
    }

    private String words(Edge edge) {
        return beginning(edge.lesser()) + " | " + beginning(edge.greater());
    }

    private String beginning(String id) {
        String text = get(id).article().text().strip();
        return text.substring(0, Math.min(90, text.length()));
    }

    private Member get(String id) {
        return Objects.requireNonNull(members.get(id), id);
    }

    /** Reads a piece as a user would have it read; null when it is refused. */
    public interface Reader {
        @Nullable
        Article read(Piece piece);
    }

    /**
     * One article of the set.
     *
     * @param family the text that it was made from
     * @param event the event that it reports on, empty where that is not known
     */
    private record Member(Article article, String family, String event) {}

    /**
     * What became of the pairs that are no gold copies.
     *
     * @param pairs of reports on one event, without those left out
     * @param apart how many of these are not called copies
     * @param leftOut pairs of reports on one event that are left out
     * @param leftOutFound how many of these are called copies
     * @param otherFound other pairs that are called copies and left out
     * @param wrong pairs of any sort that are wrongly called copies
     */
    private record Judged(int pairs, int apart, int leftOut, int leftOutFound, int otherFound, int wrong) {

        static final Judged NONE = new Judged(0, 0, 0, 0, 0, 0);

        Judged plusReal(boolean alike, boolean found) {
            int one = found ? 1 : 0;
            return alike
                    ? new Judged(pairs, apart, leftOut + 1, leftOutFound + one, otherFound, wrong)
                    : new Judged(pairs + 1, apart + 1 - one, leftOut, leftOutFound, otherFound, wrong + one);
        }

        Judged plusOther(boolean alike) {
            return new Judged(
                    pairs, apart, leftOut, leftOutFound, otherFound + (alike ? 1 : 0), wrong + (alike ? 0 : 1));
        }
    }
}
