package parallax.format.brief;

import java.util.ArrayList;
import java.util.List;
import parallax.situation.dispute.Dispute;
import parallax.situation.position.PlainWords;
import parallax.situation.told.Side;

/** Where the accounts disagree: the disputes that are surest to be about one thing, in order of time. */
final class DisputeSection {

    private static final int DISPUTES = 12;
    private static final int TELLINGS = 3;

    private final Writing writing;

    DisputeSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write() {
        List<Dispute> disputes = writing.situation().disputes();
        List<Dispute> closest = writing.extent()
                .first(disputes.stream().sorted(Dispute.BY_CLOSENESS).toList(), DISPUTES);
        List<Brief.Block> blocks = new ArrayList<>();
        int number = 0;
        for (Dispute dispute : disputes) {
            if (closest.contains(dispute)) {
                blocks.add(block(++number + ". ", dispute));
            }
        }
        return new Brief.Section(
                "disputes",
                "Where the accounts disagree",
                disputes.isEmpty()
                        ? "nothing found that cannot both hold"
                        : writing.extent().rest(disputes, DISPUTES),
                blocks);
    }

    Brief.Block block(String number, Dispute dispute) {
        List<String> facts = new ArrayList<>();
        dispute.same().forEach(same -> facts.add("same " + Words.shorten(PlainWords.of(same))));
        facts.add(writing.voices(dispute.sides().stream().map(Side::article).toList()));
        return new Brief.Block(
                number + Words.label(dispute.kind()) + ": " + Words.shorten(dispute.cannotBothHold()),
                facts,
                dispute.positions().stream()
                        .map(position -> writing.group(position.says(), position.tellings(), TELLINGS))
                        .toList());
    }
}
