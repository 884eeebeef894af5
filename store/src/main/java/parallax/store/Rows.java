package parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;

/** The rows of one transaction, written in batches: articles, readings, records and their words. */
final class Rows implements AutoCloseable {

    private static final int SHARDS = 16;
    private static final int PER_MILLE = 1000;
    /** So many places that are taken stand for a day that is full. */
    private static final int PROBES = 64;

    private final Connection connection;
    private final Dialect dialect;
    private final Dictionary dictionary;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<DictionaryRow, Long> learned = new HashMap<>();
    private final Map<String, Long> actors = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Map<Dictionary.Sort, Integer> sorts = new TreeMap<>();
    private final Map<String, Long> outlets = new TreeMap<>();
    private final Set<Long> given = new HashSet<>();
    private final Set<String> pendingIds = new HashSet<>();
    private final Map<Tally, Integer> tallies = new TreeMap<>();

    private record Tally(int sort, int shard) implements Comparable<Tally> {

        @Override
        public int compareTo(Tally other) {
            int order = Integer.compare(sort, other.sort);
            return order != 0 ? order : Integer.compare(shard, other.shard);
        }
    }

    Rows(Connection connection, Dialect dialect, Dictionary dictionary) {
        this.connection = connection;
        this.dialect = dialect;
        this.dictionary = dictionary;
    }

    /** Actors and places first, in the order of their ids: two writers that wait for one another would wait for ever. */
    void learn(Collection<Prepared> batch) throws SQLException {
        Map<String, DictionaryRow> allActors = new TreeMap<>();
        Map<String, DictionaryRow> allPlaces = new TreeMap<>();
        for (Prepared each : batch) {
            each.actors().forEach(actor -> least(allActors, DictionaryRow.of(actor)));
            each.places().forEach(place -> least(allPlaces, DictionaryRow.of(place)));
            each.entries().forEach(row -> sorts.put(sortOf(row), 0));
            String outlet = each.reading().article().source().outlet();
            if (outlet != null) {
                outlets.put(outlet, 0L);
            }
        }
        learn(allActors, actors);
        learn(allPlaces, places);
        for (Map.Entry<Dictionary.Sort, Integer> each : sorts.entrySet()) {
            each.setValue(dictionary.sort(connection, each.getKey()));
        }
        for (Map.Entry<String, Long> each : outlets.entrySet()) {
            each.setValue(dictionary.outlet(connection, each.getKey()));
        }
    }

    private static void least(Map<String, DictionaryRow> all, DictionaryRow row) {
        all.merge(row.id(), row, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private void learn(Map<String, DictionaryRow> all, Map<String, Long> keys) throws SQLException {
        for (DictionaryRow row : all.values()) {
            long key = dictionary.row(connection, row);
            keys.put(row.id(), key);
            learned.put(row, key);
        }
    }

    private static Dictionary.Sort sortOf(EntryRow row) {
        return new Dictionary.Sort(Codes.of(row.entry().kind()), row.what());
    }

    /** Keys that were learned; to be remembered when the transaction has ended well. */
    Dictionary.Learned learned() {
        return new Dictionary.Learned(learned, sorts, outlets);
    }

    /** Whether rows of this article wait to be written. */
    boolean holds(String article) {
        return pendingIds.contains(article);
    }

    /** An article as it was written; null when the ledger does not know it. */
    Readings.@Nullable Known find(String article) throws SQLException {
        PreparedStatement select = statement("select key, current, removed from article where id = ?");
        select.setString(1, article);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? new Readings.Known(row.getLong(1), row.getInt(2), row.getString(3) != null) : null;
        }
    }

    /** The same of one that must be there. */
    Readings.Known getKnown(String article) throws SQLException {
        Readings.Known known = find(article);
        if (known == null) {
            throw new SQLException("no article " + article);
        }
        return known;
    }

    /** Another reading in the place of the latest. */
    void exchange(Readings.Known known, Prepared prepared, Making making) throws SQLException {
        remove(known.key());
        replace(known.key(), prepared);
        describe(known.key(), prepared);
        PreparedStatement update =
                statement("update reading set at = ?, why = ?, body = ? where article = ? and number = ?");
        update.setString(1, making.at().toString());
        update.setString(2, making.why());
        update.setBytes(3, prepared.body());
        update.setLong(4, known.key());
        update.setInt(5, known.current());
        update.executeUpdate();
        flush();
    }

    /** A new article with its records; its key. */
    long write(Prepared prepared) throws SQLException {
        long key = freeKey(prepared);
        writeArticle(key, prepared);
        writeEntries(key, prepared, writeWords(key, prepared));
        pendingIds.add(prepared.id());
        return key;
    }

    /** The records and words of an article whose rows were removed. */
    void replace(long key, Prepared prepared) throws SQLException {
        writeEntries(key, prepared, writeWords(key, prepared));
    }

    /**
     * Where its id says, or the next place of its day that is free: writers of one day hardly ever want the same, and what is found
     * stands in the same order whatever the order of loading. Where the day is full, in the next.
     */
    private long freeKey(Prepared prepared) throws SQLException {
        long first = Keys.firstOf(prepared.reading().article().published().date());
        Long key = findFree(first, prepared.id());
        while (key == null) {
            first += Keys.DAY;
            key = findFree(first, prepared.id());
        }
        given.add(key);
        return key;
    }

    private @Nullable Long findFree(long first, String id) throws SQLException {
        PreparedStatement select = statement("select 1 from article where key = ?");
        long key = first + Keys.slotOf(id);
        for (int probe = 0; probe < PROBES && key < first + Keys.DAY; probe++, key += Keys.STEP) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() && !given.contains(key)) {
                    return key;
                }
            }
        }
        return null;
    }

    private void writeArticle(long key, Prepared prepared) throws SQLException {
        PreparedStatement insert =
                statement("insert into article (key, id, given_id, url, outlet, headline, day, language, current)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 1)");
        Article article = prepared.reading().article();
        LocalDate day = article.published().date();
        insert.setLong(1, key);
        insert.setString(2, prepared.id());
        insert.setString(3, article.source().givenId());
        insert.setString(4, article.source().url());
        insert.setString(5, article.source().outlet());
        insert.setString(6, article.headline().text());
        insert.setObject(7, day == null ? null : Math.toIntExact(day.toEpochDay()), Types.INTEGER);
        insert.setString(8, article.language());
        insert.addBatch();
    }

    /** What its row says of an article; address, headline and text are those that its id is made of. */
    void describe(long key, Prepared prepared) throws SQLException {
        PreparedStatement update =
                statement("update article set given_id = ?, outlet = ?, day = ?, language = ? where key = ?");
        Article article = prepared.reading().article();
        LocalDate day = article.published().date();
        update.setString(1, article.source().givenId());
        update.setString(2, article.source().outlet());
        update.setObject(3, day == null ? null : Math.toIntExact(day.toEpochDay()), Types.INTEGER);
        update.setString(4, article.language());
        update.setLong(5, key);
        update.executeUpdate();
    }

    void writeReading(long key, int number, byte[] body, Making making) throws SQLException {
        PreparedStatement insert = statement(
                "insert into reading (article, number, at, made_by, why, cause, body) values (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, key);
        insert.setInt(2, number);
        insert.setString(3, making.at().toString());
        insert.setString(4, making.by());
        insert.setString(5, making.why());
        insert.setString(6, making.cause().name());
        insert.setBytes(7, body);
        insert.addBatch();
    }

    /** What full text finds the article by; the tags of its records. */
    private TagsOfReading writeWords(long key, Prepared prepared) throws SQLException {
        TagsOfReading tags = new TagsOfReading(prepared, actors, places);
        writeWords("article_words", Keys.wordsOf(key), tags.article(), prepared.words());
        return tags;
    }

    private void writeWords(String table, long key, Collection<String> tags, List<String> words) throws SQLException {
        PreparedStatement insert =
                statement("insert into " + table + " (rowid, words) values (?, " + dialect.wordsParameter() + ")");
        insert.setLong(1, key);
        insert.setString(2, dialect.wordsLine(tags, words));
        insert.addBatch();
    }

    private void writeEntries(long article, Prepared prepared, TagsOfReading tags) throws SQLException {
        String name = prepared.reading().article().source().outlet();
        Long outlet = name == null ? null : outlets.get(name);
        long key = article;
        for (EntryRow row : prepared.entries()) {
            key++;
            writeEntry(key, row, outlet);
            writeWords("entry_words", key, tags.of(row), row.words());
            count(article, sorts.getOrDefault(sortOf(row), 0), 1);
        }
    }

    private void writeEntry(long key, EntryRow row, @Nullable Long outlet) throws SQLException {
        PreparedStatement insert = statement(
                "insert into entry (key, sort, day, own_day, speaker, place, at_least, at_most, unit, confidence, outlet)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, key);
        insert.setInt(2, sorts.getOrDefault(sortOf(row), 0));
        insert.setObject(3, dayOf(row), Types.INTEGER);
        insert.setInt(4, row.time().own() ? 1 : 0);
        insert.setObject(5, row.speaker() == null ? null : actors.get(row.speaker()), Types.BIGINT);
        insert.setObject(6, row.place() == null ? null : places.get(row.place()), Types.BIGINT);
        insert.setObject(7, row.atLeast(), Types.DOUBLE);
        insert.setObject(8, row.atMost(), Types.DOUBLE);
        insert.setString(9, row.unit());
        insert.setInt(10, (int) Math.round(row.entry().provenance().confidence() * PER_MILLE));
        insert.setObject(11, outlet, Types.BIGINT);
        insert.addBatch();
    }

    private static @Nullable Integer dayOf(EntryRow row) {
        LocalDate day = row.time().day();
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    /** Takes the records of an article and its words out; the article itself and its readings stay. */
    void remove(long article) throws SQLException {
        flush();
        uncount(article);
        deleteEntries("delete from entry_words where rowid between ? and ?", article);
        deleteEntries("delete from entry where key between ? and ?", article);
        delete("delete from article_words where rowid = ?", Keys.wordsOf(article));
        // which of its records a finding joins is not known any more, that it joins the article is
        PreparedStatement keep = statement("insert into finding_member (finding, article, entry)"
                + " select distinct finding, article, article from finding_member where article = ?"
                + " on conflict do nothing");
        keep.setLong(1, article);
        keep.executeUpdate();
        delete("delete from finding_member where article = ? and entry <> article", article);
    }

    private void deleteEntries(String sql, long article) throws SQLException {
        PreparedStatement delete = statement(sql);
        delete.setLong(1, article + 1);
        delete.setLong(2, article + Keys.MOST_ENTRIES);
        delete.executeUpdate();
    }

    private void delete(String sql, long key) throws SQLException {
        PreparedStatement delete = statement(sql);
        delete.setLong(1, key);
        delete.executeUpdate();
    }

    private void uncount(long article) throws SQLException {
        PreparedStatement select =
                statement("select sort, count(*) from entry where key between ? and ? group by sort");
        select.setLong(1, article + 1);
        select.setLong(2, article + Keys.MOST_ENTRIES);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                count(article, rows.getInt(1), -rows.getInt(2));
            }
        }
        writeTallies();
    }

    private void count(long article, int sort, int records) {
        int shard = (int) (article / Keys.STEP % SHARDS);
        tallies.merge(new Tally(sort, shard), records, Integer::sum);
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        for (Map.Entry<String, PreparedStatement> each : statements.entrySet()) {
            if (each.getKey().startsWith("insert")) {
                each.getValue().executeBatch();
            }
        }
        pendingIds.clear();
        writeTallies();
    }

    private void writeTallies() throws SQLException {
        PreparedStatement upsert = statement("insert into tally (sort, shard, records) values (?, ?, ?)"
                + " on conflict (sort, shard) do update set records = tally.records + excluded.records");
        for (Map.Entry<Tally, Integer> each : tallies.entrySet()) {
            upsert.setInt(1, each.getKey().sort());
            upsert.setInt(2, each.getKey().shard());
            upsert.setInt(3, each.getValue());
            upsert.addBatch();
        }
        upsert.executeBatch();
        tallies.clear();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
