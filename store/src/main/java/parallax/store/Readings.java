package parallax.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.JsonLinesParser;
import parallax.format.pack.PackedReading;

/** Readings as they were kept. */
public final class Readings {

    private final Handle handle;

    public Readings(Handle handle) {
        this.handle = handle;
    }

    /**
     * An article that the ledger knows.
     *
     * @param key of its row
     * @param current number of the latest reading
     * @param removed whether it was taken out for good
     */
    record Known(long key, int current, boolean removed) {}

    @Nullable
    Known find(String article) {
        return handle.createQuery("select key, current, removed from article where id = :id")
                .bind("id", article)
                .map((row, context) -> new Known(row.getLong(1), row.getInt(2), row.getString(3) != null))
                .findOne()
                .orElse(null);
    }

    Optional<Reading> findCurrent(Known known) {
        return known.removed() ? Optional.empty() : findNumber(known.key(), known.current());
    }

    /** The latest readings of the articles with these keys, by key; what was taken out is not among them. */
    public Map<Long, Reading> listCurrent(List<Long> articles) throws SQLException {
        List<Packed> packed = new ArrayList<>();
        try (PreparedStatement select = handle.getConnection()
                .prepareStatement("select reading.body from article join reading on reading.article = article.key"
                        + " and reading.number = article.current where article.key = ? and reading.body is not null")) {
            for (long article : articles) {
                select.setLong(1, article);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        packed.add(new Packed(article, row.getBytes(1)));
                    }
                }
            }
        }
        return packed.parallelStream().collect(Collectors.toMap(Packed::article, each -> parse(each.body())));
    }

    /** A reading as it lies in the ledger. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Packed(long article, byte[] body) {}

    Optional<Reading> findNumber(long article, int number) {
        return handle.createQuery("select body from reading where article = :article and number = :number"
                        + " and body is not null")
                .bind("article", article)
                .bind("number", number)
                .map((row, context) -> parse(row.getBytes(1)))
                .findOne();
    }

    /** All readings of an article, first to last, each with who made it. */
    List<Revision> listRevisions(long article) {
        return handle.createQuery("select number, at, made_by, why, cause, body from reading"
                        + " where article = :article order by number")
                .bind("article", article)
                .map((row, context) -> new Revision(
                        row.getInt(1),
                        new Making(
                                Instant.parse(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                Cause.valueOf(row.getString(5))),
                        row.getBytes(6) == null ? null : parse(row.getBytes(6))))
                .list();
    }

    /** The latest reading of every article, ordered by article id, one at a time. */
    void forEach(Consumer<Reading> consumer) {
        try (Stream<Reading> all = handle
                .createQuery("select reading.body from article join reading"
                        + " on reading.article = article.key and reading.number = article.current"
                        + " where reading.body is not null order by article.id")
                .setFetchSize(100)
                .map((row, context) -> parse(row.getBytes(1)))
                .stream()) {
            all.forEach(consumer);
        }
    }

    private static Reading parse(byte[] body) {
        try {
            JsonLinesParser.Parsed parsed = PackedReading.unpack(body);
            return new Reading(parsed.article(), parsed.account());
        } catch (IllegalArgumentException e) {
            throw new LedgerException("a reading in the ledger cannot be unpacked: " + e.getMessage(), e);
        }
    }
}
