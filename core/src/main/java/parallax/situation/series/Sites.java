package parallax.situation.series;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.situation.series.Thing.Relation;
import parallax.situation.series.Thing.Site;
import parallax.text.Span;

/** Where something is counted, by the words that tie the place to the sentence: "in and near Ukraine", "hit the town". */
final class Sites {

    private static final String WORD_START = "(?i)(?<![\\p{L}\\p{Nd}])";
    /** A place further behind its figure is not where the counted stand. */
    private static final int WORDS_BETWEEN = 9;
    /** An article is about a country when it names places in it so often, and so large a share of all are there. */
    private static final int SOME = 3;

    private static final double MOST = 0.6;

    private final Pattern located;
    private final Pattern struck;
    private final Pattern near;
    private final Pattern part;
    private final Pattern edge;
    private final Pattern single;

    Sites(Cues cues) {
        String through = "(?:(?:" + cues.anyOf("through") + "|(?-i:\\p{Lu}\\p{Ll}+))\\s+)*$";
        located = Pattern.compile(WORD_START + "(?:" + cues.anyOf("near") + "|" + cues.anyOf("in") + ")\\s+" + through);
        struck = Pattern.compile(WORD_START + cues.anyOf("struck") + "\\s+" + through);
        near = cues.within("near");
        part = cues.within("parts");
        single = cues.within("single");
        edge = Pattern.compile(
                "(?i)^(?:['’]s?)?\\s+(?:\\p{L}+\\s+)?" + cues.anyOf("borders") + "\\b.*", Pattern.DOTALL);
    }

    /**
     * @param site where it is
     * @param behind whether the place follows the figure closely, so that the counted stand there
     * @param precision how large the place is
     * @param at where the place is named
     */
    record Found(Site site, boolean behind, Place.Precision precision, int at) {}

    /** Where the counted are; null when no place is named or its tie to the sentence is not understood. */
    @Nullable
    Found find(Account account, Figure figure) {
        Place named = account.findPlace(figure.where()).orElse(null);
        if (named != null && isNamed(account, figure, named)) {
            return nearest(account, figure, List.of(named)).orElse(null);
        }
        return nearest(account, figure, account.places()).filter(Found::behind).orElse(null);
    }

    /** Whether the sentence names the place; "in March" is no village. */
    boolean isNamed(Account account, Figure figure, Place place) {
        return place.mentions().stream().anyMatch(mention -> isPlace(account, figure, mention));
    }

    private static boolean isPlace(Account account, Figure figure, Span mention) {
        return figure.sentence().contains(mention)
                && account.times().stream().noneMatch(time -> time.span().overlaps(mention));
    }

    private Optional<Found> nearest(Account account, Figure figure, List<Place> places) {
        return places.stream()
                .flatMap(place -> place.mentions().stream()
                        .filter(mention -> isPlace(account, figure, mention))
                        .flatMap(mention -> found(account.transcript(), figure, place, mention).stream()))
                .min(Comparator.comparing((Found found) -> !found.behind()).thenComparing(Found::at));
    }

    /**
     * The country that the article is about: where most of the places lie that it names; null when there is none, or when
     * the figure's sentence tells of one place or event.
     */
    @Nullable
    Found about(Account account, Figure figure) {
        boolean narrower = account.places().stream()
                .anyMatch(place -> place.precision() != Place.Precision.COUNTRY && isNamed(account, figure, place));
        if (narrower
                || single.matcher(figure.sentence().in(account.transcript())).find()) {
            return null;
        }
        Map<String, Integer> mentions = new TreeMap<>();
        int all = 0;
        for (Place place : account.places()) {
            all += place.mentions().size();
            if (place.country() != null) {
                mentions.merge(place.country(), place.mentions().size(), Integer::sum);
            }
        }
        int named = all;
        return mentions.entrySet().stream()
                .filter(each -> each.getValue() >= SOME && each.getValue() >= MOST * named)
                .map(each -> new Site(each.getKey(), each.getKey(), Relation.ABOUT, null))
                .map(site -> new Found(site, false, Place.Precision.COUNTRY, 0))
                .findFirst()
                .orElse(null);
    }

    private Optional<Found> found(String text, Figure figure, Place place, Span mention) {
        String before = text.substring(figure.sentence().start(), mention.start());
        String after = text.substring(mention.end(), figure.sentence().end());
        boolean edged = edge.matcher(after).matches();
        Matcher tie = located.matcher(before);
        boolean tied = tie.find();
        if (!tied && !struck.matcher(before).find()) {
            return Optional.empty();
        }
        String words = tied ? tie.group() : "";
        boolean close = edged
                || near.matcher(words).find()
                || words.toLowerCase(Locale.ROOT).contains("border");
        Matcher narrower = part.matcher(words);
        Site site = new Site(
                place.id(),
                place.name(),
                close ? Relation.NEAR : Relation.IN,
                narrower.find() ? narrower.group().toLowerCase(Locale.ROOT) : null);
        return Optional.of(new Found(site, follows(text, figure, mention), place.precision(), mention.start()));
    }

    private static boolean follows(String text, Figure figure, Span mention) {
        int from = figure.anchor().span().end();
        if (mention.start() < from) {
            return false;
        }
        String between = text.substring(from, mention.start()).strip();
        return !between.matches("(?s).*[;:,].*") && between.split("\\s+").length <= WORDS_BETWEEN;
    }
}
