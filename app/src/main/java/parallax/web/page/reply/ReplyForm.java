package parallax.web.page.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.discussion.Draft;
import parallax.discussion.Fault;
import parallax.store.desk.reader.Reply;

/**
 * The form for a reply, or what stands in its place when one was sent.
 *
 * @param draft what stands in the fields
 * @param answered the reply that it answers; null when it answers the article
 * @param faults what is to be mended
 * @param refusal why nothing is taken for now, in the reader's words; null when all is well
 * @param own what this reader has just sent; null when nothing
 * @param made when the form was made, sealed
 */
public record ReplyForm(
        Draft draft,
        @Nullable Reply answered,
        List<Fault> faults,
        @Nullable String refusal,
        @Nullable Reply own,
        String made) {

    private static final int EXCERPT = 140;

    public ReplyForm {
        Objects.requireNonNull(draft);
        faults = List.copyOf(faults);
        Objects.requireNonNull(made);
    }

    public @Nullable Fault fault(Fault.Field field) {
        return faults.stream()
                .filter(fault -> fault.field() == field)
                .findFirst()
                .orElse(null);
    }

    /** The id of what says what is wrong with a field, for its description; null when nothing is. */
    public @Nullable String described(Fault.Field field) {
        return fault(field) == null ? null : id(field) + "-wrong";
    }

    /** {@code true} for a field that has to be mended, else null. */
    public @Nullable String invalid(Fault.Field field) {
        return fault(field) == null ? null : "true";
    }

    /** The id of a field within the page. */
    public static String id(Fault.Field field) {
        return switch (field) {
            case NAME -> "reply-name";
            case ADDRESS -> "reply-address";
            case WEBSITE -> "reply-website";
            case TEXT -> "reply-text";
        };
    }

    /** The first words of a reply in one line. */
    public static String excerpt(Reply reply) {
        String line = reply.text().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, EXCERPT));
        int blank = cut.lastIndexOf(' ');
        return (blank > cut.length() / 2 ? cut.substring(0, blank) : cut) + " …";
    }
}
