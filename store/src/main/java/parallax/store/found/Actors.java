package parallax.store.found;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.store.ActorRow;
import parallax.store.Database;
import parallax.store.Dialect;
import parallax.store.JdbcLedger;
import parallax.store.Keys;
import parallax.store.Readings;
import parallax.store.Role;
import parallax.store.SameActors;
import parallax.store.Tags;
import parallax.store.Words;
import parallax.store.search.Search;
import parallax.store.search.Total;

/** Who takes part in the records of a ledger. Their records are found by {@code who-id:} and the like. */
public final class Actors {

    /** So many who match are looked at for a list, in the order in which the ledger came to know them. */
    public static final int MOST = 100;

    private final Database database;

    public Actors(JdbcLedger ledger) {
        this.database = ledger.database();
    }

    /** Who has this id, or who they are taken for. */
    public Optional<KnownActor> findActor(String id) {
        return database.read(handle -> {
            SameActors same = SameActors.of(handle);
            Map<String, ActorRow> rows = rows(handle, same.all(id));
            ActorRow row = rows.get(same.target(id));
            return row == null ? Optional.<KnownActor>empty() : Optional.of(known(handle, row, rows));
        });
    }

    /** All ids that stand for whoever has this one, this one among them. */
    public Set<String> listSame(String id) {
        return database.read(handle -> SameActors.of(handle).all(id));
    }

    private KnownActor known(Handle handle, ActorRow row, Map<String, ActorRow> rows) throws SQLException {
        Map<Role, Total> records = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Total total = count(handle, tags(rows, List.of(role)), Search.MOST_COUNTED);
            if (total.found() > 0) {
                records.put(role, total);
            }
        }
        TreeSet<String> also = new TreeSet<>(rows.keySet());
        also.remove(row.actor().id());
        return new KnownActor(withWikidata(row.actor(), wikidata(handle, rows)), also, records);
    }

    private static Actor withWikidata(Actor actor, @Nullable String wikidata) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.country(),
                actor.sectors(),
                actor.role(),
                wikidata,
                actor.mentions());
    }

    /** As the newest article has it in which they take part; null when it has none. */
    private @Nullable String wikidata(Handle handle, Map<String, ActorRow> rows) throws SQLException {
        String sql = "select rowid from entry_words where " + dialect().matches("entry_words")
                + " order by rowid desc limit 1";
        try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
            select.setString(1, tags(rows, List.of(Role.values())));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? wikidata(handle, Keys.articleOf(row.getLong(1)), rows.keySet()) : null;
            }
        }
    }

    private static @Nullable String wikidata(Handle handle, long article, Set<String> ids) throws SQLException {
        for (var reading : new Readings(handle).listCurrent(List.of(article)).values()) {
            Account account = reading.account();
            for (Actor actor : account.actors()) {
                if (ids.contains(actor.id()) && actor.wikidata() != null) {
                    return actor.wikidata();
                }
            }
        }
        return null;
    }

    /**
     * Those whose name holds words that begin so, the most mentioned first; those whose name itself begins so are looked for
     * first. Records are counted up to {@link Search#MOST_FACETED}. Who is taken for somebody else stands under that name only.
     *
     * @param words any spelling; empty for everybody
     * @param limit how many at most
     */
    public List<Mentioned> list(String words, int limit) {
        return database.read(handle -> {
            SameActors same = SameActors.of(handle);
            Map<String, ActorRow> matching = new LinkedHashMap<>();
            matching(handle, Words.folded(words))
                    .forEach(row -> matching.putIfAbsent(row.actor().id(), row));
            Set<String> targets = new TreeSet<>();
            matching.keySet().forEach(id -> targets.add(same.target(id)));
            List<Mentioned> found = new ArrayList<>();
            for (String target : targets) {
                Map<String, ActorRow> rows = rows(handle, same.all(target));
                ActorRow row = rows.get(target);
                if (row != null) {
                    found.add(new Mentioned(
                            row.actor(), count(handle, tags(rows, List.of(Role.values())), Search.MOST_FACETED)));
                }
            }
            found.sort(
                    Comparator.comparingLong((Mentioned each) -> each.records().found())
                            .reversed()
                            .thenComparing(each -> each.actor().name())
                            .thenComparing(each -> each.actor().id()));
            return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
    }

    /** Folded names hold letters, digits and spaces only, so nothing in them stands for anything else. */
    private static List<ActorRow> matching(Handle handle, String folded) {
        String select = ActorRow.SELECT + " where folded like ? order by key limit " + MOST;
        List<ActorRow> found = new ArrayList<>(handle.select(select, folded + "%")
                .map((row, context) -> ActorRow.of(row))
                .list());
        if (found.size() < MOST && !folded.isEmpty()) {
            List<String> words = List.of(folded.split(" ", -1));
            String all = String.join(
                    " and ", words.stream().map(word -> "' ' || folded like ?").toList());
            Object[] values = words.stream().map(word -> "% " + word + "%").toArray();
            found.addAll(handle.select(ActorRow.SELECT + " where " + all + " order by key limit " + MOST, values)
                    .map((row, context) -> ActorRow.of(row))
                    .list());
        }
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private static Map<String, ActorRow> rows(Handle handle, Set<String> ids) {
        Map<String, ActorRow> rows = new TreeMap<>();
        for (String id : ids) {
            handle.select(ActorRow.SELECT + " where id = ?", id)
                    .map((row, context) -> ActorRow.of(row))
                    .findOne()
                    .ifPresent(row -> rows.put(id, row));
        }
        return rows;
    }

    private String tags(Map<String, ActorRow> rows, List<Role> roles) {
        List<String> tags = new ArrayList<>();
        rows.values()
                .forEach(row ->
                        roles.forEach(role -> tags.add(dialect().syntax().tag(Tags.party(role, row.key())))));
        return dialect().syntax().any(tags);
    }

    private Total count(Handle handle, String match, int most) throws SQLException {
        String sql = "select count(*) from (select rowid from entry_words where "
                + dialect().matches("entry_words") + " limit ?) as counted";
        try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
            select.setString(1, match);
            select.setInt(2, most + 1);
            try (ResultSet row = select.executeQuery()) {
                int found = row.next() ? row.getInt(1) : 0;
                return new Total(Math.min(found, most), found <= most);
            }
        }
    }

    private Dialect dialect() {
        return database.dialect();
    }
}
