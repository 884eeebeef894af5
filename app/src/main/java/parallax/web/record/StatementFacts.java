package parallax.web.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Statement;

/** A statement in words. */
final class StatementFacts {

    private StatementFacts() {}

    static List<Fact> of(Telling telling, Statement statement) {
        Statement.Speaker speaker = statement.speaker();
        return Telling.known(
                Fact.of("says", telling.actors(speaker.actors())),
                Fact.of("named", telling.quoted(speaker.spans())),
                speaker.institution() == null ? null : Fact.of("institution", telling.actor(speaker.institution())),
                speaker.unnamed() == null ? null : Fact.of("unnamed", Fact.Value.quoted(speaker.unnamed())),
                Fact.of("content", telling.quoted(statement.content().spans())),
                Fact.of("cue-kind", telling.label(statement.cue().kind())),
                cue(telling, statement.cue()),
                Fact.of("negated", telling.yes(statement.stance().negated())),
                Fact.of("form", telling.label(statement.form())),
                Fact.of("certainty", telling.label(statement.stance().certainty())),
                Fact.of("said-when", telling.when(statement.when())),
                record(telling, "parent", statement.links().parent()),
                record(telling, "denies", statement.links().denies()),
                Telling.ifAny("tells", telling.toldIn(statement)));
    }

    private static Fact cue(Telling telling, Statement.Cue cue) {
        return cue.spans().isEmpty()
                ? Fact.of("cue", telling.own("value.quotation-marks"))
                : Fact.of("cue", telling.quoted(cue.spans()));
    }

    private static @Nullable Fact record(Telling telling, String name, @Nullable String id) {
        return id == null ? null : Fact.of(name, telling.record(id));
    }
}
