package parallax.discussion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import parallax.store.desk.reader.Branch;
import parallax.store.desk.reader.Reply;

/** A discussion as JSON: what its page shows, and no more. */
public final class ReplyData {

    private static final JsonFactory JSON = new JsonFactory();

    private ReplyData() {}

    /** The thread of an article; of a reply that was taken out stands that it was. */
    public static String write(String article, List<Branch> thread) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("article", article);
            out.writeNumberField("count", count(thread));
            branches(out, "replies", thread);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** How many replies a thread shows. */
    public static long count(List<Branch> thread) {
        return thread.stream()
                .mapToLong(branch -> (branch.reply().state() == Reply.State.SHOWN ? 1 : 0) + count(branch.answers()))
                .sum();
    }

    private static void branches(JsonGenerator out, String field, List<Branch> branches) throws IOException {
        out.writeArrayFieldStart(field);
        for (Branch branch : branches) {
            branch(out, branch);
        }
        out.writeEndArray();
    }

    private static void branch(JsonGenerator out, Branch branch) throws IOException {
        Reply reply = branch.reply();
        boolean shown = reply.state() == Reply.State.SHOWN;
        out.writeStartObject();
        out.writeStringField("id", reply.id());
        out.writeStringField("href", Places.reply(reply));
        out.writeBooleanField("removed", !shown);
        if (shown) {
            out.writeStringField("name", reply.name());
            out.writeStringField("website", reply.website());
            out.writeStringField("posted_at", reply.postedAt().toString());
            out.writeStringField("text", reply.text());
        }
        branches(out, "answers", branch.answers());
        out.writeEndObject();
    }
}
