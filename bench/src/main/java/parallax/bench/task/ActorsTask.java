package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.ledger.Actor;
import parallax.text.Span;

/** Phrases that name an actor: country and first sector. */
public final class ActorsTask implements Task {

    /** A clause in which any phrase can act, so that it is read as part of an article. */
    private static final String BEFORE = "On Monday, ";

    private static final String AFTER = " criticised the decision.";

    private static final LocalDate UNDATED = LocalDate.of(2022, 6, 1);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public String about() {
        return "country and sector of phrases that name actors: ngec_actors";
    }

    @Override
    public Report run(Bench bench) {
        List<JsonNode> all = bench.records("events/ngec_actors.jsonl");
        List<JsonNode> cases = all.stream()
                .filter(test -> !test.path("xfail").asBoolean())
                .filter(test -> test.path("expected").has("country")
                        || test.path("expected").has("code_1"))
                .filter(test -> !Fields.text(test.path("expected"), "code_1").equals("????"))
                .toList();
        List<Optional<Actor>> found = bench.each(cases, test -> actor(bench, test));
        List<Miss> misses = new ArrayList<>();
        long countries = 0;
        long withCountry = 0;
        long sectors = 0;
        long withSector = 0;
        long right = 0;
        for (int index = 0; index < cases.size(); index++) {
            JsonNode expected = cases.get(index).path("expected");
            String country = found.get(index).map(Actor::country).orElse("");
            String sector = found.get(index)
                    .flatMap(actor -> actor.sectors().stream().findFirst())
                    .orElse("");
            boolean sameCountry = !expected.has("country") || country.equals(Fields.text(expected, "country"));
            boolean sameSector = !expected.has("code_1") || sector.equals(Fields.text(expected, "code_1"));
            withCountry += expected.has("country") ? 1 : 0;
            countries += expected.has("country") && sameCountry ? 1 : 0;
            withSector += expected.has("code_1") ? 1 : 0;
            sectors += expected.has("code_1") && sameSector ? 1 : 0;
            right += sameCountry && sameSector ? 1 : 0;
            if (!sameCountry || !sameSector) {
                String kind = found.get(index).isEmpty() ? "no actor" : sameCountry ? "sector" : "country";
                misses.add(new Miss(
                        kind,
                        cases.get(index).path("test").asText(),
                        Fields.text(cases.get(index), "arg") + " ‖ " + country + " " + sector + " ‖ gold "
                                + Fields.text(expected, "country") + " " + Fields.text(expected, "code_1")));
            }
        }
        Table table = new Table(
                "ngec_actors",
                cases.size() + " phrases, each read as the subject of one fixed clause, dated as the case says",
                List.of(
                        Score.share("country and first sector", right, cases.size()),
                        Score.share("country", countries, withCountry),
                        Score.share("first sector", sectors, withSector)),
                List.of("not measured: " + (all.size() - cases.size())
                        + " cases that want a title of Wikipedia, an unknown code, or are known to fail"));
        return new Report(name(), List.of(table), misses);
    }

    private static Optional<Actor> actor(Bench bench, JsonNode test) {
        String phrase = Fields.text(test, "arg").strip();
        Matcher day = DAY.matcher(Fields.text(test, "rest"));
        LocalDate date = day.find() ? LocalDate.parse(day.group()) : UNDATED;
        Optional<Reading> reading = bench.read("ngec", BEFORE + phrase + AFTER, date, null);
        return reading.flatMap(read -> widest(read, Span.of(BEFORE.length(), BEFORE.length() + phrase.length())));
    }

    /** The actor whose mention covers most of the phrase. */
    private static Optional<Actor> widest(Reading reading, Span phrase) {
        int start = reading.article().textStart();
        return reading.account().actors().stream()
                .filter(actor -> overlap(actor, phrase, start) > 0)
                .max(Comparator.comparingInt(actor -> overlap(actor, phrase, start)));
    }

    private static int overlap(Actor actor, Span phrase, int start) {
        return actor.mentions().stream()
                .mapToInt(mention -> mention.shift(-start).overlap(phrase))
                .max()
                .orElse(0);
    }
}
