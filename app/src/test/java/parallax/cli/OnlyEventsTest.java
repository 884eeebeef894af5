package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parallax.Parallax;
import parallax.Scope;
import parallax.Settings;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.format.JsonLines;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import parallax.text.Span;

/** When only events are asked for, what is skipped changes no byte of what is written. */
class OnlyEventsTest {

    private static final Settings EVENTS = Settings.DEFAULT.withScope(Scope.EVENTS);

    private static final List<String> WITHOUT_EVENTS = List.of(
            "The lake lies between two hills. Its water is green in the morning and grey at noon.",
            "Bread needs flour, water, salt and time. The oven must be hot.");

    @Test
    void theSameIsWrittenWhetherArticlesAreSkippedOrNot() {
        List<Capture> captures = new ArrayList<>();
        DemoArticles.list().forEach(captured -> captures.add((Capture) captured));
        WITHOUT_EVENTS.forEach(text -> captures.add(capture(text)));
        AtomicInteger skipping = new AtomicInteger();
        AtomicInteger reading = new AtomicInteger();
        List<String> skipped = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        try (EncoderEngine encoder = EncoderEngine.open();
                Parallax quick = Parallax.open(new Counting(encoder, skipping, false), EVENTS);
                Parallax slow = Parallax.open(new Counting(encoder, reading, true), EVENTS)) {
            for (Capture capture : captures) {
                skipped.add(written(quick, capture));
                whole.add(written(slow, capture));
            }
        }
        assertThat(skipped).isEqualTo(whole);
        assertThat(reading).hasValue(captures.size());
        assertThat(skipping).hasValue(captures.size() - WITHOUT_EVENTS.size());
    }

    private static Capture capture(String text) {
        return new Capture(
                Origin.of("note.txt", null),
                new Payload.Text(text),
                new Given(null, null, LocalDate.of(2022, 2, 16), null, "The Note"));
    }

    private static String written(Parallax parallax, Capture capture) {
        var reading = parallax.read(capture).getReading();
        return JsonLines.write(reading.article(), reading.account());
    }

    /** Counts the texts that are read; one that is told not to skip says that every text may hold an attack. */
    private record Counting(LanguageEngine engine, AtomicInteger texts, boolean everything) implements LanguageEngine {

        @Override
        public Analysis analyse(String text, List<Span> unreadable) {
            texts.incrementAndGet();
            return engine.analyse(text, unreadable);
        }

        @Override
        public List<Set<String>> possibleLemmas(String text, List<Span> unreadable) {
            return everything ? List.of(Set.of("attack")) : engine.possibleLemmas(text, unreadable);
        }

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public void close() {
            // the engine is closed by whoever opened it
        }
    }
}
