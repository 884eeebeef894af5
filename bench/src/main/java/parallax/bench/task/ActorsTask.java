package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.Reading;
import parallax.bench.gold.Fields;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Confusion;
import parallax.bench.score.Score;
import parallax.ledger.Actor;
import parallax.text.Span;

/** Phrases that name an actor: country and first sector. */
public final class ActorsTask implements Task {

    /** A case says what else is known: a country or its adjective, and the day, each in quotes. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, written("d MMMM yyyy"), written("MMMM d, yyyy"));

    /** The latest day that a case names: a case without one was written for "today", which was no earlier. */
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    private static final Pattern DETERMINED = Pattern.compile("(?i)(a|an|the|two|three|four|some|several|many)\\b.*");

    /** What the gold calls a phrase that is nobody. */
    private static final String NOBODY = "JNK";

    private static final String NONE = "-";

    /** A sector with fewer cases has no figure of its own. */
    private static final int ENOUGH = 5;

    private static DateTimeFormatter written(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

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
        List<Case> cases = all.stream()
                .filter(test -> !test.path("xfail").asBoolean())
                .filter(test -> test.path("expected").has("country")
                        || test.path("expected").has("code_1"))
                .filter(test -> !Fields.text(test.path("expected"), "code_1").equals("????"))
                .map(Case::of)
                .toList();
        List<Answer> answers = bench.each(cases, test -> Answer.of(actor(bench, test)));
        List<Miss> misses = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            Case test = cases.get(index);
            Answer answer = answers.get(index);
            if (!test.isSameCountry(answer) || !test.isSameSector(answer)) {
                misses.add(miss(test, answer));
            }
        }
        return new Report(name(), List.of(table(cases, answers, all.size())), misses);
    }

    private static Miss miss(Case test, Answer answer) {
        String what = test.isSameCountry(answer)
                ? "sector · " + shown(test.sector()) + " read as " + shown(answer.sector())
                : "country · " + shown(test.country()) + " read as " + shown(answer.country());
        return new Miss(
                what,
                test.name(),
                test.phrase() + " ‖ " + answer.country() + " " + answer.sector() + " ‖ gold " + test.country() + " "
                        + test.sector());
    }

    private static String shown(String code) {
        return code.isEmpty() ? NONE : code;
    }

    private static Table table(List<Case> cases, List<Answer> answers, int all) {
        Confusion countries = new Confusion();
        Confusion sectors = new Confusion();
        long right = 0;
        for (int index = 0; index < cases.size(); index++) {
            Case test = cases.get(index);
            Answer answer = answers.get(index);
            if (test.hasCountry()) {
                countries.add(shown(test.country()), shown(answer.country()));
            }
            if (test.hasSector()) {
                sectors.add(shown(test.sector()), shown(answer.sector()));
            }
            right += test.isSameCountry(answer) && test.isSameSector(answer) ? 1 : 0;
        }
        List<Score> scores = new ArrayList<>();
        scores.add(Score.share("country and first sector", right, cases.size()));
        scores.add(Score.share("country", countries.right(), countries.total()));
        scores.add(Score.share("first sector", sectors.right(), sectors.total()));
        sectors.labels().stream()
                .filter(label -> sectors.counts(label).gold() >= ENOUGH)
                .forEach(label -> scores.add(Score.of("sector " + label, sectors.counts(label))));
        return new Table(
                "ngec_actors",
                cases.size()
                        + " phrases, each read as the subject of one clause, dated as the case says (else " + TODAY
                        + "), after a clause that names the country that the case gives; an NGO is a sector in the gold"
                        + " and a country code with us; " + NOBODY + " is right when nobody is found",
                scores,
                List.of("not measured: " + (all - cases.size())
                        + " cases that want a title of Wikipedia, an unknown code, or are known to fail"));
    }

    private static Optional<Actor> actor(Bench bench, Case test) {
        String before = test.context().isEmpty()
                ? "On Monday, "
                : "The day began with the " + test.context() + " story. On Monday, ";
        String phrase = test.clausePhrase();
        Optional<Reading> reading = bench.read("ngec", before + phrase + " criticised the decision.", test.day(), null);
        return reading.flatMap(read -> widest(read, Span.of(before.length(), before.length() + phrase.length())));
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

    /**
     * What was read, in the gold's terms.
     *
     * @param country code, empty for none
     * @param sector the first one, empty for none
     */
    private record Answer(String country, String sector) {

        static Answer of(Optional<Actor> actor) {
            String country = actor.map(Actor::country).orElse("");
            String sector =
                    actor.flatMap(one -> one.sectors().stream().findFirst()).orElse("");
            return country.equals("NGO") ? new Answer("", "NGO") : new Answer(country, sector);
        }
    }

    /**
     * One line of the gold.
     *
     * @param name of the test that it was
     * @param phrase what names the actor
     * @param context country that is known beside it, as a name or an adjective; empty when none is
     * @param day day of publication
     * @param expected what the gold wants
     */
    private record Case(String name, String phrase, String context, LocalDate day, JsonNode expected) {

        static Case of(JsonNode test) {
            String context = "";
            LocalDate day = TODAY;
            Matcher quoted = QUOTED.matcher(Fields.text(test, "rest"));
            while (quoted.find()) {
                Optional<LocalDate> named = findDay(quoted.group(1));
                day = named.orElse(day);
                context = named.isEmpty() && !quoted.group(1).equals("today") ? context + quoted.group(1) : context;
            }
            return new Case(
                    Fields.text(test, "test"), Fields.text(test, "arg").strip(), context, day, test.path("expected"));
        }

        private static Optional<LocalDate> findDay(String words) {
            return DAYS.stream()
                    .map(format -> findDay(words, format))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<LocalDate> findDay(String words, DateTimeFormatter format) {
            try {
                return Optional.of(LocalDate.parse(words, format));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /** The phrase as a clause would have it: a common noun has an article. */
        String clausePhrase() {
            boolean bare = Character.isLowerCase(phrase.charAt(0))
                    && !DETERMINED.matcher(phrase).matches();
            return bare ? "the " + phrase : phrase;
        }

        String country() {
            return Fields.text(expected, "country");
        }

        String sector() {
            String code = Fields.text(expected, "code_1");
            return code.equals(NOBODY) ? "" : code;
        }

        boolean hasCountry() {
            return expected.has("country");
        }

        boolean hasSector() {
            return expected.has("code_1");
        }

        boolean isSameCountry(Answer answer) {
            return !hasCountry() || answer.country().equals(country());
        }

        boolean isSameSector(Answer answer) {
            return !hasSector() || answer.sector().equals(sector());
        }
    }
}
