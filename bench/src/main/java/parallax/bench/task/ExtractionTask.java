package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.NotRead;
import parallax.article.Outcome;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.text.Span;

/** What of a page is the article: body, headline, authors, day. */
public final class ExtractionTask implements Task {

    private record Page(JsonNode record, Outcome outcome) {

        /** Whether it was read as English; what no language could be told of counts as such. */
        boolean english() {
            return !(outcome instanceof Article article) || Set.of("en", "und").contains(article.language());
        }

        Bodies.Body against(String gold) {
            return new Bodies.Body(record.path("id").asText(), Fields.text(record, "url"), english(), body(), gold);
        }

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
        ArticleReader reader = ArticleReader.ofAnyLanguage();
        return bench.each(bench.records("extraction/" + file + ".jsonl"), record -> {
            byte[] html = bench.gold().bytes("extraction/" + record.path("html").asText());
            Origin origin = Origin.of(record.path("id").asText(), Fields.string(record, "url"));
            Capture capture = new Capture(origin, new Payload.Bytes(html, null, "text/html"), Given.NOTHING);
            return new Page(record, reader.read(capture));
        });
    }

    private static Table zyte(Bench bench, List<Miss> misses) {
        List<Page> pages = pages(bench, "zyte.dev");
        List<Bodies.Body> bodies = pages.stream()
                .map(page -> page.against(page.record().path("body").asText()))
                .toList();
        misses.addAll(Bodies.misses("zyte", bodies));
        return new Table(
                "zyte.dev",
                pages.size() + " pages; multisets of four words in a row, precision averaged over the pages on which"
                        + " anything was found, recall over all",
                Bodies.scores(bodies),
                refused(pages));
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

    private static Table fundus(Bench bench, List<Miss> misses) {
        List<Page> all = pages(bench, "fundus.dev");
        List<Bodies.Body> bodies = all.stream()
                .map(page -> page.against(
                        String.join("\n", Fields.strings(page.record().path("body")))))
                .toList();
        misses.addAll(Bodies.misses("fundus", bodies));
        List<Score> scores = new ArrayList<>(Bodies.scores(bodies));
        scores.addAll(MetadataScores.of(bench, misses));
        return new Table(
                "fundus.dev",
                all.size()
                        + " pages; headline letter by letter but for white space and kind of quotation mark; authors by"
                        + " name; headline, authors and day of the pages in English, in other languages and of all",
                scores,
                refused(all));
    }
}
