package parallax.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parallax.language.Analysis;
import parallax.language.Attribution;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.text.Span;

/**
 * Rules and encoder together: where both read the same attribution the record is of the highest tier, what only one of them
 * reads is kept with less confidence, and no attribution is kept twice.
 */
final class Merging {

    /** Least intersection over union of two contents that are the same. */
    private static final double SAME = 0.3;

    /** Least likeness of contents that are one whatever their cues. */
    private static final double DOUBLE = 0.85;

    /** Least part of the rule's content that the encoder's must hold to stand for it. */
    private static final double HOLDS = 0.9;

    private final Analysis analysis;
    private final List<Tree> trees;
    private final Quotations quotations;
    private final CueLexicon lexicon;

    Merging(Analysis analysis, List<Tree> trees, Quotations quotations, CueLexicon lexicon) {
        this.analysis = analysis;
        this.trees = List.copyOf(trees);
        this.quotations = quotations;
        this.lexicon = lexicon;
    }

    List<Draft> merge(List<Draft> rules) {
        List<Draft> tags = analysis.attributions().stream()
                .map(this::draft)
                .flatMap(Optional::stream)
                .toList();
        List<Draft> everything = new ArrayList<>(rules);
        everything.addAll(tags);
        Judgement judgement = new Judgement(quotations, everything);
        List<Draft> left = new ArrayList<>(rules);
        List<Draft> merged = new ArrayList<>();
        for (Draft tagged : tags) {
            Optional<Draft> same = left.stream()
                    .filter(rule -> isSame(rule, tagged))
                    .max(Comparator.comparingDouble(rule -> likeness(rule.content(), tagged.content())));
            Optional<Draft> kept =
                    same.isPresent() ? judgement.judge(both(same.get(), tagged, rules)) : judgement.judge(tagged);
            same.ifPresent(left::remove);
            if (kept.isPresent()) {
                left.removeIf(rule -> Draft.overlap(rule.cueSpans(), tagged.cueSpans()) > 0);
                merged.add(kept.get());
            }
        }
        left.stream().map(judgement::judge).flatMap(Optional::stream).forEach(merged::add);
        return distinct(merged);
    }

    private static boolean isSame(Draft rule, Draft tagged) {
        double likeness = likeness(rule.content(), tagged.content());
        boolean cue = Draft.overlap(rule.cueSpans(), tagged.cueSpans()) > 0;
        return cue ? likeness >= SAME : likeness >= 0.5 && tagged.cueSpans().isEmpty();
    }

    /** The rule's edges and speaker, the encoder's where it reads further or names someone else. */
    private static Draft both(Draft rule, Draft tagged, List<Draft> rules) {
        boolean other = Draft.overlap(rule.speaker(), tagged.speaker()) == 0;
        boolean longer = tagged.speaker().size() == 1
                && tagged.speaker().get(0).contains(Draft.extent(rule.speaker()))
                && !rule.speaker().isEmpty();
        boolean theirs = !tagged.speaker().isEmpty() && (other || longer);
        List<Span> speaker = theirs ? tagged.speaker() : rule.speaker();
        List<Span> content = readsFurther(rule, tagged, rules) ? furtherContent(rule, tagged) : rule.content();
        return rule.withSpeaker(speaker).withContent(content, rule.rule()).judged(Provenance.BOTH, 1);
    }

    /** The encoder's content goes on after the rule's, and not into what the same speaker says or does by another verb. */
    private static boolean readsFurther(Draft rule, Draft tagged, List<Draft> rules) {
        int end = rule.contentExtent().end();
        boolean holds = Draft.overlap(rule.content(), tagged.content()) >= HOLDS * Draft.length(rule.content());
        return holds
                && tagged.contentExtent().end() > end
                && rules.stream().noneMatch(other -> isSaidApart(other, rule, tagged))
                && rule.findCueHead().stream()
                        .flatMap(cue -> rule.tree().children(cue, "conj").stream())
                        .noneMatch(verb -> tagged.contentExtent().contains(verb.span())
                                && verb.span().start() >= end);
    }

    private static boolean isSaidApart(Draft other, Draft rule, Draft tagged) {
        return Draft.overlap(other.cueSpans(), tagged.content()) > 0
                && Draft.overlap(other.cueSpans(), rule.content()) == 0;
    }

    private static List<Span> furtherContent(Draft rule, Draft tagged) {
        int start = rule.contentExtent().start();
        List<Span> spans = new ArrayList<>(rule.content());
        tagged.content().stream()
                .filter(span -> span.end() > start)
                .forEach(span -> spans.add(Span.of(Math.max(start, span.start()), span.end())));
        return Edges.merged(spans);
    }

    /** Intersection over union, in characters. */
    static double likeness(List<Span> some, List<Span> others) {
        int shared = Draft.overlap(some, others);
        int all = Draft.length(some) + Draft.length(others) - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** An attribution of the encoder as a draft; empty when it says nothing or stands in no sentence. */
    private Optional<Draft> draft(Attribution attribution) {
        List<Span> content = trimmed(attribution.content());
        List<Span> anchor = attribution.cue().isEmpty() ? content : attribution.cue();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sentence> sentence = analysis.findSentence(anchor.get(0).start());
        if (sentence.isEmpty()) {
            return Optional.empty();
        }
        Tree tree = trees.get(sentence.get().index());
        Optional<CueLexicon.Match> match = match(tree, attribution.cue());
        return Optional.of(new Draft(
                tree,
                match.map(CueLexicon.Match::first).orElse(null),
                match.map(CueLexicon.Match::head).orElse(null),
                speaker(tree, match, attribution),
                trimmed(attribution.cue()),
                content,
                "model/" + match.map(CueLexicon.Match::first).map(Cue::name).orElse("attribution"),
                Provenance.MODEL,
                attribution.confidence()));
    }

    /** Who the encoder says speaks; where it is silent, the subject of the verb by the tree. */
    private List<Span> speaker(Tree tree, Optional<CueLexicon.Match> match, Attribution attribution) {
        List<Span> tagged = trimmed(attribution.source());
        if (!tagged.isEmpty()) {
            return tagged;
        }
        Edges edges = new Edges(tree, quotations);
        return match.filter(cue -> cue.is(Cue.Part.VERB))
                .flatMap(cue -> new Subjects(tree).find(cue.head()))
                .map(subject -> edges.phrase(subject.words()))
                .orElse(tagged);
    }

    /** The word of the lexicon among the words that the encoder tagged as cue. */
    private Optional<CueLexicon.Match> match(Tree tree, List<Span> cue) {
        return tree.within(cue).stream()
                .mapToObj(tree::token)
                .map(token -> lexicon.findAt(tree, token))
                .flatMap(Optional::stream)
                .filter(match -> !match.head().is("aux"))
                .findFirst();
    }

    private List<Span> trimmed(List<Span> spans) {
        List<Span> whole = new ArrayList<>();
        for (Span span : spans) {
            Optional<Sentence> sentence = analysis.findSentence(span.start());
            if (sentence.isPresent() && sentence.get().span().contains(span)) {
                Tree tree = trees.get(sentence.get().index());
                whole.addAll(new Edges(tree, quotations).content(tree.within(List.of(span))));
            } else if (!span.isEmpty()) {
                whole.add(span);
            }
        }
        return Edges.merged(whole);
    }

    /** One draft for one cue and content, the surest one. */
    private static List<Draft> distinct(List<Draft> drafts) {
        List<Draft> sorted = drafts.stream()
                .sorted(Comparator.comparingDouble(Draft::confidence)
                        .reversed()
                        .thenComparing(Draft::cueExtent)
                        .thenComparing(Draft::contentExtent))
                .toList();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : sorted) {
            if (kept.stream().noneMatch(other -> isDouble(other, draft))) {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static boolean isDouble(Draft kept, Draft draft) {
        boolean cue = Draft.overlap(kept.cueSpans(), draft.cueSpans()) > 0;
        double likeness = likeness(kept.content(), draft.content());
        boolean within = holdsCue(kept, draft) || holdsCue(draft, kept);
        return (cue && headOf(kept) == headOf(draft)) || (cue && likeness > SAME) || (likeness > DOUBLE && !within);
    }

    /** "dismissed the claim that …" and "the claim that …" have nearly one content and are two statements. */
    private static boolean holdsCue(Draft outer, Draft inner) {
        return Draft.overlap(outer.content(), inner.cueSpans()) > 0;
    }

    private static int headOf(Draft draft) {
        return draft.findCueHead()
                .map(Token::span)
                .map(Span::start)
                .orElse(draft.cueExtent().start());
    }
}
