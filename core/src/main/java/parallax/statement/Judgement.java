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
    private static final double NO_SPEAKER = 0.93;

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

    /** Least worth of what only the rules read, beside an encoder and alone. */
    private static final double LEAST = 0.3;

    private static final double LEAST_ALONE = 0.15;

    private final Quotations quotations;
    private final List<Draft> all;
    private final boolean tagged;

    Judgement(Quotations quotations, List<Draft> all) {
        this.quotations = quotations;
        this.all = List.copyOf(all);
        this.tagged = all.stream().anyMatch(draft -> draft.engine().equals(Provenance.MODEL));
    }

    /** The draft with its confidence; empty when it is not kept. */
    Optional<Draft> judge(Draft draft) {
        if (isPicture(draft) || isDeed(draft)) {
            return Optional.empty();
        }
        return switch (draft.engine()) {
            case Provenance.BOTH -> both(draft);
            case Provenance.MODEL -> model(draft);
            default -> rules(draft);
        };
    }

    /** What both read, but for a thing hung on a vague noun ("support for the plan"). */
    private static Optional<Draft> both(Draft draft) {
        boolean vague = draft.findCue()
                .filter(cue -> cue.part() == Cue.Part.NOUN && !SPEECH_NOUNS.contains(cue.kind()))
                .isPresent();
        boolean clause = draft.tree()
                .findTop(draft.tree().within(draft.content()))
                .filter(Token::isVerb)
                .isPresent();
        return vague && !clause ? Optional.empty() : Optional.of(draft.judged(draft.engine(), agreed(draft)));
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

    /** What only the rules read; without an encoder there is nothing to agree with, and all but the worst is kept. */
    private Optional<Draft> rules(Draft draft) {
        boolean quoted = draft.cueSpans().stream().anyMatch(quotations::covers);
        if (isFirstOrSecond(draft) || quoted) {
            return Optional.empty();
        }
        boolean nested = all.stream().anyMatch(other -> !other.equals(draft) && holds(other, draft));
        double worth = worth(draft, nested);
        return worth < (tagged ? LEAST : LEAST_ALONE)
                ? Optional.empty()
                : Optional.of(draft.judged(draft.engine(), worth));
    }

    private static double worth(Draft draft, boolean nested) {
        boolean speech = draft.findCue().filter(Cue::quotes).isPresent();
        boolean thing = draft.findCue()
                .filter(cue -> SAYING_A_THING.contains(cue.kind()))
                .isPresent();
        return switch (family(draft)) {
            case "noun" -> noun(draft);
            case "headline" -> 0.6;
            case "source" -> 0.5;
            case "verb-clause", "verb-question", "verb-gerund" -> speech ? 0.5 : nested ? 0.1 : 0.3;
            case "verb-object", "verb-object-and", "verb-preposition" -> thing && !nested ? 0.4 : 0.15;
            case "verb-infinitive" -> speech && !nested ? 0.4 : 0.15;
            case "adverb" -> 0.35;
            case "quotation", "clause-around" -> 0.2;
            default -> 0.1;
        };
    }

    /** A noun needs a speaker, or a clause that is plainly what was said. */
    private static double noun(Draft draft) {
        boolean speech =
                draft.findCue().filter(cue -> SPEECH_NOUNS.contains(cue.kind())).isPresent();
        boolean clause = draft.tree()
                .findTop(draft.tree().within(draft.content()))
                .filter(head -> head.isVerb() || draft.tree().hasChild(head, "nsubj"))
                .isPresent();
        if (!speech) {
            return 0.15;
        }
        return clause ? 0.5 : draft.speaker().isEmpty() ? 0.15 : 0.3;
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
                .filter(thing -> tree.tops(tree.within(draft.content())).equals(List.of(thing)))
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
