package parallax.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Moments;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.ledger.Figure;
import parallax.ledger.When;
import parallax.text.Span;

/** Reads where and for when a figure holds, within the clause that it stands in. */
final class Circumstances {

    private final Phrases<Figure.Period> periods =
            Phrases.read("en/periods.tsv", row -> true, row -> row.constant("period", Figure.Period.class));

    /** The tokens of the clause around a token: its nearest verb and all that depends on it. */
    static List<Token> clause(Sentence sentence, Token around) {
        Token verb = around;
        for (int step = 0; step < sentence.tokens().size() && verb.head() >= 0 && !verb.isVerb(); step++) {
            verb = sentence.tokens().get(verb.head());
        }
        return sentence.subtree(verb);
    }

    /** Id of the place named nearest to the figure in its clause, places behind it first. */
    @Nullable
    String where(List<Token> clause, Names names, Span figure) {
        return clause.stream()
                .filter(token ->
                        names.findPlaceAt(token).isPresent() && !token.upos().equals("ADJ"))
                .min(Comparator.comparingInt((Token token) -> distance(token.span(), figure)))
                .flatMap(names::findPlaceAt)
                .orElse(null);
    }

    /** What stands before the figure counts as twice as far. */
    private static int distance(Span other, Span figure) {
        return other.start() >= figure.end()
                ? other.start() - figure.end()
                : 2 * Math.max(0, figure.start() - other.end());
    }

    /** The time that the clause gives, a resolved one first. */
    @Nullable
    When asOf(Analysis analysis, List<Token> clause, Span figure) {
        Span whole = Span.covering(
                clause.get(0).span(), clause.get(clause.size() - 1).span());
        Optional<TimeExpression> time = analysis.timesIn(whole).stream()
                .filter(other -> other.resolved() && !other.span().overlaps(figure))
                .filter(other -> clause.stream().anyMatch(token -> other.span().contains(token.span())))
                .filter(other -> !followsFigure(analysis, other, figure))
                .min(Comparator.comparingInt(other -> distance(other.span(), figure)));
        return time.map(found -> Moments.of(analysis.text(), found)).orElse(null);
    }

    /** "Up from 150 a day earlier": the time right behind another number belongs to that one. */
    private static boolean followsFigure(Analysis analysis, TimeExpression time, Span figure) {
        List<Token> tokens =
                analysis.findSentence(time.span().start()).map(Sentence::tokens).orElse(List.of());
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).span().start() == time.span().start()) {
                Token before = tokens.get(at - 1);
                return before.xpos().equals("CD") && !figure.contains(before.span());
            }
        }
        return false;
    }

    Figure.Period period(List<Token> clause, @Nullable String measure, @Nullable When asOf) {
        Optional<Figure.Period> cued = Optional.empty();
        for (int at = 0; at < clause.size() && cued.isEmpty(); at++) {
            cued = periods.findFrom(clause, at).map(Phrases.Hit::meaning);
        }
        if (cued.isPresent()) {
            return cued.get();
        }
        boolean spans = asOf != null
                && asOf.precision() != When.Precision.DAY
                && asOf.precision() != When.Precision.TIME
                && asOf.resolved();
        boolean states = measure != null && List.of("deployed", "missing").contains(measure.toLowerCase(Locale.ROOT));
        return states ? Figure.Period.POINT : spans ? Figure.Period.INTERVAL : Figure.Period.UNKNOWN;
    }
}
