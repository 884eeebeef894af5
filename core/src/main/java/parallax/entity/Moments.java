package parallax.entity;

import parallax.language.TimeExpression;
import parallax.ledger.When;

/** Time expressions of the language as times of the ledger. */
public final class Moments {

    private Moments() {}

    public static When of(String text, TimeExpression time) {
        When.Precision precision =
                time.resolved() ? When.Precision.valueOf(time.grain().name()) : When.Precision.UNKNOWN;
        return new When(time.from(), time.to(), precision, time.span().in(text), time.span());
    }
}
