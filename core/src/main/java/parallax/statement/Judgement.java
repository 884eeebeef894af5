package parallax.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Roles;
import parallax.language.Roles.Role;
import parallax.language.Token;
import parallax.ledger.Statement.CueKind;
import parallax.statement.Merging.Reading;
import parallax.statement.Merging.Weighed;
import parallax.statement.confidence.Confidence;
import parallax.statement.confidence.Sign;
import parallax.statement.confidence.Signs;
import parallax.statement.cue.Cue;
import parallax.statement.cue.Frame;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/** What speaks for and against a draft, and how sure that makes it. */
final class Judgement {

    private static final Set<String> FIRST_AND_SECOND = Set.of("i", "we", "you", "me", "us");

    /** Frames in which a thing is what is said. */
    private static final Set<Frame> THINGS =
            EnumSet.of(Frame.OBJECT_NP, Frame.OBJ_OF, Frame.OBJ_FOR, Frame.OBJ_AS, Frame.OBJ_PRED, Frame.OBJ_ABOUT);

    /** Kinds of nouns that stand for speech without a verb. */
    private static final Set<CueKind> SPEECH_NOUNS = EnumSet.of(
            CueKind.CLAIMS, CueKind.DENIES, CueKind.ACCUSES, CueKind.WARNS, CueKind.REPORTS, CueKind.CONFIRMS);

    /** Confidence of what only the rules can see. */
    private static final double UNSEEN = 0.5;

    /** Words right beside a content that are looked at. */
    private static final int BESIDE = 2;

    private final Roles roles;
    private final Quotations quotations;
    private final List<Draft> all;
    private final Confidence confidence;

    /** @param all everything that rules and encoder read, to see what lies in what */
    Judgement(Analysis analysis, Quotations quotations, List<Draft> all) {
        this.roles = analysis.roles();
        this.quotations = quotations;
        this.all = List.copyOf(all);
        this.confidence = Confidence.read(!roles.isEmpty());
    }

    /** The draft with its confidence; empty when it is none whatever speaks for it. */
    Optional<Weighed> find(Reading reading) {
        Draft draft = reading.draft();
        if (isPicture(draft) || isDeed(draft)) {
            return Optional.empty();
        }
        Signs signs = signs(reading);
        boolean unseen = reading.tagged() == null
                && (signs.get(Sign.NESTED) > 0 || signs.get(Sign.ADVERB) > 0 || isPlainForm(draft));
        double worth = unseen ? unseen(draft, signs) : confidence.of(signs);
        if (isPlainForm(draft)) {
            worth = Math.max(worth, unseen(draft, signs));
        }
        return Optional.of(new Weighed(draft.judged(draft.engine(), worth), signs));
    }

    /**
     * What the encoder cannot see, since the texts that it learnt from mark neither adverbs nor what is said within what
     * is said: plain speech is kept by the rules' word alone, with a confidence that no gold has confirmed.
     */
    private double unseen(Draft draft, Signs signs) {
        boolean clause = draft.rule().startsWith("verb-") || draft.rule().startsWith("noun/");
        boolean plain = signs.get(Sign.ADVERB) > 0
                || isPlainForm(draft)
                || (clause && signs.get(Sign.CLAUSE) > 0 && signs.get(Sign.NO_SPEAKER) == 0 && isSpeech(draft));
        boolean own = signs.get(Sign.FIRST_OR_SECOND) == 0 && signs.get(Sign.CUE_QUOTED) == 0;
        return plain && own ? UNSEEN : 0;
    }

    /**
     * Forms that the words alone give away: "bridge is safe: report", "in the words of the coach", "Moscow's denial of the
     * attack", "the claim that it was empty".
     */
    private static boolean isPlainForm(Draft draft) {
        boolean phrase = draft.rule().startsWith("source/")
                && draft.findCue().filter(cue -> cue.lemmas().size() > 2).isPresent();
        boolean noun = draft.rule().startsWith("noun/")
                && isSpeech(draft)
                && (isClause(draft) || (!draft.speaker().isEmpty() && isDenial(draft)));
        return draft.rule().startsWith("headline/") || phrase || noun;
    }

    private static boolean isDenial(Draft draft) {
        return draft.findCue().filter(cue -> cue.kind() == CueKind.DENIES).isPresent();
    }

    private static boolean isSpeech(Draft draft) {
        return draft.findCue()
                .filter(cue -> cue.quotes() || SPEECH_NOUNS.contains(cue.kind()))
                .isPresent();
    }

    private Signs signs(Reading reading) {
        Signs.Builder signs = new Signs.Builder().add(Sign.ALWAYS, true);
        addReaders(signs, reading.rule(), reading.tagged());
        addScores(signs, reading.draft());
        signs.add(Sign.OVERLAP, roles.overlap(Role.CONTENT, reading.draft().content(), region(reading)));
        addForm(signs, reading.draft());
        if (reading.rule() != null) {
            boolean unnamed = reading.rule().speaker().isEmpty();
            signs.add(Sign.UNNAMED, unnamed && reading.draft().speaker().isEmpty());
            addFamily(signs, reading.rule());
        }
        return signs.build();
    }

    private static List<Span> region(Reading reading) {
        List<Span> region = new ArrayList<>(reading.draft().content());
        if (reading.rule() != null) {
            region.addAll(reading.rule().content());
        }
        if (reading.tagged() != null) {
            region.addAll(reading.tagged().content());
        }
        return Edges.merged(region);
    }

    private static void addReaders(Signs.Builder signs, @Nullable Draft rule, @Nullable Draft tagged) {
        if (rule != null && tagged != null) {
            boolean none = rule.speaker().isEmpty() && tagged.speaker().isEmpty();
            signs.add(Sign.CONTENTS_ALIKE, Merging.likeness(rule.content(), tagged.content()));
            signs.add(Sign.SPEAKERS_ALIKE, none || Draft.overlap(rule.speaker(), tagged.speaker()) > 0);
        }
        signs.add(Sign.RULES_ONLY, tagged == null);
    }

    private void addScores(Signs.Builder signs, Draft draft) {
        signs.add(Sign.CONTENT_SCORE, roles.mean(Role.CONTENT, draft.content()));
        signs.add(Sign.OUTSIDE_SCORE, roles.mean(Role.CONTENT, beside(draft)));
        signs.add(Sign.CUE_SCORE, roles.mean(Role.CUE, draft.cueSpans()));
        signs.add(Sign.SPEAKER_SCORE, roles.mean(Role.SOURCE, draft.speaker()));
        if (!draft.cueSpans().isEmpty()) {
            Span cue = draft.cueSpans().get(0);
            signs.add(Sign.CONTENT_TIE, roles.tie(draft.content(), cue));
            signs.add(Sign.SPEAKER_TIE, roles.tie(draft.speaker(), cue));
        }
    }

    /** The words right before and after each span of the content, in its sentence, that are no punctuation. */
    private static List<Span> beside(Draft draft) {
        List<Span> found = new ArrayList<>();
        List<Token> words = draft.tree().tokens().stream()
                .filter(token -> !Tree.isPunctuation(token))
                .toList();
        for (Span span : draft.content()) {
            List<Span> before = words.stream()
                    .map(Token::span)
                    .filter(word -> word.end() <= span.start())
                    .toList();
            found.addAll(before.subList(Math.max(0, before.size() - BESIDE), before.size()));
            words.stream()
                    .map(Token::span)
                    .filter(word -> word.start() >= span.end())
                    .limit(BESIDE)
                    .forEach(found::add);
        }
        found.removeIf(word -> draft.content().stream().anyMatch(span -> span.overlaps(word)));
        return found;
    }

    private void addForm(Signs.Builder signs, Draft draft) {
        signs.add(Sign.NO_SPEAKER, draft.speaker().isEmpty());
        signs.add(Sign.NO_CUE, draft.cueSpans().isEmpty());
        signs.add(Sign.KNOWN_CUE, draft.findCue().isPresent());
        signs.add(Sign.SPEECH_CUE, draft.findCue().filter(Cue::quotes).isPresent());
        signs.add(
                Sign.QUOTED,
                draft.content().stream()
                        .anyMatch(span -> quotations.touching(span).stream()
                                .anyMatch(quotation -> 2 * quotation.span().overlap(span) > span.length())));
        signs.add(Sign.CUE_QUOTED, draft.cueSpans().stream().anyMatch(quotations::covers));
        signs.add(Sign.NESTED, isNested(draft));
        signs.add(Sign.FIRST_OR_SECOND, isFirstOrSecond(draft));
        signs.add(
                Sign.SHORT,
                1.0 / Math.max(1, draft.tree().within(draft.content()).cardinality()));
    }

    private static void addFamily(Signs.Builder signs, Draft rule) {
        String family = rule.rule().substring(0, rule.rule().indexOf('/'));
        switch (family) {
            case "verb-object", "verb-object-and", "verb-preposition" -> signs.add(Sign.THING, true);
            case "verb-infinitive" -> signs.add(Sign.INFINITIVE, true);
            case "noun" -> {
                signs.add(Sign.NOUN, true);
                signs.add(Sign.CLAUSE, isClause(rule));
            }
            case "source" -> signs.add(Sign.PHRASE, true);
            case "adverb" -> signs.add(Sign.ADVERB, true);
            default -> signs.add(Sign.CLAUSE, true);
        }
    }

    private static boolean isClause(Draft draft) {
        Tree tree = draft.tree();
        return tree.findTop(tree.within(draft.content()))
                .filter(head -> head.isVerb() || tree.hasChild(head, "nsubj"))
                .isPresent();
    }

    /** Within the words of another; where there is an encoder, it must take them for that too. */
    private boolean isNested(Draft draft) {
        return roles.mean(Role.CONTENT, draft.cueSpans()) >= 0 && all.stream().anyMatch(other -> holds(other, draft));
    }

    /** The whole cue lies in what the other says. */
    private static boolean holds(Draft outer, Draft inner) {
        return !inner.cueSpans().isEmpty()
                && inner.cueSpans().stream()
                        .allMatch(cue -> outer.content().stream().anyMatch(content -> content.contains(cue)));
    }

    /** What a picture shows is evidence, and nobody's words. */
    private static boolean isPicture(Draft draft) {
        Tree tree = draft.tree();
        return tree.findTop(tree.within(draft.speaker()))
                .filter(head -> Wordless.PICTURES.contains(Tree.lemma(head))
                        || (Tree.lower(head).equals("it") && isShowing(draft)))
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
}
