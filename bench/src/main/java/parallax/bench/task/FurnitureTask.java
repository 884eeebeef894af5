package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.Furniture;
import parallax.bench.gold.NewsWords;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.bench.score.WordSet;
import parallax.capture.Capture;
import parallax.text.Span;

/** What of a text that was saved without its markup is marked as not news: pages of the gold, stripped to plain text. */
public final class FurnitureTask implements Task {

    private static final List<String> FILES = List.of("zyte.dev", "fundus.dev");

    /** What a saved page was read as. */
    private record Read(SavedText saved, Article article) {}

    @Override
    public String name() {
        return "furniture";
    }

    @Override
    public String about() {
        return "captions, links, forms and notices in pages saved as plain text: zyte.dev, fundus.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (SavedText.Mode mode : SavedText.Mode.values()) {
            tables.add(table(mode, read(bench, mode), misses));
        }
        return new Report(name(), tables, misses);
    }

    private static List<Read> read(Bench bench, SavedText.Mode mode) {
        ArticleReader reader = new ArticleReader();
        List<JsonNode> records = new ArrayList<>();
        FILES.forEach(file -> records.addAll(bench.records("extraction/" + file + ".jsonl")));
        List<List<Read>> read = bench.each(records, record -> {
            SavedText saved = SavedText.of(bench.gold(), record, mode);
            Capture capture = Bench.capture(saved.id(), saved.text(), null, null);
            return reader.read(capture) instanceof Article article && isEnglish(reader, record)
                    ? List.of(new Read(saved, article))
                    : List.of();
        });
        return read.stream().flatMap(List::stream).toList();
    }

    private static boolean isEnglish(ArticleReader reader, JsonNode record) {
        return reader.read(Bench.capture("", SavedText.body(record), null, null)) instanceof Article;
    }

    private static Table table(SavedText.Mode mode, List<Read> pages, List<Miss> misses) {
        Counts marked = Counts.NONE;
        Counts authors = Counts.NONE;
        long news = 0;
        long kept = 0;
        long headlines = 0;
        long withHeadline = 0;
        for (Read page : pages) {
            BitSet found = marked(page);
            BitSet wanted = new BitSet();
            wanted.set(0, NewsWords.spans(page.saved().text()).size());
            wanted.andNot(page.saved().news());
            wanted.andNot(page.saved().apart());
            marked = marked.plus(WordSet.count(wanted, found));
            news += page.saved().news().cardinality();
            kept += page.saved().news().cardinality()
                    - WordSet.shared(page.saved().news(), found);
            String headline = page.saved().headline();
            withHeadline += headline.isEmpty() ? 0 : 1;
            headlines += !headline.isEmpty() && page.article().headline().text().equals(headline) ? 1 : 0;
            authors = authors.plus(authors(page));
            new Faults(mode, page, wanted, found).list(misses);
        }
        return new Table(
                mode.toString(),
                pages.size() + " pages in English; words of the page that are not in the gold body are furniture",
                List.of(
                        Score.of("furniture words", marked),
                        Score.share("news words not marked", kept, news),
                        Score.share("headline", headlines, withHeadline),
                        Score.of("authors", authors)));
    }

    /** Numbers of the words that lie in furniture, those of the headline aside. */
    private static BitSet marked(Read page) {
        BitSet marked = new BitSet();
        List<Span> words = NewsWords.spans(page.saved().text());
        int next = 0;
        for (Furniture piece : page.article().furniture()) {
            while (next < words.size() && words.get(next).end() <= piece.span().start()) {
                next++;
            }
            for (int i = next;
                    i < words.size() && words.get(i).start() < piece.span().end();
                    i++) {
                marked.set(i);
            }
        }
        marked.andNot(page.saved().apart());
        return marked;
    }

    private static Counts authors(Read page) {
        List<String> names = page.saved().authors();
        if (names == null) {
            return Counts.NONE;
        }
        Set<String> gold = new HashSet<>(names);
        Set<String> found = new HashSet<>(page.article().byline().authors());
        Set<String> both = new HashSet<>(gold);
        both.retainAll(found);
        return new Counts(both.size(), found.size(), gold.size());
    }

    /** Lists what was marked wrongly and what was left, run by run. */
    private record Faults(SavedText.Mode mode, Read page, BitSet wanted, BitSet found) {

        void list(List<Miss> misses) {
            BitSet wrong = (BitSet) found.clone();
            wrong.andNot(wanted);
            runs(wrong, "news marked", misses);
            BitSet left = (BitSet) wanted.clone();
            left.andNot(found);
            runs(left, "left unmarked", misses);
        }

        private void runs(BitSet words, String what, List<Miss> misses) {
            List<Span> spans = NewsWords.spans(page.saved().text());
            String text = page.saved().text();
            int end;
            for (int start = words.nextSetBit(0); start >= 0; start = words.nextSetBit(end)) {
                end = start + 1;
                while (words.get(end)
                        && text.indexOf('\n', spans.get(end - 1).end())
                                >= spans.get(end).start()) {
                    end++;
                }
                Span run = Span.covering(spans.get(start), spans.get(end - 1));
                String by = what.equals("news marked") ? " · " + rule(run) : "";
                misses.add(new Miss(mode + " · " + what + by, page.saved().id() + " @" + run.start(), run.in(text)));
            }
        }

        private String rule(Span run) {
            return page.article().furniture().stream()
                    .filter(piece -> piece.span().overlaps(run))
                    .map(Furniture::rule)
                    .findFirst()
                    .orElse("");
        }
    }
}
