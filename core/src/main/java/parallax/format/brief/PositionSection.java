package parallax.format.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.situation.position.Question;
import parallax.situation.position.Speaker;
import parallax.situation.position.Stance;
import parallax.situation.told.Side;

/** Who says, who denies, who is silent, question by question. */
final class PositionSection {

    private static final int QUESTIONS = 10;
    private static final int SILENT = 6;
    /** Somebody who is heard once is not missed elsewhere. */
    private static final int HEARD = 2;

    private final Writing writing;

    PositionSection(Writing writing) {
        this.writing = writing;
    }

    Brief.Section write() {
        List<Question> questions = writing.situation().positions().questions();
        return new Brief.Section(
                "positions",
                "Who holds what",
                writing.extent().rest(questions, QUESTIONS),
                writing.extent().first(questions, QUESTIONS).stream()
                        .map(this::block)
                        .toList());
    }

    private Brief.Block block(Question question) {
        Map<String, List<Stance>> held = new LinkedHashMap<>();
        for (Stance stance : question.stances()) {
            String what = question.raisedBy() == Question.Source.EVENT ? "" : stance.says();
            held.computeIfAbsent(verb(stance.kind()) + (what.isEmpty() ? "" : " " + what), none -> new ArrayList<>())
                    .add(stance);
        }
        List<Brief.Line> lines = new ArrayList<>();
        held.forEach((says, stances) -> lines.add(line(says, stances)));
        List<Speaker> silent = writing.situation().positions().silentOn(question).stream()
                .filter(speaker -> speaker.articles().size() >= HEARD)
                .toList();
        if (!silent.isEmpty()) {
            lines.add(new Brief.Line(
                    "",
                    "silent: " + names(silent),
                    "",
                    List.of(),
                    writing.extent().rest(silent, SILENT)));
        }
        return new Brief.Block(
                Words.shorten(question.words()),
                List.of(writing.voices(question.articles())),
                List.of(new Brief.Group("", lines, "")));
    }

    /** A position that denies is worded as what is not so. */
    static String verb(Stance.Kind kind) {
        return kind == Stance.Kind.DENIES ? "denies:" : "says";
    }

    private Brief.Line line(String says, List<Stance> stances) {
        List<Side> tellings =
                stances.stream().flatMap(stance -> stance.tellings().stream()).toList();
        String first = Words.day(stances.get(0).first().date());
        return new Brief.Line(first, says, "", writing.citations().tellers(tellings), "");
    }

    private String names(List<Speaker> silent) {
        return String.join(
                ", ",
                writing.extent().first(silent, SILENT).stream()
                        .map(Speaker::name)
                        .toList());
    }
}
