package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.format.JsonLines;

/**
 * Records that persons judged at a desk, as {@code parallax gold} writes them: the texts are read again, and each judged record is
 * looked for among those that are read now.
 */
public final class OwnTask implements Task {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of("statements", "events", "figures", "evidence");

    private final Path file;

    /** @param file lines of the record contract with a field {@code judged} */
    public OwnTask(Path file) {
        this.file = Objects.requireNonNull(file);
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public String about() {
        return "records that persons judged at a desk: parallax gold --ledger PLACE > own.jsonl";
    }

    /**
     * A judged record, and how it is read now.
     *
     * @param verdict right, wrong or corrected
     * @param now whether the record is read as it should be, as it should not be, or not at all
     * @param miss the fault; null when there is none
     */
    private record Looked(String verdict, Now now, @Nullable Miss miss) {}

    private enum Now {
        AS_IT_SHOULD,
        AS_IT_SHOULD_NOT,
        NOT_AT_ALL
    }

    @Override
    public Report run(Bench bench) {
        Path folder = file.toAbsolutePath().getParent();
        GoldFolder own = new GoldFolder(Objects.requireNonNull(folder));
        List<JsonNode> articles =
                bench.limited(own.records(String.valueOf(file.toAbsolutePath().getFileName())));
        List<Looked> looked = bench.each(articles, article -> look(bench, article)).stream()
                .flatMap(List::stream)
                .toList();
        List<Miss> misses = looked.stream()
                .flatMap(each -> Optional.ofNullable(each.miss()).stream())
                .toList();
        String measure = looked.size() + " judged records of " + articles.size() + " articles, read again";
        return new Report(
                name(), List.of(new Table(String.valueOf(file.getFileName()), measure, scores(looked))), misses);
    }

    private static List<Score> scores(List<Looked> looked) {
        long found = count(looked, null, Now.AS_IT_SHOULD) + count(looked, null, Now.AS_IT_SHOULD_NOT);
        return List.of(
                Score.share(
                        "right, found again", count(looked, "right", Now.AS_IT_SHOULD), count(looked, "right", null)),
                Score.share(
                        "wrong, found no more", count(looked, "wrong", Now.NOT_AT_ALL), count(looked, "wrong", null)),
                Score.share(
                        "corrected, read as corrected",
                        count(looked, "corrected", Now.AS_IT_SHOULD),
                        count(looked, "corrected", null)),
                Score.share("precision of those judged", count(looked, null, Now.AS_IT_SHOULD), found));
    }

    private static long count(List<Looked> looked, @Nullable String verdict, @Nullable Now now) {
        return looked.stream()
                .filter(each ->
                        (verdict == null || each.verdict().equals(verdict)) && (now == null || each.now() == now))
                .count();
    }

    private static List<Looked> look(Bench bench, JsonNode line) {
        JsonNode article = line.path("article");
        String id = article.path("id").asText();
        String text = Fields.text(article, "text");
        LocalDate published = Fields.day(article.path("published"), "date");
        Optional<JsonNode> now = bench.read(
                        id, text, published, article.path("headline").textValue())
                .map(OwnTask::tree);
        List<Looked> looked = new ArrayList<>();
        for (JsonNode judged : line.path("judged")) {
            looked.add(look(id, text, judged, now.orElse(JSON.createObjectNode())));
        }
        return looked;
    }

    private static JsonNode tree(Reading reading) {
        try {
            return JSON.readTree(JsonLines.write(reading.article(), reading.account()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a line that is no JSON", e);
        }
    }

    private static Looked look(String id, String text, JsonNode judged, JsonNode now) {
        String verdict = judged.path("verdict").asText();
        JsonNode was = judged.path("was");
        boolean asItWas = holds(now, was);
        boolean asItShould = verdict.equals("corrected") && holds(now, judged.path("became"));
        Now state = switch (verdict) {
            case "right" -> asItWas ? Now.AS_IT_SHOULD : Now.NOT_AT_ALL;
            case "wrong" -> asItWas ? Now.AS_IT_SHOULD_NOT : Now.NOT_AT_ALL;
            default -> asItShould ? Now.AS_IT_SHOULD : asItWas ? Now.AS_IT_SHOULD_NOT : Now.NOT_AT_ALL;
        };
        boolean fine = state == Now.AS_IT_SHOULD || (verdict.equals("wrong") && state == Now.NOT_AT_ALL);
        String kind = verdict + (state == Now.NOT_AT_ALL ? " · not found" : " · found as it was");
        String words = JudgedRecord.words(was, text);
        return new Looked(
                verdict,
                state,
                fine ? null : new Miss(kind, id + "#" + judged.path("record").asText(), words));
    }

    private static boolean holds(JsonNode now, JsonNode record) {
        String kind = KINDS.get(JudgedRecord.kind(record));
        for (JsonNode each : now.path(kind)) {
            if (JudgedRecord.same(each, record)) {
                return true;
            }
        }
        return false;
    }
}
