package parallax.statement.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.text.Span;

/**
 * Which statement a denial denies: one within its content, one that says the same, or one that it takes up by a noun ("the
 * accusation") or a pronoun ("denied it"). Where two fit equally well nothing is linked: a wrong link is worse than none.
 */
final class Denials {

    /** Least share of content words that a denial and a denied clause have in common. */
    private static final double ALIKE = 0.5;

    /** From how many content words on more than one must be shared. */
    private static final int FEW = 3;

    /** Least share of content words of two statements that are one claim told twice. */
    private static final double SAME = 0.6;

    /** How many sentences back a denial takes something up. */
    private static final int REACH = 5;

    /** Most words of a content that only takes something up, and between the noun and what refutes it. */
    private static final int SHORT = 8;

    private static final Set<CueKind> DENIABLE = EnumSet.of(
            CueKind.CLAIMS,
            CueKind.ACCUSES,
            CueKind.ASSERTS,
            CueKind.SAYS,
            CueKind.WARNS,
            CueKind.REPORTS,
            CueKind.ANNOUNCES,
            CueKind.BELIEVES,
            CueKind.CONFIRMS);

    /** Words that tell nothing of what is denied. */
    private static final Set<String> LIGHT = Set.of(
            "have",
            "make",
            "do",
            "take",
            "get",
            "give",
            "go",
            "want",
            "plan",
            "intend",
            "intention",
            "action",
            "try",
            "attempt");

    private static final Set<String> POINTING = Set.of("it", "this", "that", "these", "those", "them");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "neither");

    private final Analysis analysis;
    private final Names names;
    private final List<Statement> all;
    private final Map<String, String> parents;
    private final Words words;
    /** Statement id → what its content is about. */
    private final Map<String, Set<String>> about = new HashMap<>();

    Denials(Analysis analysis, Names names, List<Statement> all, Map<String, String> parents, Words words) {
        this.analysis = analysis;
        this.names = names;
        this.all = List.copyOf(all);
        this.parents = Map.copyOf(parents);
        this.words = words;
        all.forEach(statement -> about.put(statement.id(), about(statement)));
    }

    /** Id of the statement that this one denies; null when it denies none, or none for certain. */
    @Nullable
    String denied(Statement statement) {
        boolean denies =
                statement.cue().kind() == CueKind.DENIES && !statement.stance().negated() && !isRefusal(statement);
        Optional<Statement> found =
                denies ? within(statement).or(() -> alike(statement)).or(() -> takenUp(statement)) : refuted(statement);
        return found.map(Statement::id).orElse(null);
    }

    /** "refused to hand over the papers": what one will not do is nobody's statement. */
    private static boolean isRefusal(Statement statement) {
        return statement.provenance().rule().startsWith("verb-infinitive/");
    }

    private Optional<Statement> within(Statement denial) {
        return all.stream()
                .filter(other -> denial.id().equals(parents.get(other.id())) && isDeniable(denial, other))
                .findFirst();
    }

    private static boolean isDeniable(Statement denial, Statement other) {
        @Nullable String speaker = denial.speaker().actor();
        boolean sameSpeaker =
                speaker != null && Objects.equals(speaker, other.speaker().actor());
        return !denial.id().equals(other.id())
                && !sameSpeaker
                && !other.stance().negated()
                && DENIABLE.contains(other.cue().kind());
    }

    /** The statement of someone else whose content shares most words with what is denied. */
    private Optional<Statement> alike(Statement denial) {
        return all.stream()
                .filter(other -> isDeniable(denial, other) && likeness(denial, other) >= ALIKE)
                .filter(other -> isAbout(other, denial) || isPlainlySame(denial, other))
                .max(Comparator.comparing(
                                (Statement other) -> !other.speaker().spans().isEmpty())
                        .thenComparingDouble(other -> likeness(denial, other))
                        .thenComparingInt(other -> -distance(denial, other)));
    }

    /** True when the content speaks of the one who denies: of the same actor, of the same country, or by the same noun. */
    private boolean isAbout(Statement other, Statement denial) {
        @Nullable String denier = denial.speaker().actor();
        @Nullable
        String country = denier == null
                ? null
                : names.findActor(denier).map(Actor::country).orElse(null);
        return names(other, denial)
                || names.actors().stream()
                        .filter(actor ->
                                actor.id().equals(denier) || (country != null && country.equals(actor.country())))
                        .flatMap(actor -> actor.mentions().stream())
                        .anyMatch(mention -> other.content().spans().stream().anyMatch(span -> span.contains(mention)));
    }

    /** What is denied was said nearly word for word, so that it need not speak of the denier. */
    private boolean isPlainlySame(Statement denial, Statement other) {
        Set<String> shared = new HashSet<>(about.getOrDefault(denial.id(), Set.of()));
        int wanted = shared.size();
        shared.retainAll(about.getOrDefault(other.id(), Set.of()));
        return shared.size() > 1 && 3 * shared.size() >= 2 * wanted;
    }

    private static int distance(Statement one, Statement other) {
        return Math.abs(one.sentence().start() - other.sentence().start());
    }

    /**
     * How much of the shorter content is in the longer one; nothing when they share no act, as the same people and places
     * are named everywhere in an article.
     */
    private double likeness(Statement one, Statement other) {
        Set<String> some = about.getOrDefault(one.id(), Set.of());
        Set<String> others = about.getOrDefault(other.id(), Set.of());
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        boolean act = shared.stream().anyMatch(word -> !Character.isUpperCase(word.charAt(0)));
        int least = Math.min(some.size(), others.size());
        boolean enough = least < FEW || shared.size() > 1;
        return act && enough ? (double) shared.size() / least : 0;
    }

    /** Nouns, verbs and adjectives of the content, those of one meaning as one word; names keep their capital. */
    private Set<String> about(Statement statement) {
        Set<String> found = new HashSet<>();
        for (Token token : tokens(statement.content().spans())) {
            boolean speech = words.findTakenUp(lemma(token)).isPresent() || LIGHT.contains(lemma(token));
            if ((token.isNoun() || token.upos().equals("VERB")) && !speech) {
                found.add(token.upos().equals("PROPN") ? token.text() : words.act(lemma(token)));
            }
        }
        return found;
    }

    private List<Token> tokens(List<Span> spans) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : spans) {
            int first = analysis.findSentence(span.start()).map(Sentence::index).orElse(0);
            for (int i = first; i < analysis.sentences().size(); i++) {
                Sentence sentence = analysis.sentences().get(i);
                if (sentence.span().start() >= span.end()) {
                    break;
                }
                tokens.addAll(sentence.tokensIn(span));
            }
        }
        return tokens;
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** "rejected the accusation", "has denied any wrongdoing", "denied it". */
    private Optional<Statement> takenUp(Statement denial) {
        List<Token> content = tokens(denial.content().spans());
        Optional<Sentence> sentence =
                analysis.findSentence(denial.content().spans().get(0).start());
        if (sentence.isEmpty() || content.isEmpty() || content.size() > SHORT) {
            return Optional.empty();
        }
        if (content.size() == 1 && POINTING.contains(lower(content.get(0)))) {
            return pointedAt(denial);
        }
        return sentence.get()
                .findPhraseHead(denial.content().spans().get(0))
                .flatMap(head -> words.findTakenUp(lemma(head)))
                .flatMap(kinds -> named(denial, kinds));
    }

    /** "called the report false", "said the claim was a lie", "That is a lie". */
    private Optional<Statement> refuted(Statement statement) {
        List<Token> content = tokens(statement.content().spans());
        for (int i = 0; i < content.size() && i < SHORT; i++) {
            Token token = content.get(i);
            boolean pointing =
                    POINTING.contains(lower(token)) && token.upos().equals("PRON") && content.size() <= SHORT;
            Optional<List<CueKind>> kinds =
                    token.isNoun() ? words.findTakenUp(lemma(token)) : Optional.<List<CueKind>>empty();
            if ((pointing || kinds.isPresent()) && isRefuted(content, i)) {
                return kinds.isPresent() ? named(statement, kinds.get()) : pointedAt(statement);
            }
        }
        return Optional.empty();
    }

    private boolean isRefuted(List<Token> content, int noun) {
        for (int i = noun + 1; i < content.size() && i <= noun + SHORT; i++) {
            Token token = content.get(i);
            boolean other = token.upos().equals("VERB") && !words.isRefuting(lemma(token));
            if (NEGATIONS.contains(lower(token)) || other || token.is("mark")) {
                return false;
            }
            if (words.isRefuting(lemma(token)) || words.isRefuting(lower(token))) {
                return true;
            }
        }
        return false;
    }

    /** What "it" points at: the one statement, not part of another, in this sentence before it or in the one before. */
    private Optional<Statement> pointedAt(Statement denial) {
        for (int back = 0; back <= 1; back++) {
            int sentences = back;
            List<Statement> before = all.stream()
                    .filter(other -> sentencesBetween(other, denial) == sentences && isBefore(other, denial))
                    .filter(other -> !parents.containsKey(other.id()))
                    .toList();
            if (!before.isEmpty()) {
                return only(before.stream()
                        .filter(other -> isDeniable(denial, other))
                        .toList());
            }
        }
        return Optional.empty();
    }

    /** The statement that a noun takes up: of the likeliest kind, about the one who denies, and no other like it. */
    private Optional<Statement> named(Statement denial, List<CueKind> kinds) {
        List<Statement> before = all.stream()
                .filter(other -> isBefore(other, denial) && sentencesBetween(other, denial) <= REACH)
                .filter(other ->
                        isDeniable(denial, other) && kinds.contains(other.cue().kind()))
                .filter(other -> !denial.id().equals(parents.get(other.id())))
                .toList();
        List<Statement> likeliest = before.stream()
                .filter(other -> other.cue().kind() == kinds.get(0))
                .toList();
        List<Statement> left = likeliest.isEmpty() ? before : likeliest;
        List<Statement> aboutDenier =
                left.stream().filter(other -> names(other, denial)).toList();
        return only(aboutDenier.isEmpty() ? left : aboutDenier);
    }

    /** The only one; of several that say the same, the last. */
    private Optional<Statement> only(List<Statement> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Statement last = candidates.get(candidates.size() - 1);
        boolean one = candidates.stream().allMatch(other -> other.equals(last) || isSame(other, last));
        return one ? Optional.of(last) : Optional.empty();
    }

    private boolean isSame(Statement one, Statement other) {
        Set<String> shared = new HashSet<>(about.getOrDefault(one.id(), Set.of()));
        Set<String> both = new HashSet<>(shared);
        shared.retainAll(about.getOrDefault(other.id(), Set.of()));
        both.addAll(about.getOrDefault(other.id(), Set.of()));
        return !both.isEmpty() && shared.size() >= SAME * both.size();
    }

    /** True when the content has the last word of the denier's name or description. */
    private boolean names(Statement other, Statement denial) {
        List<Token> speaker =
                tokens(denial.speaker().spans()).stream().filter(Token::isNoun).toList();
        return !speaker.isEmpty()
                && tokens(other.content().spans()).stream()
                        .anyMatch(token -> lower(token).equals(lower(speaker.get(speaker.size() - 1))));
    }

    private static boolean isBefore(Statement other, Statement denial) {
        return !other.id().equals(denial.id())
                && start(other) < start(denial)
                && other.sentence().start() <= denial.sentence().start();
    }

    private static int start(Statement statement) {
        return statement.cue().spans().isEmpty()
                ? statement.content().spans().get(0).start()
                : statement.cue().spans().get(0).start();
    }

    private int sentencesBetween(Statement other, Statement denial) {
        int to = analysis.findSentence(start(denial)).map(Sentence::index).orElse(0);
        int from = analysis.findSentence(
                        Math.max(start(other), other.content().spans().get(0).start()))
                .map(Sentence::index)
                .orElse(to);
        return Math.max(0, to - from);
    }
}
