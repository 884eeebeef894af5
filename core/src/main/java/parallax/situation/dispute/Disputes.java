package parallax.situation.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.ledger.Account;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;
import parallax.situation.told.Sayings;
import parallax.situation.told.Speakers;
import parallax.situation.told.Standings;
import parallax.situation.told.Tellings;
import parallax.situation.told.Wording;

/** Finds accounts that cannot both hold, one account at a time; the order in which they are added does not matter. */
public final class Disputes {

    private static final Comparator<Dispute> BY_TIME = Comparator.comparing(
                    (Dispute dispute) -> dispute.positions().get(0).first(), Position.BY_TIME)
            .thenComparing(Dispute::kind)
            .thenComparing(Dispute::id);

    private final List<Docket<?>> dockets;
    private final Closeness closeness;

    private Disputes(List<Docket<?>> dockets, Wording wording) {
        this.dockets = dockets;
        this.closeness = new Closeness(wording);
    }

    /**
     * What one speaker says and later says otherwise: nobody is in dispute with himself, these are revisions.
     *
     * @param records must know every account before it is added here
     */
    public static Disputes ofOneSpeaker(Records records) {
        Wording wording = new Wording();
        Sayings sayings = new Sayings(records, wording, new Denial());
        return new Disputes(
                List.of(
                        new Docket<>(new ContentDenials(Speakers.SAME, sayings, wording)),
                        new Docket<>(new Figures(Speakers.SAME, records, wording))),
                wording);
    }

    /** @param records must know every account before it is added here */
    public Disputes(Records records) {
        Wording wording = new Wording();
        this.closeness = new Closeness(wording);
        Denial denial = new Denial();
        Tellings tellings = new Tellings(records, denial, new Standings(), wording);
        Sayings sayings = new Sayings(records, wording, denial);
        this.dockets = List.of(
                new Docket<>(new EventDenials(tellings, wording)),
                new Docket<>(new LinkedDenials(records, sayings, denial)),
                new Docket<>(new ContentDenials(Speakers.DIFFERENT, sayings, wording)),
                new Docket<>(new Courses(tellings, wording)),
                new Docket<>(new Authors(tellings, wording)),
                new Docket<>(new Figures(Speakers.DIFFERENT, records, wording)),
                new Docket<>(new Publishers(records, wording)),
                new Docket<>(new Places(tellings, wording)),
                new Docket<>(new Times(tellings, wording)));
    }

    public void add(Account account) {
        dockets.forEach(docket -> docket.add(account));
    }

    /** Adds an account that only bears on what others tell: a dispute in which none of the others stands is not looked for. */
    public void addBeside(Account account) {
        dockets.forEach(docket -> docket.add(account, false));
    }

    /**
     * What ties an account to others. Accounts that share no key, nor through others that share keys with both, have no part
     * in what is found of one another; a key that several have counts only where the value is true for one of them.
     */
    public Map<String, Boolean> keys(Account account) {
        Map<String, Boolean> keys = new TreeMap<>();
        dockets.forEach(docket ->
                docket.keys(account).forEach((key, alone) -> keys.merge(key, alone, (a, b) -> a || b)));
        return keys;
    }

    /** All disputes among what was added, in order of time. */
    public List<Dispute> list() {
        List<List<Dispute>> all = new ArrayList<>();
        dockets.forEach(docket -> all.addAll(docket.list()));
        return Joining.of(all).stream()
                .map(dispute -> dispute.measured(closeness.of(dispute)))
                .sorted(BY_TIME)
                .toList();
    }

    /** Looks again at the questions and weeks that the accounts added since the last time bear on; {@link #list} does it too. */
    public void review() {
        dockets.forEach(Docket::review);
    }
}
