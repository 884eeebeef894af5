package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.Reading;
import parallax.bench.gold.GoldText;
import parallax.bench.gold.MissingGoldException;
import parallax.bench.gold.OwnAnnotations;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.bench.score.WordSet;
import parallax.ledger.Statement;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Who says what: PolNeAR and our own annotations, every attribution of an article; BASIL, quoted words with their speaker. */
public final class AttributionTask implements Task {

    /** Speakers that BASIL does not name begin so, or are bodies; only people with a family name are compared. */
    private static final String NAMELESS = "other_";

    private static final Pattern BODY = Pattern.compile("_(Party|House|Senate|Court|Congress|Department)$");

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public String about() {
        return "who says what: polnear.dev, our own annotations, basil.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        List<GoldText> polnear = bench.texts("attribution/polnear.dev.jsonl", "text", "date");
        List<Table> tables =
                List.of(spans("polnear.dev", polnear, bench, misses), own(bench, misses), basil(bench, misses));
        return new Report(name(), tables, misses);
    }

    /** Our own annotations, those that nothing is trained or tuned on. */
    private static Table own(Bench bench, List<Miss> misses) {
        try {
            return spans("own.test", bench.limited(OwnAnnotations.read("test")), bench, misses);
        } catch (MissingGoldException e) {
            return new Table("own.test", "our own annotations", List.of(), List.of("not measured: " + e.getMessage()));
        }
    }

    private static Table spans(String name, List<GoldText> texts, Bench bench, List<Miss> misses) {
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        AttributionScorer scorer = new AttributionScorer();
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            WordSet words = new WordSet(text.text());
            CodePoints points = text.points();
            List<Said> gold = new ArrayList<>();
            for (JsonNode attribution : text.record().path("attributions")) {
                if (!attribution.path("content").isEmpty()) {
                    gold.add(Said.gold(attribution, text.text(), points, words));
                }
            }
            List<Said> predicted = readings.get(index)
                    .map(reading -> said(reading, text.text(), words))
                    .orElse(List.of());
            scorer.add(text.id(), gold, predicted);
        }
        misses.addAll(scorer.misses());
        return new Table(
                name,
                texts.size() + " articles; contents matched one to one, right at word overlap (intersection over union)"
                        + " of 0.5; triple: the source touches the gold source too",
                scorer.scores(),
                Stream.concat(scorer.reliability().stream(), unread(readings).stream())
                        .toList());
    }

    private static List<Said> said(Reading reading, String text, WordSet words) {
        int start = reading.article().textStart();
        return reading.account().statements().stream()
                .map(statement -> Said.ledger(statement, start, text, words))
                .toList();
    }

    static List<String> unread(List<? extends Optional<?>> readings) {
        long unread = readings.stream().filter(Optional::isEmpty).count();
        return unread == 0 ? List.of() : List.of(unread + " texts were refused by the front door and count as empty");
    }

    private static Table basil(Bench bench, List<Miss> misses) {
        List<GoldText> texts = bench.texts("attribution/basil.dev.jsonl", "text", "date");
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        long covered = 0;
        long quotes = 0;
        long right = 0;
        long named = 0;
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            WordSet words = new WordSet(text.text());
            for (JsonNode quote : text.record().path("bias_spans")) {
                int start = text.text().indexOf(quote.path("text").asText());
                if (!quote.path("quote").asBoolean() || start < 0) {
                    continue;
                }
                Span span = Span.of(start, start + quote.path("text").asText().length());
                Optional<Statement> statement =
                        readings.get(index).flatMap(reading -> findStatement(reading, span, words));
                quotes++;
                covered += statement.isPresent() ? 1 : 0;
                String speaker = quote.path("speaker").asText();
                if (statement.isEmpty()) {
                    misses.add(new Miss(
                            "basil: quotation in no statement", text.id() + ":" + start, span.in(text.text())));
                } else if (isPerson(speaker)) {
                    named++;
                    boolean same = names(readings.get(index).orElseThrow(), statement.get(), speaker);
                    right += same ? 1 : 0;
                    if (!same) {
                        String found = statement.get().speaker().text();
                        misses.add(new Miss(
                                "basil: wrong speaker",
                                text.id() + ":" + start,
                                "[" + found + "] gold " + speaker + ": " + span.in(text.text())));
                    }
                }
            }
        }
        return new Table(
                "basil.dev",
                texts.size()
                        + " articles; quoted spans whose words lie to 80 % in the content of a statement; of those with"
                        + " a speaker of two names, the statements whose speaker or actor has the last one",
                List.of(
                        Score.share("quotation in a statement", covered, quotes),
                        Score.share("right speaker of those", right, named)),
                unread(readings));
    }

    private static boolean isPerson(String speaker) {
        return !speaker.startsWith(NAMELESS)
                && !BODY.matcher(speaker).find()
                && speaker.matches("\\p{Lu}\\p{L}+_\\p{Lu}[\\p{L}'’-]+");
    }

    private static Optional<Statement> findStatement(Reading reading, Span span, WordSet words) {
        int start = reading.article().textStart();
        return reading.account().statements().stream()
                .filter(statement -> WordSet.ofGold(
                                words.in(List.of(span)),
                                words.in(statement.content().spans().stream()
                                        .map(piece -> piece.shift(-start))
                                        .toList()))
                        >= 0.8)
                .reduce((first, second) ->
                        length(second) < length(first) ? second : first); // the innermost of nested ones
    }

    private static int length(Statement statement) {
        return statement.content().spans().stream().mapToInt(Span::length).sum();
    }

    private static boolean names(Reading reading, Statement statement, String speaker) {
        String last = speaker.substring(speaker.lastIndexOf('_') + 1);
        String actor = reading.account()
                .findActor(statement.speaker().actor())
                .map(found -> found.name())
                .orElse("");
        return statement.speaker().text().contains(last) || actor.contains(last);
    }
}
