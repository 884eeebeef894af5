package parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Place;

/** What full text finds articles and their records by, made anew from their latest readings. */
public final class FullText {

    private static final int MOST = 200_000;

    private final Dialect dialect;
    private final Words words = Words.remembering();
    private final Map<String, Long> actors = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();

    /** @param dialect of the database that it is written into */
    public FullText(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A row of full text.
     *
     * @param table which of the two tables
     * @param key of the row
     * @param words tags and words, as the database takes them
     */
    public record Line(String table, long key, String words) {

        public Line {
            Objects.requireNonNull(table);
            Objects.requireNonNull(words);
        }
    }

    /**
     * The rows of these articles and of their records.
     *
     * @param handle of a ledger that has keys for their actors and places
     * @param readings the latest of each article, by its key
     */
    public List<Line> lines(Handle handle, Map<Long, Reading> readings) throws SQLException {
        for (Reading reading : readings.values()) {
            learn(handle, "actor", actors, reading.account().actors().stream().map(Actor::id));
            learn(handle, "place", places, reading.account().places().stream().map(Place::id));
        }
        List<Line> lines = readings.entrySet().parallelStream()
                .map(each -> lines(each.getKey(), each.getValue()))
                .flatMap(List::stream)
                .toList();
        if (actors.size() + places.size() > MOST) {
            actors.clear();
            places.clear();
        }
        return lines;
    }

    private static void learn(Handle handle, String table, Map<String, Long> keys, Stream<String> ids)
            throws SQLException {
        Connection connection = handle.getConnection();
        List<String> unknown = ids.filter(id -> !keys.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement("select key from " + table + " where id = ?")) {
            for (String id : unknown) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        keys.put(id, row.getLong(1));
                    }
                }
            }
        }
    }

    private List<Line> lines(long article, Reading reading) {
        Prepared prepared = Prepared.kept(reading, words);
        TagsOfReading tags = new TagsOfReading(prepared, actors, places);
        List<Line> lines = new ArrayList<>();
        lines.add(line("article_words", Keys.wordsOf(article), tags.article(), prepared.words()));
        long key = article;
        for (EntryRow row : prepared.entries()) {
            key++;
            lines.add(line("entry_words", key, tags.of(row), row.words()));
        }
        return lines;
    }

    private Line line(String table, long key, Collection<String> tags, List<String> text) {
        return new Line(table, key, dialect.wordsLine(tags, text));
    }

    /** Puts rows of one table into a ledger. */
    public void write(Handle handle, String table, List<Line> lines) throws SQLException {
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement(
                        "insert into " + table + " (rowid, words) values (?, " + dialect.wordsParameter() + ")")) {
            for (Line line : lines) {
                if (line.table().equals(table)) {
                    insert.setLong(1, line.key());
                    insert.setString(2, line.words());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
