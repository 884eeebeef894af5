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

    /** Changes are few in so large a share of the words that both have. */
    private static final double FEW = 0.25;

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
            case SHORTENED, WORD_CHANGED, OTHER_PART -> new Variant(relation, differences(), tellings);
            case FULLEST, SAME_WORDS, QUOTED_AGAINST_REPORTED, REWORDED -> new Variant(relation, List.of(), tellings);
        };
    }

    private Relation relation() {
        boolean onlyOneQuotes =
                variant.speech().quoted().isEmpty() != fullest.speech().quoted().isEmpty();
        if (onlyOneQuotes) {
            return Relation.QUOTED_AGAINST_REPORTED;
        }
        if (plain(here).equals(plain(there))) {
            return Relation.SAME_WORDS;
        }
        if (quoted && reportsTheRest()) {
            return Relation.QUOTED_AGAINST_REPORTED;
        }
        return quoted ? ofQuotations() : ofReports();
    }

    /** Only a turn of phrase stands between quotation marks, and much beside it does not. */
    private boolean reportsTheRest() {
        int beside = variant.speech().words().size() - here.size();
        return beside >= REST && beside >= here.size() && here.size() < there.size();
    }

    private Relation ofQuotations() {
        List<Gap> brought = gaps().stream().filter(Gap::bringsWords).toList();
        int within =
                brought.stream().filter(Gap::isWithin).mapToInt(Gap::longer).sum();
        if (brought.isEmpty()) {
            return Relation.SHORTENED;
        }
        if (brought.stream().anyMatch(gap -> gap.isInner() && !gap.isWithin())) {
            return Relation.REWORDED;
        }
        if (within == 0) {
            return Relation.OTHER_PART;
        }
        return within <= FEW * alignment.matched() ? Relation.WORD_CHANGED : Relation.REWORDED;
    }

    private Relation ofReports() {
        boolean cut = gaps().stream().noneMatch(Gap::bringsWords);
        return cut && alignment.matched() >= MOST * here.size() ? Relation.SHORTENED : Relation.REWORDED;
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

    /**
     * Words of either wording that stand between two runs of words that both have.
     *
     * @param isInner whether there is such a run on either side
     */
    private record Gap(Difference.Kind kind, int hereFrom, int hereTo, int thereFrom, int thereTo, boolean isInner) {

        boolean isEmpty() {
            return longer() == 0;
        }

        int longer() {
            return Math.max(hereTo - hereFrom, thereTo - thereFrom);
        }

        /** The variant has words that are not those of the fullest, and does not say so by brackets. */
        boolean bringsWords() {
            return kind == Difference.Kind.PUT_IN || kind == Difference.Kind.CHANGED;
        }

        /** Few words that stand between words that both have. */
        boolean isWithin() {
            return isInner && longer() <= FEW_WORDS;
        }
    }

    private Gap gap(Alignment.Run run, int fromHere, int fromThere) {
        List<Word> own = here.subList(fromHere, run.here());
        List<Word> instead = there.subList(fromThere, run.there());
        boolean inner = fromHere > 0 && fromThere > 0 && run.length() > 0;
        return new Gap(kind(own, instead), fromHere, run.here(), fromThere, run.there(), inner);
    }

    private static Difference.Kind kind(List<Word> own, List<Word> instead) {
        boolean bracketed = (!own.isEmpty() && own.stream().allMatch(Word::bracketed))
                || (!instead.isEmpty() && instead.stream().allMatch(Word::bracketed));
        if (bracketed) {
            return Difference.Kind.BRACKETED;
        }
        return own.isEmpty()
                ? Difference.Kind.LEFT_OUT
                : instead.isEmpty() ? Difference.Kind.PUT_IN : Difference.Kind.CHANGED;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int fromHere = 0;
        int fromThere = 0;
        for (Alignment.Run run : alignment.runs()) {
            gaps.add(gap(run, fromHere, fromThere));
            fromHere = run.here() + run.length();
            fromThere = run.there() + run.length();
        }
        gaps.add(gap(new Alignment.Run(here.size(), there.size(), 0), fromHere, fromThere));
        return gaps.stream().filter(gap -> !gap.isEmpty()).toList();
    }
}
