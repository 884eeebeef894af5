package parallax.entity.place;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;
import parallax.text.WordLists;

/**
 * The places that the names of public bodies open with: "Dayton" in "Dayton Police Department", "Kentucky" in "Kentucky
 * State Police". Such a body is the place's own, so its name says where the article is; that of a newspaper, a club, a
 * university or a company does not.
 */
public final class BodyPlaces {

    private static final WordLists WORDS = WordLists.read(BodyPlaces.class, "en/words.tsv");

    /** Nouns that make of a name one of a public body. */
    private static final Set<String> PUBLIC = WORDS.words("body-public");

    /** Nouns of the press, clubs and companies. */
    private static final Set<String> PRESS = WORDS.words("body-press");

    /** Nouns of other bodies that are not their town's own. */
    private static final Set<String> PRIVATE = WORDS.words("body-private");

    /** First words of such names that are also names of places. */
    private static final Set<String> COMMON = WORDS.words("body-common");

    private static final int LONGEST = 4;

    /** How sure the encoder's head for places must be of one inside another name. */
    private static final double TRUSTED = 0.75;

    private final Gazetteer gazetteer;
    private final Predicate<String> names;
    private final Analysis analysis;

    /** @param names whether words name a country, a region, a capital or a division outside the gazetteer's own names */
    public BodyPlaces(Gazetteer gazetteer, Predicate<String> names, Analysis analysis) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.names = Objects.requireNonNull(names);
        this.analysis = Objects.requireNonNull(analysis);
    }

    /** The place in the name of a body that stands on these tokens. */
    public Optional<Span> find(Sentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens().subList(from, to + 1);
        int first = lower(tokens.get(0)).equals("the") && tokens.size() > 1 ? 1 : 0;
        if (!Character.isUpperCase(tokens.get(first).text().charAt(0))) {
            return Optional.empty();
        }
        for (int last = Math.min(tokens.size() - 1, first + LONGEST) - 1; last >= first; last--) {
            Span span = Span.covering(tokens.get(first).span(), tokens.get(last).span());
            String words = span.in(analysis.text());
            if (first == last && COMMON.contains(words.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            boolean listed =
                    isListed(words) || !gazetteer.list(words + " County").isEmpty();
            if (listed && !isSeat(tokens, first, last, words) && isPublic(tokens.subList(last + 1, tokens.size()))) {
                return Optional.of(span);
            }
        }
        return isPress(tokens) ? Optional.empty() : heard(tokens);
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private boolean isListed(String words) {
        return names.test(words) || gazetteer.list(words).stream().anyMatch(place -> !place.byOtherName());
    }

    /** A newspaper, a club or a company is called after its town, and does not name it. */
    private static boolean isPress(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> PRESS.contains(lower(token)));
    }

    /** The place that the encoder's head for places hears in the name, where it is listed. */
    private Optional<Span> heard(List<Token> tokens) {
        Span whole = Span.covering(
                tokens.get(0).span(), tokens.get(tokens.size() - 1).span());
        return analysis.toponyms().names().stream()
                .filter(heard -> heard.confidence() >= TRUSTED && heard.kind() == Mention.Kind.PLACE)
                .map(Mention::span)
                .filter(span -> whole.contains(span) && !span.equals(whole))
                .filter(span -> tokens.stream().anyMatch(token -> span.contains(token.span())))
                .filter(span -> isListed(span.in(analysis.text())))
                .findFirst();
    }

    /** "Dayton City" in "Dayton City Council", where the town is just Dayton; but "Kansas City" is no Kansas. */
    private boolean isSeat(List<Token> tokens, int first, int last, String words) {
        String noun = tokens.get(last).text();
        if (first == last || !(noun.equals("City") || noun.equals("Town"))) {
            return false;
        }
        String town = words.substring(0, words.length() - noun.length()).strip();
        return people(town) > people(words);
    }

    private long people(String name) {
        return gazetteer.list(name).stream()
                .filter(place -> !place.isDivision() && !place.byOtherName())
                .mapToLong(Settlement::population)
                .max()
                .orElse(-1);
    }

    private static boolean isPublic(List<Token> rest) {
        boolean other =
                rest.stream().map(BodyPlaces::lower).anyMatch(word -> PRIVATE.contains(word) || PRESS.contains(word));
        return !other && rest.stream().map(BodyPlaces::lower).anyMatch(PUBLIC::contains);
    }
}
