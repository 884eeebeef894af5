package parallax.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.meta.Addresses;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * What was published.
 *
 * @param source where it stands and who gave it
 * @param headline as printed, and where it stands if it is part of the text
 * @param byline who signs it
 * @param published first publication
 * @param details what else is known of it: last change, section, dateline, and where each value is known from
 * @param language ISO 639-1 code as detected, {@code und} when undetermined
 * @param text the whole stored text; plain text exactly as given
 * @param furniture what in the text is not news, in order; no record is read from it
 * @param attachments what the page links to within the text, and what it shows between its paragraphs, in order
 * @param notes what could not be known or was in conflict, in words
 */
public record Article(
        Source source,
        Headline headline,
        Byline byline,
        Publication published,
        Details details,
        String language,
        String text,
        List<Furniture> furniture,
        List<Attachment> attachments,
        List<String> notes)
        implements Outcome {

    private static final String BETWEEN = "\n\n";

    public Article {
        Objects.requireNonNull(source);
        Objects.requireNonNull(headline);
        Objects.requireNonNull(byline);
        Objects.requireNonNull(published);
        Objects.requireNonNull(details);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        furniture = List.copyOf(furniture);
        attachments = List.copyOf(attachments);
        notes = List.copyOf(notes);
    }

    /**
     * Derived from address (or outlet, where there is no address), headline and text: two people who load the same article
     * get the same id, and one text in two outlets is two articles.
     */
    public String id() {
        String url = source.url();
        String outlet = source.outlet();
        String where = url != null ? url : outlet != null ? outlet : "";
        return Fingerprint.id("", 16, where, headline.text(), text);
    }

    /** Last change, null when not said. */
    public @Nullable Publication modified() {
        return details.modified();
    }

    /** SHA-256 of the UTF-8 bytes of the text. */
    public String sha256() {
        return Fingerprint.sha256(text);
    }

    /**
     * The one text that is read and that all spans in the ledger point into: the stored text, preceded by the headline
     * where that is not part of the text.
     */
    public String transcript() {
        return headlineApart() ? headline.text() + BETWEEN + text : text;
    }

    /** Where the stored text begins in the transcript: 0, or behind the headline. */
    public int textStart() {
        return headlineApart() ? headline.text().length() + BETWEEN.length() : 0;
    }

    /** Furniture, counted in the transcript. */
    public List<Span> unreadable() {
        return furniture.stream().map(piece -> piece.span().shift(textStart())).toList();
    }

    private boolean headlineApart() {
        return headline.inText() == null && !headline.text().isEmpty();
    }

    /**
     * Where it stands and who gave it.
     *
     * @param place path, line or address it was read from, as in {@code Origin.place()}
     * @param givenId the giver's own id
     * @param url canonical address
     * @param outlet name of the outlet
     * @param received what came over the wire, null when the text was made by a program
     */
    public record Source(
            String place,
            @Nullable String givenId,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable Received received) {

        public Source {
            Objects.requireNonNull(place);
        }

        public Source(String place, @Nullable String givenId, @Nullable String url, @Nullable String outlet) {
            this(place, givenId, url, outlet, null);
        }

        /** The host of the address in lower case, without {@code www.} and the like; null where there is no address. */
        public @Nullable String domain() {
            return Addresses.domain(url);
        }
    }

    /**
     * What came over the wire, so that every record can be traced to it.
     *
     * @param sha256 of the bytes as received; of a text that came in a field, of its UTF-8
     * @param at when it was received, null when not known; never taken for a day of publication
     * @param kept where the bytes are kept, null when they are not
     */
    public record Received(
            String sha256, @Nullable Instant at, @Nullable String kept) {

        public Received {
            Objects.requireNonNull(sha256);
        }
    }

    /**
     * The headline.
     *
     * @param text as printed, empty when there is none
     * @param inText where it stands in the text, null when it is not part of it
     */
    public record Headline(String text, @Nullable Span inText) {

        public static final Headline NONE = new Headline("", null);

        public Headline {
            Objects.requireNonNull(text);
        }
    }

    /**
     * What the page links to or shows.
     *
     * @param kind a link, or what is shown
     * @param url its address as the page gives it, made absolute where the address of the page is known
     * @param span the words of a link in the text; for what is shown, the empty span behind the paragraph that it follows, or
     *     at the beginning where the page shows it above its text
     * @param caption what the page says it shows, null when it says nothing
     * @param credit who made it or owns it, null when not said
     */
    public record Attachment(
            Kind kind,
            String url,
            Span span,
            @Nullable String caption,
            @Nullable String credit) {

        public Attachment {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(url);
            Objects.requireNonNull(span);
        }

        public Attachment(Kind kind, String url, Span span) {
            this(kind, url, span, null, null);
        }

        /** The same, counted from further left. */
        public Attachment shift(int offset) {
            return new Attachment(kind, url, span.shift(offset), caption, credit);
        }

        /** A link, or what sort of thing is shown; a post is one of a social network. */
        public enum Kind {
            LINK,
            VIDEO,
            PHOTO,
            AUDIO,
            POST
        }
    }

    /**
     * Who signs it.
     *
     * @param authors people and agencies, in order
     * @param about what the page says about the author; never read as news
     */
    public record Byline(List<String> authors, @Nullable String about) {

        public static final Byline NONE = new Byline(List.of(), null);

        public Byline {
            authors = List.copyOf(authors);
        }
    }

    /**
     * What else is known of an article.
     *
     * @param modified last change, null when not said
     * @param section part of the outlet that it is filed under, null when not said
     * @param tags what it is filed under, in order
     * @param filed the line that opens its text, null when there is none
     * @param agencies news agencies credited with it, in their usual name
     * @param origins where a value is known from, by the name of its field: {@code headline}, {@code byline},
     *     {@code published}, {@code modified}, {@code outlet}, {@code url}, {@code section}, {@code tags}, {@code agencies}; a
     *     field that is not known is not listed
     * @param paragraphs the paragraphs of the stored text, in order; empty for a text without markup
     */
    public record Details(
            @Nullable Publication modified,
            @Nullable String section,
            List<String> tags,
            @Nullable Filed filed,
            List<String> agencies,
            Map<String, String> origins,
            List<Paragraph> paragraphs) {

        public static final Details NONE = new Details(null, null, List.of(), null, List.of(), Map.of(), List.of());

        public Details {
            tags = List.copyOf(tags);
            agencies = List.copyOf(agencies);
            origins = Collections.unmodifiableMap(new TreeMap<>(origins));
            paragraphs = List.copyOf(paragraphs);
        }

        public Details with(List<Paragraph> read) {
            return new Details(modified, section, tags, filed, agencies, origins, read);
        }
    }

    /**
     * The line that opens a text and says from where and by whom it was filed: {@code OSLO, May 3 (Harbour Wire) –}.
     *
     * @param place as written, null when none is written
     * @param day of filing, null when none is written or its year is not known
     * @param agency the credited agency as written, null when none is
     * @param span where the line stands in the text, null when it is known from elsewhere
     */
    public record Filed(
            @Nullable String place,
            @Nullable LocalDate day,
            @Nullable String agency,
            @Nullable Span span) {}
}
