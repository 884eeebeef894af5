package parallax.situation.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheringTest {

    /** Points on a line: those at most two apart are the same, and nothing spans more than a given distance. */
    private record Line(int longest) implements Gathering.Rule<Integer, List<Integer>> {

        @Override
        public String pointer(Integer point) {
            return String.format("%03d", point);
        }

        @Override
        public Set<String> keys(Integer point) {
            return point % 5 < 3 ? Set.of("at " + point / 5) : Set.of("at " + point / 5, "at " + (point / 5 + 1));
        }

        @Override
        public double likeness(Integer one, Integer other) {
            int apart = Math.abs(one - other);
            return apart > 2 ? 0 : 1.0 / (1 + apart);
        }

        @Override
        public boolean compatible(Integer one, Integer other) {
            return Math.abs(one - other) <= longest;
        }

        @Override
        public Optional<List<Integer>> make(List<Integer> group) {
            return group.size() < 2 ? Optional.empty() : Optional.of(group);
        }
    }

    private static List<List<Integer>> gather(int longest, List<Integer> points) {
        Gathering<Integer, List<Integer>> gathering = new Gathering<>(new Line(longest));
        points.forEach(gathering::add);
        return gathering.list();
    }

    @Test
    void whatIsTiedIsAGroup() {
        assertThat(gather(100, List.of(1, 2, 40, 41, 90))).containsExactly(List.of(1, 2), List.of(40, 41));
    }

    @Test
    void twoGroupsOfWhichFewPairsAreTiedStayTwo() {
        assertThat(gather(100, List.of(1, 2, 4, 5))).containsExactly(List.of(1, 2), List.of(4, 5));
    }

    @Test
    void whatExcludesEachOtherIsNotOneGroup() {
        assertThat(gather(1, List.of(1, 2, 3))).containsExactly(List.of(1, 2));
    }

    @Test
    void neitherOrderNorListingInBetweenMatters() {
        List<Integer> points = new ArrayList<>();
        new Random(7).ints(80, 0, 200).distinct().forEach(points::add);
        List<List<Integer>> expected = gather(6, points);
        assertThat(expected).hasSizeGreaterThan(5);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(points, new Random(seed));
            Gathering<Integer, List<Integer>> gathering = new Gathering<>(new Line(6));
            for (Integer point : points) {
                gathering.add(point);
                gathering.list();
            }
            assertThat(gathering.list()).isEqualTo(expected);
            assertThat(gather(6, points)).isEqualTo(expected);
        }
    }
}
