package parallax.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.entity.Moments;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.language.time.ClauseTimes;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.When;

/** Where and when, among the places and times that a sentence names: those that hang on the event's own words. */
final class Circumstances {

    /** Prepositions of place, the most telling first. */
    private static final List<String> WHERE = List.of(
            "in", "at", "near", "outside", "inside", "around", "along", "across", "off", "throughout", "between");
    /** What leaves has its place where it leaves from. */
    private static final List<String> WHERE_FROM = List.of("from", "out");
    /** What moves or strikes also has a place where it goes or lands. */
    private static final List<String> WHERE_TO =
            List.of("into", "to", "towards", "toward", "through", "on", "over", "against");

    /** What names the place of a noun, the nearest first: "the Syrian city of Homs" is Homs. */
    private static final List<String> NAMING = List.of("nmod", "appos", "flat", "compound", "amod");
    /** Adverbs behind which a place is named: "close to the border", "north of the city". */
    private static final Set<String> BESIDE = Set.of(
            "close", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upstream");
    /** Steps from the event's words up to words that share its place: never out of what is said, nor of a relative clause. */
    private static final Set<String> SHARING = Set.of("xcomp", "conj", "nsubj", "nsubj:pass", "obl", "obl:agent");

    private static final int SHARING_STEPS = 3;

    private static final Set<EventType> LEAVING = EnumSet.of(EventType.RETREAT, EventType.CONCEDE, EventType.SANCTION);

    private static final Set<EventType> REACHING =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT, EventType.PROTEST);
    /** A date that names its year points away from the day of reporting unless it is that year. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern YEARS_AGO =
            Pattern.compile("(?i)(?:years|decades|decade|century|centuries) (?:ago|earlier)");

    private final Analysis analysis;
    private final Names names;
    private final @Nullable LocalDate reported;
    private final ClauseTimes times;

    Circumstances(Analysis analysis, Names names) {
        this.analysis = analysis;
        this.names = names;
        this.reported = latestRelative(analysis);
        this.times = new ClauseTimes(analysis);
    }

    /** The latest day that the text names without its year: such days lie close to the day of reporting. */
    private static @Nullable LocalDate latestRelative(Analysis analysis) {
        return analysis.times().stream()
                .filter(time -> time.grain() == TimeExpression.Grain.DAY || time.grain() == TimeExpression.Grain.TIME)
                .filter(time -> !YEAR.matcher(time.span().in(analysis.text())).find())
                .map(TimeExpression::to)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The place of the event, with the reason; empty when none of those mentioned is. */
    Optional<Event.Site> findWhere(Match match, Syntax syntax) {
        String own = ownPlace(match, syntax);
        if (own != null) {
            return Optional.of(new Event.Site(own, Event.Site.Basis.OWN));
        }
        String shared = sharedPlace(match, syntax);
        return shared == null ? Optional.empty() : Optional.of(new Event.Site(shared, Event.Site.Basis.SHARED));
    }

    private @Nullable String ownPlace(Match match, Syntax syntax) {
        List<Token> anchors = anchors(match.arguments(), syntax);
        String place = findPlace(WHERE, anchors, syntax);
        if (place == null) {
            place = findPlace(beside(anchors, syntax), syntax);
        }
        boolean visit = match.rule().modes().contains("visit");
        if (place == null && LEAVING.contains(match.type())) {
            place = findPlace(WHERE_FROM, anchors, syntax);
        }
        if (place != null || !(visit || REACHING.contains(match.type()))) {
            return place;
        }
        place = findPlace(match.arguments().at(List.of("obj")), syntax);
        if (place == null && !visit) {
            place = findPlace(WHERE_TO, anchors, syntax);
        }
        return place == null ? findPlace(match.recipients(), syntax) : place;
    }

    private static List<Token> beside(List<Token> anchors, Syntax syntax) {
        return anchors.stream()
                .flatMap(anchor -> syntax.sentence().dependents(anchor, "advmod").stream())
                .filter(adverb -> BESIDE.contains(Trigger.lemmaOf(adverb)))
                .flatMap(adverb -> syntax.sentence().dependents(adverb, "obl").stream())
                .toList();
    }

    /** A place that stands with a clause which the event's own is part of: "met in Cairo and signed a treaty". */
    private @Nullable String sharedPlace(Match match, Syntax syntax) {
        Token current =
                match.arguments().findLightVerb().orElse(match.arguments().carrier());
        for (int step = 0; step < SHARING_STEPS; step++) {
            Optional<Token> above = syntax.head(current);
            if (above.isEmpty() || !shares(current, syntax)) {
                return null;
            }
            current = above.get();
            if (current.isVerb()) {
                String place = findPlace(WHERE, List.of(current), syntax);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** A clause of time or reason may lie elsewhere: "met in Geneva after the army shelled the port". */
    private static boolean shares(Token token, Syntax syntax) {
        boolean together = token.is("advcl")
                && syntax.sentence().dependents(token, "mark").isEmpty()
                && !syntax.has(token, "nsubj");
        return together || SHARING.contains(token.relation());
    }

    private @Nullable String findPlace(List<Token> phrases, Syntax syntax) {
        for (Token phrase : phrases) {
            Optional<String> place = findPlace(phrase, syntax, 0);
            if (place.isPresent()) {
                return place.get();
            }
        }
        return null;
    }

    private @Nullable String findPlace(List<String> prepositions, List<Token> anchors, Syntax syntax) {
        for (String preposition : prepositions) {
            for (Token anchor : anchors) {
                String place = findPlace(syntax.phrases(anchor, preposition), syntax);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** The trigger, the verb that carries it, and its object: what a phrase of place or time may hang on. */
    private static List<Token> anchors(Arguments arguments, Syntax syntax) {
        List<Token> anchors = new ArrayList<>(List.of(arguments.trigger()));
        if (arguments.carrier().index() != arguments.trigger().index()) {
            anchors.add(arguments.carrier());
        }
        arguments.findLightVerb().ifPresent(anchors::add);
        arguments.findOccurrence().ifPresent(anchors::add);
        if (arguments.isVerb()) {
            for (Token object : arguments.at(List.of("obj"))) {
                anchors.add(object);
                anchors.addAll(syntax.phrases(object, "of"));
            }
        }
        return anchors;
    }

    /** "Kyiv", "the city of Kyiv", "Ukraine's border", "the Donetsk region", "a suburb in the north of Aleppo". */
    private Optional<String> findPlace(Token phrase, Syntax syntax, int depth) {
        Optional<String> own = names.findPlaceAt(phrase);
        if (own.isPresent() || depth > 2) {
            return own;
        }
        for (String relation : NAMING) {
            for (Token below : syntax.sentence().dependents(phrase, relation)) {
                Optional<String> place = findPlace(below, syntax, depth + 1);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** The time that hangs on the event's clause; null when none does. */
    @Nullable
    When when(Match match, Syntax syntax) {
        TimeExpression time = time(match, syntax);
        return time == null ? null : Moments.of(analysis.text(), time);
    }

    private @Nullable TimeExpression time(Match match, Syntax syntax) {
        return times.find(syntax.sentence(), anchors(match.arguments(), syntax)).orElse(null);
    }

    /** True when the event's time lies far before the report, so that it is told as background. */
    boolean historical(Match match, Syntax syntax) {
        TimeExpression time = time(match, syntax);
        if (time == null) {
            return false;
        }
        String words = time.span().in(analysis.text());
        if (YEARS_AGO.matcher(words).find()) {
            return true;
        }
        if (!YEAR.matcher(words).find()) {
            return false;
        }
        LocalDate to = time.to();
        if (reported != null && to != null) {
            return to.isBefore(reported.minusMonths(11));
        }
        return time.grain() == TimeExpression.Grain.YEAR || time.grain() == TimeExpression.Grain.UNKNOWN;
    }
}
