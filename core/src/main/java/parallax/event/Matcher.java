package parallax.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.EventType;

/** Tries the rules that each token of a sentence calls, and keeps the most specific that holds. */
final class Matcher {

    private static final Comparator<Match> BEST = Comparator.comparingInt(Match::strength)
            .reversed()
            .thenComparingInt(match -> match.rule().order());

    /** A reading that is no event wins over one that is, unless that is much more specific. */
    private static final int NONE_FIRST = 4;

    private static final Set<EventType> MOVED = EnumSet.of(EventType.MOBILIZE, EventType.RETREAT);

    /** What blasts, wars and machines do as well as people. */
    private static final Set<EventType> PHYSICAL = EnumSet.of(EventType.ASSAULT, EventType.SANCTION, EventType.RETREAT);

    private final RuleBook book;
    private final Names names;
    private final Voices voices;

    Matcher(RuleBook book, Names names, Voices voices) {
        this.book = book;
        this.names = names;
        this.voices = voices;
    }

    List<Match> matches(Sentence sentence) {
        List<Match> found = new ArrayList<>();
        Syntax syntax = new Syntax(sentence, book.lexicon());
        boolean talk = voices.isTalk(sentence);
        for (Token token : sentence.tokens()) {
            List<RuleBook.Entry> called = book.calledBy(token, syntax);
            if (!called.isEmpty()) {
                findBest(syntax, token, called)
                        .filter(match -> !talk || PHYSICAL.contains(match.type()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Match> findBest(Syntax syntax, Token token, List<RuleBook.Entry> called) {
        if (isModifier(token) || voices.isTime(token)) {
            return Optional.empty();
        }
        Arguments arguments = new Arguments(syntax, token, book.lexicon(), new Arguments.Context(names, voices));
        return called.stream()
                .map(entry -> findMatch(entry, arguments, syntax.sentence()))
                .flatMap(Optional::stream)
                .min(BEST)
                .filter(Match::isEvent)
                .filter(match -> isAnchored(match) && canAct(match) && !isNaming(match));
    }

    /** A word that only qualifies a noun tells no event: "attack helicopter", "peace talks venue", "negotiating position". */
    private static boolean isModifier(Token token) {
        boolean qualifies = token.is("compound") || token.is("amod") || token.is("nmod:poss") || token.is("flat");
        return qualifies && !token.is("compound:prt");
    }

    private Optional<Match> findMatch(RuleBook.Entry entry, Arguments arguments, Sentence sentence) {
        Optional<List<Token>> words = entry.trigger().find(sentence, arguments.trigger());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int strength = 4 * (entry.trigger().size() - 1) + (entry.rule().type() == null ? NONE_FIRST : 0);
        Set<Token> actors = new LinkedHashSet<>();
        Set<Token> recipients = new LinkedHashSet<>();
        for (Slot slot : entry.rule().frame()) {
            List<Token> heads = arguments.heads(slot);
            if (!holds(slot, heads, arguments)) {
                return Optional.empty();
            }
            strength += strength(slot, heads);
            Set<Token> role = slot.role() == Slot.Role.ACTOR ? actors : recipients;
            if (slot.role() != Slot.Role.NONE) {
                boolean all = slot.demand() != Slot.Demand.PREFERRED;
                heads.stream()
                        .filter(head -> all || arguments.satisfies(head, slot))
                        .forEach(role::add);
            }
        }
        if (recipients.isEmpty()) {
            recipients.addAll(arguments.sufferers());
        }
        actors.removeAll(recipients);
        EventType type = entry.rule().type();
        if (actors.isEmpty() && type != null && MOVED.contains(type)) {
            actors.addAll(movedForces(arguments));
        }
        return Optional.of(new Match(
                entry.rule(),
                words.get(),
                arguments,
                new ArrayList<>(actors),
                new ArrayList<>(recipients),
                entry.rule().modes(),
                strength));
    }

    /** Forces that are moved without a word of who moves them act themselves: "150,000 troops are massed". */
    private List<Token> movedForces(Arguments arguments) {
        return arguments.at(List.of("obj")).stream()
                .filter(head -> arguments.named(head).stream()
                        .anyMatch(token ->
                                book.lexicon().anyContains(List.of("forces", "police"), Trigger.lemmaOf(token))))
                .toList();
    }

    private static boolean holds(Slot slot, List<Token> heads, Arguments arguments) {
        boolean member = heads.stream().anyMatch(head -> arguments.satisfies(head, slot));
        return switch (slot.demand()) {
            case FREE, PREFERRED -> true;
            case REQUIRED -> slot.constrained() ? member : !heads.isEmpty();
            case ALLOWED -> heads.isEmpty() || member;
            case FORBIDDEN -> slot.constrained() ? !member : heads.isEmpty();
        };
    }

    private static int strength(Slot slot, List<Token> heads) {
        return switch (slot.demand()) {
            case FREE, PREFERRED -> 0;
            case REQUIRED -> slot.constrained() ? 3 : 2;
            case ALLOWED -> heads.isEmpty() ? 0 : 2;
            case FORBIDDEN -> 0;
        };
    }

    /** "What they call freedom": a word that introduces what somebody says is no encounter. */
    private boolean isNaming(Match match) {
        boolean parties = match.actors().size() + match.recipients().size() > 1;
        return match.type() == EventType.CONSULT && !parties && voices.isCue(match.trigger());
    }

    /**
     * A system, a document, "nobody" or an unknown "you" does nothing to anybody: where all that stands in the place of
     * the doer is such, and the rule does not name such things itself, the sentence tells no deed.
     */
    private static boolean canAct(Match match) {
        Arguments arguments = match.arguments();
        List<Token> doers = arguments.at(List.of("subj"));
        boolean named = match.rule().frame().stream()
                .filter(slot -> slot.places().contains("subj"))
                .anyMatch(slot -> slot.role() != Slot.Role.ACTOR || slot.namesThings());
        boolean physical = PHYSICAL.contains(match.type()) || !arguments.isVerb();
        return doers.isEmpty()
                || named
                || doers.stream()
                        .flatMap(head -> arguments.named(head).stream())
                        .anyMatch(token -> arguments.canAct(token) || (physical && !Voices.isDeictic(token)));
    }

    /**
     * A noun is an event only where something ties it to the world: a role, a verb that carries it out, a happening. A
     * verb needs somebody or something beside it.
     */
    private static boolean isAnchored(Match match) {
        Arguments arguments = match.arguments();
        if (!match.actors().isEmpty() || !match.recipients().isEmpty()) {
            return true;
        }
        return arguments.isVerb()
                ? !arguments.at(List.of("subj", "obj")).isEmpty()
                : arguments.findLightVerb().isPresent()
                        || arguments.findOccurrence().isPresent()
                        || !arguments.toldBy().isEmpty()
                        || match.rule().frame().stream()
                                .anyMatch(slot -> slot.places().contains("case"));
    }
}
