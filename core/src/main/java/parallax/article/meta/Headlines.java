package parallax.article.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headline of a page: the one that most places say which a page has for it. */
final class Headlines {

    /** Longer ones are texts in the wrong place. */
    private static final int LONGEST = 1000;

    private final PageFields fields;
    private final LinkedData linked;
    private final Outlets outlets;
    private final List<String> notes;

    Headlines(PageFields fields, LinkedData linked, Outlets outlets, List<String> notes) {
        this.fields = fields;
        this.linked = linked;
        this.outlets = outlets;
        this.notes = notes;
    }

    /** The headline and where it stands, null when the page has none. */
    @Nullable
    Said<String> choose() {
        List<Said<String>> said = new ArrayList<>();
        say(said, linked.headline(), From.JSON_LD);
        say(said, fields.first("og:title"), From.OPEN_GRAPH);
        say(said, printed(), From.VISIBLE);
        say(said, fields.first("twitter:title", "dc.title", "title", "parsely-title"), From.META);
        say(said, fields.title(), From.TITLE);
        Said<String> best = null;
        double most = 0;
        for (Said<String> one : said) {
            double votes = said.stream()
                    .filter(other -> supports(other.value(), one.value()))
                    .mapToDouble(other -> weight(other.from()))
                    .sum();
            if (votes > most) {
                best = one;
                most = votes;
            }
        }
        if (best != null) {
            noteConflict(best, said);
        }
        return best;
    }

    private void say(List<Said<String>> said, String title, From from) {
        if (title.length() > LONGEST) {
            notes.add("headline: " + from + " gives " + title.length() + " characters or more; not taken");
            return;
        }
        String headline = (from == From.VISIBLE ? title : outlets.without(title))
                .replaceAll("[\\s\\u00A0\\u200B]+", " ")
                .strip();
        if (!headline.isEmpty()) {
            said.add(new Said<>(headline, from));
        }
    }

    /** The title of the window and of cards are written for other eyes, often shortened or sharpened. */
    private static double weight(From from) {
        return switch (from) {
            case JSON_LD, OPEN_GRAPH -> 1.5;
            case VISIBLE -> 1;
            case GIVEN, META, TIME_TAG, URL, DATELINE, TITLE, NONE -> 0.5;
        };
    }

    private void noteConflict(Said<String> best, List<Said<String>> said) {
        said.stream()
                .filter(other ->
                        other.from() == From.JSON_LD || other.from() == From.OPEN_GRAPH || other.from() == From.VISIBLE)
                .filter(other -> !supports(other.value(), best.value()) && !supports(best.value(), other.value()))
                .forEach(other -> notes.add("headline: " + best.from() + " says \"" + Words.brief(best.value()) + "\", "
                        + other.from() + " says \"" + Words.brief(other.value()) + "\""));
    }

    /** The top heading, if the page has one only or one of them agrees with what it says elsewhere. */
    private String printed() {
        List<String> headings = Stream.of("h1", "itemprop headline")
                .flatMap(name -> fields.parts(name).stream())
                .map(PageFields::text)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .distinct()
                .toList();
        for (String heading : headings) {
            if (Words.alike(heading, linked.headline())
                    || Words.alike(heading, fields.first("og:title"))
                    || Words.alike(heading, fields.title())) {
                return heading;
            }
        }
        boolean nothingElse = fields.title().isBlank() && linked.headline().isEmpty();
        return nothingElse && headings.size() == 1 ? headings.get(0) : "";
    }

    /** Whether a place says this headline, alone or followed by the name of the outlet or the writer. */
    private static boolean supports(String place, String headline) {
        String whole = Words.plain(place);
        String part = Words.plain(headline);
        return !part.isEmpty()
                && (whole.equals(part) || (whole.startsWith(part + " ") && part.length() > whole.length() / 2));
    }
}
