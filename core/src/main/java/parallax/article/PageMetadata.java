package parallax.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dates;
import parallax.article.meta.From;
import parallax.article.page.MainText;

/** What a page says about its article beside the text: in JSON-LD, in meta tags, in time tags, in its address. */
final class PageMetadata {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "date_published",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publicationdate",
            "pubdate",
            "pub_date",
            "published_date",
            "published_at",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dcterms.issued",
            "dc.date",
            "dc.date.created",
            "prism.publicationdate",
            "citation_publication_date",
            "rnews:datepublished",
            "article_date_original",
            "originalpublicationdate",
            "date",
            "article.published",
            "shareaholic:article_published_time",
            "bt:pubdate",
            "displaydate",
            "creation_date",
            "last-published");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "article:modified",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last-modified",
            "revision_date",
            "updated_time");
    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "citation_author",
            "rnews:author",
            "authors",
            "creator",
            "article:author",
            "og:article:author",
            "article.author",
            "twitter:data1");
    private static final List<String> OUTLETS = List.of(
            "og:site_name",
            "application-name",
            "al:android:app_name",
            "dc.publisher",
            "publisher",
            "twitter:app:name:iphone",
            "apple-mobile-web-app-title");

    private static final Set<String> LOOKED_AT = Set.of("script", "h1", "link", "time");
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_SIGNATURES = 4;

    private final Document page;
    private final @Nullable String fetched;
    private final LinkedData linked;
    private final Map<String, List<String>> meta = new HashMap<>();
    private final Map<String, List<Element>> parts = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param fetched where the page was fetched from, null when not known */
    PageMetadata(Document page, @Nullable String fetched) {
        this.page = page;
        this.fetched = fetched;
        page.forEach(this::collect);
        this.linked = LinkedData.of(parts("script"));
        notes.addAll(linked.troubles());
    }

    /** Keeps what may say something, in one pass. */
    private void collect(Element element) {
        String tag = element.normalName();
        if (tag.equals("meta")) {
            collectMeta(element);
        }
        if (LOOKED_AT.contains(tag)) {
            parts.computeIfAbsent(tag, name -> new ArrayList<>()).add(element);
        }
        String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
        if (!property.isEmpty()) {
            parts.computeIfAbsent("itemprop " + property, name -> new ArrayList<>())
                    .add(element);
        }
    }

    private void collectMeta(Element tag) {
        String content = tag.attr("content").strip();
        for (String key : List.of("property", "name", "itemprop")) {
            if (tag.hasAttr(key) && !content.isEmpty()) {
                meta.computeIfAbsent(tag.attr(key).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(content);
            }
        }
    }

    /** The elements of a name, or of an {@code itemprop}, in the order of the page. */
    private List<Element> parts(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** Whether the page itself says that it is an article. */
    boolean saysArticle() {
        return linked.isArticle()
                || first(List.of("og:type")).toLowerCase(Locale.ROOT).contains("article");
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private String first(List<String> names) {
        for (String name : names) {
            List<String> values = meta.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return "";
    }

    /**
     * The headline that most of the places say which a page has for it; where they differ, the one that is printed. Empty
     * when there is none.
     */
    String headline() {
        List<String> said = new ArrayList<>();
        said.add(printed());
        said.add(linked.text("headline"));
        said.add(withoutOutlet(first(List.of("og:title", "twitter:title", "dc.title", "title"))));
        said.add(withoutOutlet(page.title()));
        String best = "";
        int most = 0;
        for (String one : said) {
            int votes =
                    (int) said.stream().filter(other -> supports(other, one)).count();
            if (!one.isEmpty() && votes > most) {
                best = one;
                most = votes;
            }
        }
        return best;
    }

    /** The top heading, if the page has one only or one of them agrees with what it says elsewhere. */
    private String printed() {
        List<String> headings = Stream.of("h1", "itemprop headline")
                .flatMap(name -> parts(name).stream())
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        for (String heading : headings) {
            if (alike(heading, linked.text("headline"))
                    || alike(heading, first(List.of("og:title")))
                    || alike(heading, page.title())) {
                return heading.strip();
            }
        }
        boolean nothingElse = page.title().isBlank() && linked.text("headline").isEmpty();
        return nothingElse && headings.size() == 1 ? headings.get(0).strip() : "";
    }

    /** Whether a place says this headline, alone or followed by the name of the outlet or the writer. */
    private static boolean supports(String place, String headline) {
        String whole = MainText.normal(place);
        String part = MainText.normal(headline);
        return !part.isEmpty()
                && (whole.equals(part) || (whole.startsWith(part + " ") && part.length() > whole.length() / 2));
    }

    /** "Storm closes harbour | Harbour Post" without the outlet; only what the page calls its outlet is cut. */
    private String withoutOutlet(String title) {
        String outlet = MainText.normal(String.valueOf(outlet()));
        int cut = Math.max(
                Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - ")),
                Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — ")));
        if (cut <= 0) {
            return title;
        }
        String tail = MainText.normal(title.substring(cut + 3));
        boolean isOutlet = !tail.isEmpty()
                && (outlet.contains(tail) || tail.contains(outlet) || host().contains(tail.replace(" ", "")));
        return isOutlet ? title.substring(0, cut).strip() : title;
    }

    private String host() {
        String url = url();
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : host.replace("-", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Most words of the shorter stand in the longer. */
    private static boolean alike(String one, String other) {
        Set<String> few = new LinkedHashSet<>(List.of(MainText.normal(one).split(" ")));
        Set<String> many = new LinkedHashSet<>(List.of(MainText.normal(other).split(" ")));
        if (few.size() > many.size()) {
            Set<String> swap = few;
            few = many;
            many = swap;
        }
        int size = few.size();
        few.retainAll(many);
        return !one.isEmpty() && !other.isEmpty() && few.size() >= 0.6 * size && size * 3 >= many.size();
    }

    @Nullable
    String outlet() {
        List<String> publisher = linked.names("publisher");
        String said = publisher.isEmpty() ? first(OUTLETS) : publisher.get(0);
        String outlet = said.isEmpty() || said.startsWith("http") ? afterHeadline() : said;
        return outlet.isEmpty() ? null : outlet;
    }

    /** What the page title adds to the printed headline: {@code Storm closes harbour | Harbour Post}. */
    private String afterHeadline() {
        String title = page.title();
        for (Element heading : parts("h1")) {
            String printed = heading.text().strip();
            if (!printed.isEmpty() && title.startsWith(printed)) {
                String added = title.substring(printed.length()).strip();
                boolean one = added.matches("[|–—-]\\s*[^|–—]{2,50}");
                return one ? added.substring(1).strip() : "";
            }
        }
        return "";
    }

    /** The address that the page calls its own, else the one it was fetched from. */
    @Nullable
    String url() {
        String canonical = parts("link").stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                .map(link -> link.attr("href").strip())
                .findFirst()
                .orElse("");
        String open = first(List.of("og:url"));
        for (String said : List.of(canonical, open, linked.text("url"))) {
            if (said.startsWith("http://") || said.startsWith("https://")) {
                return said;
            }
        }
        return fetched;
    }

    /** People and agencies who sign, in order; the outlet itself only when nobody else does. */
    List<String> authors() {
        List<Supplier<List<String>>> places = new ArrayList<>();
        places.add(() -> linked.names("author"));
        AUTHORS.forEach(name -> places.add(() -> meta.getOrDefault(name, List.of())));
        places.add(() -> texts("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]"));
        places.add(() -> texts("[class*=byline], [class*=author-name], [class*=author_name], .author, .writer"));
        List<String> fallback = List.of();
        for (Supplier<List<String>> fields : places) {
            List<String> names = names(fields.get());
            List<String> people = names.stream().filter(name -> !isOutlet(name)).toList();
            if (!people.isEmpty()) {
                return people;
            }
            fallback = fallback.isEmpty() ? names : fallback;
        }
        return fallback;
    }

    private List<String> texts(String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .filter(text -> text.length() < LONGEST_BYLINE)
                .limit(MOST_SIGNATURES)
                .toList();
    }

    private static List<String> names(List<String> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : fields) {
            if (!field.startsWith("http")) {
                names.addAll(Bylines.names(field));
            }
        }
        return List.copyOf(names);
    }

    private boolean isOutlet(String name) {
        String outlet = outlet();
        String compact = MainText.normal(name).replace(" ", "");
        return compact.equals(MainText.normal(outlet == null ? "" : outlet).replace(" ", ""))
                || host().startsWith(compact + ".")
                || host().startsWith("www." + compact + ".");
    }

    /** When it was published, by the first that says so: JSON-LD, meta tags, time tags, address. */
    Publication published() {
        Map<From, Dates.Moment> said = new LinkedHashMap<>();
        put(said, From.JSON_LD, linked.text("datePublished"));
        PUBLISHED.stream()
                .map(name -> first(List.of(name)))
                .filter(value -> !value.isEmpty())
                .forEach(value -> put(said, From.META, value));
        if (said.isEmpty()) {
            timeTags().forEach(value -> put(said, From.TIME_TAG, value));
        }
        String url = url();
        Dates.Moment inAddress = url == null ? null : Dates.inAddress(url);
        if (inAddress != null) {
            said.putIfAbsent(From.URL, inAddress);
        }
        return decide(said);
    }

    private static void put(Map<From, Dates.Moment> said, From from, String value) {
        Dates.Moment moment = Dates.parse(value);
        if (moment != null) {
            said.putIfAbsent(from, moment);
        }
    }

    private List<String> timeTags() {
        List<Element> tags = new ArrayList<>(parts("itemprop datepublished"));
        parts("time").stream().filter(tag -> tag.hasAttr("pubdate")).forEach(tags::add);
        parts("time").stream().limit(1).forEach(tags::add);
        return tags.stream().map(PageMetadata::dateOf).toList();
    }

    private static String dateOf(Element tag) {
        return tag.hasAttr("datetime")
                ? tag.attr("datetime")
                : tag.hasAttr("content") ? tag.attr("content") : tag.text();
    }

    private Publication decide(Map<From, Dates.Moment> said) {
        if (said.isEmpty()) {
            return Publication.UNKNOWN;
        }
        Map.Entry<From, Dates.Moment> first = said.entrySet().iterator().next();
        said.forEach((from, moment) -> {
            LocalDate chosen = first.getValue().day();
            if (Math.abs(moment.day().toEpochDay() - chosen.toEpochDay()) > 1) {
                notes.add("published: " + first.getKey() + " says " + chosen + ", " + from + " says " + moment.day());
            }
        });
        return new Publication(first.getValue().day(), first.getValue().time(), first.getKey());
    }

    /** When it was last changed, null when nothing says so. */
    @Nullable
    Publication modified() {
        Map<From, Dates.Moment> said = new LinkedHashMap<>();
        put(said, From.JSON_LD, linked.text("dateModified"));
        put(said, From.META, first(MODIFIED));
        for (Map.Entry<From, Dates.Moment> entry : said.entrySet()) {
            return new Publication(entry.getValue().day(), entry.getValue().time(), entry.getKey());
        }
        return null;
    }
}
