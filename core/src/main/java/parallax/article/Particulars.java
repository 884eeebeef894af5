package parallax.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dates;
import parallax.article.date.Filing;
import parallax.article.meta.Agencies;
import parallax.article.meta.Credits;
import parallax.article.meta.From;
import parallax.article.meta.PageMetadata;
import parallax.article.meta.Said;
import parallax.capture.Given;

/**
 * What is known of one article beside its text, weighed: what was given wins over what the page says, and that over what
 * the text shows of itself. Where two differ, a note says so.
 */
final class Particulars {

    private final Given given;
    private final @Nullable PageMetadata page;
    private final PlainText.Layout layout;
    private final String text;
    private final Map<String, String> origins = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param page what a page says, null for a text without markup */
    Particulars(Given given, @Nullable PageMetadata page, PlainText.Layout layout, String text) {
        this.given = given;
        this.page = page;
        this.layout = layout;
        this.text = text;
    }

    /** What was in conflict among the values asked for so far. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    void from(String field, From from) {
        origins.put(field, from.toString());
    }

    private <T> @Nullable T taken(String field, @Nullable Said<T> said) {
        if (said == null) {
            return null;
        }
        from(field, said.from());
        return said.value();
    }

    Article.Headline headline() {
        String told = given.title();
        Said<String> said = page == null ? null : page.headline();
        if (page == null) {
            if (!layout.headline().text().isEmpty()) {
                from("headline", told == null ? From.VISIBLE : From.GIVEN);
            }
            return layout.headline();
        }
        if (told == null) {
            String headline = taken("headline", said);
            return headline == null ? Article.Headline.NONE : new Article.Headline(headline, null);
        }
        from("headline", From.GIVEN);
        differ("headline", told, said == null ? null : said.value());
        return new Article.Headline(told, null);
    }

    /** A given value against that of the page, letters and digits only. */
    private void differ(String field, String told, @Nullable String said) {
        boolean other = said != null && !plain(told).equals(plain(said));
        if (other) {
            notes.add(field + ": given \"" + brief(told) + "\", the page says \"" + brief(String.valueOf(said)) + "\"");
        }
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String brief(String words) {
        return words.length() > 160 ? words.substring(0, 160) + "…" : words;
    }

    /** @param about what the page or the text says about who wrote it */
    Article.Byline byline(@Nullable String about) {
        List<String> signed = layout.byline().authors();
        Said<List<String>> said = page == null ? null : page.authors();
        List<String> told = given.authors();
        String words = about == null ? layout.byline().about() : about;
        if (!told.isEmpty()) {
            from("byline", From.GIVEN);
            differ("byline", String.join(", ", told), said == null ? null : String.join(", ", said.value()));
            return new Article.Byline(told, words);
        }
        List<String> names = taken("byline", said);
        if (names == null) {
            names = signed.isEmpty() ? Credits.reporters(text) : signed;
            if (!names.isEmpty()) {
                from("byline", From.VISIBLE);
            }
        }
        return new Article.Byline(names, words);
    }

    Publication published(@Nullable LocalDate received) {
        LocalDate told = given.published();
        Publication said = of(page == null ? null : page.published());
        Publication shown = layout.published();
        if (told != null) {
            from("published", From.GIVEN);
            differ(told, said, "the page says ");
            return new Publication(told, given.time(), From.GIVEN);
        }
        boolean asShown = said.date() == null || isClock(said, shown, received);
        Publication best = asShown ? shown : said;
        if (best.date() != null) {
            from("published", best.from());
        }
        if (!asShown) {
            differ(said.date(), shown, "the dateline says ");
        }
        return best;
    }

    private void differ(@Nullable LocalDate taken, Publication other, String says) {
        if (taken != null && other.date() != null && distance(taken, other.date()) > 1) {
            notes.add("published: taken is " + taken + ", " + says + other.date());
        }
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** Some tags give the time of the server's answer: not believed against the dateline. */
    private boolean isClock(Publication said, Publication shown, @Nullable LocalDate received) {
        LocalDate day = said.date();
        LocalDate other = shown.date();
        boolean mayBe = said.from() == From.META || said.from() == From.TIME_TAG;
        if (!mayBe || day == null || other == null || received == null) {
            return false;
        }
        boolean clock = distance(day, received) <= 1 && distance(day, other) > 1;
        if (clock) {
            notes.add("published: " + said.from() + " says " + day + ", the day of receipt; the dateline is believed");
        }
        return clock;
    }

    private static Publication of(@Nullable Said<Dates.Moment> said) {
        return said == null
                ? Publication.UNKNOWN
                : new Publication(said.value().day(), said.value().time(), said.from());
    }

    @Nullable
    String url() {
        return page == null ? null : taken("url", page.url());
    }

    @Nullable
    String outlet() {
        String told = given.outlet();
        Said<String> said = page == null ? null : page.outlet();
        if (told == null) {
            return taken("outlet", said);
        }
        from("outlet", From.GIVEN);
        differ("outlet", told, said == null ? null : said.value());
        return told;
    }

    /**
     * What the text is written in decides; what the page says counts for a text too short to tell.
     *
     * @param detected as the text reads
     */
    String language(String detected) {
        Said<String> said = page == null ? null : page.language();
        if (said == null || said.value().equals(detected)) {
            from("language", From.VISIBLE);
            return detected;
        }
        if (detected.equals(Languages.UNDETERMINED)) {
            from("language", said.from());
            return said.value();
        }
        from("language", From.VISIBLE);
        notes.add("language: " + said.from() + " says " + said.value() + ", the text reads as " + detected);
        return detected;
    }

    /** What else is known; asked for last, since it carries the origins of all values. */
    Article.Details details(Publication published, Article.Byline byline) {
        Said<Dates.Moment> changed = page == null ? null : page.modified();
        if (changed != null) {
            from("modified", changed.from());
        }
        List<String> tags = given.tags();
        if (tags.isEmpty()) {
            List<String> said = page == null ? null : taken("tags", page.tags());
            tags = said == null ? List.of() : said;
        } else {
            from("tags", From.GIVEN);
        }
        String section = page == null ? null : taken("section", page.section());
        Article.Filed filed = filed(published.date());
        List<String> agencies = agencies(filed, byline);
        return new Article.Details(
                changed == null ? null : of(changed), section, tags, filed, agencies, origins, List.of());
    }

    private Article.@Nullable Filed filed(@Nullable LocalDate published) {
        Filing filing = Filing.find(text, words -> !Credits.agenciesIn(words).isEmpty());
        if (filing == null) {
            return null;
        }
        from("dateline", From.DATELINE);
        return new Article.Filed(filing.place(), filing.day(published), filing.agency(), filing.span());
    }

    /** The agencies that the page, the dateline, the byline or the last lines credit; the origin is that of the first. */
    private List<String> agencies(Article.@Nullable Filed filed, Article.Byline byline) {
        Set<String> agencies = new LinkedHashSet<>();
        addAgencies(agencies, page == null ? List.of() : page.agencies(), From.JSON_LD);
        String credited = filed == null ? null : filed.agency();
        addAgencies(agencies, credited == null ? List.of() : Credits.agenciesIn(credited), From.DATELINE);
        for (String name : byline.authors()) {
            String agency = Agencies.find(name);
            addAgencies(agencies, agency == null ? List.of() : List.of(agency), From.VISIBLE);
        }
        addAgencies(agencies, Credits.agencies(text), From.VISIBLE);
        return List.copyOf(agencies);
    }

    private void addAgencies(Set<String> agencies, Iterable<String> more, From from) {
        for (String agency : more) {
            if (agencies.isEmpty()) {
                from("agencies", from);
            }
            agencies.add(agency);
        }
    }
}
