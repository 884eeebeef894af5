package parallax.web.review;

import java.util.List;
import java.util.Optional;
import parallax.ledger.Actor;
import parallax.store.found.Actors;
import parallax.store.found.KnownActor;
import parallax.store.found.Mentioned;
import parallax.web.desk.Desk;

/** Actors as a ledger lists them. */
public final class LedgerActors implements KnownActors {

    private static final int MOST = 100;

    private final Actors actors;

    public LedgerActors(Desk desk) {
        this.actors = new Actors(desk.ledger());
    }

    @Override
    public Optional<Actor> find(String id) {
        return actors.findActor(id).map(KnownActor::actor);
    }

    @Override
    public List<Actor> listNamed(String name) {
        return actors.list(name, MOST).stream()
                .map(Mentioned::actor)
                .filter(actor -> actor.name().equalsIgnoreCase(name))
                .toList();
    }
}
