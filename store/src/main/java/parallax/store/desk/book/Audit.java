package parallax.store.desk.book;

import java.util.ArrayList;
import java.util.List;
import parallax.store.search.Cursor;

/** Who did what at the desk. Lines are added, and neither changed nor taken out; the database itself refuses it. */
public final class Audit {

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

    /** So many lines at most, newest first. */
    public Listing<AuditLine> list(Cursor after, int most) {
        return book.read(handle -> {
            List<Long> numbers = new ArrayList<>();
            List<AuditLine> lines = handle.createQuery("select number, at, who, action, subject, words from audit"
                            + " where number < :below order by number desc limit :most")
                    .bind("below", after.below())
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
}
