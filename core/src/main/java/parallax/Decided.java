package parallax;

import java.util.Map;
import java.util.Objects;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.story.group.Corrections;

/**
 * What persons decided about articles and actors, honoured where readings are compared. No reading is changed by it.
 *
 * @param stories which articles belong to one story and which do not
 * @param actors who an actor is, by the id that readings have: two ids that stand for one
 */
public record Decided(Corrections stories, Map<String, Actor> actors) {

    public static final Decided NOTHING = new Decided(Corrections.NONE, Map.of());

    public Decided {
        Objects.requireNonNull(stories);
        actors = Map.copyOf(actors);
    }

    /** A reading with every actor as whom it was decided to be. */
    public Reading apply(Reading reading) {
        return new Reading(reading.article(), apply(reading.account()));
    }

    /** The account with every actor as whom it was decided to be. */
    Account apply(Account account) {
        boolean concerned = account.actors().stream().anyMatch(actor -> actors.containsKey(actor.id()));
        return concerned ? new ActorChange(actors).of(account) : account;
    }
}
