package parallax.web.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;

/** A figure in words. */
final class FigureFacts {

    private FigureFacts() {}

    static List<Fact> of(Telling telling, Figure figure) {
        Figure.Counted counted = figure.counted();
        Quantity quantity = figure.quantity();
        return Telling.known(
                Fact.of("number", Fact.Value.quoted(figure.anchor().text())),
                Fact.of("bounds", bounds(telling, quantity)),
                Fact.of("approximate", telling.yes(quantity.approximate())),
                quantity.change() == Quantity.Change.NONE ? null : Fact.of("change", telling.label(quantity.change())),
                Fact.of("counted", quoted(telling, counted.counted())),
                Fact.of("unit", name(telling, counted.unit())),
                Fact.of("measure", name(telling, counted.measure())),
                counted.actor() == null ? null : Fact.of("owner", telling.actor(counted.actor())),
                Fact.of("period", telling.label(figure.period())),
                Fact.of("as-of", telling.when(figure.asOf())),
                Fact.of("place", telling.place(figure.where(), null)),
                Fact.of("told-by", telling.toldBy(figure.saidBy())),
                Fact.of("profile", telling.own("profile." + figure.profile())));
    }

    private static Fact.Value bounds(Telling telling, Quantity quantity) {
        BigDecimal least = quantity.atLeast();
        BigDecimal most = quantity.atMost();
        if (least == null && most == null) {
            return telling.unknown();
        }
        if (least == null || most == null) {
            String side = least != null ? "least" : "most";
            BigDecimal bound = least != null ? least : most;
            return telling.own("bounds." + side + (quantity.exclusive() ? "-exclusive" : ""), number(telling, bound));
        }
        return least.compareTo(most) == 0
                ? telling.own("bounds.exactly", number(telling, least))
                : telling.own(
                        quantity.exclusive() ? "bounds.between-exclusive" : "bounds.between",
                        number(telling, least),
                        number(telling, most));
    }

    private static String number(Telling telling, @Nullable BigDecimal number) {
        return number == null ? "" : telling.number(number);
    }

    private static Fact.Value quoted(Telling telling, @Nullable String words) {
        return words == null ? telling.unknown() : Fact.Value.quoted(words);
    }

    private static Fact.Value name(Telling telling, @Nullable String words) {
        return words == null ? telling.unknown() : Fact.Value.name(words, null);
    }
}
