package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Provenance;
import parallax.statement.cue.Cue;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Span;

/** Sets right who speaks where the encoder points at somebody whom the words of the cue exclude. */
final class Speakers {

    /** What may stand between two parts of one speaker. */
    private static final Set<String> JOINTS =
            Set.of("", "and", ",", ", and", "&", "or", "as well as", "along with", "-");

    /** Words before the one who is named for hearsay. */
    private static final Set<String> NAMING = Set.of("by", "to");

    /** Verbs that tell in the passive what some people say, without saying who. */
    private static final Set<String> HEARSAY =
            Set.of("report", "say", "believe", "allege", "rumor", "rumour", "understand", "think", "know");

    private final String text;
    private final Quotations quotations;

    Speakers(String text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    Draft settled(Draft draft) {
        Optional<Token> head = draft.findCueHead();
        Optional<Subjects.Subject> quoted =
                head.filter(Token::isVerb).flatMap(cue -> new Subjects(draft.tree()).findQuoted(cue));
        if (quoted.isPresent()) {
            List<Span> speaker =
                    new Edges(draft.tree(), quotations).phrase(quoted.get().words());
            return Draft.overlap(speaker, draft.speaker()) > 0 || speaker.isEmpty()
                    ? inOnePiece(draft)
                    : draft.withSpeaker(speaker);
        }
        if (isHearsay(draft)) {
            return draft.withSpeaker(draft.speaker().stream()
                    .filter(span -> isNamed(draft.tree(), span))
                    .toList());
        }
        return inOnePiece(draft);
    }

    /** "reportedly", "is said to …": what nobody is named for. */
    private static boolean isHearsay(Draft draft) {
        Optional<Token> head = draft.findCueHead();
        if (draft.findCue().filter(cue -> cue.part() == Cue.Part.ADVERB).isPresent()) {
            return true;
        }
        Tree tree = draft.tree();
        BitSet cue = tree.within(draft.cueSpans());
        return head.filter(verb -> HEARSAY.contains(Tree.lemma(verb)) && new Subjects(tree).isPassive(verb))
                .filter(verb -> cue.length() <= verb.index() + 2)
                .filter(verb -> tree.hasChild(verb, "aux:pass"))
                .isPresent();
    }

    /** In the same sentence, after "by" or "according to". */
    private static boolean isNamed(Tree tree, Span span) {
        BitSet words = tree.within(List.of(span));
        int first = words.nextSetBit(0);
        return first > 0 && NAMING.contains(Tree.lower(tree.token(first - 1)));
    }

    /** Of pieces that lie apart, those that one phrase joins, nearest to the cue. */
    private Draft inOnePiece(Draft draft) {
        if (draft.speaker().size() < 2 || draft.engine().equals(Provenance.RULES)) {
            return draft;
        }
        List<List<Span>> groups = new ArrayList<>();
        for (Span span : draft.speaker().stream().sorted().toList()) {
            if (!groups.isEmpty() && isJoined(draft.tree(), last(groups), span)) {
                groups.get(groups.size() - 1).add(span);
            } else {
                groups.add(new ArrayList<>(List.of(span)));
            }
        }
        BitSet subject = subject(draft);
        return groups.stream()
                .min(Comparator.comparing((List<Span> group) ->
                                !draft.tree().within(group).intersects(subject))
                        .thenComparingInt(group -> distance(Draft.extent(group), draft)))
                .map(draft::withSpeaker)
                .orElse(draft);
    }

    private static Span last(List<List<Span>> groups) {
        List<Span> group = groups.get(groups.size() - 1);
        return group.get(group.size() - 1);
    }

    /** By "and", or by the relative pronoun of one noun ("the nurse, who"). */
    private boolean isJoined(Tree tree, Span before, Span after) {
        if (before.end() > after.start()) {
            return false;
        }
        String between = text.substring(before.end(), after.start()).strip().toLowerCase(Locale.ROOT);
        boolean relative =
                Set.of("who", "which", "that").contains(after.in(text).toLowerCase(Locale.ROOT));
        boolean here = tree.sentence().span().contains(Span.covering(before, after));
        return here
                && (JOINTS.contains(between) || relative)
                && !before.in(text).equals(after.in(text));
    }

    private static BitSet subject(Draft draft) {
        return draft.findCueHead()
                .filter(Token::isVerb)
                .flatMap(cue -> new Subjects(draft.tree()).find(cue))
                .map(Subjects.Subject::words)
                .orElseGet(BitSet::new);
    }

    private static int distance(Span group, Draft draft) {
        Span cue = draft.cueSpans().isEmpty() ? draft.contentExtent() : draft.cueExtent();
        return Math.max(0, Math.max(cue.start() - group.end(), group.start() - cue.end()));
    }
}
