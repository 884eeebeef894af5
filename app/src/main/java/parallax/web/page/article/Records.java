package parallax.web.page.article;

import io.javalin.http.Context;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.cite.Citation;
import parallax.ledger.Entry;
import parallax.store.Revision;
import parallax.web.article.Beside;
import parallax.web.article.Findings;
import parallax.web.article.Links;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.record.Headings;
import parallax.web.record.History;
import parallax.web.words.Words;

/** Finds records for pages, and says how they are cited. */
public final class Records {

    private final Desk desk;
    private final Articles articles;
    private final Findings findings;
    private final @Nullable URI address;

    /** @param address under which readers know the desk; null when they ask it directly */
    public Records(Desk desk, @Nullable URI address) {
        this.desk = desk;
        this.articles = new Articles(desk);
        this.findings = new Findings(desk);
        this.address = address;
    }

    /**
     * A record with its history.
     *
     * @throws DeskException 404 where no reading of the article ever had it, 410 where the article was taken out for good
     */
    History require(Words words, String article, String record) {
        articles.require(article);
        List<Revision> revisions = desk.ledger().listRevisions(article);
        return History.of(words, revisions, record)
                .orElseThrow(() -> DeskException.notFound("no-record", record, article));
    }

    /** Disputes, claims, series and the like that a record is part of. */
    List<Beside.Joint> joining(String article, String record) {
        return findings.joining(article, record);
    }

    Citation citation(Context context, Reading reading, Entry entry) {
        String path = Links.record(reading.article().id(), entry.id());
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        return new Citation(reading.article(), entry, Headings.wordsOf(entry), root(context) + path, today);
    }

    /** Where readers find the desk, without a slash at the end. */
    private String root(Context context) {
        String root = address != null ? address.toString() : context.scheme() + "://" + context.host();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
