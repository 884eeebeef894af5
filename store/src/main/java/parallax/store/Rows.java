package parallax.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
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
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.text.Span;

/** The rows of one transaction, written in batches: articles, readings, records and their words. */
final class Rows implements AutoCloseable {

    /** Stands for a day that is not known, before all others. */
    static final int NO_DAY = -1_000_000;

    private static final int SHARDS = 16;
    private static final int PER_MILLE = 1000;

    private final Connection connection;
    private final Dialect dialect;
    private final Dictionary dictionary;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, Long> actors = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Set<Long> pending = new HashSet<>();
    private final Set<String> pendingIds = new HashSet<>();
    private final Map<Tally, Integer> tallies = new TreeMap<>();

    private record Tally(int kind, String what, int shard) implements Comparable<Tally> {

        @Override
        public int compareTo(Tally other) {
            int order = Integer.compare(kind, other.kind);
            order = order != 0 ? order : what.compareTo(other.what);
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
        Map<String, Actor> allActors = new TreeMap<>();
        Map<String, Place> allPlaces = new TreeMap<>();
        for (Prepared each : batch) {
            each.actors().forEach(actor -> allActors.putIfAbsent(actor.id(), actor));
            each.places().forEach(place -> allPlaces.putIfAbsent(place.id(), place));
        }
        for (Actor actor : allActors.values()) {
            actors.put(actor.id(), dictionary.actor(connection, actor));
        }
        for (Place place : allPlaces.values()) {
            places.put(place.id(), dictionary.place(connection, place));
        }
    }

    /** Keys that were learned; to be remembered when the transaction has ended well. */
    Dictionary.Learned learned() {
        return new Dictionary.Learned(actors, places);
    }

    /** Whether rows of this article wait to be written. */
    boolean holds(String article) {
        return pendingIds.contains(article);
    }

    /** A new article with its records; its key. */
    long write(Prepared prepared) throws SQLException {
        Article article = prepared.reading().article();
        long key = freeKey(article);
        writeArticle(key, article);
        writeWords(key, prepared);
        writeEntries(key, prepared.entries());
        pending.add(key);
        pendingIds.add(article.id());
        return key;
    }

    /** The records and words of an article whose rows were removed. */
    void replace(long key, Prepared prepared) throws SQLException {
        writeWords(key, prepared);
        writeEntries(key, prepared.entries());
    }

    private long freeKey(Article article) throws SQLException {
        long key = Keys.wanted(article.id(), article.published().date());
        while (pending.contains(key) || isTaken(key)) {
            key += Keys.STEP;
        }
        return key;
    }

    private boolean isTaken(long key) throws SQLException {
        PreparedStatement select = statement("select 1 from article where key = ?");
        select.setLong(1, key);
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private void writeArticle(long key, Article article) throws SQLException {
        PreparedStatement insert = statement(
                "insert into article (key, id, given_id, url, outlet, headline, day, language, current)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 1)");
        LocalDate day = article.published().date();
        insert.setLong(1, key);
        insert.setString(2, article.id());
        insert.setString(3, article.source().givenId());
        insert.setString(4, article.source().url());
        insert.setString(5, article.source().outlet());
        insert.setString(6, article.headline().text());
        insert.setObject(7, day == null ? null : Math.toIntExact(day.toEpochDay()), Types.INTEGER);
        insert.setString(8, article.language());
        insert.addBatch();
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

    private void writeWords(long key, Prepared prepared) throws SQLException {
        PreparedStatement insert = statement("insert into article_words (rowid, headline, body) values (?, "
                + dialect.wordsParameter() + ", " + dialect.wordsParameter() + ")");
        insert.setLong(1, key);
        insert.setString(2, prepared.headline());
        insert.setString(3, prepared.text());
        insert.addBatch();
    }

    private void writeEntries(long article, List<EntryRow> entries) throws SQLException {
        if (entries.size() > Keys.MOST_ENTRIES) {
            throw new IllegalArgumentException("a ledger takes " + Keys.MOST_ENTRIES
                    + " records of one article at most, found " + entries.size());
        }
        long key = article;
        for (EntryRow row : entries) {
            key++;
            writeEntry(key, row);
            writeParties(key, row);
            PreparedStatement words =
                    statement("insert into entry_words (rowid, words) values (?, " + dialect.wordsParameter() + ")");
            words.setLong(1, key);
            words.setString(2, Words.line(row.words()));
            words.addBatch();
            count(article, row.entry().kind().ordinal(), row.what(), 1);
        }
    }

    private void writeEntry(long key, EntryRow row) throws SQLException {
        PreparedStatement insert = statement(
                "insert into entry (key, id, kind, what, day, own_day, place, at_least, at_most, unit, confidence,"
                        + " start_at, end_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Span sentence = row.entry().sentence();
        insert.setLong(1, key);
        insert.setString(2, row.entry().id());
        insert.setInt(3, row.entry().kind().ordinal());
        insert.setString(4, row.what());
        insert.setObject(5, dayOf(row), Types.INTEGER);
        insert.setInt(6, row.time().own() ? 1 : 0);
        insert.setObject(7, row.place() == null ? null : places.get(row.place()), Types.BIGINT);
        insert.setObject(8, row.atLeast(), Types.DOUBLE);
        insert.setObject(9, row.atMost(), Types.DOUBLE);
        insert.setString(10, row.unit());
        insert.setInt(11, (int) Math.round(row.entry().provenance().confidence() * PER_MILLE));
        insert.setInt(12, sentence.start());
        insert.setInt(13, sentence.end());
        insert.addBatch();
    }

    private static @Nullable Integer dayOf(EntryRow row) {
        LocalDate day = row.time().day();
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    private void writeParties(long key, EntryRow row) throws SQLException {
        PreparedStatement insert = statement("insert into party (actor, day, entry, role) values (?, ?, ?, ?)");
        Integer day = dayOf(row);
        for (EntryRow.Party party : row.parties()) {
            Long actor = actors.get(party.actor());
            if (actor != null) {
                insert.setLong(1, actor);
                insert.setInt(2, day == null ? NO_DAY : day);
                insert.setLong(3, key);
                insert.setInt(4, party.role().ordinal());
                insert.addBatch();
            }
        }
    }

    /** Takes the records of an article and its words out; the article itself and its readings stay. */
    void remove(long article) throws SQLException {
        uncount(article);
        long last = article + Keys.MOST_ENTRIES;
        for (String sql : List.of(
                "delete from party where entry between ? and ?",
                "delete from entry_words where rowid between ? and ?",
                "delete from entry where key between ? and ?")) {
            PreparedStatement delete = statement(sql);
            delete.setLong(1, article + 1);
            delete.setLong(2, last);
            delete.executeUpdate();
        }
        for (String sql : List.of(
                "delete from article_words where rowid = ?", "delete from finding_member where article = ?")) {
            PreparedStatement delete = statement(sql);
            delete.setLong(1, article);
            delete.executeUpdate();
        }
    }

    private void uncount(long article) throws SQLException {
        PreparedStatement select =
                statement("select kind, what, count(*) from entry where key between ? and ? group by kind, what");
        select.setLong(1, article + 1);
        select.setLong(2, article + Keys.MOST_ENTRIES);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                count(article, rows.getInt(1), rows.getString(2), -rows.getInt(3));
            }
        }
        writeTallies();
    }

    private void count(long article, int kind, String what, int records) {
        int shard = (int) (article / Keys.STEP % SHARDS);
        tallies.merge(new Tally(kind, what, shard), records, Integer::sum);
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        for (Map.Entry<String, PreparedStatement> each : statements.entrySet()) {
            if (each.getKey().startsWith("insert")) {
                each.getValue().executeBatch();
            }
        }
        pending.clear();
        pendingIds.clear();
        writeTallies();
    }

    private void writeTallies() throws SQLException {
        PreparedStatement upsert = statement("insert into tally (kind, what, shard, records) values (?, ?, ?, ?)"
                + " on conflict (kind, what, shard) do update set records = tally.records + excluded.records");
        for (Map.Entry<Tally, Integer> each : tallies.entrySet()) {
            upsert.setInt(1, each.getKey().kind());
            upsert.setString(2, each.getKey().what());
            upsert.setInt(3, each.getKey().shard());
            upsert.setInt(4, each.getValue());
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
