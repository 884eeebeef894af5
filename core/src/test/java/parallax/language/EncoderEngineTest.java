package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void readsNothingFromNothing() {
        assertThat(engine.analyse("", List.of()).sentences()).isEmpty();
        assertThat(engine.analyse(" \n\u00a0\n", List.of()).sentences()).isEmpty();
    }
}
