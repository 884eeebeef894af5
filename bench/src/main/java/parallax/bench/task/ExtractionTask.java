package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.NotRead;
import parallax.article.Outcome;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.bench.score.Shingles;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.text.Span;

/** What of a page is the article: body, headline, authors, day. */
public final class ExtractionTask implements Task {

    private record Page(JsonNode record, Outcome outcome) {

        String body() {
            return outcome instanceof Article article ? body(article) : "";
        }

        /** The text without its headline and furniture: the gold bodies hold neither. */
        private static String body(Article article) {
            List<Span> apart = new ArrayList<>();
            article.furniture().forEach(piece -> apart.add(piece.span()));
            Span headline = article.headline().inText();
            if (headline != null) {
                apart.add(headline);
            }
            apart.sort(Comparator.naturalOrder());
            StringBuilder body = new StringBuilder();
            int from = 0;
            for (Span span : apart) {
                body.append(article.text(), from, Math.max(from, span.start())).append('\n');
                from = Math.max(from, span.end());
            }
            return body.append(article.text(), from, article.text().length()).toString();
        }
    }

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public String about() {
        return "body, headline, authors and day of pages: zyte.dev, fundus.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        return new Report(name(), List.of(zyte(bench, misses), fundus(bench, misses)), misses);
    }

    private static List<Page> pages(Bench bench, String file) {
        ArticleReader reader = new ArticleReader();
        return bench.each(bench.records("extraction/" + file + ".jsonl"), record -> {
            byte[] html = bench.gold().bytes("extraction/" + record.path("html").asText());
            Origin origin = Origin.of(record.path("id").asText(), Fields.string(record, "url"));
            Capture capture = new Capture(origin, new Payload.Bytes(html, null, "text/html"), Given.NOTHING);
            return new Page(record, reader.read(capture));
        });
    }

    private static Table zyte(Bench bench, List<Miss> misses) {
        List<Page> pages = pages(bench, "zyte.dev");
        List<String> golds = golds(pages);
        List<Page> english = english(pages);
        List<Score> scores = new ArrayList<>(bodies("zyte", pages, golds, misses));
        for (Score score : bodies("zyte", english, golds(english), new ArrayList<>())) {
            scores.add(new Score(
                    score.name() + ", English", score.precision(), score.recall(), score.value(), score.counts()));
        }
        return new Table(
                "zyte.dev",
                pages.size() + " pages; multisets of four words in a row, precision and recall averaged over the pages;"
                        + " pages in other languages are refused and count as empty, but for the lines that say English",
                scores,
                refused(pages));
    }

    private static List<Score> bodies(String corpus, List<Page> pages, List<String> golds, List<Miss> misses) {
        double precision = 0;
        double recall = 0;
        long exact = 0;
        for (int index = 0; index < pages.size(); index++) {
            Counts counts = Shingles.count(pages.get(index).body(), golds.get(index));
            precision += counts.precision();
            recall += counts.recall();
            exact += counts.right() == counts.predicted() && counts.right() == counts.gold() ? 1 : 0;
            if (counts.f1() < 0.9) {
                String kind = counts.predicted() == 0
                        ? "nothing read"
                        : counts.recall() < counts.precision() ? "text left out" : "text too much";
                misses.add(new Miss(
                        corpus + " · " + kind,
                        pages.get(index).record().path("id").asText(),
                        Math.round(100 * counts.precision()) + " / " + Math.round(100 * counts.recall()) + " "
                                + Fields.text(pages.get(index).record(), "url")));
            }
        }
        int all = Math.max(1, pages.size());
        return List.of(
                Score.of("body, 4-word shingles", precision / all, recall / all, pages.size() + " pages"),
                Score.share("body exact", exact, pages.size()));
    }

    private static List<String> refused(List<Page> pages) {
        return pages.stream()
                .map(Page::outcome)
                .filter(NotRead.class::isInstance)
                .map(outcome -> ((NotRead) outcome).message())
                .collect(Collectors.groupingBy(message -> message, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + " × " + reason.getKey())
                .toList();
    }

    private static List<String> golds(List<Page> pages) {
        return pages.stream().map(page -> page.record().path("body").asText()).toList();
    }

    private static List<Page> english(List<Page> pages) {
        return pages.stream()
                .filter(page -> !(page.outcome() instanceof NotRead reason && reason.language() != null))
                .toList();
    }

    private static Table fundus(Bench bench, List<Miss> misses) {
        List<Page> all = pages(bench, "fundus.dev");
        List<Page> pages = english(all);
        List<String> golds = pages.stream()
                .map(page -> String.join("\n", Fields.strings(page.record().path("body"))))
                .toList();
        List<Score> scores = new ArrayList<>(bodies("fundus", pages, golds, misses));
        scores.addAll(MetadataScores.of(bench, misses));
        return new Table(
                "fundus.dev",
                pages.size() + " pages in English of " + all.size()
                        + "; headline letter by letter but for white space and kind of quotation mark; authors by name;"
                        + " headline, authors and day also of the pages in other languages and of all",
                scores,
                refused(all));
    }
}
