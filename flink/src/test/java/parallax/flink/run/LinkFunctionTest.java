package parallax.flink.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import parallax.LinkKey;

/** The operator with its state, in the harness of Flink's own tests. */
@SuppressWarnings("try") // the harness closes with any exception
class LinkFunctionTest {

    private static final String COPY = LinkKey.Kind.COPY.name();

    @Test
    void theBucketEndsWithTheLeastAndEveryOtherIsJoinedToOneBeforeIt() throws Exception {
        try (var link = harness()) {
            link.open();
            meet(link, "m", "z", "a", "m");

            assertThat(link.extractOutputValues())
                    .containsExactly(bucket("m"), edge("m", "z"), bucket("a"), edge("a", "m"), edge("a", "m"));
        }
    }

    @Test
    void articlesOfOtherKeysDoNotMeet() throws Exception {
        try (var link = harness()) {
            link.open();
            link.processElement(Tuple3.of(COPY, 1L, "a"), 0);
            link.processElement(Tuple3.of(COPY, 2L, "b"), 0);
            link.processElement(Tuple3.of(LinkKey.Kind.SERIES.name(), 1L, "c"), 0);

            assertThat(link.extractOutputValues()).extracting(row -> row.f3).containsOnly("");
        }
    }

    @Test
    void theLeastIsKnownAfterAFailure() throws Exception {
        OperatorSubtaskState kept;
        try (var link = harness()) {
            link.open();
            meet(link, "b", "c");
            kept = link.snapshot(1, 1);
            meet(link, "d"); // lost with its worker, and told again
        }
        try (var link = harness()) {
            link.initializeState(kept);
            link.open();
            meet(link, "d", "b");

            assertThat(link.extractOutputValues()).containsExactly(edge("b", "d"));
        }
    }

    @Test
    void aKeyThatManyShareKeepsOneOfThem() throws Exception {
        try (var link = harness()) {
            link.open();
            for (int article = 0; article < 1000; article++) {
                meet(link, "a" + article);
            }

            assertThat(link.numKeyedStateEntries()).isEqualTo(1);
            assertThat(link.extractOutputValues()).hasSize(1000);
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<
                    Tuple2<String, Long>, Tuple3<String, Long, String>, Tuple4<String, Long, String, String>>
            harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LinkFunction()),
                key -> Tuple2.of(key.f0, key.f1),
                Types.TUPLE(Types.STRING, Types.LONG));
    }

    private static void meet(
            KeyedOneInputStreamOperatorTestHarness<
                            Tuple2<String, Long>, Tuple3<String, Long, String>, Tuple4<String, Long, String, String>>
                    link,
            String... articles)
            throws Exception {
        for (String article : List.of(articles)) {
            link.processElement(Tuple3.of(COPY, 7L, article), 0);
        }
    }

    private static Tuple4<String, Long, String, String> bucket(String least) {
        return Tuple4.of(COPY, 7L, least, "");
    }

    private static Tuple4<String, Long, String, String> edge(String lesser, String greater) {
        return Tuple4.of(COPY, 7L, lesser, greater);
    }
}
