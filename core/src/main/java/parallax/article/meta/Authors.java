package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who signs a page: people and agencies, in order; the outlet itself only when nobody else does. */
final class Authors {

    private static final List<String> OPEN =
            List.of("article:author_name", "article:author", "og:article:author", "og:author");
    private static final List<String> METAS = List.of(
            "author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "rnews:author",
            "authors",
            "creator",
            "articleauthor",
            "article_author",
            "article.author");
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_SIGNATURES = 4;
    private static final int MOST_AUTHORS = 200;

    private final PageFields fields;
    private final LinkedData linked;
    private final Outlets outlets;
    private final Set<String> bodies;
    private final List<String> notes;
    private final List<Said<List<String>>> said = new ArrayList<>();

    Authors(PageFields fields, LinkedData linked, Outlets outlets, List<String> notes) {
        this.fields = fields;
        this.linked = linked;
        this.outlets = outlets;
        this.bodies = linked.ownBodies("author");
        this.notes = notes;
        collect();
    }

    private void collect() {
        say(linked.texts("author"), From.JSON_LD, Bylines::names);
        say(linked.texts("creator"), From.JSON_LD, Bylines::names);
        OPEN.forEach(name -> say(fields.values(name), From.OPEN_GRAPH, Bylines::names));
        METAS.forEach(name -> say(fields.values(name), From.META, Bylines::names));
        say(inverted(fields.values("citation_author")), From.META, Bylines::names);
        say(cardAuthor(), From.META, Bylines::names);
        boolean outletSigns = !said.isEmpty();
        say(led(texts("author", "itemprop author"), outletSigns), From.VISIBLE, Bylines::visible);
        say(led(signatures(), outletSigns), From.VISIBLE, Bylines::visible);
    }

    /** The names and where they stand, null when nobody signs. */
    @Nullable
    Said<List<String>> choose() {
        for (Said<List<String>> one : said) {
            List<String> people = people(one.value());
            if (!people.isEmpty()) {
                noteConflict(one);
                return new Said<>(people, one.from());
            }
        }
        return said.isEmpty() ? null : said.get(0);
    }

    private void say(List<String> values, From from, Function<String, List<String>> reading) {
        Set<String> names = new LinkedHashSet<>();
        values.stream()
                .filter(value -> !value.startsWith("http"))
                .limit(MOST_AUTHORS)
                .forEach(value -> names.addAll(reading.apply(value)));
        if (!names.isEmpty()) {
            said.add(new Said<>(names.stream().limit(MOST_AUTHORS).toList(), from));
        }
    }

    /** The news agencies that any of the places names, in their usual name. */
    Set<String> agencies() {
        Set<String> agencies = new LinkedHashSet<>();
        for (Said<List<String>> one : said) {
            for (String name : one.value()) {
                String agency = Agencies.find(name);
                if (agency != null && !outlets.isOutlet(name)) {
                    agencies.add(agency);
                }
            }
        }
        return agencies;
    }

    /** Citations put the family name first. */
    private static List<String> inverted(List<String> names) {
        return names.stream()
                .map(name -> name.replaceFirst("^([^,]+),\\s*([^,]+)$", "$2 $1"))
                .toList();
    }

    /** The second line of a card that is shown elsewhere, where the card calls it the writer. */
    private List<String> cardAuthor() {
        boolean names = fields.first("twitter:label1")
                .matches(
                        "(?iu)(?:written )?by|author|autor.*|verfasst von|auteur|écrit par|escrito por|scritto da|door|skrevet av|著者|執筆者");
        return names ? fields.values("twitter:data1") : List.of();
    }

    private List<String> texts(String... parts) {
        return Stream.of(parts)
                .flatMap(part -> fields.parts(part).stream())
                .filter(part -> !PageFields.isElsewhere(part))
                .map(Authors::signature)
                .filter(text -> text.length() < LONGEST_BYLINE)
                .distinct()
                .limit(MOST_SIGNATURES)
                .toList();
    }

    private static String signature(Element element) {
        return element.hasAttr("content") ? element.attr("content") : PageFields.text(element);
    }

    /** Where the page names its outlet as the writer, only a line with "By" says otherwise. */
    private static List<String> led(List<String> lines, boolean outletSigns) {
        return outletSigns ? lines.stream().filter(Bylines::isLed).toList() : lines;
    }

    /** The innermost parts of the first byline that names anybody. */
    private List<String> signatures() {
        List<Element> parts = fields.parts("byline").stream()
                .filter(part -> !PageFields.isElsewhere(part))
                .toList();
        for (Element byline : parts) {
            List<String> inner = parts.stream()
                    .filter(part -> isInside(part, byline))
                    .map(PageFields::text)
                    .filter(text -> text.length() < LONGEST_BYLINE
                            && !Bylines.visible(text).isEmpty())
                    .distinct()
                    .toList();
            String whole = PageFields.text(byline);
            if (Bylines.isLed(whole) || inner.isEmpty()) {
                inner = whole.length() < LONGEST_BYLINE
                                && !Bylines.visible(whole).isEmpty()
                        ? List.of(whole)
                        : inner;
            }
            if (!inner.isEmpty()) {
                return inner;
            }
        }
        return List.of();
    }

    private static boolean isInside(Element part, Element whole) {
        Element around = part.parent();
        while (around != null && !around.equals(whole)) {
            around = around.parent();
        }
        return around != null;
    }

    private List<String> people(List<String> names) {
        return names.stream()
                .filter(name -> !outlets.isOutlet(name) && !bodies.contains(name))
                .toList();
    }

    private void noteConflict(Said<List<String>> taken) {
        List<String> people = people(taken.value());
        said.stream()
                .filter(other -> other.from() != From.VISIBLE && other.from() != taken.from())
                .filter(other -> people(other.value()).stream().noneMatch(name -> isAmong(name, people)))
                .filter(other -> !people(other.value()).isEmpty())
                .limit(1)
                .forEach(other ->
                        notes.add("byline: " + taken.from() + " says " + Words.brief(String.join(", ", people))
                                + ", " + other.from() + " says "
                                + Words.brief(String.join(", ", people(other.value())))));
    }

    private static boolean isAmong(String name, List<String> names) {
        return names.stream().anyMatch(other -> Words.same(name, other));
    }
}
