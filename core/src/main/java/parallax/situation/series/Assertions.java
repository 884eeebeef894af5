package parallax.situation.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.Figure;
import parallax.ledger.Quantity.Change;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Certainty;
import parallax.ledger.Statement.CueKind;
import parallax.situation.told.Records;
import parallax.text.Span;

/** Whether somebody says that there are or were so many: not a plan, not a denial, not by how much it grew. */
final class Assertions {

    private static final Set<CueKind> NO_ASSERTION =
            Set.of(CueKind.DENIES, CueKind.ASKS, CueKind.DOUBTS, CueKind.DEMANDS, CueKind.PROMISES);
    private static final Set<Certainty> SURE = Set.of(Certainty.CERTAIN, Certainty.PROBABLE);
    private static final Set<Auxiliary> NOT_SO = Set.of(Auxiliary.FUTURE, Auxiliary.HYPOTHETICAL, Auxiliary.NEGATED);

    /** What stands before a figure in its clause. */
    private static final Pattern CLAUSE = Pattern.compile("(?s)(?:^|.*(?:[,;:()\"“”]|\\bthat\\b))(.*)$");

    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_BESIDE = 3;

    private final Records records;
    private final Pattern notYet;
    private final Pattern increments;

    Assertions(Records records, Cues cues) {
        this.records = records;
        this.notYet = cues.within("not-yet");
        this.increments = Pattern.compile("(?i)(?!more than)" + cues.within("increments"));
    }

    /** The events that the figures of an account measure, by the figure's id. */
    static Map<String, Event> measured(Account account) {
        Map<String, Event> measured = new HashMap<>();
        for (Event event : account.events()) {
            event.figures().forEach(figure -> measured.putIfAbsent(figure, event));
        }
        return measured;
    }

    boolean asserts(Account account, Figure figure, @Nullable Event measures) {
        Change change = figure.quantity().change();
        return change != Change.UP
                && change != Change.DOWN
                && isWord(account, figure.saidBy())
                && (measures == null || isSo(account, measures))
                && isAmount(account, figure);
    }

    /** "Has probably massed" is told as being so. */
    private boolean isSo(Account account, Event event) {
        Statement teller = records.findStatement(account, event.saidBy());
        boolean probable = teller != null && teller.stance().certainty() == Certainty.PROBABLE;
        return event.auxiliary().stream()
                .noneMatch(how -> NOT_SO.contains(how) && !(probable && how == Auxiliary.HYPOTHETICAL));
    }

    /** Everybody through whom the words go asserts them. */
    private boolean isWord(Account account, @Nullable String saidBy) {
        Statement statement = records.findStatement(account, saidBy);
        for (int depth = 0; statement != null && depth < account.statements().size(); depth++) {
            boolean asserted = !NO_ASSERTION.contains(statement.cue().kind())
                    && !statement.stance().negated()
                    && SURE.contains(statement.stance().certainty());
            if (!asserted) {
                return false;
            }
            statement = records.findStatement(account, statement.links().parent());
        }
        return true;
    }

    private boolean isAmount(Account account, Figure figure) {
        Span words = figure.anchor().span();
        String before = account.transcript().substring(figure.sentence().start(), words.start());
        Matcher clause = CLAUSE.matcher(before);
        String own = clause.matches() ? clause.group(1) : before;
        String counted = figure.counted().counted();
        return !notYet.matcher(last(own, WORDS_BEFORE)).find()
                && !increments.matcher(last(own, WORDS_BESIDE)).find()
                && !increments.matcher(figure.anchor().text()).find()
                && (counted == null || !increments.matcher(counted).find());
    }

    private static String last(String text, int words) {
        String[] all = text.strip().split("\\s+");
        return String.join(" ", List.of(all).subList(Math.max(0, all.length - words), all.length));
    }
}
