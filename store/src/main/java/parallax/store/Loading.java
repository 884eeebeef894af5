package parallax.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.format.JsonLines;

/**
 * What a load makes of an article that the ledger knows. One article may be received in several forms: with another day of
 * publication, another byline, from another place. Inputs come in any order and from several processes, so that what was first
 * or last says nothing: one maker has one reading of an article, that of the form which tells when it was published most
 * exactly, and of several such the one whose line is least.
 */
final class Loading {

    private static final Comparator<Reading> EXACTNESS = Comparator.<Reading>comparingInt(
                    reading -> vagueness(published(reading)))
            .thenComparing(reading -> published(reading).from());

    private final Handle handle;
    private final Making making;

    Loading(Handle handle, Making making) {
        this.handle = handle;
        this.making = making;
    }

    /** What is to be done with a reading. */
    enum Step {
        /** The ledger has it, or a better one. */
        NONE,
        /** It takes the place of the one that this maker made. */
        REPLACE,
        /** It is a further one. */
        APPEND
    }

    /** Nobody else changes the article from here to the end of the transaction. */
    void lock(long article) {
        handle.execute("update article set current = current where key = ?", article);
    }

    /** @param fresh with everything in it that persons corrected */
    Step step(Readings.Known known, @Nullable Reading current, Reading fresh) throws SQLException {
        Integer own = findOwn(known);
        if (own == null) {
            return current != null && isSame(current, fresh) ? Step.NONE : Step.APPEND;
        }
        Reading before = own == known.current()
                ? current
                : new Readings(handle).findNumber(known.key(), own).orElse(null);
        if (before == null || !isPreferred(fresh, before)) {
            return Step.NONE;
        }
        return own == known.current() ? Step.REPLACE : Step.APPEND;
    }

    /** The reading that this maker made last, unless another maker that is no person made one since. */
    private @Nullable Integer findOwn(Readings.Known known) {
        List<Made> all = handle.createQuery(
                        "select number, made_by, cause from reading where article = :article order by number desc")
                .bind("article", known.key())
                .map((row, context) -> new Made(row.getInt(1), row.getString(2), Cause.valueOf(row.getString(3))))
                .list();
        return all.stream()
                .filter(made -> made.cause() != Cause.CORRECTED)
                .findFirst()
                .filter(made -> made.by().equals(making.by()) && made.cause() == making.cause())
                .map(Made::number)
                .orElse(null);
    }

    private record Made(int number, String by, Cause cause) {}

    private static boolean isPreferred(Reading one, Reading other) {
        int exactness = EXACTNESS.compare(one, other);
        return exactness != 0 ? exactness < 0 : line(one).compareTo(line(other)) < 0;
    }

    private static Publication published(Reading reading) {
        return reading.article().published();
    }

    private static int vagueness(Publication published) {
        return published.time() != null ? 0 : published.date() != null ? 1 : 2;
    }

    private static String line(Reading reading) {
        return JsonLines.write(reading.article(), reading.account());
    }

    /** What tells where and when it was received is no difference. */
    static boolean isSame(Reading one, Reading other) {
        Article first = one.article();
        Article second = other.article();
        return one.account().equals(other.account())
                && first.byline().equals(second.byline())
                && first.published().equals(second.published())
                && first.furniture().equals(second.furniture());
    }
}
