package parallax.situation.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.situation.same.Keywords;

/** Tells whether two speeches are one utterance: by the words between quotation marks, else by the content words they share. */
final class Sameness {

    private static final int DAYS_OF_A_WEEK = 7;
    /** A number of weeks, so that those of one week are of one period. */
    private static final int DAYS_OF_A_PERIOD = 4 * DAYS_OF_A_WEEK;

    private static final int RAREST = 6;

    /** So many words in a row between both pairs of quotation marks are no chance. */
    private static final int RUN = 5;
    /** So many are the same quotation, whatever else of it is given, and whoever is said to have said it. */
    private static final int LONG_RUN = 9;

    private static final double MOST_OF_A_QUOTATION = 0.6;
    /** What a turn of phrase must weigh to be recognised: two rare words, three common ones. */
    private static final double PHRASE = 10;

    private static final double PHRASE_ALIKE = 0.3;

    /** What two reports must share: the less of the longer one it is, the more. Each line was read against real reports. */
    private static final List<Shared> ENOUGH = List.of(
            new Shared(3, 8, 0.6, 0.8, 0.5),
            new Shared(4, 14, 0.6, 0.6, 0.4),
            new Shared(5, 15, 0.95, 0.95, 0),
            new Shared(1, 0, 0, 0.85, 0.6).weighing(40));

    /** The same words of a speaker described alike: copies, or what a copy was cut from. */
    private static final double LIKE_A_COPY = 0.5;

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");

    /** Speeches are compared when they share a rare word and a speaker, or a shingle of a quotation. */
    Set<String> keys(Speech speech) {
        return keys(speech, DAYS_OF_A_WEEK);
    }

    /** The same where a rare word and a speaker are told apart by longer times: fewer keys, which more speeches share. */
    Set<String> coarseKeys(Speech speech) {
        return keys(speech, DAYS_OF_A_PERIOD);
    }

    private static Set<String> keys(Speech speech, int days) {
        Set<String> keys = new TreeSet<>();
        long first = Math.floorDiv(speech.window().from().toEpochDay(), days);
        long last = Math.floorDiv(speech.window().to().toEpochDay(), days);
        for (long week = first; week <= last; week++) {
            for (String name : speech.voice().names()) {
                for (String word : speech.keywords().rarest(RAREST)) {
                    keys.add(name + "|" + word + "|" + week);
                }
            }
        }
        List<Word> quoted = speech.quoted();
        for (int start = 0; start + RUN <= quoted.size(); start++) {
            keys.add(
                    quoted.subList(start, start + RUN).stream().map(Word::plain).collect(Collectors.joining(" ")));
        }
        return keys;
    }

    /** 0 when they are two; what is quoted alike counts for more than what is reported alike. */
    double likeness(Speech one, Speech other) {
        boolean sameName = one.voice().isNamedAs(other.voice());
        boolean possible = sameName || one.voice().mayBe(other.voice());
        if (!possible || !one.window().overlaps(other.window())) {
            return 0;
        }
        double quoted = quoted(one, other, sameName);
        if (quoted > 0) {
            return (1 + quoted) / 2;
        }
        boolean sameReport = one.manner().equals(other.manner())
                && one.voice().names().equals(other.voice().names())
                && one.wording().equals(other.wording());
        return sameReport ? LIKE_A_COPY : sameName ? reported(one, other) / 2 : 0;
    }

    private static double quoted(Speech one, Speech other, boolean sameName) {
        List<Word> here = one.quoted();
        List<Word> there = other.quoted();
        int shorter = Math.min(here.size(), there.size());
        if (shorter == 0 || one.keywords().count(other.keywords()) == 0) {
            return 0;
        }
        Alignment alignment = Alignment.of(here, there);
        double share = (double) alignment.matched() / shorter;
        boolean run = alignment.longest() >= RUN && share >= MOST_OF_A_QUOTATION;
        boolean same = alignment.longest() >= LONG_RUN || (sameName && (run || isPhrase(one, other, alignment)));
        return same ? Math.min(1, share) : 0;
    }

    /** A few rare words that stand between quotation marks in both, with something else alike. */
    private static boolean isPhrase(Speech one, Speech other, Alignment alignment) {
        List<Word> here = one.quoted();
        boolean whole =
                alignment.longest() == Math.min(here.size(), other.quoted().size());
        double weight = alignment.runs().stream()
                .flatMap(run -> here.subList(run.here(), run.here() + run.length()).stream())
                .map(Word::plain)
                .distinct()
                .mapToDouble(plain -> rarity(one.keywords(), plain))
                .sum();
        return whole && weight >= PHRASE && one.keywords().containment(other.keywords()) >= PHRASE_ALIKE;
    }

    private static double rarity(Keywords keywords, String plain) {
        return keywords.rarities().entrySet().stream()
                .filter(word -> plain.startsWith(word.getKey()))
                .mapToDouble(word -> word.getValue())
                .max()
                .orElse(0);
    }

    private static double reported(Speech one, Speech other) {
        boolean alike = one.manner().equals(other.manner())
                && numbersAgree(one, other)
                && ENOUGH.stream().anyMatch(shared -> shared.holds(one, other));
        return alike ? one.keywords().containment(other.keywords()) : 0;
    }

    /**
     * What two speeches have in common at least.
     *
     * @param unnamed how many words that are no names
     * @param unnamedWeight how rare these are, together
     * @param unnamedContained which share of the lighter speech's they are
     * @param contained which share of the lighter speech all shared words are
     * @param covered which share of the heavier
     * @param weight how rare all shared words are, together
     */
    private record Shared(
            long unnamed,
            double unnamedWeight,
            double unnamedContained,
            double contained,
            double covered,
            double weight) {

        Shared(long unnamed, double unnamedWeight, double unnamedContained, double contained, double covered) {
            this(unnamed, unnamedWeight, unnamedContained, contained, covered, 0);
        }

        Shared weighing(double least) {
            return new Shared(unnamed, unnamedWeight, unnamedContained, contained, covered, least);
        }

        boolean holds(Speech one, Speech other) {
            return one.unnamed().count(other.unnamed()) >= unnamed
                    && one.unnamed().shared(other.unnamed()) >= unnamedWeight
                    && one.unnamed().containment(other.unnamed()) >= unnamedContained
                    && one.keywords().containment(other.keywords()) >= contained
                    && one.keywords().coverage(other.keywords()) >= covered
                    && one.keywords().shared(other.keywords()) >= weight;
        }
    }

    /** Where both give numbers, they share one. */
    private static boolean numbersAgree(Speech one, Speech other) {
        Set<String> here = numbers(one);
        Set<String> there = numbers(other);
        return here.isEmpty() || there.isEmpty() || here.stream().anyMatch(there::contains);
    }

    private static Set<String> numbers(Speech speech) {
        return speech.words().stream()
                .map(Word::plain)
                .filter(word -> NUMBER.matcher(word).matches())
                .collect(Collectors.toSet());
    }
}
