package parallax.web.page.situation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parallax.situation.position.Positions;
import parallax.situation.position.Question;
import parallax.situation.position.Speaker;
import parallax.situation.position.Stance;
import parallax.web.page.list.Capped;

/**
 * Who holds what: a row for each speaker, a column for each question.
 *
 * @param questions the columns
 * @param rows the speakers, those heard most first
 */
public record Matrix(Capped<Question> questions, Capped<Row> rows) {

    public Matrix {
        Objects.requireNonNull(questions);
        Objects.requireNonNull(rows);
    }

    /**
     * One speaker.
     *
     * @param speaker name
     * @param cells one for each question: what is held, in order of time; empty where the speaker is silent
     */
    public record Row(String speaker, List<List<Stance>> cells) {

        public Row {
            Objects.requireNonNull(speaker);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    static Matrix of(Positions positions, Cut cut) {
        Capped<Question> questions = cut.of(positions.questions(), Parts.POSITIONS, Parts.QUESTIONS);
        Set<String> speak = new LinkedHashSet<>();
        questions.shown().forEach(question -> speak.addAll(question.speakers()));
        List<String> speakers = new ArrayList<>(positions.speakers().stream()
                .map(Speaker::name)
                .filter(speak::contains)
                .toList());
        speak.stream().filter(name -> !speakers.contains(name)).forEach(speakers::add);
        List<Row> rows = speakers.stream()
                .map(speaker -> new Row(
                        speaker,
                        questions.shown().stream()
                                .map(question -> held(question, speaker))
                                .toList()))
                .toList();
        return new Matrix(questions, cut.of(rows, Parts.POSITIONS, Parts.SPEAKERS));
    }

    private static List<Stance> held(Question question, String speaker) {
        return question.stances().stream()
                .filter(stance -> stance.speaker().equals(speaker))
                .toList();
    }
}
