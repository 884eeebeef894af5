package parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import parallax.ledger.Actor;
import parallax.text.Labels;

/**
 * An actor as a ledger keeps it.
 *
 * @param key in the ledger
 * @param actor without office, Wikidata id and mentions, which are of articles
 */
public record ActorRow(long key, Actor actor) {

    /** What {@link #of} reads. */
    public static final String SELECT = "select key, id, name, kind, country, sectors from actor";

    public ActorRow {
        Objects.requireNonNull(actor);
    }

    public static ActorRow of(ResultSet row) throws SQLException {
        List<String> sectors = Arrays.stream(row.getString(6).split(";", -1))
                .filter(sector -> !sector.isEmpty())
                .toList();
        return new ActorRow(
                row.getLong(1),
                new Actor(
                        row.getString(2),
                        row.getString(3),
                        Labels.parse(Actor.Kind.class, row.getString(4)),
                        row.getString(5),
                        sectors,
                        null,
                        null,
                        List.of()));
    }
}
