package parallax.web.review;

import java.util.List;
import java.util.Optional;
import parallax.ledger.Actor;

/** Actors whom a ledger knows beside those of one article. */
public interface KnownActors {

    Optional<Actor> find(String id);

    /** All who have this name, whatever its capitals. */
    List<Actor> listNamed(String name);
}
