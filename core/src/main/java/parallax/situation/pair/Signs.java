package parallax.situation.pair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the signs that a claim follows from a text. */
final class Signs {

    private static final double ROUNDED = 0.02;
    private static final double HEDGED = 0.1;
    private static final int BEFORE = 3;
    /** A claim that is longer than this many texts says no more by its length. */
    private static final double LONGEST = 2;

    private final Lexicon lexicon;
    private final Overlap overlap;
    private final Passage given;
    private final Passage claim;
    private final Set<String> givenKeys;

    Signs(Lexicon lexicon, Passage given, Passage claim) {
        this.lexicon = lexicon;
        this.overlap = new Overlap(lexicon);
        this.given = given;
        this.claim = claim;
        this.givenKeys = new HashSet<>(overlap.keys(given.words()));
        claim.words().stream()
                .filter(word -> word.number() != null && isGiven(word))
                .map(lexicon::key)
                .forEach(givenKeys::add);
    }

    /** In the order of {@link Sign}. */
    List<Double> list() {
        List<Double> signs = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            signs.add(value(sign));
        }
        return signs;
    }

    /** Telling words of the claim that the text lacks, in order. */
    List<Word> missing() {
        return overlap.telling(claim.words()).stream()
                .filter(word -> !givenKeys.contains(lexicon.key(word)))
                .toList();
    }

    private double value(Sign sign) {
        return switch (sign) {
            case CONSTANT -> 1;
            case COVERED -> overlap.share(claim.words(), givenKeys);
            case TAKEN_UP -> overlap.share(given.words(), overlap.keys(claim.words()));
            case RUNS -> runs();
            case LENGTH ->
                Math.min(
                        LONGEST,
                        (double) claim.words().size()
                                / Math.max(1, given.words().size()));
            case TEXT -> Math.log(Math.max(1, given.words().size()));
            case NUMBER -> missing().stream().anyMatch(word -> word.number() != null) ? 1 : 0;
            case NEGATION -> negates(given) == negates(claim) ? 0 : 1;
        };
    }

    private double runs() {
        Set<String> known = new HashSet<>(neighbours(given));
        List<String> claimed = neighbours(claim);
        return claimed.isEmpty()
                ? 0
                : (double) claimed.stream().filter(known::contains).count() / claimed.size();
    }

    private List<String> neighbours(Passage passage) {
        List<String> neighbours = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            for (int index = 1; index < sentence.words().size(); index++) {
                neighbours.add(lexicon.key(sentence.words().get(index - 1)) + " "
                        + lexicon.key(sentence.words().get(index)));
            }
        }
        return neighbours;
    }

    private boolean negates(Passage passage) {
        return passage.words().stream().anyMatch(word -> lexicon.in("not", word));
    }

    /** "more than 35 million" beside 35.8 million, "16" beside 15 and one more. */
    private boolean isGiven(Word claimed) {
        double value = value(claimed);
        double leeway = Math.abs(value) * (isHedged(claimed) ? HEDGED : ROUNDED);
        List<Double> known = given.words().stream()
                .map(Word::number)
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .toList();
        boolean same = known.stream().anyMatch(number -> Math.abs(number - value) <= leeway);
        return same || isSum(known, value);
    }

    private static boolean isSum(List<Double> known, double value) {
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                if (known.get(one) + known.get(other) == value) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHedged(Word number) {
        return claim.sentences().stream()
                .map(Sentence::words)
                .filter(words -> words.contains(number))
                .flatMap(words -> words.subList(Math.max(0, number.index() - BEFORE), number.index()).stream())
                .anyMatch(word -> lexicon.in("hedges", word));
    }

    private static double value(Word word) {
        BigDecimal number = word.number();
        return number == null ? 0 : number.doubleValue();
    }
}
