package parallax.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.ledger.Statement.CueKind;
import parallax.text.Span;

/**
 * Which drafts become records, and with what confidence. The numbers are the share of records of each tier whose speaker
 * and content were right on development articles (news of 2015 and 2016); a tier that was seldom right is not kept.
 */
final class Judgement {

    /** Least certainty of the encoder for what only the encoder reads, with a known cue and without one. */
    private static final double KNOWN_CUE = 0.80;

    private static final double UNKNOWN_CUE = 0.88;
    private static final double NO_SPEAKER = 0.90;

    /** Kinds whose object is itself what is said ("announced a withdrawal", "rejected the claim"). */
    private static final Set<CueKind> SAYING_A_THING =
            EnumSet.of(CueKind.DENIES, CueKind.ANNOUNCES, CueKind.ACCUSES, CueKind.WARNS, CueKind.CONFIRMS);

    /** Kinds of nouns that stand for speech without a verb. */
    private static final Set<CueKind> SPEECH_NOUNS = EnumSet.of(
            CueKind.CLAIMS, CueKind.DENIES, CueKind.ACCUSES, CueKind.WARNS, CueKind.REPORTS, CueKind.CONFIRMS);

    private static final Set<String> FIRST_AND_SECOND = Set.of("i", "we", "you", "me", "us");

    private static final Set<String> PICTURES = Set.of(
            "video",
            "footage",
            "photo",
            "photograph",
            "picture",
            "image",
            "clip",
            "map",
            "imagery",
            "film",
            "livestream");

    /** Frames in which a thing is what is said. */
    private static final Set<Frame> THINGS =
            EnumSet.of(Frame.OBJECT_NP, Frame.OBJ_OF, Frame.OBJ_FOR, Frame.OBJ_AS, Frame.OBJ_PRED, Frame.OBJ_ABOUT);

    private final Quotations quotations;
    private final List<Draft> all;

    Judgement(Quotations quotations, List<Draft> all) {
        this.quotations = quotations;
        this.all = List.copyOf(all);
    }

    /** The draft with its confidence; empty when it is not kept. */
    Optional<Draft> judge(Draft draft) {
        if (isPicture(draft) || isDeed(draft)) {
            return Optional.empty();
        }
        return switch (draft.engine()) {
            case Provenance.BOTH -> Optional.of(draft.judged(draft.engine(), agreed(draft)));
            case Provenance.MODEL -> model(draft);
            default -> rules(draft);
        };
    }

    private static double agreed(Draft draft) {
        boolean speech = draft.findCue()
                .filter(cue -> cue.quotes() || cue.part() == Cue.Part.PREPOSITION)
                .isPresent();
        boolean clause = isClause(draft);
        if (speech) {
            return clause ? 0.92 : 0.8;
        }
        return clause ? 0.8 : 0.7;
    }

    private static boolean isClause(Draft draft) {
        String family = family(draft);
        return family.equals("verb-clause")
                || family.equals("quotation")
                || family.equals("clause-around")
                || family.equals("verb-question")
                || family.equals("verb-gerund")
                || family.equals("before-comma")
                || family.equals("after-colon")
                || family.equals("source")
                || family.equals("headline");
    }

    private static String family(Draft draft) {
        return draft.rule().substring(0, draft.rule().indexOf('/'));
    }

    /** What only the encoder reads keeps its own certainty, drawn towards what it proved worth. */
    private Optional<Draft> model(Draft draft) {
        double certainty = draft.confidence();
        boolean known = draft.findCue().isPresent();
        boolean quoted = draft.content().stream()
                .anyMatch(span -> !quotations.touching(span).isEmpty());
        double least = known || quoted ? KNOWN_CUE : UNKNOWN_CUE;
        if (draft.speaker().isEmpty()) {
            least = Math.max(least, NO_SPEAKER);
        }
        if (certainty < least || draft.cueSpans().isEmpty()) {
            return Optional.empty();
        }
        double worth = Math.min(0.85, Math.max(0.3, 2.5 * certainty - 1.6));
        return Optional.of(draft.judged(draft.engine(), worth));
    }

    private Optional<Draft> rules(Draft draft) {
        boolean quoted = draft.cueSpans().stream().anyMatch(quotations::covers);
        boolean nested = all.stream().anyMatch(other -> other != draft && holds(other, draft));
        if (isFirstOrSecond(draft) || (quoted && !isStrongVerb(draft))) {
            return Optional.empty();
        }
        double worth = worth(draft, nested);
        return worth < 0.3 ? Optional.empty() : Optional.of(draft.judged(draft.engine(), worth));
    }

    private static double worth(Draft draft, boolean nested) {
        String family = family(draft);
        if (family.equals("noun")) {
            return noun(draft, nested);
        }
        if (isStrongVerb(draft) || family.equals("source") || family.equals("headline")) {
            return nested ? 0.55 : 0.6;
        }
        if (family.equals("verb-object") || family.equals("verb-object-and") || family.equals("verb-preposition")) {
            boolean thing = draft.findCue()
                    .filter(cue -> SAYING_A_THING.contains(cue.kind()))
                    .isPresent();
            return thing && !nested ? 0.5 : 0;
        }
        boolean promise = draft.findCue().filter(cue -> cue.quotes()).isPresent();
        if (family.equals("verb-infinitive")) {
            return promise && !nested ? 0.4 : 0;
        }
        if (family.equals("adverb")) {
            return 0.4;
        }
        return nested ? 0 : 0.4;
    }

    private static double noun(Draft draft, boolean nested) {
        boolean speech =
                draft.findCue().filter(cue -> SPEECH_NOUNS.contains(cue.kind())).isPresent();
        if (!speech) {
            return draft.speaker().isEmpty() || nested ? 0 : 0.3;
        }
        return draft.speaker().isEmpty() ? 0.4 : 0.5;
    }

    /** A verb of speech with a clause or a quotation. */
    private static boolean isStrongVerb(Draft draft) {
        boolean verb = draft.findCueHead().filter(Token::isVerb).isPresent();
        boolean speech = draft.findCue().filter(Cue::quotes).isPresent();
        return verb && speech && isClause(draft);
    }

    /** What a picture shows is evidence, and nobody's words. */
    private static boolean isPicture(Draft draft) {
        Tree tree = draft.tree();
        return tree.findTop(tree.within(draft.speaker()))
                .filter(head ->
                        PICTURES.contains(Tree.lemma(head)) || (Tree.lower(head).equals("it") && isShowing(draft)))
                .isPresent();
    }

    private static boolean isShowing(Draft draft) {
        return draft.findCue().filter(cue -> cue.kind() == CueKind.REPORTS).isPresent();
    }

    /** "ordered the evacuation": a verb that takes no thing as what it says, with a thing, tells of a deed. */
    private static boolean isDeed(Draft draft) {
        Tree tree = draft.tree();
        boolean takesThings = draft.findCue()
                .filter(cue ->
                        cue.part() != Cue.Part.VERB || cue.frames().stream().anyMatch(THINGS::contains))
                .isPresent();
        if (takesThings || draft.findCue().isEmpty()) {
            return false;
        }
        return draft.findCueHead()
                .flatMap(cue -> tree.findChild(cue, "obj").or(() -> tree.findChild(cue, "nsubj:pass")))
                .filter(thing -> tree.findTop(tree.within(draft.content()))
                        .filter(top -> top.index() == thing.index())
                        .isPresent())
                .isPresent();
    }

    private static boolean isFirstOrSecond(Draft draft) {
        Tree tree = draft.tree();
        return tree.findTop(tree.within(draft.speaker()))
                .filter(head -> FIRST_AND_SECOND.contains(Tree.lower(head)))
                .isPresent();
    }

    private static boolean holds(Draft outer, Draft inner) {
        return inner.cueSpans().stream()
                .allMatch(span -> outer.content().stream().anyMatch((Span content) -> content.contains(span)));
    }
}
