package parallax.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.reader.Reply;
import parallax.store.watch.AtomWriter;

/**
 * Replies as Atom (RFC 4287), each saying what it answers (RFC 4685). Their words are text, never markup.
 *
 * @param base address of the desk, without a slash at its end
 * @param self path of the feed
 * @param page path of the page that shows the same
 * @param title of the whole
 * @param entries latest first
 */
public record ReplyFeed(String base, String self, String page, String title, List<Entry> entries) {

    /** So many at most. */
    public static final int MOST = 50;

    private static final String THREAD = "http://purl.org/syndication/thread/1.0";
    private static final String PREFIX = "thr";

    public ReplyFeed {
        Objects.requireNonNull(base);
        Objects.requireNonNull(self);
        Objects.requireNonNull(page);
        Objects.requireNonNull(title);
        entries = List.copyOf(entries);
    }

    /**
     * One reply.
     *
     * @param reply that is shown
     * @param title in a few words
     * @param answered the reply that it answers, when that is shown too; null when it answers the article
     */
    public record Entry(Reply reply, String title, @Nullable Reply answered) {

        public Entry {
            Objects.requireNonNull(reply);
            Objects.requireNonNull(title);
        }

        /** When everybody came to see it. */
        Instant updated() {
            return reply.decided() == null ? reply.postedAt() : reply.decided().at();
        }
    }

    public String toAtom() {
        return AtomWriter.write(PREFIX, THREAD, out -> {
            Instant updated =
                    entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
            out.element("id", Places.urn("feed", self));
            out.element("title", title);
            out.element("updated", updated.toString());
            out.link("self", base + self);
            out.link("alternate", base + page);
            for (Entry entry : entries) {
                write(out, entry);
            }
        });
    }

    private void write(AtomWriter out, Entry entry) throws XMLStreamException {
        Reply reply = entry.reply();
        Reply answered = entry.answered();
        String article = reply.article();
        out.begin("entry");
        out.element("id", Places.urn("reply", reply.id()));
        out.element("title", entry.title());
        out.element("published", reply.postedAt().toString());
        out.element("updated", entry.updated().toString());
        out.link("alternate", base + Places.reply(reply));
        out.author(reply.name(), reply.website());
        out.inReplyTo(
                PREFIX,
                THREAD,
                answered == null ? Places.urn("article", article) : Places.urn("reply", answered.id()),
                base + (answered == null ? "/articles/" + article : Places.reply(answered)));
        out.content(reply.text());
        out.end();
    }
}
