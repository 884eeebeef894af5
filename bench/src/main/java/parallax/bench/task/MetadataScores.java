package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.Outcome;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** Headline, authors and day of pages in every language: those need no reader of the language. */
final class MetadataScores {

    private static final String CORPUS = "fundus.dev";

    /** A page of the gold and what was read from it; a page that holds no article for us says nothing. */
    private record Page(JsonNode record, Outcome outcome) {

        String id() {
            return record.path("id").asText();
        }

        boolean isEnglish() {
            return outcome instanceof Article article && article.language().equals("en");
        }

        boolean headlineRight() {
            return plain(headline()).equals(plain(Fields.text(record, "title")));
        }

        String headline() {
            return outcome instanceof Article article ? article.headline().text() : "";
        }

        String day() {
            return outcome instanceof Article article
                    ? Objects.toString(article.published().date(), "none") + " "
                            + article.published().from()
                    : "none";
        }

        boolean dayRight(LocalDate gold) {
            return outcome instanceof Article article
                    && gold.equals(article.published().date());
        }

        Set<String> signed() {
            return outcome instanceof Article article ? plain(article.byline().authors()) : Set.of();
        }

        Set<String> goldAuthors() {
            return plain(Fields.strings(record.path("authors")));
        }
    }

    private MetadataScores() {}

    /** The figures of the pages in English, of those in other languages and of all. */
    static List<Score> of(Bench bench, List<Miss> misses) {
        List<Page> pages = pages(bench);
        List<Page> english = pages.stream().filter(Page::isEnglish).toList();
        List<Page> others = pages.stream().filter(page -> !page.isEnglish()).toList();
        pages.forEach(page -> look(page, misses));
        List<Score> scores = new ArrayList<>(scores(english, ""));
        scores.addAll(scores(others, ", other languages"));
        scores.addAll(scores(pages, ", all"));
        return scores;
    }

    private static List<Page> pages(Bench bench) {
        ArticleReader reader = ArticleReader.ofAnyLanguage();
        return bench.each(bench.records("extraction/" + CORPUS + ".jsonl"), record -> {
            byte[] html = bench.gold().bytes("extraction/" + record.path("html").asText());
            Origin origin = Origin.of(record.path("id").asText(), Fields.string(record, "url"));
            return new Page(
                    record,
                    reader.read(new Capture(origin, new Payload.Bytes(html, null, "text/html"), Given.NOTHING)));
        });
    }

    private static List<Score> scores(List<Page> pages, String suffix) {
        long titles = pages.stream().filter(Page::headlineRight).count();
        Counts authors = pages.stream().map(MetadataScores::authors).reduce(Counts.NONE, Counts::plus);
        long days = 0;
        long dated = 0;
        for (Page page : pages) {
            LocalDate gold = Fields.day(page.record(), "published");
            dated += gold != null ? 1 : 0;
            days += gold != null && page.dayRight(gold) ? 1 : 0;
        }
        return List.of(
                Score.share("headline" + suffix, titles, pages.size()),
                Score.of("authors" + suffix, authors),
                Score.share("day" + suffix, days, dated));
    }

    private static Counts authors(Page page) {
        Set<String> both = new HashSet<>(page.goldAuthors());
        both.retainAll(page.signed());
        return new Counts(both.size(), page.signed().size(), page.goldAuthors().size());
    }

    private static void look(Page page, List<Miss> misses) {
        String corpus = "fundus" + (page.isEnglish() ? "" : ", other languages");
        if (!page.headlineRight()) {
            misses.add(new Miss(
                    corpus + " · headline",
                    page.id(),
                    page.headline() + " ‖ gold " + Fields.text(page.record(), "title")));
        }
        LocalDate gold = Fields.day(page.record(), "published");
        if (gold != null && !page.dayRight(gold)) {
            misses.add(new Miss(
                    corpus + " · day", page.id(), page.day() + " ‖ gold " + Fields.text(page.record(), "published")));
        }
        if (!page.signed().equals(page.goldAuthors())) {
            misses.add(new Miss(corpus + " · authors", page.id(), page.signed() + " ‖ gold " + page.goldAuthors()));
        }
    }

    private static Set<String> plain(List<String> names) {
        Set<String> plain = new HashSet<>();
        names.forEach(name -> plain.add(plain(name)));
        return plain;
    }

    private static String plain(String text) {
        return text.replaceAll("[“”„«»]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[\\s\\u200B]+", " ")
                .strip();
    }
}
