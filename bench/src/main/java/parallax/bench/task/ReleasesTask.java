package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.When;

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
                        + " figures so measured; day: of the first dated event, else of publication; province: the first region of"
                        + " Afghanistan",
                scores);
        return new Report(name(), List.of(table), misses);
    }

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
