package parallax.store.desk.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.store.search.Cursor;

/** Who did what at the desk. Lines are added, and neither changed nor taken out; the database itself refuses it. */
public final class Audit {

    private static final int MOST_NAMES = 500;

    private final Book book;

    public Audit(Book book) {
        this.book = book;
    }

    /**
     * Adds a line about what is not done in this database. What is done through the desk's own classes has its line already.
     *
     * @param who account, token or program
     * @param words anything else; may be empty
     */
    public void add(String who, AuditLine.Action action, String subject, String words) {
        book.write(handle -> {
            book.note(handle, who, action, subject, words);
            return true;
        });
    }

    /**
     * Which lines are asked for.
     *
     * @param who who did it, as it is written; null for anybody
     * @param action what was done; null for anything
     */
    public record Wanted(@Nullable String who, AuditLine.@Nullable Action action) {

        public static final Wanted ALL = new Wanted(null, null);
    }

    /** So many lines at most, newest first. */
    public Listing<AuditLine> list(Cursor after, int most) {
        return list(Wanted.ALL, after, most);
    }

    /** Of those that are asked for so many at most, newest first. */
    public Listing<AuditLine> list(Wanted wanted, Cursor after, int most) {
        AuditLine.Action action = wanted.action();
        return book.read(handle -> {
            List<Long> numbers = new ArrayList<>();
            List<AuditLine> lines = handle.createQuery("select number, at, who, action, subject, words from audit"
                            + " where number < :below and who = coalesce(:who, who) and action = coalesce(:action, action)"
                            + " order by number desc limit :most")
                    .bind("below", after.below())
                    .bind("who", wanted.who())
                    .bind("action", action == null ? null : action.name())
                    .bind("most", most)
                    .map((row, context) -> {
                        numbers.add(row.getLong("number"));
                        return new AuditLine(
                                Columns.getTime(row, "at"),
                                row.getString("who"),
                                AuditLine.Action.valueOf(row.getString("action")),
                                row.getString("subject"),
                                row.getString("words"));
                    })
                    .list();
            return Listing.of(lines, numbers, most);
        });
    }

    /** Everybody who stands in it, by name. */
    public List<String> listWho() {
        return book.read(handle -> handle.createQuery("select distinct who from audit order by who limit :most")
                .bind("most", MOST_NAMES)
                .mapTo(String.class)
                .list());
    }
}
