package parallax.situation.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Event.Auxiliary;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.When;
import parallax.text.Span;

/** Lists what an account tells of events that can be compared with other tellings. */
public final class Tellings {

    /** An event that stands further into a content than so many words is not what the statement is about. */
    private static final int WORDS_BEFORE = 16;

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:not|never|no)\\b|n['’]t\\b");

    private static final Pattern NO_PLAN = Pattern.compile(
            "\\b(?:no|without|any|not have) (?:\\S+ )?(?:plans?|intentions?|intent|need|reason|desire|wish|interest|signs?|evidence)\\b"
                    + "|\\b(?:not|never|n['’]t) (?:going|planning|intend\\w*|prepar\\w*|want\\w*|seek\\w*|about)\\b");

    /** Who cannot do it is not said to have no such plan. */
    private static final Pattern INABILITY =
            Pattern.compile("(?i)\\b(?:could not|couldn['’]t|cannot|can not|can['’]t|unable)\\b");

    /** Who asks, demands or promises does not say that it is so. */
    private static final Set<CueKind> NO_ASSERTION =
            Set.of(CueKind.ASKS, CueKind.DOUBTS, CueKind.DEMANDS, CueKind.AGREES, CueKind.PROMISES);

    private final Records records;
    private final Denial denial;
    private final Standings standings;
    private final Wording wording;

    public Tellings(Records records, Denial denial, Standings standings, Wording wording) {
        this.records = records;
        this.denial = denial;
        this.standings = standings;
        this.wording = wording;
    }

    /** Events with a known actor that somebody says happen or do not, those of long ago left out. */
    public List<Told> of(Account account) {
        return all(account).stream().filter(told -> !told.actors().isEmpty()).toList();
    }

    /** The same, also where nobody is named who did it. */
    public List<Told> all(Account account) {
        List<Told> told = new ArrayList<>();
        for (Event event : account.events()) {
            if (!event.auxiliary().contains(Auxiliary.HISTORICAL)) {
                Told one = tell(account, event);
                if (one != null && one.standing().isAsserted()) {
                    told.add(one);
                }
            }
        }
        return told;
    }

    private @Nullable Told tell(Account account, Event event) {
        Statement teller = records.findStatement(account, event.saidBy());
        boolean denying = teller != null && denial.denies(teller);
        if (!isItsWord(teller, denying)) {
            return null;
        }
        Span clause = clause(event, teller);
        Span trigger = event.anchor().span();
        if (clause == null) {
            return null;
        }
        String before = account.transcript().substring(clause.start(), trigger.start());
        if (teller != null && before.split("\\s+", -1).length > WORDS_BEFORE) {
            return null;
        }
        Standing standing = standings.of(
                event,
                before,
                trigger.in(account.transcript()),
                account.transcript().substring(trigger.end(), clause.end()));
        Side side = records.side(account, event, event.saidBy());
        boolean denied = isDenied(event, teller, before);
        if (denied
                && standing == Standing.PROSPECTIVE
                && INABILITY.matcher(before).find()) {
            return null;
        }
        return new Told(
                account,
                event,
                side,
                records.voice(account, event.saidBy()),
                records.parties(account, event.roles().actors()),
                records.parties(account, event.roles().recipients()),
                days(account, event, teller),
                standing,
                denied,
                wording.of(side.text()));
    }

    /** "denied that it left" tells that it did not; "denied that it had not left" that it did. */
    private boolean isDenied(Event event, @Nullable Statement teller, String before) {
        boolean negation = NEGATION.matcher(before).find();
        if (teller != null && denial.deniesByCue(teller)) {
            return !negation;
        }
        boolean refuted = teller != null && denial.denies(teller);
        return isNegated(event, before) || (refuted && !negation);
    }

    /** "has no plans to", "is not going to" say that it will not be. */
    private static boolean isNegated(Event event, String before) {
        return event.auxiliary().contains(Auxiliary.NEGATED)
                || NO_PLAN.matcher(before.toLowerCase(Locale.ROOT)).find();
    }

    /** A refusal, a question or a demand does not tell an event; nor does a cue that is itself negated. */
    private boolean isItsWord(@Nullable Statement teller, boolean denying) {
        return teller == null
                || denying
                || (teller.cue().kind() != CueKind.DENIES
                        && !NO_ASSERTION.contains(teller.cue().kind())
                        && !denial.wishes(teller)
                        && !teller.stance().negated());
    }

    private static @Nullable Span clause(Event event, @Nullable Statement teller) {
        Span trigger = event.anchor().span();
        if (teller == null) {
            return event.sentence().contains(trigger) ? event.sentence() : null;
        }
        return teller.content().spans().stream()
                .filter(span -> span.contains(trigger))
                .findFirst()
                .orElse(null);
    }

    private static Told.Days days(Account account, Event event, @Nullable Statement teller) {
        LocalDate said = teller == null ? account.published() : Records.day(account, teller.when());
        return new Told.Days(said, dayOf(event.when()));
    }

    private static @Nullable LocalDate dayOf(@Nullable When when) {
        boolean dated =
                when != null && (when.precision() == When.Precision.DAY || when.precision() == When.Precision.TIME);
        return dated && when != null ? when.from() : null;
    }
}
