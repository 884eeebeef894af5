package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Quotations.Quotation;
import parallax.text.Span;

/** Gives a set of words exact edges: no stray punctuation, quotation marks only in pairs. */
final class Edges {

    private static final Set<String> STOPS = Set.of(".", ",", ";", ":", "-", "–", "—", "--", "...", "…", "?", "!");
    private static final Set<String> QUESTIONS = Set.of("?", "!");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "„", "«", "»", "''", "``", "'", "‘", "’");

    private final Tree tree;
    private final Quotations quotations;

    Edges(Tree tree, Quotations quotations) {
        this.tree = tree;
        this.quotations = quotations;
    }

    /** The spans of what is said. */
    List<Span> content(BitSet words) {
        List<Span> spans = new ArrayList<>();
        for (BitSet run : runs(words)) {
            BitSet shaped = trim(run);
            if (shaped.isEmpty()) {
                continue;
            }
            Span span = span(shaped);
            spans.add(withMarks(span));
        }
        return merged(spans);
    }

    /** The spans of a phrase that names someone or attributes. */
    List<Span> phrase(BitSet words) {
        List<Span> spans = new ArrayList<>();
        for (BitSet run : runs(words)) {
            BitSet shaped = trim(run);
            if (!shaped.isEmpty()) {
                spans.add(span(shaped));
            }
        }
        return merged(spans);
    }

    private List<BitSet> runs(BitSet words) {
        List<BitSet> runs = new ArrayList<>();
        for (int from = words.nextSetBit(0); from >= 0; ) {
            int to = words.nextClearBit(from);
            runs.add(Tree.range(from, to - 1));
            from = words.nextSetBit(to);
        }
        return runs;
    }

    private Span span(BitSet run) {
        return Span.of(
                tree.token(run.nextSetBit(0)).span().start(),
                tree.token(run.length() - 1).span().end());
    }

    private BitSet trim(BitSet run) {
        BitSet left = (BitSet) run.clone();
        while (!left.isEmpty() && isEdge(tree.token(left.nextSetBit(0)), left, true)) {
            left.clear(left.nextSetBit(0));
        }
        while (!left.isEmpty() && isEdge(tree.token(left.length() - 1), left, false)) {
            left.clear(left.length() - 1);
        }
        return left;
    }

    /** Punctuation that no content keeps at its edge. */
    private boolean isEdge(Token token, BitSet run, boolean first) {
        String text = token.text();
        if (MARKS.contains(text)) {
            return !paired(token, run);
        }
        if (text.equals("(") || text.equals("[")) {
            return !first;
        }
        if (text.equals(")") || text.equals("]")) {
            return first || !opens(run, text.equals(")") ? "(" : "[");
        }
        boolean question = !first && QUESTIONS.contains(text);
        return STOPS.contains(text) && !question;
    }

    private boolean opens(BitSet run, String bracket) {
        return run.stream().anyMatch(index -> tree.token(index).text().equals(bracket));
    }

    private boolean paired(Token mark, BitSet run) {
        return quotations
                .findAround(mark.span())
                .map(each -> span(run).overlaps(each.inner()))
                .orElse(false);
    }

    /** Takes in a closing or an opening mark, with the comma before it, when all words between the marks are there. */
    private Span withMarks(Span span) {
        Span grown = span;
        for (Quotation quotation : quotations.touching(span)) {
            Span here = within(quotation.span());
            Span words = words(here);
            if (!words.isEmpty() && span.contains(words)) {
                grown = Span.covering(grown, here);
            }
        }
        return grown;
    }

    private Span within(Span quotation) {
        Span sentence = tree.sentence().span();
        int start = Math.max(sentence.start(), quotation.start());
        return Span.of(start, Math.max(start, Math.min(sentence.end(), quotation.end())));
    }

    private Span words(Span part) {
        Span words = Span.of(part.start(), part.start());
        boolean begun = false;
        for (Token token : tree.sentence().tokensIn(part)) {
            if (!Tree.isPunctuation(token)) {
                words = begun ? Span.covering(words, token.span()) : token.span();
                begun = true;
            }
        }
        return words;
    }

    /**
     * Two readers together may read too far: a speaker stays in its sentence and keeps no "'s", and what stands in no
     * quotation is not said beyond the sentence of the cue.
     */
    Draft tidied(Draft draft) {
        List<Span> speaker = new ArrayList<>();
        for (Span span : draft.speaker()) {
            boolean here = tree.sentence().span().overlaps(span);
            speaker.addAll(here ? phrase(withoutPossessive(tree.within(List.of(span)))) : List.of(span));
        }
        if (isShort(speaker)) {
            speaker = whole(draft, speaker);
        }
        Draft tidy = speaker.equals(draft.speaker()) ? draft : draft.withSpeaker(merged(speaker));
        List<Span> beside = draft.content().stream()
                .flatMap(span -> besideCue(span, draft).stream())
                .toList();
        List<Span> content = withoutLoose(withoutCue(draft, afterColon(draft).orElse(beside)));
        boolean changed = !content.isEmpty() && !content.equals(draft.content());
        return changed ? tidy.withContent(content, draft.rule()) : tidy;
    }

    /** "a ban on night fishing on", "the": a preposition or an article at the end whose noun was left outside. */
    private List<Span> withoutLoose(List<Span> content) {
        BitSet words = tree.within(content);
        int last = words.length() - 1;
        boolean here = content.stream().allMatch(tree.sentence().span()::contains);
        boolean loose = here
                && last > 0
                && Set.of("ADP", "DET").contains(tree.token(last).upos())
                && tree.token(last).head() > last
                && words.cardinality() > 1;
        if (!loose) {
            return content;
        }
        words.clear(last);
        return content(words);
    }

    private List<Span> withoutCue(Draft draft, List<Span> content) {
        boolean cue = Draft.overlap(draft.cueSpans(), content) > 0;
        boolean here = content.stream().allMatch(tree.sentence().span()::contains);
        if (!cue || !here) {
            return content;
        }
        BitSet words = tree.within(content);
        words.andNot(tree.within(draft.cueSpans()));
        return content(words);
    }

    /** "who", or "a senior official" of "a senior official who asked not to be named". */
    private boolean isShort(List<Span> speaker) {
        BitSet words = tree.within(speaker);
        if (words.isEmpty()) {
            return false;
        }
        Token last = tree.token(words.length() - 1);
        boolean goesOn = words.length() < tree.size()
                && Tree.lower(tree.token(words.length())).equals("who");
        return Set.of("who", "which", "that").contains(Tree.lower(last))
                || (goesOn && last.upos().equals("NOUN"))
                || last.upos().equals("DET")
                || last.upos().equals("ADP");
    }

    /** The subject of the cue, where it holds the speaker's words. */
    private List<Span> whole(Draft draft, List<Span> speaker) {
        BitSet words = tree.within(speaker);
        return draft.findCueHead()
                .filter(Token::isVerb)
                .flatMap(cue -> new Subjects(tree).find(tree.token(cue.index())))
                .map(Subjects.Subject::words)
                .filter(subject -> subject.cardinality() > words.cardinality() && subject.intersects(words))
                .map(this::phrase)
                .orElse(speaker);
    }

    private BitSet withoutPossessive(BitSet words) {
        BitSet left = (BitSet) words.clone();
        if (left.cardinality() > 1 && tree.token(left.length() - 1).xpos().equals("POS")) {
            left.clear(left.length() - 1);
        }
        return left;
    }

    /** The part of a content in the sentence of the cue, and what is quoted outside it. */
    private List<Span> besideCue(Span span, Draft draft) {
        Span sentence = tree.sentence().span();
        boolean elsewhere = draft.content().stream().noneMatch(sentence::overlaps);
        if (elsewhere || sentence.contains(span)) {
            return List.of(span);
        }
        List<Span> kept = new ArrayList<>();
        if (sentence.overlaps(span)) {
            kept.add(Span.of(Math.max(span.start(), sentence.start()), Math.min(span.end(), sentence.end())));
        }
        for (Quotation quotation :
                quotations.touching(span).stream().filter(quotations::isOpen).toList()) {
            kept.add(Span.of(
                    Math.max(span.start(), quotation.span().start()),
                    Math.min(span.end(), quotation.span().end())));
        }
        return merged(kept);
    }

    /** "read out the order of the day: "…"": what stands between the marks after the colon, and only that. */
    private Optional<List<Span>> afterColon(Draft draft) {
        int end = draft.cueExtent().end();
        return draft.content().stream()
                .filter(span ->
                        span.start() > end && quotations.findAround(span).isPresent())
                .filter(span -> tree.tokens().stream()
                        .anyMatch(token -> token.text().equals(":")
                                && token.span().start() >= end
                                && token.span().end() <= span.start()
                                && span.start() - token.span().end() <= 1))
                .findFirst()
                .map(first -> draft.content().stream()
                        .filter(span -> span.start() >= first.start())
                        .toList());
    }

    /** In order, overlapping ones joined. */
    static List<Span> merged(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() <= merged.get(last).end()) {
                merged.set(last, Span.covering(merged.get(last), span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
