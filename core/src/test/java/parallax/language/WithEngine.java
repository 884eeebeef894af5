package parallax.language;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests of readers that need the real engine: it is opened once for a class, which is skipped where no model is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WithEngine {

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private LanguageEngine engine;

    @BeforeAll
    void open() {
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no model: name its folder with -Dparallax.model");
        engine = EncoderEngine.open();
    }

    @AfterAll
    void close() {
        if (EncoderEngine.isInstalled()) {
            engine.close();
        }
    }

    /** The engine of this class. */
    protected final LanguageEngine engine() {
        return engine;
    }
}
