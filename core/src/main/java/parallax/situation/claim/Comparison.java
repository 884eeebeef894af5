package parallax.situation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parallax.situation.claim.Variant.Difference;
import parallax.situation.claim.Variant.Relation;
import parallax.text.Span;

/** How one wording of an utterance stands to its fullest wording. */
final class Comparison {

    /** A change of more words in a row is another wording. */
    private static final int FEW_WORDS = 3;

    private static final double MOST = 0.6;
    /** So many words beside those between quotation marks report the rest. */
    private static final int REST = 4;

    private final Utterance variant;
    private final Utterance fullest;
    private final List<Word> here;
    private final List<Word> there;
    private final boolean quoted;
    private final Alignment alignment;

    Comparison(Utterance variant, Utterance fullest) {
        this.variant = variant;
        this.fullest = fullest;
        List<Word> quotedHere = variant.speech().quoted();
        List<Word> quotedThere = fullest.speech().quoted();
        this.quoted = !quotedHere.isEmpty() && !quotedThere.isEmpty();
        this.here = quoted ? quotedHere : variant.speech().words();
        this.there = quoted ? quotedThere : fullest.speech().words();
        this.alignment = Alignment.of(here, there);
    }

    Variant variant(List<Variant.Telling> tellings) {
        Relation relation = relation();
        return switch (relation) {
            case SHORTENED, WORD_CHANGED -> new Variant(relation, differences(), tellings);
            case FULLEST, SAME_WORDS, QUOTED_AGAINST_REPORTED, REWORDED -> new Variant(relation, List.of(), tellings);
        };
    }

    private Relation relation() {
        boolean onlyOneQuotes = variant.speech().quoted().isEmpty()
                != fullest.speech().quoted().isEmpty();
        if (onlyOneQuotes) {
            return Relation.QUOTED_AGAINST_REPORTED;
        }
        if (plain(here).equals(plain(there))) {
            return Relation.SAME_WORDS;
        }
        if (quoted && reportsTheRest()) {
            return Relation.QUOTED_AGAINST_REPORTED;
        }
        List<Difference.Kind> kinds =
                differences().stream().map(Difference::kind).toList();
        boolean ofOneCut = alignment.matched() >= MOST * here.size();
        if (ofOneCut && kinds.stream().allMatch(kind -> kind == Difference.Kind.LEFT_OUT)) {
            return Relation.SHORTENED;
        }
        return quoted && ofOneCut && isChangedWithin() ? Relation.WORD_CHANGED : Relation.REWORDED;
    }

    /** Only a turn of phrase stands between quotation marks, and much beside it does not. */
    private boolean reportsTheRest() {
        int beside = variant.speech().words().size() - here.size();
        return beside >= REST && beside >= here.size() && here.size() < there.size();
    }

    /** All that was changed or put in is few words that stand between words that both have. */
    private boolean isChangedWithin() {
        List<Gap> changed = gaps().stream()
                .filter(gap -> gap.kind() != Difference.Kind.LEFT_OUT)
                .toList();
        return changed.stream().anyMatch(gap -> gap.kind() == Difference.Kind.CHANGED)
                && changed.stream().allMatch(gap -> gap.isInner() && gap.isSmall());
    }

    private static List<String> plain(List<Word> words) {
        return words.stream().map(Word::plain).toList();
    }

    List<Difference> differences() {
        return gaps().stream().map(this::difference).toList();
    }

    private Difference difference(Gap gap) {
        List<Span> spansHere = spans(here, gap.hereFrom(), gap.hereTo());
        List<Span> spansThere = spans(there, gap.thereFrom(), gap.thereTo());
        return new Difference(
                gap.kind(),
                spansHere,
                spansThere,
                words(spansHere, variant.account().transcript()),
                words(spansThere, fullest.account().transcript()));
    }

    private static String words(List<Span> spans, String transcript) {
        return spans.stream().map(span -> span.in(transcript)).collect(Collectors.joining(" "));
    }

    /** Where words stand; for none, the place between the word before and the next. */
    private static List<Span> spans(List<Word> words, int from, int to) {
        if (from == to) {
            int at = from > 0
                    ? words.get(from - 1).span().end()
                    : words.get(from).span().start();
            return List.of(Span.of(at, at));
        }
        List<Span> spans = new ArrayList<>();
        Word last = words.get(from);
        Span open = last.span();
        for (Word word : words.subList(from + 1, to)) {
            if (last.isFollowedBy(word)) {
                open = Span.covering(open, word.span());
            } else {
                spans.add(open);
                open = word.span();
            }
            last = word;
        }
        spans.add(open);
        return spans;
    }

    /** Words of either wording that stand between two runs of words that both have. */
    private record Gap(int hereFrom, int hereTo, int thereFrom, int thereTo, boolean isInner) {

        Difference.Kind kind() {
            return hereFrom == hereTo
                    ? Difference.Kind.LEFT_OUT
                    : thereFrom == thereTo ? Difference.Kind.PUT_IN : Difference.Kind.CHANGED;
        }

        boolean isSmall() {
            return hereTo - hereFrom <= FEW_WORDS && thereTo - thereFrom <= FEW_WORDS;
        }
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int fromHere = 0;
        int fromThere = 0;
        for (Alignment.Run run : alignment.runs()) {
            boolean inner = fromHere > 0 && fromThere > 0;
            gaps.add(new Gap(fromHere, run.here(), fromThere, run.there(), inner));
            fromHere = run.here() + run.length();
            fromThere = run.there() + run.length();
        }
        gaps.add(new Gap(fromHere, here.size(), fromThere, there.size(), false));
        return gaps.stream()
                .filter(gap -> gap.hereFrom() < gap.hereTo() || gap.thereFrom() < gap.thereTo())
                .toList();
    }
}
