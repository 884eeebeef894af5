package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.cue.Cue;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Quotations.Quotation;
import parallax.text.Span;

/** Gives every quotation to the cue that brings it: in its sentence, over several sentences, over paragraphs. */
final class QuoteRules {

    /** Fewest words of a quotation that stands alone. */
    private static final int LEAST = 3;

    /** Most words that may follow a cue at the end of its sentence ("…, he said on Monday in Geneva"). */
    private static final int TAIL = 9;

    /** Confidence of a quotation whose speaker stands in the sentence before. */
    private static final double FLOATING = 0.5;

    private final Analysis analysis;
    private final Quotations quotations;
    private final List<Draft> drafts;
    private final Map<Quotation, Integer> owners = new HashMap<>();

    QuoteRules(Analysis analysis, Quotations quotations, List<Draft> drafts) {
        this.analysis = analysis;
        this.quotations = quotations;
        this.drafts = new ArrayList<>(drafts);
    }

    /** The drafts with their quotations; those that are left without content are dropped. */
    List<Draft> complete() {
        for (int i = 0; i < drafts.size(); i++) {
            own(i);
        }
        for (Quotation quotation : quotations.all()) {
            if (!owners.containsKey(quotation)) {
                findOwner(quotation).ifPresent(owner -> give(quotation, owner));
            }
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).content().isEmpty()) {
                drafts.set(i, beforeComma(drafts.get(i)));
            }
        }
        return drafts.stream().filter(draft -> !draft.content().isEmpty()).toList();
    }

    /** Quotations that the tree already put into the content are taken whole, beyond the sentence too. */
    private void own(int index) {
        Draft draft = drafts.get(index);
        if (draft.findCue().filter(Cue::quotes).isEmpty()) {
            return;
        }
        for (Span span : draft.content()) {
            for (Quotation quotation : quotations.touching(span)) {
                Span here = inSentence(quotation.span(), draft.tree().sentence());
                boolean outside = !quotation.span().overlaps(draft.cueExtent());
                boolean most = 2 * span.overlap(here) > here.length();
                if (outside && most && words(quotation.span()) >= LEAST && isNearer(quotation, index)) {
                    give(quotation, index);
                }
            }
        }
    }

    /**
     * Quotations that fill their sentences and that nobody brings: said by whoever spoke in the sentence before. One that was
     * taken for the end of that one's indirect content becomes a statement of its own.
     */
    List<Draft> withFloating() {
        List<Draft> found = new ArrayList<>();
        for (Quotation quotation : quotations.all()) {
            if (words(quotation.span()) > LEAST && fillsSentences(quotation)) {
                findSpeakerBefore(quotation).ifPresent(draft -> found.add(floating(quotation, draft)));
            }
        }
        List<Draft> left = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Span> content = draft.content().stream()
                    .filter(span ->
                            found.stream().noneMatch(each -> each.content().equals(List.of(span))))
                    .toList();
            left.add(content.isEmpty() ? draft : draft.withContent(content, draft.rule()));
        }
        left.addAll(found);
        return left;
    }

    private boolean fillsSentences(Quotation quotation) {
        Span span = quotation.span();
        return quotation.closed()
                && analysis.findSentence(span.start())
                        .filter(first -> first.span().start() == span.start())
                        .isPresent()
                && analysis.findSentence(span.end() - 1)
                        .filter(last -> last.span().end() <= span.end() + 1)
                        .isPresent();
    }

    /** The draft of the sentence before, where one speaker alone speaks, in his own words or in the reporter's. */
    private Optional<Draft> findSpeakerBefore(Quotation quotation) {
        Optional<Sentence> sentence = analysis.findSentence(quotation.span().start());
        if (sentence.isEmpty() || sentence.get().index() == 0) {
            return Optional.empty();
        }
        Sentence before = analysis.sentences().get(sentence.get().index() - 1);
        boolean brought = drafts.stream()
                .filter(draft -> Draft.overlap(draft.content(), List.of(quotation.span())) > 0)
                .anyMatch(draft -> draft.tree().sentence().index() != before.index() || isQuoted(draft, before));
        List<Draft> speaking = drafts.stream()
                .filter(draft -> draft.tree().sentence().index() == before.index())
                .filter(draft -> !draft.speaker().isEmpty() && !draft.cueSpans().isEmpty())
                .filter(draft -> draft.findCue().map(Cue::quotes).orElse(true))
                .toList();
        boolean near = sentence.get().paragraph() - before.paragraph() <= 1;
        boolean one = speaking.stream().map(Draft::speaker).distinct().count() == 1;
        return brought || !near || !one ? Optional.empty() : Optional.of(speaking.get(speaking.size() - 1));
    }

    /** True when what it says in the sentence before is quoted too: then the quotation goes on. */
    private boolean isQuoted(Draft draft, Sentence before) {
        return draft.content().stream()
                .filter(span -> before.span().overlaps(span))
                .anyMatch(span -> !quotations.touching(span).isEmpty());
    }

    private Draft floating(Quotation quotation, Draft before) {
        Tree tree =
                analysis.findSentence(quotation.span().start()).map(Tree::new).orElseGet(before::tree);
        return new Draft(
                tree,
                null,
                null,
                before.speaker(),
                List.of(),
                List.of(quotation.span()),
                "floating/quotation",
                Provenance.RULES,
                FLOATING);
    }

    private boolean isNearer(Quotation quotation, int index) {
        Integer other = owners.get(quotation);
        return other == null || gap(quotation, drafts.get(index)) < gap(quotation, drafts.get(other));
    }

    private void give(Quotation quotation, int index) {
        owners.put(quotation, index);
        Draft draft = drafts.get(index);
        List<Span> content = new ArrayList<>(draft.content());
        content.add(quotation.span());
        String rule = draft.content().isEmpty()
                ? "quotation/" + draft.findCue().map(Cue::name).orElse("")
                : draft.rule();
        drafts.set(index, draft.withContent(Edges.merged(content), rule));
    }

    private static Span inSentence(Span span, Sentence sentence) {
        int start = Math.max(span.start(), sentence.span().start());
        return Span.of(
                start, Math.max(start, Math.min(span.end(), sentence.span().end())));
    }

    private static int gap(Quotation quotation, Draft draft) {
        Span cue = draft.cueExtent();
        return Math.max(
                0,
                Math.max(cue.start() - quotation.span().end(), quotation.span().start() - cue.end()));
    }

    private int words(Span span) {
        return span.in(analysis.text()).split("\\s+").length;
    }

    private Optional<Integer> findOwner(Quotation quotation) {
        Optional<Integer> inSentence = ownerInSentence(quotation);
        return inSentence.isPresent() || words(quotation.span()) < LEAST ? inSentence : ownerBefore(quotation);
    }

    private Optional<Integer> ownerInSentence(Quotation quotation) {
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean same = draft.tree().sentence().span().overlaps(quotation.span());
            if (same && mayBring(draft, quotation)) {
                near.add(i);
            }
        }
        return near.stream()
                .filter(i -> isFree(drafts.get(i), quotation))
                .min(Comparator.comparingInt(i -> gap(quotation, drafts.get(i))));
    }

    private boolean mayBring(Draft draft, Quotation quotation) {
        return draft.findCue().filter(Cue::quotes).isPresent()
                && draft.findCueHead().filter(Token::isVerb).isPresent()
                && !quotation.span().overlaps(draft.cueExtent());
    }

    /** Without content yet, or with a quotation that the cue interrupts. */
    private boolean isFree(Draft draft, Quotation quotation) {
        if (draft.content().isEmpty()) {
            return words(quotation.span()) >= LEAST
                    || quotation.span().end() + 2 >= draft.cueExtent().start();
        }
        boolean quoted = quotations.touching(draft.contentExtent()).stream().anyMatch(each -> owners.containsKey(each));
        return quoted
                && words(quotation.span()) >= LEAST
                && !draft.contentExtent().overlaps(quotation.span());
    }

    /** A quotation that begins its sentence goes on with what was quoted just before, or follows a colon. */
    private Optional<Integer> ownerBefore(Quotation quotation) {
        Optional<Sentence> sentence = analysis.findSentence(quotation.span().start());
        if (sentence.isEmpty()
                || sentence.get().index() == 0
                || sentence.get().span().start() != quotation.span().start()) {
            return Optional.empty();
        }
        Sentence previous = analysis.sentences().get(sentence.get().index() - 1);
        return colon(previous).or(() -> goesOn(previous, quotation));
    }

    private Optional<Integer> colon(Sentence previous) {
        boolean announced =
                previous.tokens().get(previous.tokens().size() - 1).text().equals(":");
        if (!announced) {
            return Optional.empty();
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean here = draft.tree().sentence().index() == previous.index();
            if (here
                    && draft.content().isEmpty()
                    && draft.findCue().filter(Cue::quotes).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The owner of the quotation that the previous sentence holds, when nothing else is said between the two. */
    private Optional<Integer> goesOn(Sentence previous, Quotation quotation) {
        return quotations.touching(previous.span()).stream()
                .filter(each -> !each.equals(quotation) && owners.containsKey(each))
                .reduce((first, second) -> second)
                .map(owners::get)
                .filter(owner -> !drafts.get(owner).cueSpans().isEmpty());
    }

    /** "The port is closed, the mayor said on Monday." where the tree gave the verb nothing. */
    private Draft beforeComma(Draft draft) {
        if (draft.findCue().filter(Cue::quotes).isEmpty() || draft.speaker().isEmpty()) {
            return draft;
        }
        Tree tree = draft.tree();
        List<Span> groupSpans = new ArrayList<>(draft.cueSpans());
        groupSpans.addAll(draft.speaker());
        BitSet group = tree.within(groupSpans);
        int first = group.nextSetBit(0);
        int last = group.length() - 1;
        Edges edges = new Edges(tree, quotations);
        String cue = draft.findCue().map(Cue::name).orElse("");
        if (first > 3 && tree.token(first - 1).text().equals(",") && isTail(tree, last)) {
            return draft.withContent(edges.content(Tree.range(0, first - 2)), "before-comma/" + cue);
        }
        if (last + 4 < tree.size() && tree.token(last + 1).text().equals(":")) {
            return draft.withContent(edges.content(Tree.range(last + 2, tree.size() - 1)), "after-colon/" + cue);
        }
        return draft;
    }

    private static boolean isTail(Tree tree, int last) {
        List<Token> after = tree.tokens().subList(last + 1, tree.size());
        return after.size() <= TAIL
                && after.stream()
                        .noneMatch(token -> token.isVerb()
                                || token.text().equals(",")
                                || token.text().equals(":"));
    }
}
