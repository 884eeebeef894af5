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
        for (Sentence parsed : analysis.sentences()) {
            Sentence sentence = Repair.mend(parsed);
            List<Match> matches = matcher.matches(sentence);
            if (matches.isEmpty()) {
                continue;
            }
            Syntax syntax = new Syntax(sentence, book.lexicon());
            List<String> paragraph = byParagraph.getOrDefault(sentence.paragraph(), List.of());
            for (Match match : selection.select(matches, syntax)) {
                Telling telling = new Telling(match, syntax, circumstances, paragraph);
                retellings.add(event(analysis.text(), telling), match);
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
        Preference preference = Preference.of(match.type(), match.modes(), auxiliary);
        return new Event(
                Fingerprint.id("e", ID_DIGITS, "event", match.type(), span.start(), span.end()),
                new Event.What(preference.type(), match.type(), preference.modes(), telling.contexts()),
                new Event.Roles(actors, recipients),
                telling.circumstances()
                        .findWhere(match, telling.syntax())
                        .map(Where::place)
                        .orElse(null),
                telling.circumstances().when(match, telling.syntax()),
                auxiliary,
                Anchor.of(text, span, sentence.span()),
                null,
                List.of(),
                Provenance.rule("event/" + match.rule().name(), confidence(match, telling.syntax())));
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
