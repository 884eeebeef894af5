package parallax.store.watch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** Matches as Atom (RFC 4287), latest first: one entry a record, with its sentence and a name that never changes. */
public final class AtomFeed {

    private AtomFeed() {}

    /** The whole feed. */
    public static String write(Watch watch, List<Match> latest) {
        return AtomWriter.write(out -> {
            out.element("id", "urn:parallax:watch:" + watch.name());
            out.element("title", watch.name());
            out.element("subtitle", watch.query().inWords());
            Instant updated =
                    latest.stream().map(Match::foundAt).max(Instant::compareTo).orElse(watch.madeAt());
            out.element("updated", updated.toString());
            out.program();
            for (Match match : latest) {
                writeEntry(out, match);
            }
        });
    }

    private static void writeEntry(AtomWriter out, Match match) throws XMLStreamException {
        out.begin("entry");
        out.element("id", match.id());
        out.element("title", match.headline());
        out.element("updated", match.foundAt().toString());
        if (match.outlet() != null) {
            out.author(match.outlet(), null);
        }
        if (match.url() != null) {
            out.link("alternate", match.url());
        }
        out.category(match.kind());
        if (match.published() != null || match.speaker() != null) {
            out.element("summary", summary(match));
        }
        out.content(match.sentence());
        out.end();
    }

    /** Only the day of an article is known, never a time, so it stands in words. */
    private static String summary(Match match) {
        return Objects.toString(match.published(), "day not known") + " · "
                + Objects.toString(match.outlet(), "outlet not known") + " · " + match.kind()
                + (match.speaker() == null ? "" : " · " + match.speaker());
    }
}
