package parallax.web.review;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.When;
import parallax.text.Span;

/** The words that a record can take its time from: those of its sentence, and those it has it from now. */
public final class Times {

    private Times() {}

    public static List<Span> of(Account account, Span sentence, @Nullable When now) {
        TreeSet<Span> times = new TreeSet<>();
        account.times().stream()
                .map(Account.TimeMention::span)
                .filter(sentence::contains)
                .forEach(times::add);
        if (now != null) {
            times.add(now.span());
        }
        return List.copyOf(times);
    }
}
