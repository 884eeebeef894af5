package parallax.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Attribution;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.confidence.Candidate;
import parallax.statement.confidence.Sign;
import parallax.statement.confidence.Signs;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/**
 * Rules and encoder together. What both read of one cue is laid out in every combination of their speakers and contents;
 * each reading is weighed, and of those that exclude one another the likeliest is kept.
 */
final class Merging {

    /** Least confidence of what is kept; F1 of triples is flat from 0.25 to 0.5, so precision and recall were weighed here. */
    private static final double LEAST = 0.4;

    /** The same where only the rules read it: of a cue so rare that the encoder never saw it, its silence says less. */
    private static final double LEAST_OF_RULES = 0.15;

    /** Least intersection over union of two contents that are the same. */
    private static final double SAME = 0.3;

    /** Least likeness of the contents of two readers that agree. */
    private static final double AGREED = 0.5;

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
        return distinct(weighed(rules).stream()
                .filter(Merging::isLikely)
                .map(Weighed::draft)
                .toList());
    }

    /**
     * Without a speaker much is unsure; but what both readers take for said, or a verb of speech brings, is not to stand as
     * the outlet's own words.
     */
    private static boolean isLikely(Weighed weighed) {
        Signs signs = weighed.signs();
        boolean said = signs.get(Sign.CONTENTS_ALIKE) >= AGREED
                || (signs.get(Sign.SPEECH_CUE) > 0 && signs.get(Sign.CLAUSE) > 0 && signs.get(Sign.NOUN) == 0);
        boolean nested = signs.get(Sign.NESTED) > 0 && signs.get(Sign.RULES_ONLY) > 0;
        double least = signs.get(Sign.RULES_ONLY) > 0 ? LEAST_OF_RULES : LEAST;
        return weighed.draft().confidence() >= least || (signs.get(Sign.UNNAMED) > 0 && said && !nested);
    }

    /** Everything that was weighed, also what is not kept. */
    List<Candidate> candidates(List<Draft> rules) {
        return weighed(rules).stream()
                .map(each -> new Candidate(
                        each.draft().speaker(),
                        each.draft().cueSpans(),
                        each.draft().content(),
                        each.draft().engine(),
                        each.signs()))
                .toList();
    }

    private List<Weighed> weighed(List<Draft> rules) {
        List<Draft> tags = analysis.attributions().stream()
                .map(this::draft)
                .flatMap(Optional::stream)
                .map(tagged -> withoutOthersWords(tagged, rules))
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (Draft rule : rules) {
            if (tags.stream().noneMatch(tagged -> isSame(rule, tagged))) {
                readings.add(new Reading(rule, rule, null));
            }
        }
        for (Draft tagged : tags) {
            List<Draft> same =
                    rules.stream().filter(rule -> isSame(rule, tagged)).toList();
            same.forEach(rule -> readings.addAll(both(rule, tagged, rules)));
            if (same.isEmpty()) {
                readings.add(new Reading(tagged, null, tagged));
            }
        }
        List<Draft> everything = new ArrayList<>(rules);
        everything.addAll(tags);
        Judgement judgement = new Judgement(analysis, quotations, everything);
        return readings.stream()
                .flatMap(reading -> judgement.find(reading).stream())
                .toList();
    }

    /**
     * A way to read an attribution.
     *
     * @param draft what is read
     * @param rule what the rules made of it, null when they did not see it
     * @param tagged what the encoder made of it, null when it did not see it
     */
    record Reading(
            Draft draft, @Nullable Draft rule, @Nullable Draft tagged) {}

    /** A draft with its confidence, and the signs from which that is drawn. */
    record Weighed(Draft draft, Signs signs) {}

    /** Of a content that runs over several sentences, what another cue brings in its own sentence belongs to that one. */
    private static Draft withoutOthersWords(Draft tagged, List<Draft> rules) {
        Span here = tagged.tree().sentence().span();
        List<Span> left = tagged.content().stream()
                .filter(span -> span.overlaps(here)
                        || rules.stream().noneMatch(rule -> brings(rule, span) && !isSame(rule, tagged)))
                .toList();
        return left.isEmpty() ? tagged : tagged.withContent(left, tagged.rule());
    }

    private static boolean brings(Draft rule, Span span) {
        return !rule.cueSpans().isEmpty()
                && !span.contains(rule.cueExtent())
                && rule.tree().sentence().span().overlaps(span)
                && 2 * Draft.overlap(rule.content(), List.of(span)) > span.length();
    }

    private static boolean isSame(Draft rule, Draft tagged) {
        boolean cue = Draft.overlap(rule.cueSpans(), tagged.cueSpans()) > 0;
        return cue || (tagged.cueSpans().isEmpty() && likeness(rule.content(), tagged.content()) >= 0.5);
    }

    /** The rule's content, the encoder's, and the one that goes on where the other ends, each with either speaker. */
    private static List<Reading> both(Draft rule, Draft tagged, List<Draft> rules) {
        Draft base = rule.withCue(cue(rule, tagged)).judged(Provenance.BOTH, 1);
        List<List<Span>> contents = new ArrayList<>(List.of(rule.content(), tagged.content()));
        if (readsFurther(rule, tagged, rules)) {
            contents.add(furtherContent(rule, tagged));
        }
        List<Reading> readings = new ArrayList<>();
        for (List<Span> content : contents.stream().distinct().toList()) {
            for (List<Span> speaker : List.of(speaker(rule, tagged), tagged.speaker()).stream()
                    .distinct()
                    .toList()) {
                readings.add(new Reading(base.withSpeaker(speaker).withContent(content, rule.rule()), rule, tagged));
            }
        }
        return readings;
    }

    /** The rule's speaker; the encoder's where that is the same with more of its words. */
    private static List<Span> speaker(Draft rule, Draft tagged) {
        boolean longer = tagged.speaker().size() == 1
                && !rule.speaker().isEmpty()
                && tagged.speaker().get(0).contains(Draft.extent(rule.speaker()));
        return longer ? tagged.speaker() : rule.speaker();
    }

    /** The encoder's cue when it holds the rule's word, with what belongs to the verb by the tree. */
    private static List<Span> cue(Draft rule, Draft tagged) {
        List<Span> both = new ArrayList<>(rule.cueSpans());
        both.addAll(tagged.cueSpans());
        return tagged.cueSpans().isEmpty() ? rule.cueSpans() : Edges.merged(both);
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
                cue(attribution),
                fromItsParagraph(content, tree),
                "model/" + match.map(CueLexicon.Match::first).map(Cue::name).orElse("attribution"),
                Provenance.MODEL,
                attribution.confidence()));
    }

    /** Before the paragraph of its cue nothing is said but in quotation marks: a headline, say, is no part of it. */
    private List<Span> fromItsParagraph(List<Span> content, Tree tree) {
        int start = trees.stream()
                .map(Tree::sentence)
                .filter(sentence -> sentence.paragraph() == tree.sentence().paragraph())
                .mapToInt(sentence -> sentence.span().start())
                .min()
                .orElse(0);
        List<Span> left = content.stream()
                .filter(span -> span.end() > start || !quotations.touching(span).isEmpty())
                .map(span ->
                        span.start() < start && quotations.touching(span).isEmpty() ? Span.of(start, span.end()) : span)
                .toList();
        return left.isEmpty() ? content : left;
    }

    private List<Span> cue(Attribution attribution) {
        List<Span> trimmed = trimmed(attribution.cue());
        return trimmed.isEmpty() ? attribution.cue() : trimmed;
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
