package parallax.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.Statement.Links;
import parallax.text.RuleFile;
import parallax.text.Span;

/** Ties statements of one article together: what stands within what, and which statement a denial denies. */
final class Linking {

    /** Least share of content words that a denial and a denied clause have in common. */
    private static final double ALIKE = 0.34;

    private static final Set<CueKind> DENIABLE = Set.of(
            CueKind.CLAIMS,
            CueKind.ACCUSES,
            CueKind.ASSERTS,
            CueKind.SAYS,
            CueKind.WARNS,
            CueKind.REPORTS,
            CueKind.ANNOUNCES,
            CueKind.BELIEVES,
            CueKind.CONFIRMS);

    /** Nouns by which a denial takes up what was said before ("rejected the accusation"). */
    private static final Set<String> TAKEN_UP = Set.of(
            "accusation",
            "allegation",
            "claim",
            "charge",
            "report",
            "assertion",
            "suggestion",
            "statement",
            "warning",
            "criticism",
            "rumour",
            "rumor",
            "comment",
            "remark",
            "account",
            "version",
            "complaint");

    private final Analysis analysis;
    private final Synonyms synonyms;
    /** Statement id → what its content is about. */
    private final Map<String, Set<String>> words = new HashMap<>();

    Linking(Analysis analysis, Synonyms synonyms) {
        this.analysis = analysis;
        this.synonyms = synonyms;
    }

    List<Statement> link(List<Statement> statements) {
        for (Statement statement : statements) {
            words.put(statement.id(), words(statement));
        }
        Map<String, String> parents = new HashMap<>();
        for (Statement statement : statements) {
            parent(statement, statements).ifPresent(parent -> parents.put(statement.id(), parent.id()));
        }
        List<Statement> linked = new ArrayList<>();
        for (Statement statement : statements) {
            @Nullable String parent = parents.get(statement.id());
            @Nullable String denied = denied(statement, statements, parents);
            linked.add(statement.withLinks(new Links(parent, denied)));
        }
        return linked;
    }

    /** The smallest other content that holds this statement's cue and most of its content. */
    private static Optional<Statement> parent(Statement inner, List<Statement> all) {
        return all.stream()
                .filter(outer -> !outer.id().equals(inner.id()) && holds(outer, inner))
                .min(Comparator.comparingInt(
                        outer -> Draft.length(outer.content().spans())));
    }

    private static boolean holds(Statement outer, Statement inner) {
        List<Span> around = outer.content().spans();
        boolean cue = inner.cue().spans().isEmpty()
                || inner.cue().spans().stream()
                        .allMatch(span -> around.stream().anyMatch(content -> content.contains(span)));
        int inside = Draft.overlap(around, inner.content().spans());
        boolean larger = Draft.length(around) > Draft.length(inner.content().spans());
        return cue && larger && 2 * inside > Draft.length(inner.content().spans());
    }

    private @Nullable String denied(Statement denial, List<Statement> all, Map<String, String> parents) {
        boolean denies =
                denial.cue().kind() == CueKind.DENIES && !denial.stance().negated();
        if (!denies) {
            return null;
        }
        Optional<Statement> within = all.stream()
                .filter(other -> denial.id().equals(parents.get(other.id())) && isDeniable(denial, other))
                .findFirst();
        return within.or(() -> alike(denial, all))
                .or(() -> takenUp(denial, all))
                .map(Statement::id)
                .orElse(null);
    }

    private static boolean isDeniable(Statement denial, Statement other) {
        @Nullable String speaker = denial.speaker().actor();
        boolean sameSpeaker =
                speaker != null && Objects.equals(speaker, other.speaker().actor());
        return !denial.id().equals(other.id())
                && !sameSpeaker
                && DENIABLE.contains(other.cue().kind());
    }

    /** The statement of someone else whose content shares most words with what is denied. */
    private Optional<Statement> alike(Statement denial, List<Statement> all) {
        return all.stream()
                .filter(other -> isDeniable(denial, other) && likeness(denial, other) >= ALIKE)
                .max(Comparator.comparing(
                                (Statement other) -> !other.speaker().spans().isEmpty())
                        .thenComparingDouble(other -> likeness(denial, other))
                        .thenComparingInt(other -> -distance(denial, other)));
    }

    private static int distance(Statement one, Statement other) {
        return Math.abs(one.sentence().start() - other.sentence().start());
    }

    /**
     * How much of the shorter content is in the longer one; nothing when they share no act, as the same people and places
     * are named everywhere in an article.
     */
    private double likeness(Statement one, Statement other) {
        Set<String> some = words.getOrDefault(one.id(), Set.of());
        Set<String> others = words.getOrDefault(other.id(), Set.of());
        Set<String> shared = new HashSet<>(some);
        shared.retainAll(others);
        boolean act = shared.stream().anyMatch(word -> !Character.isUpperCase(word.charAt(0)));
        return act ? (double) shared.size() / Math.min(some.size(), others.size()) : 0;
    }

    /** Nouns, verbs and adjectives of the content, those of one meaning as one word; names keep their capital. */
    private Set<String> words(Statement statement) {
        Set<String> found = new HashSet<>();
        for (Span span : statement.content().spans()) {
            int first = analysis.findSentence(span.start()).map(Sentence::index).orElse(0);
            for (int i = first; i < analysis.sentences().size(); i++) {
                Sentence sentence = analysis.sentences().get(i);
                if (sentence.span().start() >= span.end()) {
                    break;
                }
                sentence.tokensIn(span).stream()
                        .filter(token -> token.isNoun() || token.upos().equals("VERB"))
                        .map(token -> token.upos().equals("PROPN") ? token.text() : synonyms.of(Tree.lemma(token)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "rejected the accusation": the nearest statement before it that someone else made, an accusing one first. */
    private Optional<Statement> takenUp(Statement denial, List<Statement> all) {
        if (!takesUp(denial)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> isDeniable(denial, other))
                .filter(other -> other.sentence().start() < denial.sentence().start())
                .max(Comparator.comparing((Statement other) -> accuses(other))
                        .thenComparingInt(other -> other.sentence().start()));
    }

    private static boolean accuses(Statement other) {
        return other.cue().kind() == CueKind.ACCUSES || other.cue().kind() == CueKind.CLAIMS;
    }

    private boolean takesUp(Statement denial) {
        Span first = denial.content().spans().get(0);
        Optional<Sentence> sentence = analysis.findSentence(first.start());
        if (sentence.isEmpty() || first.length() > 40) {
            return false;
        }
        Optional<Token> head = sentence.get().findPhraseHead(first);
        return head.filter(token -> TAKEN_UP.contains(Tree.lemma(token))).isPresent();
    }

    /** Words by which speakers name one act: who denies an attack denies an invasion. */
    static final class Synonyms {

        private final Map<String, String> names = new HashMap<>();

        private Synonyms(RuleFile file) {
            for (RuleFile.Row row : file.rows()) {
                for (String lemma : row.list("lemmas")) {
                    if (names.putIfAbsent(lemma, row.get("name")) != null) {
                        throw row.malformed("a lemma not listed before, found " + lemma);
                    }
                }
            }
        }

        static Synonyms read() {
            return new Synonyms(RuleFile.read(Synonyms.class, "en/acts.tsv"));
        }

        /** The name of the act that this lemma stands for, or the lemma itself. */
        String of(String lemma) {
            return names.getOrDefault(lemma, lemma);
        }
    }
}
