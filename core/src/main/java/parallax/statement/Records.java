package parallax.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.entity.Moments;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.language.time.ClauseTimes;
import parallax.ledger.Actor;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.Statement.Links;
import parallax.ledger.Statement.Speaker;
import parallax.ledger.When;
import parallax.statement.cue.Cue;
import parallax.statement.syntax.Tree;
import parallax.text.Fingerprint;
import parallax.text.Quotations;
import parallax.text.Span;

/** Drafts become records: speaker resolved, stance, time of saying, id. */
final class Records {

    private static final String ON = " on ";

    private static final Set<String> PLURAL = Set.of("they", "both", "who");

    /** Least part of the speaker's words that a person's name with title must cover to be the speaker. */
    private static final double FILLED = 0.9;

    private final Analysis analysis;
    private final Names names;
    private final Stances stances;

    Records(Analysis analysis, Names names, Quotations quotations) {
        this.analysis = analysis;
        this.names = names;
        this.stances = new Stances(quotations);
    }

    /** In the order of their cues; ids are unique. */
    List<Statement> write(List<Draft> drafts) {
        List<Draft> sorted = drafts.stream()
                .sorted(Comparator.comparing((Draft draft) -> start(draft))
                        .thenComparing(Draft::contentExtent)
                        .thenComparing(Draft::rule))
                .toList();
        Set<String> used = new HashSet<>();
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : sorted) {
            statements.add(statement(withoutTime(draft), used));
        }
        return statements;
    }

    /** "announced a ban on Monday": the day at the end of an announced thing is when it was announced. */
    private Draft withoutTime(Draft draft) {
        Optional<TimeExpression> last = draft.rule().startsWith("verb-object/") ? findLastDay(draft) : Optional.empty();
        if (last.isEmpty()) {
            return draft;
        }
        int cut = last.get().span().start() - ON.length();
        List<Span> content = draft.content().stream()
                .filter(span -> span.start() < cut)
                .map(span -> Span.of(span.start(), Math.min(span.end(), cut)))
                .toList();
        return content.isEmpty() ? draft : draft.withContent(content, draft.rule());
    }

    private Optional<TimeExpression> findLastDay(Draft draft) {
        int end = draft.contentExtent().end();
        return analysis.timesIn(draft.tree().sentence().span()).stream()
                .filter(time -> time.span().end() == end && time.span().start() > ON.length())
                .filter(time -> analysis.text().startsWith(ON, time.span().start() - ON.length()))
                .findFirst();
    }

    private static Span start(Draft draft) {
        return draft.cueSpans().isEmpty() ? draft.contentExtent() : draft.cueExtent();
    }

    private Statement statement(Draft draft, Set<String> used) {
        Statement.Cue cue = new Statement.Cue(draft.cueSpans(), words(draft.cueSpans()), kind(draft));
        Statement.Content content = new Statement.Content(draft.content(), words(draft.content()));
        return new Statement(
                id(draft, used),
                speaker(draft),
                cue,
                content,
                stances.form(draft),
                stances.stance(draft),
                when(draft),
                Links.NONE,
                sentences(draft),
                new Provenance(draft.rule(), draft.engine(), draft.confidence()));
    }

    private static String id(Draft draft, Set<String> used) {
        Span cue = draft.cueExtent();
        Span content = draft.contentExtent();
        String id = Fingerprint.id("s", 8, "statement", cue.start(), cue.end(), content.start(), content.end());
        for (int again = 1; !used.add(id); again++) {
            id = Fingerprint.id("s", 8, "statement", cue.start(), cue.end(), content.start(), content.end(), again);
        }
        return id;
    }

    private String words(List<Span> spans) {
        return spans.stream().map(span -> span.in(analysis.text())).collect(Collectors.joining(" "));
    }

    private static CueKind kind(Draft draft) {
        return draft.findCue().map(Cue::kind).orElse(CueKind.SAYS);
    }

    private Speaker speaker(Draft draft) {
        if (draft.speaker().isEmpty()) {
            return new Speaker(List.of(), "", List.of(), null, nobody(draft));
        }
        String text = words(draft.speaker());
        List<Token> heads = heads(draft.speaker());
        Optional<Token> head = findPerson(Draft.extent(draft.speaker()))
                .or(() -> heads.stream().filter(this::isPerson).findFirst())
                .or(() -> heads.stream()
                        .filter(token -> !names.actorsAt(token).isEmpty())
                        .findFirst());
        List<String> ids = head.map(names::actorsAt).orElse(List.of());
        if (ids.isEmpty()) {
            ids = onlyActorIn(draft.speaker());
        }
        String actor = ids.stream()
                .filter(this::isPerson)
                .findFirst()
                .or(ids.stream()::findFirst)
                .map(id -> named(id, draft.speaker()))
                .map(id -> draft.rule().startsWith("turn/") ? spelled(id, text) : id)
                .orElse(null);
        String institution = actor == null ? null : names.findInstitution(actor).orElse(null);
        return new Speaker(
                draft.speaker(),
                text,
                actor == null ? List.of() : jointly(actor, ids, heads),
                institution,
                unnamed(actor, heads.stream().findFirst(), text));
    }

    /** "France and Germany", "they" of two people: all of them; else the one. */
    private static List<String> jointly(String actor, List<String> ids, List<Token> heads) {
        boolean several = heads.stream()
                .anyMatch(head -> head.isNoun() || PLURAL.contains(head.text().toLowerCase(Locale.ROOT)));
        if (!several || !ids.contains(actor)) {
            return List.of(actor);
        }
        List<String> all = new ArrayList<>(List.of(actor));
        ids.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    /** "the head of the fire service, Rui Matos": the person whose name ends the words that describe him. */
    private String named(String actor, List<Span> speaker) {
        Span words = Draft.extent(speaker);
        boolean described = names.findActor(actor)
                .filter(known -> known.kind() == Actor.Kind.UNNAMED)
                .isPresent();
        if (!described) {
            return actor;
        }
        List<String> people = names.actors().stream()
                .filter(known -> known.kind() == Actor.Kind.PERSON)
                .filter(known -> known.mentions().stream()
                        .anyMatch(mention -> mention.end() == words.end()
                                && mention.start() > words.start() + 1
                                && analysis.text().startsWith(", ", mention.start() - 2)))
                .map(Actor::id)
                .toList();
        return people.size() == 1 ? people.get(0) : actor;
    }

    /** "BERG:" in an interview is the one person of the article with this last name. */
    private String spelled(String actor, String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        List<String> people = names.actors().stream()
                .filter(known -> known.kind() == Actor.Kind.PERSON
                        && !known.name().equals(known.name().toUpperCase(Locale.ROOT)))
                .filter(known -> known.name()
                        .substring(known.name().lastIndexOf(' ') + 1)
                        .equalsIgnoreCase(last))
                .map(Actor::id)
                .toList();
        return people.size() == 1 ? people.get(0) : actor;
    }

    /** The heads of the speaker's words: several where the tree broke a name in two. */
    private List<Token> heads(List<Span> spans) {
        return analysis.findSentence(spans.get(0).start())
                .map(sentence -> {
                    Tree tree = new Tree(sentence);
                    return tree.tops(tree.within(spans));
                })
                .orElse(List.of());
    }

    /** The person whose name with title fills these words. */
    private Optional<Token> findPerson(Span words) {
        return analysis.findSentence(words.start())
                .flatMap(sentence -> sentence.tokensIn(words).stream()
                        .filter(this::isPerson)
                        .filter(token -> names.findPhraseAt(token)
                                .filter(phrase -> phrase.overlap(words) >= FILLED * words.length())
                                .isPresent())
                        .findFirst());
    }

    private boolean isPerson(Token head) {
        return names.actorsAt(head).stream().anyMatch(this::isPerson);
    }

    private boolean isPerson(String actor) {
        return names.findActor(actor)
                .filter(known -> known.kind() == Actor.Kind.PERSON)
                .isPresent();
    }

    /** The tree may have put another word at the head of a name: the one actor whose phrase fills the speaker's span. */
    private List<String> onlyActorIn(List<Span> spans) {
        Optional<Sentence> sentence = analysis.findSentence(spans.get(0).start());
        if (sentence.isEmpty()) {
            return List.of();
        }
        Span first = spans.get(0);
        List<List<String>> found = sentence.get().tokensIn(first).stream()
                .filter(token -> names.findPhraseAt(token)
                        .filter(phrase -> 2 * phrase.overlap(first) > first.length())
                        .isPresent())
                .map(names::actorsAt)
                .filter(ids -> !ids.isEmpty())
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : List.of();
    }

    /** Words for a speaker who has no name: a described person or group that is no known actor. */
    private @Nullable String unnamed(@Nullable String actor, Optional<Token> head, String text) {
        Optional<Actor> known = actor == null ? Optional.empty() : names.findActor(actor);
        if (known.isPresent()) {
            Actor.Kind kind = known.get().kind();
            boolean nobody = kind == Actor.Kind.GROUP && known.get().country() == null;
            return nobody || kind == Actor.Kind.UNNAMED ? text : null;
        }
        boolean described = head.filter(token -> token.upos().equals("NOUN")).isPresent();
        return actor == null && described ? text : null;
    }

    /** "regular reports", "allegedly": what stands where a speaker would. */
    private @Nullable String nobody(Draft draft) {
        Optional<Token> head = draft.findCueHead();
        if (head.isEmpty() || head.get().isVerb()) {
            return null;
        }
        if (!head.get().isNoun()) {
            return words(draft.cueSpans());
        }
        Tree tree = draft.tree();
        BitSet phrase = new BitSet();
        phrase.set(head.get().index());
        tree.children(head.get()).stream()
                .filter(child -> child.index() < head.get().index())
                .filter(child -> child.is("amod") || child.is("compound") || child.is("nummod") || child.is("det"))
                .filter(child -> !child.xpos().equals("DT"))
                .forEach(child -> phrase.or(tree.subtree(child)));
        return words(tree.spans(phrase));
    }

    /** The time of saying: a time expression that the cue governs and the content does not hold. */
    private @Nullable When when(Draft draft) {
        Optional<Token> head = draft.findCueHead();
        if (head.isEmpty()) {
            return null;
        }
        Tree tree = draft.tree();
        return analysis.timesIn(tree.sentence().span()).stream()
                .filter(ClauseTimes::isMoment)
                .filter(time -> draft.content().stream().noneMatch(span -> span.overlaps(time.span())))
                .filter(time -> draft.speaker().stream().noneMatch(span -> span.overlaps(time.span())))
                .filter(time -> hangsOn(
                        tree,
                        time,
                        head.get(),
                        draft.rule().startsWith("verb-object/")
                                ? draft.contentExtent().end()
                                : Integer.MIN_VALUE))
                .findFirst()
                .map(time -> Moments.of(analysis.text(), time))
                .orElse(null);
    }

    private static boolean hangsOn(Tree tree, TimeExpression time, Token cue, int end) {
        if (time.span().start() == end + ON.length()) {
            return true;
        }
        return tree.findTop(tree.within(List.of(time.span())))
                .filter(top -> top.head() == cue.index() && !ClauseTimes.isBeyond(tree.sentence(), top))
                .isPresent();
    }

    /** From the first to the last sentence that the record touches. */
    private Span sentences(Draft draft) {
        Span whole = draft.tree().sentence().span();
        List<Span> parts = new ArrayList<>(draft.content());
        parts.addAll(draft.speaker());
        parts.addAll(draft.cueSpans());
        for (Span part : parts) {
            Span outer = analysis.findSentence(part.start()).map(Sentence::span).orElse(part);
            Span last = analysis.findSentence(Math.max(part.start(), part.end() - 1))
                    .map(Sentence::span)
                    .orElse(part);
            whole = Span.covering(Span.covering(whole, outer), Span.covering(last, part));
        }
        return whole;
    }
}
