package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.copy.CopySet;
import parallax.bench.copy.Costs;
import parallax.bench.copy.Piece;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/**
 * Republished text: newsroom edits made over the corpora, among reports of one event by many outlets and texts that quote the
 * same statement; and what finding it costs.
 */
public final class CopiesTask implements Task {

    private static final long SEED = 20220216;
    private static final List<String> CORPORA = List.of("reuters21578", "t17_syria", "ukraine2022.dev", "wikinews");
    private static final int PIECES = 100;
    private static final int LEAST_WORDS = 150;
    private static final int STATEMENT_WORDS = 120;

    private final ArticleReader reader = new ArticleReader();

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public String about() {
        return "republished text: newsroom edits over the corpora, g5w1h.dev, allsides.dev; what finding it costs";
    }

    @Override
    public Report run(Bench bench) {
        CopySet set = new CopySet(SEED);
        addReal(set, bench.records("stories/g5w1h.dev.jsonl"), "event_id");
        addReal(set, bench.records("stories/allsides.dev.jsonl"), "event");
        GoldFolder corpora = new GoldFolder(GoldFolder.shared("corpora"));
        List<Piece> all = new ArrayList<>();
        for (String corpus : CORPORA) {
            List<Piece> pieces = pieces(bench.limited(corpora.records(corpus + ".jsonl")));
            addEdited(set, pieces);
            all.addAll(pieces);
        }
        addQuoting(set, all);
        List<Miss> misses = new ArrayList<>();
        Table found = set.judge(misses);
        return new Report(name(), List.of(found, costs(corpora)), misses);
    }

    private void addReal(CopySet set, List<JsonNode> records, String event) {
        for (JsonNode record : records) {
            Article article = read(new Piece(
                    record.path("id").asText(), "", Fields.text(record, "title"), "", Fields.text(record, "text")));
            if (article != null) {
                set.addReal(article, event + record.path(event).asText());
            }
        }
    }

    private @Nullable Article read(Piece piece) {
        Given given = new Given(
                piece.id(),
                piece.headline().isEmpty() ? null : piece.headline(),
                null,
                null,
                piece.outlet().isEmpty() ? null : piece.outlet(),
                piece.author().isEmpty() ? List.of() : List.of(piece.author()),
                List.of());
        Capture capture = new Capture(Origin.file(piece.id()), new Payload.Text(piece.text()), given);
        return reader.read(capture) instanceof Article article ? article : null;
    }

    /** Some texts of a corpus that are long enough to be edited, the same in every run. */
    private static List<Piece> pieces(List<JsonNode> records) {
        List<JsonNode> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream()
                .map(record -> new Piece(
                        record.path("id").asText(),
                        "Harbour Wire",
                        Fields.text(record, "title"),
                        "",
                        Fields.text(record, "text")))
                .filter(piece -> piece.words() >= LEAST_WORDS)
                .limit(PIECES)
                .toList();
    }

    private void addEdited(CopySet set, List<Piece> pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            set.addEdited(pieces.get(at), pieces.get((at + 1) % pieces.size()), this::read);
        }
    }

    /** Two texts that have nothing in common but a statement out of a third one. */
    private void addQuoting(CopySet set, List<Piece> pieces) {
        for (int at = 0; at + 2 < pieces.size(); at += 3) {
            String statement =
                    pieces.get(at + 2).text().replaceAll("[\"“”`']", "").replaceAll("\\s+", " ");
            List<String> words = List.of(statement.split(" "));
            String quoted = String.join(" ", words.subList(0, Math.min(STATEMENT_WORDS, words.size())));
            set.addQuoting(pieces.get(at), pieces.get(at + 1), quoted, this::read);
        }
    }

    private static Table costs(GoldFolder corpora) {
        List<String> texts = corpora.records("reuters21578.jsonl").stream()
                .map(record -> Fields.text(record, "text"))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%.0f MB of text sketched in a second", Costs.sketchedPerSecond(texts)));
        Costs.growth(texts, SEED).forEach(growth -> lines.add(growth.words()));
        return new Table("costs", "CPU time of one thread over reuters21578 and invented texts", List.of(), lines);
    }
}
