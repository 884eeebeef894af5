package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.GreatCircle;
import parallax.bench.score.Matching;
import parallax.bench.score.Score;
import parallax.ledger.Place;
import parallax.ledger.Place.Position;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Which words name a place, and which place. */
public final class PlacesTask implements Task {

    /** A hundred miles, the distance at which the literature on toponyms counts a place as right. */
    private static final double NEAR_KM = 161;

    private record Toponym(
            Span span,
            @Nullable Position position,
            @Nullable String country,
            @Nullable Long geonames) {}

    /** What is added up over the texts of one file. */
    private static final class Sums {
        private Counts exact = Counts.NONE;
        private Counts overlapping = Counts.NONE;
        private long located;
        private long known;
        private long near;
        private long resolved;
        private long withCountry;
        private long sameCountry;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String about() {
        return "place names and where they are: lgl.dev, geovirus.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Miss> misses = new ArrayList<>();
        KnownPlaces known = KnownPlaces.load();
        return new Report(
                name(),
                List.of(table(bench, "lgl.dev", known, misses), table(bench, "geovirus.dev", known, misses)),
                misses);
    }

    private static Table table(Bench bench, String file, KnownPlaces known, List<Miss> misses) {
        List<GoldText> texts = bench.texts("place/" + file + ".jsonl", "text", "date");
        List<Optional<Reading>> readings = bench.each(texts, bench::read);
        Sums sums = new Sums();
        for (int index = 0; index < texts.size(); index++) {
            GoldText text = texts.get(index);
            List<Toponym> gold = gold(text, known);
            List<Toponym> predicted =
                    readings.get(index).map(PlacesTask::predicted).orElse(List.of());
            add(sums, text, gold, predicted, misses);
        }
        List<Score> scores = new ArrayList<>(List.of(
                Score.of("names, exact span", sums.exact),
                Score.of("names, overlapping", sums.overlapping),
                Score.share("right within 161 km, of all", sums.near, sums.located),
                Score.share("right within 161 km, of resolved", sums.near, sums.resolved),
                Score.share("right country, of resolved", sums.sameCountry, sums.withCountry)));
        List<String> notes = new ArrayList<>(AttributionTask.unread(readings));
        if (known.isEmpty()) {
            notes.add("not measured: the share of gold places in the gazetteer; it is not on the class path");
        } else if (texts.stream()
                .anyMatch(text -> !text.record()
                        .path("toponyms")
                        .path(0)
                        .path("geonameid")
                        .isNull())) {
            scores.add(Score.share("gold ids in the gazetteer", sums.known, sums.located));
        } else {
            notes.add("not measured: the share of gold places in the gazetteer; this gold has no ids");
        }
        return new Table(
                file,
                texts.size()
                        + " articles; names one to one; distance and country over gold names that have coordinates,"
                        + " matched by any overlap; country of the gold: that of its id or of the nearest gazetteer place",
                scores,
                notes);
    }

    private static List<Toponym> gold(GoldText text, KnownPlaces known) {
        CodePoints points = text.points();
        List<Toponym> toponyms = new ArrayList<>();
        for (JsonNode name : text.record().path("toponyms")) {
            Span span = Fields.span(name.path("start").asInt(), name.path("end").asInt(), points);
            Position position = name.path("lat").isNumber()
                    ? new Position(name.path("lat").asDouble(), name.path("lon").asDouble())
                    : null;
            String id = Fields.string(name, "geonameid");
            Long geonames = id == null || !known.contains(Long.parseLong(id)) ? null : Long.valueOf(id);
            String country = position == null ? null : known.country(geonames, position);
            toponyms.add(new Toponym(span, position, country, geonames));
        }
        return toponyms;
    }

    private static List<Toponym> predicted(Reading reading) {
        int start = reading.article().textStart();
        List<Toponym> toponyms = new ArrayList<>();
        for (Place place : reading.account().places()) {
            for (Span mention : place.mentions()) {
                if (mention.start() >= start) {
                    toponyms.add(
                            new Toponym(mention.shift(-start), place.position(), place.country(), place.geonames()));
                }
            }
        }
        return toponyms;
    }

    private static void add(Sums sums, GoldText text, List<Toponym> gold, List<Toponym> predicted, List<Miss> misses) {
        List<Matching.Pair> pairs = Matching.greedy(
                predicted,
                gold,
                (said, wanted) ->
                        said.span().equals(wanted.span()) ? 1e9 : said.span().overlap(wanted.span()),
                1e-9);
        long exact = pairs.stream()
                .filter(pair -> predicted
                        .get(pair.left())
                        .span()
                        .equals(gold.get(pair.right()).span()))
                .count();
        sums.exact = sums.exact.plus(new Counts(exact, predicted.size(), gold.size()));
        sums.overlapping = sums.overlapping.plus(new Counts(pairs.size(), predicted.size(), gold.size()));
        List<Toponym> lost = new ArrayList<>(gold);
        List<Toponym> invented = new ArrayList<>(predicted);
        for (Toponym wanted : gold) {
            sums.located += wanted.position() != null ? 1 : 0;
            sums.known += wanted.geonames() != null ? 1 : 0;
        }
        for (Matching.Pair pair : pairs) {
            Toponym said = predicted.get(pair.left());
            Toponym wanted = gold.get(pair.right());
            lost.remove(wanted);
            invented.remove(said);
            compare(sums, text, said, wanted, misses);
        }
        lost.forEach(name -> misses.add(miss("missed", text, name)));
        invented.forEach(name -> misses.add(miss("invented", text, name)));
    }

    private static void compare(Sums sums, GoldText text, Toponym said, Toponym wanted, List<Miss> misses) {
        Position is = said.position();
        Position should = wanted.position();
        if (should == null) {
            return;
        }
        if (is == null) {
            misses.add(miss("not resolved", text, wanted));
            return;
        }
        sums.resolved++;
        double distance = GreatCircle.kilometres(is.lat(), is.lon(), should.lat(), should.lon());
        sums.near += distance <= NEAR_KM ? 1 : 0;
        if (distance > NEAR_KM) {
            misses.add(miss("wrong by more than 161 km", text, wanted));
        }
        if (wanted.country() != null) {
            sums.withCountry++;
            sums.sameCountry += Objects.equals(said.country(), wanted.country()) ? 1 : 0;
        }
    }

    private static Miss miss(String fault, GoldText text, Toponym name) {
        int from = Math.max(0, name.span().start() - 40);
        int to = Math.min(text.text().length(), name.span().end() + 40);
        return new Miss(
                fault,
                text.id() + ":" + name.span().start(),
                "[" + name.span().in(text.text()) + "] " + text.text().substring(from, to));
    }
}
