package parallax.language;

import java.util.List;
import parallax.text.Span;

/** An engine that draws its analyses by {@link Sketch}. */
final class SketchEngine {

    private SketchEngine() {}

    static LanguageEngine of() {
        return new LanguageEngine() {
            @Override
            public Analysis analyse(String text, List<Span> unreadable) {
                return Sketch.of(text);
            }

            @Override
            public String version() {
                return "sketch";
            }

            @Override
            public void close() {}
        };
    }
}
