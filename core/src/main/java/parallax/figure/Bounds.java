package parallax.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.ledger.Quantity;
import parallax.text.RuleFile;

/** Reads the words around an amount that bound it: "more than", "at least", "up to", "about", "or more". */
final class Bounds {

    /** What bounding words make of a number. */
    enum Bound {
        MORE_THAN,
        AT_LEAST,
        LESS_THAN,
        AT_MOST,
        ABOUT
    }

    /**
     * An amount with its bounds read.
     *
     * @param quantity the number
     * @param from index of the first token, bounding words included
     * @param to index after the last token, bounding words included
     * @param rule name of the rule that bounds it, else of what read the amount
     */
    record Bounded(Quantity quantity, int from, int to, String rule) {}

    private final Phrases<Bound> before = read("before");
    private final Phrases<Bound> after = read("after");

    private static Phrases<Bound> read(String side) {
        return Phrases.read("en/bounds.tsv", row -> row.get("side").equals(side), Bounds::bound);
    }

    private static Bound bound(RuleFile.Row row) {
        return row.constant("bound", Bound.class);
    }

    /** @param restated the quantity that the amount says again in another unit; its bounds hold for both */
    Bounded read(List<Token> tokens, Amount amount, Quantity.Change change, @Nullable Quantity restated) {
        Optional<Phrases.Hit<Bound>> first = before.findUpTo(tokens, amount.from());
        Optional<Phrases.Hit<Bound>> second = first.flatMap(hit -> before.findUpTo(tokens, hit.from()));
        Optional<Phrases.Hit<Bound>> behind = after.findFrom(tokens, amount.to());
        boolean about = amount.approximate()
                || (restated != null && restated.approximate())
                || first.filter(hit -> hit.meaning() == Bound.ABOUT).isPresent()
                || behind.filter(hit -> hit.meaning() == Bound.ABOUT).isPresent();
        Optional<Phrases.Hit<Bound>> bound = first.filter(Bounds::limits)
                .or(() -> second.filter(Bounds::limits))
                .or(() -> behind.filter(Bounds::limits));
        int from = second.map(Phrases.Hit::from)
                .orElse(first.map(Phrases.Hit::from).orElse(amount.from()));
        if (first.isEmpty() && amount.rule().equals("range") && amount.from() > 0) {
            boolean between = tokens.get(amount.from() - 1).text().equalsIgnoreCase("between");
            from = between ? amount.from() - 1 : from;
        }
        String rule = bound.or(() -> first)
                .or(() -> behind)
                .map(hit -> "bound/" + hit.rule())
                .orElse(amount.rule());
        return new Bounded(
                quantity(amount, bound.map(Phrases.Hit::meaning).orElse(boundOf(restated)), about, change),
                from,
                behind.map(Phrases.Hit::to).orElse(amount.to()),
                amount.approximate() ? amount.rule() : rule);
    }

    private static @Nullable Bound boundOf(@Nullable Quantity restated) {
        if (restated == null || (restated.atLeast() != null && restated.atMost() != null)) {
            return null;
        }
        if (restated.atMost() == null) {
            return restated.exclusive() ? Bound.MORE_THAN : Bound.AT_LEAST;
        }
        return restated.exclusive() ? Bound.LESS_THAN : Bound.AT_MOST;
    }

    private static boolean limits(Phrases.Hit<Bound> hit) {
        return hit.meaning() != Bound.ABOUT;
    }

    private static Quantity quantity(Amount amount, @Nullable Bound bound, boolean about, Quantity.Change change) {
        if (bound == null || amount.low() == null) {
            return new Quantity(amount.low(), amount.high(), false, about, change);
        }
        BigDecimal top = amount.high() == null ? amount.low() : amount.high();
        return switch (bound) {
            case MORE_THAN -> new Quantity(amount.low(), null, true, about, change);
            case AT_LEAST -> new Quantity(amount.low(), null, false, about, change);
            case LESS_THAN -> new Quantity(null, top, true, about, change);
            case AT_MOST -> new Quantity(null, top, false, about, change);
            case ABOUT -> new Quantity(amount.low(), amount.high(), false, true, change);
        };
    }
}
