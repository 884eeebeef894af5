package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;

/** What the rules about events have in common: their parts are tellings. */
abstract class Events implements Docket.Rule<Told> {

    private final Tellings tellings;

    Events(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public final List<Told> parts(Account account) {
        return tellings.of(account).stream().filter(this::takes).toList();
    }

    /** Whether this rule looks at such a telling at all. */
    abstract boolean takes(Told told);

    @Override
    public final List<String> questions(Told told) {
        return List.of(question(told));
    }

    abstract String question(Told told);

    @Override
    public @Nullable LocalDate day(Told told) {
        return told.days().about();
    }

    @Override
    public final Side sign(Told told) {
        return told.side();
    }

    @Override
    public final String pointer(Told told) {
        return told.side().pointer();
    }

    static boolean byOthers(Told one, Told other) {
        return Records.differ(one.voice(), other.voice());
    }

    static boolean within(long days, Told one, Told other) {
        return Records.near(one.days().about(), other.days().about(), days);
    }

    /** Whether the later of the two lies in the week that is looked at. */
    static boolean here(Docket.Within week, Told one, Told other) {
        LocalDate first = one.days().about();
        LocalDate second = other.days().about();
        return first != null && second != null && week.holdsLater(first, second);
    }

    /** Whether somebody is named: "troops" or "gunmen" may be anybody. */
    static boolean isNamed(java.util.Set<String> actors) {
        return actors.stream().anyMatch(name -> Character.isUpperCase(name.codePointAt(0)));
    }

    /** Names in order, as they stand in a question. */
    static String names(java.util.Set<String> names) {
        return String.join(", ", new java.util.TreeSet<>(names));
    }
}
