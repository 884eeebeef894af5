package parallax.article.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dates.Moment;

/**
 * What a page says about its article beside the text: in JSON-LD, in OpenGraph and other meta tags, in time tags, in its
 * address, in the line that signs it. Every value says where it is known from; where two places differ, a note names both.
 */
public final class PageMetadata {

    private final PageFields fields;
    private final LinkedData linked;
    private final List<String> notes = new ArrayList<>();
    private final @Nullable Said<String> url;
    private final Outlets outlets;
    private final @Nullable Said<String> headline;
    private final @Nullable Said<List<String>> authors;
    private final Set<String> credited;
    private final @Nullable Said<Moment> published;
    private final @Nullable Said<Moment> modified;
    private final List<Picture> pictures;

    /**
     * @param fetched where the page was fetched from, null when not known
     * @param received when it was received, null when not known
     */
    public PageMetadata(Document page, @Nullable String fetched, @Nullable Instant received) {
        this.fields = new PageFields(page);
        this.linked = new LinkedData(fields.parts("script"), fetched);
        notes.addAll(linked.troubles());
        if (fields.overflowed()) {
            notes.add("the page has more meta tags than are looked at");
        }
        this.url = new Canonical(fields, linked, notes).choose(fetched);
        this.outlets = new Outlets(fields, linked, address());
        this.headline = new Headlines(fields, linked, outlets, notes).choose();
        Authors signing = new Authors(fields, linked, outlets, notes);
        this.authors = signing.choose();
        this.credited = signing.agencies();
        Days days = new Days(fields, linked, received, notes);
        this.published = days.published(address());
        this.modified = days.modified();
        this.pictures = new Pictures(fields, linked, address()).all();
        noteOutlets();
    }

    private @Nullable String address() {
        return url == null ? null : url.value();
    }

    private void noteOutlets() {
        List<Said<String>> said = outlets.said();
        said.stream()
                .filter(other -> other.from() == From.OPEN_GRAPH)
                .filter(other -> !Words.joined(other.value())
                                .contains(Words.joined(said.get(0).value()))
                        && !Words.joined(said.get(0).value()).contains(Words.joined(other.value())))
                .forEach(other -> notes.add("outlet: " + said.get(0).from() + " says \""
                        + Words.brief(said.get(0).value()) + "\", " + other.from() + " says \""
                        + Words.brief(other.value()) + "\""));
    }

    /** Whether the page itself says that it is an article. */
    public boolean saysArticle() {
        return linked.isArticle()
                || fields.first("og:type").toLowerCase(Locale.ROOT).contains("article");
    }

    /** What was in conflict or could not be read, in words. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public @Nullable Said<String> headline() {
        return headline;
    }

    /** People and agencies who sign, in order; the outlet itself only when nobody else does. */
    public @Nullable Said<List<String>> authors() {
        return authors;
    }

    public @Nullable Said<Moment> published() {
        return published;
    }

    public @Nullable Said<Moment> modified() {
        return modified;
    }

    public @Nullable Said<String> outlet() {
        return outlets.said().isEmpty() ? null : outlets.said().get(0);
    }

    /** The address that the page calls its own, else the one it was fetched from. */
    public @Nullable Said<String> url() {
        return url;
    }

    public @Nullable Said<String> section() {
        return new Topics(fields, linked).section();
    }

    public @Nullable Said<List<String>> tags() {
        return new Topics(fields, linked).tags();
    }

    /** Pictures and films that the page names for its article. */
    public List<Picture> pictures() {
        return pictures;
    }

    /** The usual names of the news agencies whose work the page says it is. */
    public List<String> agencies() {
        Set<String> agencies = new LinkedHashSet<>();
        for (String property :
                List.of("creditText", "copyrightHolder", "provider", "sourceOrganization", "copyrightNotice")) {
            for (String credit : linked.texts(property)) {
                String agency = Agencies.find(credit);
                if (agency != null) {
                    agencies.add(agency);
                }
            }
        }
        agencies.addAll(credited);
        return List.copyOf(agencies);
    }

    /** The language that the page says it is in, ISO 639-1; null when it does not say. */
    public @Nullable Said<String> language() {
        List<Said<String>> said = List.of(
                new Said<>(linked.text("inLanguage"), From.JSON_LD),
                new Said<>(fields.first("og:locale"), From.OPEN_GRAPH),
                new Said<>(fields.first("content-language", "language", "dc.language"), From.META),
                new Said<>(root(), From.META));
        for (Said<String> one : said) {
            String code = one.value().strip().replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
            if (code.matches("[a-z]{2}")) {
                boolean norwegian = code.equals("nb") || code.equals("nn");
                return new Said<>(norwegian ? "no" : code, one.from());
            }
        }
        return null;
    }

    private String root() {
        Element html = fields.page().firstElementChild();
        return html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
    }
}
