package parallax.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * What was published.
 *
 * @param source where it stands and who gave it
 * @param headline as printed, and where it stands if it is part of the text
 * @param byline who signs it
 * @param published first publication
 * @param modified last change, null when not said
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
        @Nullable Publication modified,
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
     */
    public record Source(
            String place,
            @Nullable String givenId,
            @Nullable String url,
            @Nullable String outlet) {

        public Source {
            Objects.requireNonNull(place);
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
     * @param span the words of a link in the text; for what is shown, the empty span behind the paragraph that it follows
     */
    public record Attachment(Kind kind, String url, Span span) {

        public Attachment {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(url);
            Objects.requireNonNull(span);
        }

        /** The same, counted from further left. */
        public Attachment shift(int offset) {
            return new Attachment(kind, url, span.shift(offset));
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
}
