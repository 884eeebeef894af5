package parallax.story.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parallax.text.Fingerprint;

class CopyIndexTest {

    private static final Random RANDOM = new Random(7);

    private final Map<String, BodyWords> texts = new HashMap<>();

    private static String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append('w').append(RANDOM.nextInt(100_000)).append(' ');
        }
        return text.toString();
    }

    private Sketch sketch(String text) {
        BodyWords words = BodyWords.of(text, List.of());
        String id = Fingerprint.id("", 16, text);
        texts.put(id, words);
        return Sketch.of(id, null, words);
    }

    /** Forty edits of one text, many more than lead a bucket, ten of another, and others. */
    private List<Sketch> sketches() {
        List<Sketch> sketches = new ArrayList<>();
        String much = words(300);
        String other = words(120);
        for (int edit = 0; edit < 40; edit++) {
            sketches.add(sketch(much.substring(0, much.length() - 20 * edit) + words(edit % 7)));
        }
        for (int edit = 0; edit < 10; edit++) {
            sketches.add(sketch(words(edit) + other));
        }
        for (int alone = 0; alone < 20; alone++) {
            sketches.add(sketch(words(150)));
        }
        return sketches;
    }

    private CopyIndex index(List<Sketch> sketches) {
        CopyIndex index = new CopyIndex(id -> texts.getOrDefault(id, BodyWords.of("", List.of())));
        sketches.forEach(index::add);
        return index;
    }

    @Test
    void anyOrderGivesTheSameEdgesAndGroups() {
        List<Sketch> sketches = sketches();
        CopyIndex first = index(sketches);
        assertThat(first.listGroups()).extracting(List::size).containsExactlyInAnyOrder(40, 10);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(sketches, RANDOM);
            CopyIndex again = index(sketches);
            assertThat(again.listEdges()).isEqualTo(first.listEdges());
            assertThat(again.listGroups()).isEqualTo(first.listGroups());
        }
    }

    @Test
    void updatesAddUpToTheEdges() {
        CopyIndex index = index(List.of());
        TreeSet<Edge> edges = new TreeSet<>();
        for (Sketch sketch : sketches()) {
            CopyIndex.Update update = index.add(sketch);
            update.found().forEach(edge -> assertThat(edges.add(edge)).isTrue());
            update.lost().forEach(edge -> assertThat(edges.remove(edge)).isTrue());
        }
        assertThat(index.listEdges()).containsExactlyElementsOf(edges);
    }

    @Test
    void anArticleThatIsThereChangesNothing() {
        List<Sketch> sketches = sketches();
        CopyIndex index = index(sketches);
        assertThat(index.add(sketches.get(3)).found()).isEmpty();
        assertThat(index.size()).isEqualTo(sketches.size());
        assertThatThrownBy(() -> index.group("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSketchThatWasKeptIsTheSameSketch() {
        Sketch sketch = sketch(words(200));
        assertThat(Sketch.of(sketch.id(), null, sketch.keys()).keys()).isEqualTo(sketch.keys());
        assertThat(sketch.keys()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyLongCommonRunHasACommonKey() {
        for (int round = 0; round < 200; round++) {
            String run = words(Sketch.GUARANTEED);
            List<Long> one = new ArrayList<>(sketch(words(RANDOM.nextInt(90)) + run + words(RANDOM.nextInt(90)))
                    .keys());
            one.retainAll(sketch(words(RANDOM.nextInt(90)) + run + words(RANDOM.nextInt(90)))
                    .keys());
            assertThat(one).isNotEmpty();
        }
    }

    @Test
    void keysAreTheLeastOfTheirWindows() {
        BodyWords words = BodyWords.of(words(80), List.of());
        long[] keys = Sketch.of("", null, words).array();
        List<Long> shingles = new ArrayList<>();
        for (int at = 0; at + Sketch.SHINGLE <= words.size(); at++) {
            shingles.add(Sketch.of("", null, words.words(at, at + Sketch.SHINGLE), List.of())
                    .array()[0]);
        }
        TreeSet<Long> expected = new TreeSet<>();
        for (int at = 0; at + Sketch.WINDOW <= shingles.size(); at++) {
            expected.add(Collections.min(shingles.subList(at, at + Sketch.WINDOW)));
        }
        assertThat(Arrays.stream(keys).boxed().toList()).containsExactlyElementsOf(expected);
    }
}
