package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.entity.NameResolver;
import parallax.figure.FigureReader;
import parallax.figure.Profile;
import parallax.language.Analysis;
import parallax.language.time.TimeReader;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.When;

/** Military press releases as an expert coded them: killed, captured, day, province. */
public final class ReleasesTask implements Task {

    private static final Set<String> CAPTURED = Set.of("captured", "arrested", "detained");

    /** Spellings of the releases beside those of the gazetteer. */
    private static final Map<String, String> PROVINCES = Map.of(
            "paktia", "paktya",
            "konar", "kunar",
            "oruzgan", "uruzgan",
            "maidan wardak", "wardak",
            "jowzjan", "jawzjan",
            "sar-i pul", "sar-e pul",
            "sari pul", "sar-e pul",
            "herat", "hirat");

    private record Coded(
            long killed,
            long captured,
            @Nullable LocalDate day,
            @Nullable String province) {}

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public String about() {
        return "killed, captured, day, province of military press releases: isaf.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<GoldText> texts = bench.texts("releases/isaf.dev.jsonl", "text", "none");
        Parts parts = new Parts(new TimeReader(), new NameResolver(), new FigureReader(Profile.ISAF));
        List<Optional<Coded>> found =
                bench.each(texts, text -> bench.read(text).map(reading -> code(bench, reading, parts)));
        List<Miss> misses = new ArrayList<>();
        long[] right = new long[4];
        for (int index = 0; index < texts.size(); index++) {
            JsonNode gold = texts.get(index).record();
            Coded coded = found.get(index).orElse(new Coded(0, 0, null, null));
            LocalDate day = Fields.day(gold, "start_date");
            String province = gold.path("province").path(0).asText();
            List<String> wanted = List.of(
                    gold.path("min_killed").asText(),
                    gold.path("min_captured").asText(),
                    Objects.toString(day),
                    plain(province));
            List<String> said = List.of(
                    Long.toString(coded.killed()),
                    Long.toString(coded.captured()),
                    Objects.toString(coded.day()),
                    coded.province() == null ? "none" : plain(coded.province()));
            for (int field = 0; field < right.length; field++) {
                boolean same = said.get(field).equals(wanted.get(field));
                right[field] += same ? 1 : 0;
                if (!same) {
                    misses.add(new Miss(
                            FIELDS.get(field),
                            texts.get(index).id(),
                            said.get(field) + " ‖ gold " + wanted.get(field) + " ‖ "
                                    + texts.get(index).text()));
                }
            }
        }
        List<Score> scores = new ArrayList<>();
        for (int field = 0; field < right.length; field++) {
            scores.add(Score.share(FIELDS.get(field), right[field], texts.size()));
        }
        Table table = new Table(
                "isaf.dev",
                texts.size()
                        + " releases, figures by the profile isaf; killed, captured: the largest figure so measured, 0"
                        + " without; day: of the first dated event, else of publication; province: the first region of"
                        + " Afghanistan",
                scores);
        return new Report(name(), List.of(table), misses);
    }

    private static final List<String> FIELDS = List.of("killed", "captured", "day", "province");

    /** The front door reads vague words literally; these read them again as the coders of the releases did. */
    private record Parts(TimeReader times, NameResolver names, FigureReader figures) {

        List<Figure> figures(Bench bench, Article article) {
            LocalDate day = article.published().date();
            Analysis untimed = bench.engine().analyse(article.transcript(), article.unreadable());
            Analysis analysis = untimed.withTimes(times.read(untimed, day));
            return figures.read(analysis, names.resolve(analysis, day));
        }
    }

    private static Coded code(Bench bench, Reading reading, Parts parts) {
        List<Figure> figures = parts.figures(bench, reading.article());
        return new Coded(
                largest(figures, Set.of("killed")), largest(figures, CAPTURED), day(reading), province(reading));
    }

    private static long largest(List<Figure> figures, Set<String> measures) {
        return figures.stream()
                .filter(figure -> figure.counted().measure() != null
                        && measures.contains(figure.counted().measure()))
                .map(figure -> figure.quantity().atLeast())
                .filter(Objects::nonNull)
                .mapToLong(BigDecimal::longValue)
                .max()
                .orElse(0);
    }

    private static @Nullable LocalDate day(Reading reading) {
        return reading.account().events().stream()
                .map(Event::when)
                .filter(Objects::nonNull)
                .filter(When::resolved)
                .map(When::from)
                .findFirst()
                .orElse(reading.article().published().date());
    }

    private static @Nullable String province(Reading reading) {
        return reading.account().places().stream()
                .filter(place -> place.precision() == Place.Precision.REGION && "AFG".equals(place.country()))
                .filter(place -> !place.mentions().isEmpty())
                .min((first, second) ->
                        first.mentions().get(0).compareTo(second.mentions().get(0)))
                .map(Place::name)
                .orElse(null);
    }

    private static String plain(String province) {
        String name = province.toLowerCase(Locale.ROOT)
                .replace(" province", "")
                .replace("wilayat-e ", "")
                .strip();
        return PROVINCES.getOrDefault(name, name);
    }
}
