package parallax.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.TimeExpression.Grain;
import parallax.language.Token;
import parallax.text.Span;

/**
 * Which of the times that a text names is that of a happening: the one that hangs on its own words; else the one of the
 * clause that it is coordinated with or takes part in; else, where its clause points back to "the operation" or "the
 * raid", the one of the sentence that told of it. "Said on Tuesday that troops left on Monday": the leaving is Monday's.
 */
public final class ClauseTimes {

    /** A phrase with one of these tells of another time than that of its verb: "withdrew ahead of Sunday's vote". */
    private static final Set<String> APART =
            Set.of("after", "before", "since", "until", "till", "following", "ahead", "despite", "about");
    /** What lies behind or before a time is not at it: "called for more troops after 2025". */
    private static final Set<String> BEYOND = Set.of("after", "before", "beyond");
    /** Happenings that a text comes back to with the definite article. */
    private static final Set<String> SCENES = Set.of(
            "operation",
            "raid",
            "search",
            "patrol",
            "attack",
            "strike",
            "airstrike",
            "ambush",
            "clash",
            "fighting",
            "battle",
            "engagement",
            "assault",
            "shooting",
            "explosion",
            "blast",
            "bombing",
            "incident",
            "shelling",
            "offensive",
            "protest",
            "demonstration",
            "rally",
            "riot",
            "march",
            "meeting",
            "summit",
            "visit",
            "mission",
            "exchange",
            "firefight",
            "gunfight",
            "encounter",
            "arrest",
            "crash");
    /** What such happenings do: their time is that of the verb. */
    private static final Set<String> CAUSING = Set.of(
            "kill", "wound", "injure", "hit", "destroy", "damage", "strike", "leave", "claim", "flatten", "target",
            "happen", "occur", "begin", "start", "end", "come", "follow", "take", "erupt", "break", "rock", "shake");

    private static final Set<String> LEADING = Set.of("lead", "result", "cause", "bring");
    /** What any happening may be called when a text comes back to it. */
    private static final Set<String> ANY_SCENE = Set.of("operation", "mission", "incident", "raid", "action");

    private static final Set<String> TAKING_PART = Set.of("in", "during", "by", "when", "with", "amid");
    private static final Set<String> POINTING = Set.of("the", "that", "this", "same");
    private static final Set<String> JOINTS = Set.of("to", "through", "until", "till", "-", "–", "and");
    /** How many sentences back "the operation" was told of. */
    private static final int FARTHEST_SCENE = 3;

    private static final int LONGEST_JOINT = 12;

    private final Analysis analysis;

    public ClauseTimes(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The time of a happening; a range of two days is one time from the first to the last.
     *
     * @param anchors the words that tell it: trigger first, then what carries it and its objects
     */
    public Optional<TimeExpression> find(Sentence sentence, List<Token> anchors) {
        List<TimeExpression> times = analysis.timesIn(sentence.span()).stream()
                .filter(ClauseTimes::dates)
                .toList();
        Clause clause = new Clause(sentence, anchors, times);
        Optional<TimeExpression> found = clause.hanging(token -> !opensClause(token));
        if (found.isEmpty() && !times.isEmpty()) {
            found = clause.shared();
        }
        if (found.isEmpty() && !times.isEmpty()) {
            found = clause.hanging(token -> !opensFiniteClause(token));
        }
        return found.isPresent() ? found.map(time -> range(time, times)) : clause.ofScene();
    }

    /** True of a date or a time of day, as against a length or a repetition. */
    public static boolean isMoment(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
    }

    /** True of the head of a time that something lies behind or before: "after 2025". */
    public static boolean isBeyond(Sentence sentence, Token head) {
        return sentence.dependents(head, "case").stream().anyMatch(word -> BEYOND.contains(word.lemma()));
    }

    /** A date, a time, or a stretch that ends or begins on the day of publication. */
    private static boolean dates(TimeExpression time) {
        return isMoment(time) || (time.type() == TimeExpression.Type.DURATION && time.resolved());
    }

    private static boolean opensClause(Token token) {
        return opensFiniteClause(token) || token.is("acl") || token.is("xcomp");
    }

    /** A participle or an infinitive on the object often holds a date that is the whole sentence's. */
    private static boolean opensFiniteClause(Token token) {
        return token.is("ccomp")
                || token.is("advcl")
                || token.relation().endsWith(":relcl")
                || token.is("parataxis")
                || (token.is("conj") && token.isVerb());
    }

    /** "From Monday to Thursday", "between 3 May and 7 May": one stretch. */
    private TimeExpression range(TimeExpression time, List<TimeExpression> times) {
        int at = times.indexOf(time);
        for (int first = Math.max(0, at - 1); first <= at && first + 1 < times.size(); first++) {
            TimeExpression begin = times.get(first);
            TimeExpression end = times.get(first + 1);
            LocalDate from = begin.from();
            LocalDate to = end.to();
            if (from != null && to != null && !to.isBefore(from) && joined(begin.span(), end.span())) {
                Span span = Span.covering(begin.span(), end.span());
                return new TimeExpression(
                        span, time.type(), begin.value() + "/" + end.value(), from, to, Grain.INTERVAL, time.rule());
            }
        }
        return time;
    }

    private boolean joined(Span begin, Span end) {
        int gap = end.start() - begin.end();
        if (gap <= 0 || gap > LONGEST_JOINT) {
            return false;
        }
        String joint = analysis.text().substring(begin.end(), end.start()).strip();
        String before = analysis.text()
                .substring(Math.max(0, begin.start() - LONGEST_JOINT), begin.start())
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean between = before.endsWith("between");
        return JOINTS.contains(joint) && (joint.equals("and") ? between : before.endsWith("from") || !between);
    }

    /** The clause of one happening. */
    private final class Clause {

        private final Sentence sentence;
        private final List<Token> anchors;
        private final List<TimeExpression> times;
        private final Set<Integer> own = new HashSet<>();

        Clause(Sentence sentence, List<Token> anchors, List<TimeExpression> times) {
            this.sentence = sentence;
            this.anchors = anchors;
            this.times = times;
            anchors.forEach(anchor -> own.add(anchor.index()));
            Token above = verb();
            for (int depth = 0; depth < 3 && above.is("xcomp") && above.head() >= 0; depth++) {
                above = sentence.tokens().get(above.head());
                own.add(above.index());
            }
        }

        private Token trigger() {
            return anchors.get(0);
        }

        /** The verb of the clause: the trigger, or the first anchor that is one. */
        private Token verb() {
            return anchors.stream().filter(Token::isVerb).findFirst().orElse(trigger());
        }

        /** The nearest time that hangs on the anchors, by way of tokens that pass the test. */
        Optional<TimeExpression> hanging(Predicate<Token> into) {
            return nearest(
                    times.stream().filter(time -> hangsOn(time, own, into)).toList());
        }

        private Optional<TimeExpression> nearest(List<TimeExpression> candidates) {
            int at = trigger().span().start();
            return candidates.stream()
                    .min(Comparator.comparing((TimeExpression time) -> !time.resolved())
                            .thenComparing(time -> Math.abs(time.span().start() - at)));
        }

        private boolean hangsOn(TimeExpression time, Set<Integer> wanted, Predicate<Token> into) {
            Token node = sentence.findPhraseHead(time.span()).orElse(null);
            if (node != null && isBeyond(sentence, node)) {
                return false;
            }
            boolean first = true;
            for (int steps = 0; node != null && steps <= sentence.tokens().size(); steps++) {
                if (wanted.contains(node.index())) {
                    return true;
                }
                boolean apart = !first && ((cases(node, APART) && node.is("obl")) || node.is("amod"));
                if (!into.test(node) || node.head() < 0 || apart || ownsOther(node, wanted)) {
                    return false;
                }
                first = false;
                node = sentence.tokens().get(node.head());
            }
            return false;
        }

        private boolean cases(Token noun, Set<String> prepositions) {
            return sentence.dependents(noun, "case").stream().anyMatch(word -> prepositions.contains(word.lemma()));
        }

        /** "Condemned Sunday's attack" was not said on Sunday. */
        private boolean ownsOther(Token time, Set<Integer> wanted) {
            if (!time.relation().equals("nmod:poss") || wanted.contains(time.head())) {
                return false;
            }
            Token owned = sentence.tokens().get(time.head());
            return owned.is("obj") || owned.is("nsubj") || owned.is("iobj");
        }

        /** The time of the clause that this one is coordinated with, hangs on as a participle, or takes part in. */
        Optional<TimeExpression> shared() {
            Token verb = verb();
            Optional<Token> above = sentence.findHead(verb);
            boolean subject = sentence.findDependent(verb, "nsubj").isPresent();
            if (verb.isVerb() && above.isPresent()) {
                boolean conjunct = verb.is("conj") && above.get().isVerb();
                boolean participle = verb.is("advcl") && verb.xpos().equals("VBG");
                Optional<TimeExpression> found = conjunct || participle
                        ? directly(above.get(), subject ? above.get().index() : Integer.MAX_VALUE)
                        : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
            if (!verb.isVerb()) {
                return ofTakingPart();
            }
            Optional<TimeExpression> told =
                    verb.is("ccomp") && above.isPresent() ? trailing(above.get(), verb) : Optional.empty();
            return told.isPresent() ? told : ofConjuncts(verb);
        }

        /** "Confirmed that two men were held in the north Feb. 6": what ends the sentence belongs to what was told. */
        private Optional<TimeExpression> trailing(Token telling, Token told) {
            return nearest(times.stream()
                    .filter(time -> time.span().start() > told.span().end())
                    .filter(time -> hangsOn(time, Set.of(telling.index()), token -> !opensClause(token)))
                    .filter(time -> !behindComma(time))
                    .toList());
        }

        private boolean behindComma(TimeExpression time) {
            List<Token> before = sentence.tokens().stream()
                    .filter(token -> token.span().end() <= time.span().start())
                    .toList();
            int last = before.size() - 1;
            last -= last >= 0 && before.get(last).upos().equals("ADP") ? 1 : 0;
            return last < 0 || before.get(last).upos().equals("PUNCT");
        }

        private Optional<TimeExpression> directly(Token verb, int before) {
            Set<Integer> wanted = Set.of(verb.index());
            return nearest(times.stream()
                    .filter(time -> hangsOn(time, wanted, token -> !opensClause(token)))
                    .filter(time -> sentence.findPhraseHead(time.span())
                            .map(head -> head.index() < before)
                            .orElse(false))
                    .toList());
        }

        /** "Killed three men and seized a lorry on Friday": both on Friday. */
        private Optional<TimeExpression> ofConjuncts(Token verb) {
            return sentence.dependents(verb, "conj").stream()
                    .filter(other -> other.xpos().equals(verb.xpos()))
                    .filter(other -> sentence.findDependent(other, "nsubj").isEmpty())
                    .map(other -> directly(other, Integer.MAX_VALUE))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** "The blast killed ten on Monday"; "yesterday confirmed the arrest of two men on Oct. 3". */
        private Optional<TimeExpression> ofTakingPart() {
            Token noun = trigger();
            Optional<Token> above = sentence.findHead(noun).filter(Token::isVerb);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            boolean part = noun.is("nsubj") || (noun.is("obl") && cases(noun, TAKING_PART));
            if (part && CAUSING.contains(above.get().lemma())) {
                return directly(above.get(), Integer.MAX_VALUE);
            }
            if (LEADING.contains(above.get().lemma()) && (noun.is("obl") || noun.is("obj"))) {
                return ofCause(above.get());
            }
            Optional<TimeExpression> ofVerb = directly(above.get(), noun.index());
            return noun.is("obj") && ofVerb.isPresent()
                    ? nearest(times.stream()
                            .filter(time -> time.span().start() > noun.span().end())
                            .filter(time -> hangsOn(time, Set.of(above.get().index()), token -> !opensClause(token)))
                            .toList())
                    : Optional.empty();
        }

        /** "Searched the port on Friday, which led to the arrest of two men". */
        private Optional<TimeExpression> ofCause(Token leading) {
            Token above = leading;
            while (above.head() >= 0 && (above.index() == leading.index() || !above.isVerb())) {
                above = sentence.tokens().get(above.head());
            }
            return above.index() == leading.index() ? Optional.empty() : directly(above, leading.index());
        }

        /** "Four men were held during the operation": on the day that the text gave for it. */
        Optional<TimeExpression> ofScene() {
            boolean perfect = sentence.dependents(verb(), "aux").stream()
                    .anyMatch(word ->
                            Set.of("had", "has", "have", "will", "would").contains(word.text()));
            if (perfect) {
                return Optional.empty();
            }
            return sentence.subtree(verb(), token -> !opensFiniteClause(token)).stream()
                    .filter(token -> SCENES.contains(token.lemma()) && !own.contains(token.index()))
                    .filter(token -> sentence.dependents(token, "det").stream()
                            .anyMatch(det -> POINTING.contains(det.text().toLowerCase(Locale.ROOT))))
                    .map(token -> sceneDay(token.lemma()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private boolean isPast(Token verb) {
            return verb.xpos().equals("VBD") || verb.xpos().equals("VBN");
        }

        private Optional<TimeExpression> sceneDay(String scene) {
            for (int back = 1; back <= FARTHEST_SCENE && sentence.index() - back >= 0; back++) {
                Sentence before = analysis.sentences().get(sentence.index() - back);
                List<TimeExpression> days = new ArrayList<>(analysis.timesIn(before.span()));
                days.removeIf(time -> !dates(time) || !time.resolved());
                boolean named =
                        before.tokens().stream().anyMatch(token -> token.lemma().equals(scene));
                boolean told = ANY_SCENE.contains(scene) && !days.isEmpty() && isPast(before.root());
                if (named || told) {
                    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }
}
