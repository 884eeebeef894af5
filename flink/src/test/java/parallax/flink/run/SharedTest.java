package parallax.flink.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTest {

    private final List<String> told = new ArrayList<>();

    private final Shared<String, StringBuilder> shared = new Shared<>(
            name -> {
                told.add("open " + name);
                return new StringBuilder(name);
            },
            thing -> told.add("close " + thing));

    @Test
    void itIsOpenedOnceAndClosedWhenTheLastGivesItBack() {
        StringBuilder first = shared.acquire("a");
        assertThat(shared.acquire("a")).isSameAs(first);
        shared.acquire("b");
        shared.release("a");
        assertThat(told).containsExactly("open a", "open b");

        shared.release("a");
        assertThat(told).containsExactly("open a", "open b", "close a");

        assertThat(shared.acquire("a")).isNotSameAs(first);
    }

    @Test
    void nothingIsGivenBackTwice() {
        shared.acquire("a");
        shared.release("a");

        assertThatThrownBy(() -> shared.release("a")).isInstanceOf(IllegalStateException.class);
    }
}
