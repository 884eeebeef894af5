package parallax.store.desk.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.situation.definition.Definition;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Book;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.book.Columns;
import parallax.store.desk.book.Names;

/** Situations that somebody named. Names that differ in capitals only are the same. */
public final class SavedSituations {

    /** Characters of a name, and of each name and term in a definition. */
    public static final int MOST_NAME = 200;

    /** Names of one kind in a definition. */
    public static final int MOST_NAMES = 100;

    private static final String COLUMNS = "select key, name, from_day, to_day, made_by, made_at from situation";

    private enum Part {
        ACTOR,
        PLACE,
        TERM
    }

    private final Book book;

    public SavedSituations(Book book) {
        this.book = book;
    }

    /**
     * Keeps a situation.
     *
     * @throws IllegalArgumentException when there is one of this name, or the definition is too long
     */
    public SavedSituation save(Definition definition, String by) {
        return write(definition, by, (handle, key) -> {
            if (find(handle, key).isPresent()) {
                throw new IllegalArgumentException("there is a situation named " + definition.name() + " already");
            }
        });
    }

    /**
     * Keeps a situation in place of the one that has its name.
     *
     * @throws IllegalArgumentException when there is none of this name, or the definition is too long
     */
    public SavedSituation replace(Definition definition, String by) {
        return write(definition, by, (handle, key) -> {
            if (handle.execute("delete from situation where key = ?", key) == 0) {
                throw new IllegalArgumentException("there is no situation named " + definition.name());
            }
        });
    }

    private interface Before {
        void run(Handle handle, String key);
    }

    private SavedSituation write(Definition given, String by, Before before) {
        Definition definition = checked(given);
        String key = Names.key(definition.name());
        return book.write(handle -> {
            before.run(handle, key);
            handle.execute(
                    "insert into situation (key, name, from_day, to_day, made_by, made_at) values (?, ?, ?, ?, ?, ?)",
                    key,
                    definition.name(),
                    Objects.toString(definition.from(), null),
                    Objects.toString(definition.to(), null),
                    by,
                    book.now().toString());
            insert(handle, key, Part.ACTOR, definition.actors());
            insert(handle, key, Part.PLACE, definition.places());
            insert(handle, key, Part.TERM, definition.terms());
            book.note(handle, by, Action.SITUATION_SAVED, definition.name(), definition.words());
            return find(handle, key).orElseThrow();
        });
    }

    private static void insert(Handle handle, String key, Part part, List<String> names) {
        for (int position = 0; position < names.size(); position++) {
            handle.execute(
                    "insert into situation_part (situation, kind, position, name) values (?, ?, ?, ?)",
                    key,
                    part.name(),
                    position,
                    names.get(position));
        }
    }

    private static Definition checked(Definition definition) {
        return new Definition(
                Bounds.line("the name of the situation", definition.name(), MOST_NAME),
                checked("an actor", definition.actors()),
                checked("a place", definition.places()),
                checked("a term", definition.terms()),
                definition.from(),
                definition.to());
    }

    private static List<String> checked(String what, List<String> names) {
        if (names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("a situation with " + names.size() + " names where " + what
                    + " is asked for, at most " + MOST_NAMES + " are taken");
        }
        return names.stream()
                .map(name -> Bounds.line(what + " of the situation", name, MOST_NAME))
                .toList();
    }

    /** The situation of this name, in whatever capitals. */
    public Optional<SavedSituation> find(String name) {
        return book.read(handle -> find(handle, Names.key(name)));
    }

    private static Optional<SavedSituation> find(Handle handle, String key) {
        return handle.createQuery(COLUMNS + " where key = :key")
                .bind("key", key)
                .map((row, context) -> saved(handle, row))
                .findOne();
    }

    /** All situations, by name. */
    public List<SavedSituation> list() {
        return book.read(handle -> handle.createQuery(COLUMNS + " order by key")
                .map((row, context) -> saved(handle, row))
                .list());
    }

    private static SavedSituation saved(Handle handle, ResultSet row) throws SQLException {
        String key = row.getString("key");
        return new SavedSituation(
                new Definition(
                        row.getString("name"),
                        parts(handle, key, Part.ACTOR),
                        parts(handle, key, Part.PLACE),
                        parts(handle, key, Part.TERM),
                        day(row, "from_day"),
                        day(row, "to_day")),
                Objects.requireNonNull(Columns.findDecision(row, "made")));
    }

    private static List<String> parts(Handle handle, String key, Part part) {
        return handle.createQuery(
                        "select name from situation_part where situation = :key and kind = :kind order by position")
                .bind("key", key)
                .bind("kind", part.name())
                .mapTo(String.class)
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    /**
     * Forgets a situation.
     *
     * @return false when there is none of this name
     */
    public boolean remove(String name, String by) {
        return book.write(handle -> {
            boolean removed = handle.execute("delete from situation where key = ?", Names.key(name)) > 0;
            if (removed) {
                book.note(handle, by, Action.SITUATION_REMOVED, name, "");
            }
            return removed;
        });
    }
}
