package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;

/**
 * A denial beside the statement that its own article says it denies. Where the denial tells again what it denies, the two must
 * share most words; where it only points back ("rejected the accusation"), the article's word is taken.
 */
final class LinkedDenials implements Docket.Rule<LinkedDenials.Pair> {

    static final String RULE = "denial/linked";

    /** A statement and its denial in one article. */
    record Pair(Said asserted, Said denying) {}

    private final Records records;
    private final Sayings sayings;
    private final Denial denial;

    LinkedDenials(Records records, Sayings sayings, Denial denial) {
        this.records = records;
        this.sayings = sayings;
        this.denial = denial;
    }

    @Override
    public List<Pair> parts(Account account) {
        List<Pair> pairs = new ArrayList<>();
        for (Statement statement : account.statements()) {
            Statement denied = records.findStatement(account, statement.links().denies());
            if (denied != null
                    && denial.denies(statement)
                    && !denial.denies(denied)
                    && !Sayings.tellsADenial(account, denied)) {
                Pair pair = new Pair(sayings.said(account, denied, false), sayings.said(account, statement, true));
                if (isOne(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean isOne(Pair pair) {
        return sayings.isOf(pair.asserted(), pair.denying())
                && Records.differ(pair.asserted().voice(), pair.denying().voice());
    }

    /** Copies tell the same pair in the same words. */
    @Override
    public List<String> questions(Pair pair) {
        return List.of("denied by " + pair.denying().side().speaker() + ": "
                + String.join(" ", new TreeSet<>(pair.asserted().words())));
    }

    @Override
    public LocalDate day(Pair pair) {
        LocalDate said = pair.denying().day();
        return said == null ? LocalDate.EPOCH : said;
    }

    @Override
    public String pointer(Pair pair) {
        return pair.asserted().side().pointer() + " " + pair.denying().side().pointer();
    }

    @Override
    public List<Dispute> disputes(String question, List<Pair> pairs, Docket.Within week) {
        List<Pair> here = pairs.stream().filter(pair -> week.holds(day(pair))).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        Said asserted = here.get(0).asserted();
        return List.of(Dispute.of(
                Dispute.Kind.DENIAL,
                new Dispute.Matter(
                        question + " " + week.first(),
                        List.of("content: " + asserted.statement().content().text()),
                        asserted.side().speaker() + " "
                                + asserted.statement().cue().text() + " it, "
                                + here.get(0).denying().side().speaker() + " "
                                + here.get(0).denying().statement().cue().text()),
                List.of(
                        new Position(
                                "it is so",
                                here.stream()
                                        .map(pair -> pair.asserted().side())
                                        .toList()),
                        new Position(
                                "it is not so",
                                here.stream().map(pair -> pair.denying().side()).toList())),
                RULE));
    }
}
