package parallax.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.text.Span;

class WeaverTest {

    private static Mark mark(String record, Mark.Part part, int start, int end) {
        return new Mark(record, part, new Span(start, end));
    }

    /** {@code [s1 as [e1 in the text]]}; a star stands where the record begins. */
    private static String written(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                out.append(words.text());
            } else if (piece instanceof Piece.Marked marked) {
                String star = marked.lead() == Piece.Lead.RECORD ? "*" : "";
                out.append('[')
                        .append(marked.mark().record())
                        .append(star)
                        .append(' ')
                        .append(written(marked.pieces()))
                        .append(']');
            }
        }
        return out.toString();
    }

    private static String weave(String text, Mark... marks) {
        return written(new Weaver(text, List.of(marks)).weave(new Span(0, text.length())));
    }

    @Test
    void aMarkWithinAnotherStandsWithinIt() {
        assertThat(weave(
                        "He said 14 houses burnt.",
                        mark("f1", Mark.Part.NUMBER, 8, 10),
                        mark("s1", Mark.Part.CONTENT, 8, 23),
                        mark("s1", Mark.Part.SPEAKER, 0, 2)))
                .isEqualTo("[s1 He] said [s1* [f1* 14] houses burnt].");
    }

    @Test
    void aMarkThatCrossesTheEndOfAnotherIsCutThere() {
        assertThat(weave("one two three", mark("s1", Mark.Part.CONTENT, 0, 7), mark("s2", Mark.Part.CONTENT, 4, 13)))
                .isEqualTo("[s1* one [s2* two]][s2  three]");
    }

    @Test
    void twoRecordsOnTheSameWordsAreBothMarked() {
        assertThat(weave("killed", mark("f1", Mark.Part.NUMBER, 0, 6), mark("e1", Mark.Part.TRIGGER, 0, 6)))
                .isEqualTo("[e1* [f1* killed]]");
    }

    @Test
    void wordsBelongToTheInnermostRecord() {
        List<Piece> pieces = new Weaver(
                        "a b c", List.of(mark("s1", Mark.Part.CONTENT, 0, 5), mark("e1", Mark.Part.TRIGGER, 2, 3)))
                .weave(new Span(0, 5));
        List<String> links = new ArrayList<>();
        collectLinks(pieces, links);
        assertThat(links).containsExactly("s1:a ", "e1:b", "s1: c");
    }

    private static void collectLinks(List<Piece> pieces, List<String> links) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                links.add(words.record() + ":" + words.text());
            } else if (piece instanceof Piece.Marked marked) {
                collectLinks(marked.pieces(), links);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverOverlapsEveryUnitStandsOnceAndUnderAllOfItsMarks(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 60; index++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        Map<String, Mark> marks = new TreeMap<>();
        for (int index = 0; index < 25; index++) {
            int start = random.nextInt(59);
            int end = start + 1 + random.nextInt(60 - start);
            Mark.Part part = List.of(Mark.Part.CONTENT, Mark.Part.TRIGGER, Mark.Part.NUMBER)
                    .get(random.nextInt(3));
            marks.put("r" + index, mark("r" + index, part, start, end));
        }
        Weaver weaver = new Weaver(text.toString(), List.copyOf(marks.values()));
        Map<String, StringBuilder> covered = new TreeMap<>();
        StringBuilder all = new StringBuilder();
        for (Span part : List.of(new Span(0, 17), new Span(17, 40), new Span(40, 60))) {
            cover(weaver.weave(part), List.of(), covered, all);
        }

        assertThat(all.toString()).isEqualTo(text.toString());
        marks.forEach((record, mark) -> assertThat(covered.get(record))
                .as(record)
                .hasToString(mark.span().in(text)));
    }

    private static void cover(
            List<Piece> pieces, List<String> around, Map<String, StringBuilder> covered, StringBuilder all) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words words) {
                all.append(words.text());
                around.forEach(record -> covered.computeIfAbsent(record, none -> new StringBuilder())
                        .append(words.text()));
            } else if (piece instanceof Piece.Marked marked) {
                List<String> within = new ArrayList<>(around);
                within.add(String.valueOf(marked.mark().record()));
                cover(marked.pieces(), within, covered, all);
            }
        }
    }
}
