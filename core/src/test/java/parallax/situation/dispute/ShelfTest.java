package parallax.situation.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static Shelf<String> filled(List<String> parts) {
        Shelf<String> shelf = new Shelf<>();
        parts.forEach(part -> shelf.put(Shelf.Piece.of(part, part, part.startsWith("no"))));
        return shelf;
    }

    @Test
    void holdsTheSameOfVeryManyInAnyOrder() {
        List<String> parts = new ArrayList<>(
                IntStream.range(0, 1000).mapToObj(number -> "part " + number).toList());
        List<String> inOrder = filled(parts).list();
        Collections.shuffle(parts, new Random(7));
        assertThat(filled(parts).list()).isEqualTo(inOrder).hasSize(Shelf.MOST);
    }

    @Test
    void whoSaysNoKeepsAPlace() {
        List<String> parts = new ArrayList<>(
                IntStream.range(0, 1000).mapToObj(number -> "part " + number).toList());
        parts.add("no, not so");
        assertThat(filled(parts).list()).contains("no, not so").hasSize(Shelf.MOST + 1);
    }

    @Test
    void whatFindsNoRoomTouchesNothing() {
        Shelf<String> shelf = filled(
                IntStream.range(0, 1000).mapToObj(number -> "part " + number).toList());
        List<String> before = shelf.list();
        String refused = IntStream.range(1000, 2000)
                .mapToObj(number -> "part " + number)
                .filter(part -> !shelf.put(Shelf.Piece.of(part, part, false)))
                .findFirst()
                .orElseThrow();
        assertThat(shelf.list()).doesNotContain(refused);
        assertThat(before).hasSameSizeAs(shelf.list());
    }
}
