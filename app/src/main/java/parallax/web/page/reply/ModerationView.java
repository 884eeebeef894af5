package parallax.web.page.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.discussion.Verdict;
import parallax.store.desk.reader.Reply;

/**
 * What who moderates sees.
 *
 * @param decided whether what was decided is shown, else what waits
 * @param rows in order
 * @param waiting how many replies wait in all
 * @param all how many were decided in all
 * @param done what was just done; null when nothing
 */
public record ModerationView(
        boolean decided,
        List<Row> rows,
        long waiting,
        long all,
        @Nullable Done done) {

    public ModerationView {
        rows = List.copyOf(rows);
    }

    /**
     * A reply, and what it is about.
     *
     * @param reply to be decided
     * @param headline of the article; null when the ledger no longer has it
     * @param answered the reply that it answers, null when it answers the article
     */
    public record Row(
            Reply reply,
            @Nullable Headline headline,
            @Nullable Reply answered) {

        public Row {
            Objects.requireNonNull(reply);
        }
    }

    /**
     * What was just done.
     *
     * @param verdict that was given
     * @param ids of the replies
     */
    public record Done(Verdict verdict, List<String> ids) {

        public Done {
            Objects.requireNonNull(verdict);
            ids = List.copyOf(ids);
        }

        /** Whether it can be taken back. */
        public boolean isUndoable() {
            return verdict == Verdict.SHOW || verdict == Verdict.REFUSE;
        }
    }

    /**
     * What is asked before words are taken out for good.
     *
     * @param rows that would be taken out
     * @param decided whether they were chosen among what was decided
     */
    public record Removal(List<Row> rows, boolean decided) {

        public Removal {
            rows = List.copyOf(rows);
        }
    }

    /** Path of a list. */
    public static String path(boolean decided) {
        return ModerationPage.PATH + (decided ? "?state=decided" : "");
    }

    /** What can be said of a reply of this state, removal apart. */
    public static List<Verdict> verdicts(Reply.State state) {
        return switch (state) {
            case HELD -> List.of(Verdict.SHOW, Verdict.REFUSE);
            case SHOWN -> List.of(Verdict.REFUSE, Verdict.HOLD);
            case REFUSED -> List.of(Verdict.SHOW, Verdict.HOLD);
            case REMOVED -> List.of();
        };
    }
}
