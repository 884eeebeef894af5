package parallax.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import parallax.language.TimeExpression;
import parallax.text.CodePoints;
import parallax.text.Span;

/** Prints how well times are read on the tuning gold; skipped where that is not beside the checkout. */
class TimeScore {

    private int gold;
    private int read;
    private int relaxed;
    private int strict;
    private int values;
    private final List<String> faults = new ArrayList<>();

    @Test
    void score() throws IOException {
        Path shared = Path.of(System.getProperty("parallax.shared", "../../../shared"));
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no model: name its folder with -Dparallax.model");
        Assumptions.assumeTrue(Files.isDirectory(shared.resolve("gold/time")), "no gold beside the checkout");
        TimeReader reader = new TimeReader();
        LanguageEngine engine = EncoderEngine.open();
        for (String file : List.of("timebank.dev", "aquaint.dev")) {
            for (String line : Files.readAllLines(shared.resolve("gold/time/" + file + ".jsonl"))) {
                article(reader, engine, new ObjectMapper().readTree(line));
            }
        }
        double f = 2.0 * relaxed / (gold + read);
        System.out.printf(
                "gold %d read %d  P %.3f R %.3f relaxed %.3f  strict %.3f  value %.3f%n",
                gold,
                read,
                1.0 * relaxed / read,
                1.0 * relaxed / gold,
                f,
                2.0 * strict / (gold + read),
                2.0 * values / (gold + read));
        Path out = Path.of(System.getProperty("parallax.faults", "target/time-faults.txt"));
        Files.write(out, faults);
        assertThat(f).isGreaterThan(0.5);
    }

    private void article(TimeReader reader, LanguageEngine engine, JsonNode json) {
        String text = json.get("text").asText();
        CodePoints points = new CodePoints(text);
        LocalDate published = LocalDate.parse(json.get("dct").asText().substring(0, 10));
        Analysis analysis = engine.analyse(text, List.of());
        List<TimeExpression> times = new ArrayList<>(reader.read(analysis, published));
        read += times.size();
        for (JsonNode timex : json.get("timex")) {
            gold++;
            Span span = points.toUnits(new Span(
                    timex.get("span").get(0).asInt(), timex.get("span").get(1).asInt()));
            String value = timex.get("value").asText();
            String context = text.substring(Math.max(0, span.start() - 30), span.start()) + "[[" + span.in(text) + "]]"
                    + text.substring(span.end(), Math.min(text.length(), span.end() + 20));
            context = context.replace('\n', ' ');
            TimeExpression hit = times.stream()
                    .filter(time -> time.span().overlaps(span))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                faults.add("MISS\t" + timex.get("type").asText() + "\t" + value + "\t" + context);
                continue;
            }
            times.remove(hit);
            relaxed++;
            boolean same = hit.span().equals(span);
            strict += same ? 1 : 0;
            boolean right = hit.value().equals(value);
            values += right ? 1 : 0;
            if (!same) {
                faults.add("SPAN\t" + hit.span().in(text) + "\t" + hit.rule() + "\t" + context);
            }
            if (!right) {
                faults.add(
                        "VALUE\t" + value + "\t" + hit.value() + "\t" + hit.rule() + "\t" + published + "\t" + context);
            }
        }
        for (TimeExpression time : times) {
            Span span = time.span();
            faults.add("FALSE\t" + time.rule() + "\t"
                    + text.substring(Math.max(0, span.start() - 30), Math.min(text.length(), span.end() + 20))
                            .replace('\n', ' ')
                    + "\t" + span.in(text));
        }
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
