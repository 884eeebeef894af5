package parallax.article.meta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dates;
import parallax.article.date.Dates.Moment;

/** When a page was published and last changed, by the first place that says so and can be believed. */
final class Days {

    /** Names of meta tags by their letters, the surest first. */
    private static final List<String> PUBLISHED = List.of(
            "articlepublishedtime",
            "articlepublished",
            "ogpublishedtime",
            "ogarticlepublishedtime",
            "ogpubdate",
            "datepublished",
            "parselypubdate",
            "sailthrudate",
            "cxenseparserecspublishtime",
            "cxenseparsepublishtime",
            "publishdate",
            "publicationdate",
            "publisheddate",
            "publishedat",
            "publishtime",
            "publishedtime",
            "pubdate",
            "pubtime",
            "dcdateissued",
            "dctermscreated",
            "dctermsdate",
            "dctermsissued",
            "dcdate",
            "dcdatecreated",
            "prismpublicationdate",
            "citationpublicationdate",
            "rnewsdatepublished",
            "articledateoriginal",
            "originalpublicationdate",
            "shareaholicarticlepublishedtime",
            "btpubdate",
            "displaydate",
            "creationdate",
            "lastpublished",
            "date");

    private static final List<String> MODIFIED = List.of(
            "articlemodifiedtime",
            "articlemodified",
            "ogupdatedtime",
            "ogmodifiedtime",
            "datemodified",
            "dctermsmodified",
            "dcdatemodified",
            "lastmod",
            "lastmodified",
            "revisiondate",
            "updatedtime");
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final LocalDate EARLIEST = LocalDate.of(1700, 1, 1);
    private final PageFields fields;
    private final LinkedData linked;
    private final @Nullable LocalDate received;
    private final List<String> notes;

    /** @param received when the page was received, null when not known; only to tell what cannot be */
    Days(PageFields fields, LinkedData linked, @Nullable Instant received, List<String> notes) {
        this.fields = fields;
        this.linked = linked;
        this.received =
                received == null ? null : received.atOffset(ZoneOffset.UTC).toLocalDate();
        this.notes = notes;
    }

    /** When the page was published, null when nothing that can be believed says so. */
    @Nullable
    Said<Moment> published(@Nullable String url) {
        List<Said<Moment>> said = new ArrayList<>();
        say(said, "published", linked.text("datePublished"), From.JSON_LD);
        sayMetas(said, "published", PUBLISHED);
        if (said.isEmpty()) {
            timeTags().forEach(value -> say(said, "published", value, From.TIME_TAG));
        }
        Moment inAddress = url == null ? null : Dates.inAddress(url);
        if (inAddress != null && isPossible(inAddress)) {
            said.add(new Said<>(inAddress, From.URL));
        }
        said.removeIf(one -> isClock(one, said));
        return decide("published", said);
    }

    /** When it was last changed, null when nothing says so. */
    @Nullable
    Said<Moment> modified() {
        List<Said<Moment>> said = new ArrayList<>();
        say(said, "modified", linked.text("dateModified"), From.JSON_LD);
        sayMetas(said, "modified", MODIFIED);
        return decide("modified", said);
    }

    private void sayMetas(List<Said<Moment>> said, String what, List<String> names) {
        for (String name : names) {
            boolean open = name.startsWith("article") || name.startsWith("og");
            fields.valuesOfLetters(name).stream()
                    .limit(1)
                    .forEach(value -> say(said, what, value, open ? From.OPEN_GRAPH : From.META));
        }
    }

    /** Takes what a place says, the first of each kind of place; what is no day, or cannot be, is noted. */
    private void say(List<Said<Moment>> said, String what, String value, From from) {
        if (value.isEmpty() || said.stream().anyMatch(one -> one.from() == from)) {
            return;
        }
        Moment moment = Dates.parse(value);
        if (moment != null && isPossible(moment)) {
            said.add(new Said<>(moment, from));
        } else if (moment != null) {
            notes.add(what + ": " + from + " says " + moment.day() + ", which cannot be; not taken");
        } else if (from != From.TIME_TAG) {
            notes.add(what + ": " + from + " says \"" + Words.brief(value) + "\", which is no day that can be read");
        }
    }

    /** Nothing is received before it is published; a day more, for the other side of the date line. */
    private boolean isPossible(Moment moment) {
        LocalDate latest = received == null ? LATEST : received.plusDays(1);
        return !moment.day().isAfter(latest) && !moment.day().isBefore(EARLIEST);
    }

    /** Servers fill some tags with the time of their answer: what gives the day of receipt against the address does so. */
    private boolean isClock(Said<Moment> one, List<Said<Moment>> said) {
        boolean mayBe = Set.of(From.META, From.TIME_TAG).contains(one.from());
        boolean isNow = received != null && distance(one.value().day(), received) <= 1;
        boolean contradicted = said.stream()
                .anyMatch(other -> other.from() == From.URL
                        && distance(other.value().day(), one.value().day()) > 1);
        if (mayBe && isNow && contradicted) {
            notes.add("published: " + one.from() + " says " + one.value().day()
                    + ", the day on which the page was received; not taken");
            return true;
        }
        return false;
    }

    private @Nullable Said<Moment> decide(String what, List<Said<Moment>> said) {
        if (said.isEmpty()) {
            return null;
        }
        Said<Moment> first = said.get(0);
        said.stream()
                .filter(other -> distance(other.value().day(), first.value().day()) > 1)
                .forEach(other -> notes.add(what + ": " + first.from() + " says "
                        + first.value().day() + ", " + other.from() + " says "
                        + other.value().day()));
        if (first.value().zoneless()) {
            notes.add(what + ": the time of day is written without its zone; only the day is kept");
        }
        return first;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private List<String> timeTags() {
        List<Element> tags = new ArrayList<>(fields.parts("itemprop datepublished"));
        fields.parts("time").stream().filter(tag -> tag.hasAttr("pubdate")).forEach(tags::add);
        fields.parts("time").stream()
                .filter(tag -> !PageFields.isElsewhere(tag))
                .limit(1)
                .forEach(tags::add);
        return tags.stream().map(Days::dateOf).toList();
    }

    private static String dateOf(Element tag) {
        String said = tag.hasAttr("datetime") ? tag.attr("datetime") : tag.attr("content");
        return PageFields.cut(said.isBlank() ? PageFields.text(tag) : said);
    }
}
