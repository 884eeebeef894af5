package parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import parallax.Decided;
import parallax.ledger.Actor;
import parallax.story.group.Correction;
import parallax.story.group.Corrections;
import parallax.text.Labels;

/**
 * What persons decided about stories and actors. Each decision is kept with who made it, when and why, and so is its undoing.
 * They take effect on what is found across articles when the ledger is next consolidated, and on searching for actors at once.
 */
public final class Decisions {

    private static final String SELECT =
            "select number, kind, first, second, at, made_by, why, undone_at, undone_by from decision";

    private final Database database;

    public Decisions(JdbcLedger ledger) {
        this.database = ledger.database();
    }

    /**
     * Two articles belong to one story, or to different ones. Of several decisions on one pair the latest that was not undone
     * holds.
     *
     * @return number of the decision
     * @throws IllegalArgumentException when the ledger has no such articles
     */
    public long decide(Correction.Kind kind, String article, String other, Making making) {
        if (article.equals(other)) {
            throw new IllegalArgumentException("a decision about an article and itself: " + article);
        }
        Decision.Kind decided = switch (kind) {
            case TOGETHER -> Decision.Kind.TOGETHER;
            case APART -> Decision.Kind.APART;
        };
        return database.write(handle -> {
            for (String id : List.of(article, other)) {
                require(handle, "select count(*) from article where id = ? and removed is null", id, "article");
            }
            return insert(handle, decided, List.of(article, other), making);
        });
    }

    /**
     * One actor is another: their records are found under either, and are those of one actor where articles are compared.
     *
     * @return number of the decision
     * @throws IllegalArgumentException when the ledger has no such actors, when the first is taken for somebody already, or
     *     the second for the first
     */
    public long merge(String actor, String target, Making making) {
        return database.write(handle -> {
            for (String id : List.of(actor, target)) {
                require(handle, "select count(*) from actor where id = ?", id, "actor");
            }
            Map<String, String> merged = merges(handle);
            if (merged.containsKey(actor)) {
                throw new IllegalArgumentException(
                        "the actor " + actor + " is taken for " + merged.get(actor) + " already; split them first");
            }
            if (SameActors.of(merged).target(target).equals(actor)) {
                throw new IllegalArgumentException("the actor " + target + " is taken for " + actor + " already");
            }
            return insert(handle, Decision.Kind.MERGE, List.of(actor, target), making);
        });
    }

    /**
     * An actor is itself again.
     *
     * @return false when it was taken for nobody
     */
    public boolean split(String actor, Making making) {
        return database.write(handle -> undo(handle, "kind = 'merge' and first = ?", actor, making));
    }

    /**
     * Takes a decision back.
     *
     * @return false when there is none with this number that holds
     */
    public boolean undo(long number, Making making) {
        return database.write(handle -> undo(handle, "number = ?", number, making));
    }

    /** All that was ever decided, the latest first. */
    public List<Decision> list(int most) {
        return database.read(handle -> Tables.has(handle, "decision")
                ? handle.createQuery(SELECT + " order by number desc limit :most")
                        .bind("most", most)
                        .map((row, context) -> decision(row))
                        .list()
                : List.<Decision>of());
    }

    private static void require(Handle handle, String count, String id, String what) {
        if (handle.select(count, id).mapTo(Long.class).one() == 0) {
            throw new IllegalArgumentException("the ledger has no " + what + " " + id);
        }
    }

    private static long insert(Handle handle, Decision.Kind kind, List<String> pair, Making making) {
        long number = handle.createQuery("insert into decision (kind, first, second, at, made_by, why)"
                        + " values (:kind, :first, :second, :at, :by, :why) returning number")
                .bind("kind", Labels.of(kind))
                .bind("first", pair.get(0))
                .bind("second", pair.get(1))
                .bind("at", making.at().toString())
                .bind("by", making.by())
                .bind("why", making.why())
                .mapTo(Long.class)
                .one();
        Generation.advance(handle);
        return number;
    }

    private static boolean undo(Handle handle, String which, Object value, Making making) {
        int undone = handle.execute(
                "update decision set undone_at = ?, undone_by = ? where undone_at is null and " + which,
                making.at().toString(),
                making.by(),
                value);
        if (undone > 0) {
            Generation.advance(handle);
        }
        return undone > 0;
    }

    /** Actors that are others, as it was decided. */
    static Map<String, String> merges(Handle handle) throws SQLException {
        Map<String, String> merges = new HashMap<>();
        if (Tables.has(handle, "decision")) {
            handle.createQuery("select first, second from decision where kind = 'merge' and undone_at is null"
                            + " order by number")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(each -> merges.putIfAbsent(each.getKey(), each.getValue()));
        }
        return merges;
    }

    /** What holds of all that was decided. */
    public Decided decided() {
        return database.read(Decisions::decided);
    }

    /** The same within a transaction. */
    public static Decided decided(Handle handle) throws SQLException {
        if (!Tables.has(handle, "decision")) {
            return Decided.NOTHING;
        }
        Corrections stories = Corrections.NONE;
        for (Decision each : handle.createQuery(SELECT + " where kind <> 'merge' and undone_at is null order by number")
                .map((row, context) -> decision(row))
                .list()) {
            stories = stories.with(new Correction(
                    each.first(),
                    each.second(),
                    each.kind() == Decision.Kind.TOGETHER ? Correction.Kind.TOGETHER : Correction.Kind.APART,
                    each.by(),
                    each.at()));
        }
        return new Decided(stories, actors(handle));
    }

    private static Map<String, Actor> actors(Handle handle) throws SQLException {
        SameActors same = SameActors.of(handle);
        Map<String, Actor> actors = new HashMap<>();
        for (String merged : same.merged()) {
            handle.select(ActorRow.SELECT + " where id = ?", same.target(merged))
                    .map((row, context) -> ActorRow.of(row))
                    .findOne()
                    .ifPresent(target -> actors.put(merged, target.actor()));
        }
        return actors;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String undoneAt = row.getString(8);
        return new Decision(
                row.getLong(1),
                Labels.parse(Decision.Kind.class, row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                undoneAt == null ? null : new Decision.Undone(Instant.parse(undoneAt), row.getString(9)));
    }
}
