package parallax.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parallax.Parallax;
import parallax.Reading;
import parallax.Result;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.ledger.Account;

/** Reads the articles of a case and lists what of its ledger lines is not so. */
final class CaseRun {

    private final Case told;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    CaseRun(Parallax parallax, Case told) {
        this.told = told;
        for (Case.Told article : told.articles()) {
            Result result = parallax.read(capture(article));
            readings.put(article.name(), result.getReading());
        }
    }

    private static Capture capture(Case.Told article) {
        return new Capture(
                Origin.of(article.name(), blank(article.url())),
                new Payload.Text(article.text()),
                new Given(
                        null,
                        null,
                        article.published().isEmpty() ? null : LocalDate.parse(article.published()),
                        null,
                        blank(article.outlet())));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The wanted lines without a record and the unwanted ones with one. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        List<Case.Line> entries = told.ledger().stream()
                .filter(line -> !SituationMatch.KINDS.contains(line.kind()))
                .toList();
        for (String kind : List.of("statement", "event", "figure", "evidence", "time", "place", "actor", "note")) {
            List<Case.Line> lines =
                    entries.stream().filter(line -> line.kind().equals(kind)).toList();
            if (!lines.isEmpty()) {
                check(kind, lines, failures);
            }
        }
        SituationMatch situation = new SituationMatch(readings);
        told.ledger().stream()
                .filter(line -> SituationMatch.KINDS.contains(line.kind()))
                .filter(line -> situation.holds(line) == line.unwanted())
                .forEach(line -> failures.add(line.source()));
        return failures;
    }

    private void check(String kind, List<Case.Line> lines, List<String> failures) {
        List<Read> read = new ArrayList<>();
        readings.values().forEach(reading -> read.addAll(records(kind, reading.account())));
        List<Case.Line> wanted = lines.stream().filter(line -> !line.unwanted()).toList();
        int[] answers = assign(wanted, read);
        IntStream.range(0, wanted.size())
                .filter(index -> answers[index] < 0)
                .forEach(index -> failures.add(wanted.get(index).source()));
        lines.stream()
                .filter(Case.Line::unwanted)
                .filter(line -> read.stream().anyMatch(record -> record.satisfies(line)))
                .forEach(line -> failures.add(line.source()));
    }

    private static List<Read> records(String kind, Account account) {
        EntryMatch match = new EntryMatch(account);
        return switch (kind) {
            case "statement" -> reads(account.statements(), match::statement);
            case "event" -> reads(account.events(), match::event);
            case "figure" -> reads(account.figures(), match::figure);
            case "evidence" -> reads(account.evidence(), match::evidence);
            case "time" -> reads(account.times(), match::time);
            case "place" -> reads(account.places(), match::place);
            case "actor" -> reads(account.actors(), match::actor);
            default ->
                reads(
                        account.notes(),
                        (line, note) -> note.what().contains(line.field(0).replace("~", "")));
        };
    }

    private static <T> List<Read> reads(List<T> records, BiPredicate<Case.Line, T> test) {
        return records.stream()
                .map(record -> (Read) line -> test.test(line, record))
                .toList();
    }

    /** A record for each line, none twice (augmenting paths); -1 where there is none. */
    private static int[] assign(List<Case.Line> lines, List<Read> read) {
        int[] lineOf = new int[read.size()];
        java.util.Arrays.fill(lineOf, -1);
        for (int line = 0; line < lines.size(); line++) {
            augment(line, lines, read, lineOf, new HashSet<>());
        }
        int[] answers = new int[lines.size()];
        java.util.Arrays.fill(answers, -1);
        for (int record = 0; record < lineOf.length; record++) {
            if (lineOf[record] >= 0) {
                answers[lineOf[record]] = record;
            }
        }
        return answers;
    }

    private static boolean augment(int line, List<Case.Line> lines, List<Read> read, int[] lineOf, Set<Integer> seen) {
        for (int record = 0; record < read.size(); record++) {
            if (read.get(record).satisfies(lines.get(line)) && seen.add(record)) {
                if (lineOf[record] < 0 || augment(lineOf[record], lines, read, lineOf, seen)) {
                    lineOf[record] = line;
                    return true;
                }
            }
        }
        return false;
    }

    /** A record that a line can be held against. */
    private interface Read {
        boolean satisfies(Case.Line line);
    }
}
