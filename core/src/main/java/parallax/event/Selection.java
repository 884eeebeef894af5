package parallax.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.EventType;

/**
 * What remains of the matches of one sentence: the content of a demand, a promise, a threat is not told as done; a noun
 * and a verb that tell the same become one; a move of forces is not told beside the assault that it belongs to.
 */
final class Selection {

    /** Types whose object is what somebody wants, offers, praises or blames. */
    private static final Set<EventType> VERBAL = EnumSet.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN);

    private static final Set<EventType> PONDERED = EnumSet.of(EventType.ASSAULT, EventType.MOBILIZE, EventType.RETREAT);

    private static final Set<String> RULING = Set.of("can", "ca", "should", "must", "may", "might", "ought");

    private static final Set<String> ABLE = Set.of("can", "ca", "must", "should", "ought");

    private static final Set<String> PERMITTING = Set.of("allow", "permit", "let", "enable", "authorise", "authorize");

    private final Reality reality;

    Selection(Reality reality) {
        this.reality = reality;
    }

    List<Match> select(List<Match> matches, Syntax syntax) {
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            boolean free = matches.stream().noneMatch(other -> holds(other, match, syntax));
            if (free && !isPurpose(match, syntax) && !isIdle(match, syntax) && !isGeneral(match, syntax)) {
                kept.add(match);
            }
        }
        List<Match> joined = join(kept, syntax);
        return joined.stream()
                .filter(match -> !belongsToAssault(match, joined)
                        && !isBackground(match, joined, syntax)
                        && !isNotion(match, syntax))
                .toList();
    }

    /**
     * What a sentence mentions in passing beside what it tells, without a word of who did it or only to say who somebody
     * is ("the general, who was jailed in spring, met the bishops"), is not told here.
     */
    private static boolean isBackground(Match match, List<Match> all, Syntax syntax) {
        if (!syntax.inPassing(match.arguments())
                || (!match.actors().isEmpty() && !syntax.inRelativeClause(match.trigger()))) {
            return false;
        }
        List<Match> told = all.stream()
                .filter(other -> !syntax.inPassing(other.arguments()))
                .toList();
        return !told.isEmpty() && told.stream().noneMatch(other -> other.type() == match.type());
    }

    /**
     * What merely might be is kept of moves of forces and violence; of all else it is talk: "could support". What cannot
     * or should not be done is kept of all else: "could not agree" is a refusal, "jets cannot hold ground" is talk.
     */
    private boolean isIdle(Match match, Syntax syntax) {
        Set<Auxiliary> auxiliary = reality.of(match.arguments(), syntax);
        boolean pondered = PONDERED.contains(match.type());
        boolean able = pondered && !auxiliary.contains(Auxiliary.NEGATED) && has(match.trigger(), ABLE, syntax);
        return able
                || isAsked(match, syntax)
                || isPermitted(match, syntax)
                || (auxiliary.contains(Auxiliary.HYPOTHETICAL)
                        && (auxiliary.contains(Auxiliary.NEGATED) ? pondered && isRuledOut(match, syntax) : !pondered));
    }

    private static boolean has(Token verb, Set<String> modals, Syntax syntax) {
        return syntax.sentence().dependents(verb, "aux").stream()
                .anyMatch(aux -> modals.contains(Trigger.lemmaOf(aux)));
    }

    /** "Did the army fire?", "whether the army fired", "if no state objects": nobody says that it is so. */
    private boolean isAsked(Match match, Syntax syntax) {
        if (!match.arguments().isVerb()) {
            return false;
        }
        Token verb = match.trigger();
        List<Token> tokens = syntax.sentence().tokens();
        boolean question = tokens.get(tokens.size() - 1).text().equals("?");
        boolean told = verb.is("acl") || verb.is("advcl");
        Set<String> marks = syntax.marks(verb);
        return (question && !told)
                || marks.contains("whether")
                || (VERBAL.contains(match.type()) && (marks.contains("if") || marks.contains("unless")));
    }

    /** "The law allows citizens to march": what is permitted need not be done; violence that was let happen did. */
    private static boolean isPermitted(Match match, Syntax syntax) {
        Token verb = match.arguments().findLightVerb().orElse(match.trigger());
        return match.type() != EventType.ASSAULT
                && verb.is("xcomp")
                && syntax.head(verb)
                        .filter(above -> PERMITTING.contains(Trigger.lemmaOf(above)))
                        .isPresent();
    }

    /** "An invasion of a neighbour is a crime": said of such deeds, not of one. */
    private static boolean isGeneral(Match match, Syntax syntax) {
        Token noun = match.arguments().carrier();
        return !match.arguments().isVerb()
                && match.actors().isEmpty()
                && noun.is("nsubj")
                && !syntax.has(noun, "det")
                && syntax.head(noun)
                        .filter(above -> above.isNoun() && syntax.has(above, "cop"))
                        .isPresent();
    }

    /** "The cost of an invasion", "the announcement of a strike": any such deed, by nobody, that another noun is about. */
    private static boolean isNotion(Match match, Syntax syntax) {
        Token noun = match.arguments().carrier();
        boolean indefinite = syntax.sentence().dependents(noun, "det").stream()
                .anyMatch(det -> List.of("a", "an", "any").contains(Trigger.lemmaOf(det)));
        return !match.arguments().isVerb()
                && match.actors().isEmpty()
                && indefinite
                && noun.is("nmod")
                && syntax.head(noun).filter(Token::isNoun).isPresent();
    }

    /** "Cannot hold ground", "should not be allowed to invade": what is or should be out of the question. */
    private static boolean isRuledOut(Match match, Syntax syntax) {
        Token verb = match.arguments().findLightVerb().orElse(match.trigger());
        for (int step = 0; step < 2; step++) {
            boolean modal = has(verb, RULING, syntax);
            Optional<Token> above = syntax.head(verb);
            if (modal || above.isEmpty() || !verb.is("xcomp")) {
                return modal;
            }
            verb = above.get();
        }
        return false;
    }

    /** What somebody means to achieve is not told as done: "sent troops to seize the town", "the aim is to seize it". */
    private static boolean isPurpose(Match match, Syntax syntax) {
        Token verb = match.arguments().findLightVerb().orElse(match.trigger());
        boolean aim = syntax.infinitive(verb) && syntax.has(verb, "cop");
        boolean wish = syntax.marks(verb).containsAll(Set.of("so", "that"));
        return aim || wish || (verb.is("advcl") && syntax.infinitive(verb));
    }

    /** True when {@code inner} is only what {@code outer} is about. */
    private static boolean holds(Match outer, Match inner, Syntax syntax) {
        if (outer.trigger().equals(inner.trigger())) {
            return false;
        }
        if (outer.words().contains(inner.trigger())
                && outer.words().size() >= inner.words().size()) {
            return true;
        }
        if (!VERBAL.contains(outer.type())) {
            return false;
        }
        return path(inner.trigger(), outer.trigger(), syntax);
    }

    /** True when a token stands in the object or complement of a head, not in its subject or an adjunct clause. */
    private static boolean path(Token inner, Token outer, Syntax syntax) {
        Token current = inner;
        while (current.index() != outer.index()) {
            Optional<Token> above = syntax.head(current);
            if (above.isEmpty()) {
                return false;
            }
            boolean last = above.get().index() == outer.index();
            if (last && !content(current, outer, syntax)) {
                return false;
            }
            if (!last && current.relation().endsWith(":relcl")) {
                return false;
            }
            current = above.get();
        }
        return true;
    }

    private static boolean content(Token current, Token outer, Syntax syntax) {
        boolean clause = current.is("xcomp")
                || current.is("ccomp")
                || (current.is("advcl") && (syntax.infinitive(current) || !syntax.has(current, "mark")));
        boolean phrase = current.is("obj")
                || current.is("obl")
                || current.is("nmod")
                || current.relation().equals("acl")
                || current.is("nsubj:pass");
        return clause || (phrase && !current.equals(outer));
    }

    private List<Match> join(List<Match> matches, Syntax syntax) {
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            int same = -1;
            for (int i = 0; i < kept.size(); i++) {
                if (sameEvent(kept.get(i), match, syntax)) {
                    same = i;
                }
            }
            if (same < 0) {
                kept.add(match);
            } else {
                kept.set(same, merged(kept.get(same), match));
            }
        }
        return kept;
    }

    /** What came of it tells which rule made the record, and how it was done the modes: "killed in police firing". */
    private static Match merged(Match first, Match second) {
        boolean outcome =
                second.rule().modes().isEmpty() && !first.rule().modes().isEmpty();
        return outcome ? second.joined(first) : first.joined(second);
    }

    private boolean sameEvent(Match first, Match second, Syntax syntax) {
        if (first.type() != second.type()) {
            return false;
        }
        boolean actors = first.actors().isEmpty()
                || second.actors().isEmpty()
                || first.actors().stream().anyMatch(second.actors()::contains)
                || governs(first, second, syntax)
                || governs(second, first, syntax);
        boolean content = VERBAL.contains(first.type()) && (isContent(first, syntax) || isContent(second, syntax));
        if (!actors || content || !linked(first, second, syntax)) {
            return false;
        }
        Set<Auxiliary> one = reality.of(first.arguments(), syntax);
        Set<Auxiliary> other = reality.of(second.arguments(), syntax);
        return one.equals(other);
    }

    /** "Charged with insulting the army": what somebody is charged with is another deed than the charge. */
    private static boolean isContent(Match match, Syntax syntax) {
        Token trigger = match.trigger();
        return trigger.is("advcl") && trigger.xpos().equals("VBG") && syntax.has(trigger, "mark");
    }

    /** "The airstrike killed five": the noun of one is the subject or the means of the other. */
    private static boolean governs(Match upper, Match lower, Syntax syntax) {
        Token carrier = lower.arguments().carrier();
        boolean means = carrier.is("nsubj") || carrier.is("obl") || carrier.is("obj") || carrier.is("nmod");
        return means
                && syntax.head(carrier)
                        .map(head -> head.index() == upper.trigger().index())
                        .orElse(false);
    }

    private static boolean linked(Match first, Match second, Syntax syntax) {
        return near(first.trigger(), second.trigger(), syntax) || near(second.trigger(), first.trigger(), syntax);
    }

    /** At most two steps up, through participles, coordination and arguments, never through a relative clause. */
    private static boolean near(Token lower, Token upper, Syntax syntax) {
        Token current = lower;
        for (int steps = 0; steps < 3; steps++) {
            Optional<Token> above = syntax.head(current);
            if (above.isEmpty() || current.relation().endsWith(":relcl") || current.is("ccomp")) {
                return false;
            }
            if (above.get().index() == upper.index()) {
                return true;
            }
            current = above.get();
        }
        return false;
    }

    private static boolean belongsToAssault(Match match, List<Match> all) {
        return match.type() == EventType.MOBILIZE
                && all.stream()
                        .filter(other -> other.type() == EventType.ASSAULT)
                        .anyMatch(other -> match.actors().isEmpty()
                                || other.actors().stream().anyMatch(match.actors()::contains));
    }
}
