package parallax.web.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Evidence;
import parallax.text.Span;

/** A piece of evidence in words. */
final class EvidenceFacts {

    private EvidenceFacts() {}

    static List<Fact> of(Telling telling, Evidence evidence) {
        Evidence.Showing showing = evidence.showing();
        Span hedge = evidence.hedge();
        return Telling.known(
                Fact.of("medium", telling.label(evidence.medium())),
                Fact.of("naming", Fact.Value.quoted(evidence.anchor().text())),
                Fact.of("publisher", telling.actor(evidence.publisher())),
                Fact.of("made-when", telling.when(evidence.when())),
                Fact.of("showing", telling.quoted(showing.words() == null ? List.of() : List.of(showing.words()))),
                Telling.ifAny(
                        "shows-events",
                        showing.events().stream().map(telling::record).toList()),
                attached(telling, evidence.attached()),
                Fact.of("told-by", telling.toldBy(evidence.saidBy())),
                hedge == null ? null : Fact.of("hedge", telling.quoted(List.of(hedge))));
    }

    private static @Nullable Fact attached(Telling telling, Evidence.@Nullable Attached attached) {
        if (attached == null) {
            return null;
        }
        List<Fact.Value> values = new ArrayList<>();
        values.add(telling.label(attached.how()));
        boolean web = attached.url().matches("(?i)https?://.*");
        values.add(Fact.Value.name(attached.url(), web ? attached.url() : null));
        return Fact.of("attached", values);
    }
}
