package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldText;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.figure.Profile;
import parallax.figure.Tally;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.text.Span;

/** Military press releases as an expert coded them: killed, captured, day, province. */
public final class ReleasesTask implements Task {

    private static final Set<String> CAPTURED = Set.of("captured", "arrested", "detained");

    private static final Set<String> OWN_SIDE = Set.of(
            "soldier",
            "soldiers",
            "member",
            "members",
            "troops",
            "personnel",
            "official",
            "officials",
            "police",
            "policeman",
            "policemen",
            "officer",
            "officers",
            "governor",
            "elder",
            "elders",
            "civilian",
            "civilians",
            "people",
            "children",
            "americans");

    /** Spellings of the releases beside those of the gazetteer. */
    private static final Map<String, String> PROVINCES = Map.of(
            "paktia", "paktya",
            "khowst", "khost",
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
        Parallax parallax = bench.parallax().with(Profile.ISAF);
        List<Optional<Coded>> found = bench.each(
                texts,
                text -> Optional.ofNullable(parallax.read(Bench.capture(text.id(), text.text(), text.published(), null))
                                .reading())
                        .map(ReleasesTask::code));
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
                        + " releases, figures by the profile isaf; killed, captured: the tally of the"
                        + " figures so measured; day: the first that the text"
                        + " names in the fortnight before publication, else that; province: the first region of"
                        + " Afghanistan that is called a province, else the first"
                        + " named outside the dateline",
                scores);
        return new Report(name(), List.of(table), misses);
    }

    private static final Comparator<Place> BY_MENTION =
            Comparator.comparing(place -> place.mentions().get(0));

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final List<String> FIELDS = List.of("killed", "captured", "day", "province");

    /** The coder counts those whom the force acted against; soldiers, officials and civilians that attacks killed are told of. */
    private static boolean isOwnSide(Figure figure) {
        String unit = figure.counted().unit();
        return unit != null && OWN_SIDE.contains(unit);
    }

    private static Coded code(Reading reading) {
        Account account = reading.account();
        Tally killed = Tally.of(account, Set.of("killed"), figure -> !isOwnSide(figure));
        Tally captured = Tally.of(account, CAPTURED);
        return new Coded(killed.atLeast().longValue(), captured.atLeast().longValue(), day(reading), province(reading));
    }

    /** The first day that the text names in the fortnight before publication, else the day of publication. */
    private static @Nullable LocalDate day(Reading reading) {
        LocalDate published = reading.article().published().date();
        return published == null ? null : day(reading, published);
    }

    private static LocalDate day(Reading reading, LocalDate published) {
        return reading.account().times().stream()
                .filter(time -> time.resolved() && ISO_DAY.matcher(time.value()).lookingAt())
                .map(time -> LocalDate.parse(time.value().substring(0, 10)))
                .filter(day -> day.isBefore(published) && day.isAfter(published.minusDays(15)))
                .findFirst()
                .orElse(published);
    }

    /** The first region that is called a province, else the first region, else the first city; the dateline's is none. */
    private static @Nullable String province(Reading reading) {
        String text = reading.account().transcript();
        List<Place> named = reading.account().places().stream()
                .filter(place -> "AFG".equals(place.country()))
                .filter(place ->
                        place.precision() == Place.Precision.REGION || place.precision() == Place.Precision.CITY)
                .filter(place -> place.mentions().stream().anyMatch(mention -> !isDateline(text, mention)))
                .sorted(BY_MENTION)
                .toList();
        List<Place> regions = named.stream()
                .filter(place -> place.precision() == Place.Precision.REGION)
                .toList();
        return regions.stream()
                .filter(place -> place.mentions().stream().anyMatch(mention -> isProvince(text, mention)))
                .findFirst()
                .or(() -> regions.stream().findFirst())
                .or(() -> named.stream().findFirst())
                .map(Place::name)
                .orElse(null);
    }

    private static boolean isDateline(String text, Span mention) {
        return text.startsWith(", Afghanistan", mention.end());
    }

    private static boolean isProvince(String text, Span mention) {
        return mention.in(text).toLowerCase(Locale.ROOT).contains("province")
                || text.regionMatches(true, mention.end(), " province", 0, 9);
    }

    private static String plain(String province) {
        String name = Normalizer.normalize(province, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(" province", "")
                .replace("wilayat-e ", "")
                .strip();
        return PROVINCES.getOrDefault(name, name);
    }
}
