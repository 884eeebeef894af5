package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parallax.text.Span;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderEngineTest {

    private static final String TEXT =
            "Harbour reopens\n\nThe ministry said on Monday that two ships had left Odesa. “We are pleased,” said Vera Lindqvist.";

    private LanguageEngine engine;

    @BeforeAll
    void open() {
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no encoder on the class path or at -Dparallax.model");
        engine = EncoderEngine.open();
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void everySentenceHasOneRootAndExactSpans() {
        Analysis analysis = engine.analyse(TEXT, List.of());
        assertThat(analysis.sentences()).hasSize(3);
        for (Sentence sentence : analysis.sentences()) {
            assertThat(sentence.tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
            assertThat(sentence.tokens())
                    .allSatisfy(token -> assertThat(token.span().in(TEXT)).isEqualTo(token.text()));
        }
    }

    @Test
    void noSentenceTouchesWhatIsUnreadable() {
        Span skipped = Span.of(TEXT.indexOf("that two"), TEXT.indexOf("Odesa"));
        assertThat(engine.analyse(TEXT, List.of(skipped)).sentences())
                .isNotEmpty()
                .noneMatch(sentence -> sentence.span().overlaps(skipped));
    }

    @Test
    void asksEveryWordWhetherItNamesAPlace() {
        String text = "Deputies from Marlow County met Sudanese farmers near Odesa, the Kent Police Federation said.";
        Toponyms toponyms = engine.analyse(text, List.of()).toponyms();
        assertThat(toponyms.names())
                .extracting(name -> name.span().in(text) + " " + name.kind())
                .contains("Marlow County PLACE", "Odesa PLACE", "Sudanese NATIONALITY");
        Span farmers = Span.of(text.indexOf("farmers"), text.indexOf(" near"));
        Span odesa = Span.of(text.indexOf("Odesa"), text.indexOf(", the Kent"));
        assertThat(toponyms.probability(farmers)).isLessThan(0.1);
        assertThat(toponyms.probability(odesa)).isGreaterThan(0.9);
        assertThat(Toponyms.NONE.probability(odesa)).isEqualTo(0.5);
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(engine.analyse("", List.of()).sentences()).isEmpty();
        assertThat(engine.analyse(" \n\u00a0\n", List.of()).sentences()).isEmpty();
    }

    @Test
    void givesTheSameAnswerOnAnyNumberOfThreads() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            texts.add(TEXT.repeat(i % 5 + 1).replace("two ships", i + " ships"));
        }
        List<Analysis> alone =
                texts.stream().map(text -> engine.analyse(text, List.of())).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Analysis>> running = new ArrayList<>();
            texts.forEach(text -> running.add(pool.submit(() -> engine.analyse(text, List.of()))));
            for (int i = 0; i < running.size(); i++) {
                assertThat(running.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void readsASentenceLongerThanTheEncoderTakesAsOneTree() {
        String text = "They sold " + "flour, oil and salt and ".repeat(150) + "bread.";
        Analysis analysis = engine.analyse(text, List.of());
        assertThat(analysis.sentences()).hasSize(1);
        Sentence sentence = analysis.sentences().get(0);
        assertThat(sentence.tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
        assertThat(sentence.tokens()).allMatch(token -> sentence.isWithin(token, sentence.root()));
    }

    @Test
    void readsNoise() {
        String text = "\u0000\ud83d\ude00\ud800 x" + "a".repeat(3000) + " " + "=/".repeat(2000) + "\u202e\u200b";
        assertThat(engine.analyse(text, List.of()).sentences()).isNotEmpty();
    }
}
