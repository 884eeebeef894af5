package parallax.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Anchor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Provenance;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * Reads events by rules over syntax: a trigger calls its rules, the most specific whose frame holds makes the record.
 * Who tells an event and which figures measure it are joined later, by span. Safe for several threads.
 */
public final class EventReader {

    private static final int ID_DIGITS = 8;

    private final RuleBook book;
    private final Contexts contexts;
    private final Reality reality;
    private final Selection selection;

    /** Compiles the English rules. */
    public EventReader() {
        this.book = RuleBook.english();
        this.contexts = Contexts.read("en/contexts.tsv");
        this.reality = new Reality(book.lexicon());
        this.selection = new Selection(reality);
    }

    /**
     * Whether a text may hold an event at all, by the lemmas that the words of its sentences may have. False is certain,
     * and spares the text the reading.
     */
    public boolean mayTell(List<Set<String>> sentences) {
        return sentences.stream().anyMatch(book::mayTell);
    }

    /**
     * The events of one text, in the order of their triggers.
     *
     * @param names actors and places of the same analysis
     */
    public List<Event> read(Analysis analysis, Names names) {
        Voices voices = new Voices(analysis, names);
        Matcher matcher = new Matcher(book, names, voices);
        Circumstances circumstances = new Circumstances(analysis, names);
        Map<Integer, List<String>> byParagraph = contexts.byParagraph(analysis);
        Retellings retellings = new Retellings(analysis, voices);
        Doers doers = new Doers(names);
        for (Sentence parsed : analysis.sentences()) {
            Sentence sentence = Repair.mend(parsed);
            List<Match> matches = matcher.matches(sentence);
            if (matches.isEmpty()) {
                continue;
            }
            Syntax syntax = new Syntax(sentence, book.lexicon());
            List<String> paragraph = byParagraph.getOrDefault(sentence.paragraph(), List.of());
            List<Match> selected = selection.select(matches, syntax);
            List<Event> events = selected.stream()
                    .map(match -> event(analysis.text(), new Telling(match, syntax, circumstances, paragraph)))
                    .toList();
            List<Event> completed = doers.complete(events, sentence);
            for (int i = 0; i < selected.size(); i++) {
                retellings.add(completed.get(i), selected.get(i));
            }
        }
        return retellings.events();
    }

    /** A match with what surrounds it. */
    private record Telling(Match match, Syntax syntax, Circumstances circumstances, List<String> contexts) {}

    private Event event(String text, Telling telling) {
        Match match = telling.match();
        Sentence sentence = telling.syntax().sentence();
        Span span = triggerSpan(match);
        Set<Event.Auxiliary> auxiliary = new LinkedHashSet<>(reality.of(match.arguments(), telling.syntax()));
        if (telling.circumstances().historical(match, telling.syntax())) {
            auxiliary.add(Event.Auxiliary.HISTORICAL);
        }
        List<String> actors = ids(match.actors(), match);
        List<String> recipients = new ArrayList<>(ids(match.recipients(), match));
        recipients.removeAll(actors);
        Preference preference =
                Preference.of(match.type(), match.modes(), preferred(auxiliary, match, telling.syntax()));
        return new Event(
                Fingerprint.id("e", ID_DIGITS, "event", match.type(), span.start(), span.end()),
                new Event.What(preference.type(), match.type(), preference.modes(), telling.contexts()),
                new Event.Roles(actors, recipients),
                telling.circumstances().findWhere(match, telling.syntax()).orElse(null),
                telling.circumstances().when(match, telling.syntax()),
                auxiliary,
                Event.Tellings.of(Anchor.of(text, span, sentence.span())),
                null,
                List.of(),
                Provenance.rule("event/" + match.rule().name(), confidence(match, telling.syntax())));
    }

    /**
     * Who fired, where a sentence says only that shots were: the police, if they did the like in the same sentence or in
     * the one before. Only for deeds that a state does, and the rule's name says that it is implied.
     */
    private static final class Doers {

        private static final String POLICE = "COP";
        private static final String IMPLIED = "+implied";
        private static final double LESS_SURE = 0.2;

        private final Names names;
        private List<Event> before = List.of();
        private int sentenceBefore = -1;

        Doers(Names names) {
            this.names = names;
        }

        List<Event> complete(List<Event> events, Sentence sentence) {
            List<Event> near = new ArrayList<>(events);
            if (sentenceBefore == sentence.index() - 1) {
                near.addAll(before);
            }
            List<Event> completed =
                    events.stream().map(event -> completed(event, near)).toList();
            before = completed;
            sentenceBefore = sentence.index();
            return completed;
        }

        private Event completed(Event event, List<Event> near) {
            if (!event.roles().actors().isEmpty() || !isOfState(event)) {
                return event;
            }
            return near.stream()
                    .filter(other -> done(other) && alike(event, other))
                    .map(other -> police(other.roles().actors()))
                    .filter(ids -> !ids.isEmpty())
                    .findFirst()
                    .map(ids -> implied(event, ids))
                    .orElse(event);
        }

        private static boolean isOfState(Event event) {
            String rule = event.provenance().rule();
            boolean arrest =
                    event.what().modes().contains("arrest") && event.what().type() == EventType.COERCE;
            return arrest || (rule.startsWith("event/police/") && event.what().type() != EventType.CONCEDE);
        }

        private static boolean done(Event event) {
            return event.auxiliary().isEmpty() && !event.provenance().rule().endsWith(IMPLIED);
        }

        /** Violence is only theirs whose violence was told. */
        private static boolean alike(Event event, Event other) {
            boolean violent = other.what().type() == EventType.ASSAULT;
            return event.what().type() != EventType.ASSAULT || violent;
        }

        private List<String> police(List<String> ids) {
            return ids.stream()
                    .filter(id -> names.findActor(id)
                            .filter(actor -> actor.sectors().contains(POLICE))
                            .isPresent())
                    .toList();
        }

        private static Event implied(Event event, List<String> ids) {
            List<String> recipients = event.roles().recipients();
            return event.implied(
                    new Event.Roles(
                            ids.stream().filter(id -> !recipients.contains(id)).toList(), recipients),
                    Provenance.rule(
                            event.provenance().rule() + IMPLIED,
                            Math.max(LESS_SURE, event.provenance().confidence() - LESS_SURE)));
        }
    }

    /** "May have clashed" guesses at what happened; it holds out no threat. */
    private static Set<Event.Auxiliary> preferred(Set<Event.Auxiliary> auxiliary, Match match, Syntax syntax) {
        Token verb = match.arguments().findLightVerb().orElse(match.trigger());
        Set<Event.Auxiliary> preferred = new LinkedHashSet<>(auxiliary);
        if (syntax.perfect(verb)) {
            preferred.remove(Event.Auxiliary.HYPOTHETICAL);
        }
        return preferred;
    }

    private static Span triggerSpan(Match match) {
        Span span = match.trigger().span();
        for (Token word : match.words()) {
            span = Span.covering(span, word.span());
        }
        return span;
    }

    private static List<String> ids(List<Token> heads, Match match) {
        Set<String> ids = new LinkedHashSet<>();
        for (Token head : heads) {
            for (Token token : match.arguments().named(head)) {
                ids.addAll(match.arguments().actorsOf(token));
            }
        }
        return List.copyOf(ids);
    }

    /**
     * More roles and a stricter rule mean more certainty; a noun says less about who and whether than a verb; what is
     * told in passing (a relative clause, an adjunct, a mere mention) is worth less than what the sentence is about.
     */
    private static double confidence(Match match, Syntax syntax) {
        double confidence = match.arguments().isVerb() ? 0.6 : 0.55;
        confidence += match.actors().isEmpty() ? 0 : 0.15;
        confidence += match.recipients().isEmpty() ? 0 : 0.1;
        confidence += Math.min(0.1, 0.02 * match.strength());
        confidence -= syntax.inPassing(match.arguments()) ? 0.3 : 0;
        return Math.round(confidence * 100) / 100.0;
    }
}
