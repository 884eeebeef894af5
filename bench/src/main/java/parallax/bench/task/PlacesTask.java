package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
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
import parallax.bench.score.Confusion;
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

    private static final String NOT_FOUND = "not found";
    private static final String NOT_LISTED = "not in gazetteer";

    /** Articles of each file that are listed with the faults. */
    private static final int WORST = 10;

    private record Toponym(
            Span span,
            @Nullable Position position,
            @Nullable String country,
            @Nullable Long geonames,
            String kind,
            boolean listed) {

        /** A place as it was read. */
        static Toponym read(Span span, Place place) {
            return new Toponym(span, place.position(), place.country(), place.geonames(), "", true);
        }
    }

    /** Faults of one article against its names that have coordinates. */
    private record Article(String id, long wrong, long names) {}

    /** What is added up over the texts of one file. */
    private static final class Sums {
        private Counts exact = Counts.NONE;
        private Counts overlapping = Counts.NONE;
        private long located;
        private long known;
        private long listed;
        private final Confusion outcomes = new Confusion();
        private final List<Article> articles = new ArrayList<>();
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
        sums.articles.stream()
                .filter(article -> article.wrong() > 0)
                .sorted(Comparator.comparingLong(Article::wrong).reversed().thenComparing(Article::id))
                .limit(WORST)
                .forEach(article -> misses.add(new Miss(
                        "worst articles of " + file,
                        article.id(),
                        article.wrong() + " of " + article.names() + " places are not right")));
        List<Score> scores = new ArrayList<>(List.of(
                Score.share("gold places in the gazetteer, by name and 161 km", sums.listed, sums.located),
                Score.of("names, exact span", sums.exact),
                Score.of("names, overlapping", sums.overlapping),
                Score.share("right within 161 km, of all", sums.near, sums.located),
                Score.share("right within 161 km, of resolved", sums.near, sums.resolved),
                Score.share("right country, of resolved", sums.sameCountry, sums.withCountry)));
        List<String> notes = new ArrayList<>(sums.outcomes.lines());
        notes.addAll(AttributionTask.unread(readings));
        if (known.isEmpty()) {
            notes.add("not measured: the share of gold ids in the gazetteer; it is not on the class path");
        } else if (texts.stream()
                .anyMatch(text -> !text.record()
                        .path("toponyms")
                        .path(0)
                        .path("geonameid")
                        .isNull())) {
            scores.add(Score.share("gold ids in the gazetteer", sums.known, sums.located));
        } else {
            notes.add("not measured: the share of gold ids in the gazetteer; this gold has none");
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
            boolean listed = position != null && known.contains(span.in(text.text()), position, NEAR_KM);
            toponyms.add(new Toponym(span, position, country, geonames, kind(name), listed));
        }
        return toponyms;
    }

    /** GeoNames' class of a gold name, in words that need no table. */
    private static String kind(JsonNode name) {
        String code = Fields.string(name, "fcode");
        if (code == null) {
            return "any";
        }
        if (code.startsWith("PCL")) {
            return "country";
        }
        if (code.startsWith("PPL")) {
            return "town";
        }
        return switch (code) {
            case "ADM1" -> "first division";
            case "ADM2", "ADM3", "ADM4" -> "second division";
            default -> "other";
        };
    }

    private static List<Toponym> predicted(Reading reading) {
        int start = reading.article().textStart();
        List<Toponym> toponyms = new ArrayList<>();
        for (Place place : reading.account().places()) {
            for (Span mention : place.mentions()) {
                if (mention.start() >= start) {
                    toponyms.add(Toponym.read(mention.shift(-start), place));
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
            sums.listed += wanted.listed() ? 1 : 0;
        }
        long before = sums.near;
        for (Matching.Pair pair : pairs) {
            Toponym said = predicted.get(pair.left());
            Toponym wanted = gold.get(pair.right());
            lost.remove(wanted);
            invented.remove(said);
            compare(sums, text, said, wanted, misses);
        }
        for (Toponym name : lost) {
            misses.add(miss(NOT_FOUND, text, name));
            if (name.position() != null) {
                sums.outcomes.add(name.kind(), NOT_FOUND);
            }
        }
        long names = gold.stream().filter(name -> name.position() != null).count();
        sums.articles.add(new Article(text.id(), names - (sums.near - before), names));
        invented.forEach(name -> misses.add(miss("invented", text, name)));
    }

    private static void compare(Sums sums, GoldText text, Toponym said, Toponym wanted, List<Miss> misses) {
        Position is = said.position();
        Position should = wanted.position();
        if (should == null) {
            return;
        }
        if (is == null) {
            String fault = wanted.listed() ? "unresolved" : NOT_LISTED;
            sums.outcomes.add(wanted.kind(), fault);
            misses.add(miss(fault, text, wanted));
            return;
        }
        sums.resolved++;
        double distance = GreatCircle.kilometres(is.lat(), is.lon(), should.lat(), should.lon());
        sums.near += distance <= NEAR_KM ? 1 : 0;
        String outcome = distance <= NEAR_KM ? "right" : wanted.listed() ? "wrong namesake" : NOT_LISTED;
        sums.outcomes.add(wanted.kind(), outcome);
        if (distance > NEAR_KM) {
            misses.add(miss(outcome, text, wanted));
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
