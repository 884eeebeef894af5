package parallax.ledger;

import java.util.Objects;

/**
 * What made a record.
 *
 * @param rule name of the rule, or of the head of the model, that made it: {@code cue-verb/said}, {@code model/attribution}
 * @param engine which reader was speaking: {@code rules}, {@code model} or {@code rules+model} when both agree
 * @param confidence how sure the reader is that the record says what the text says, 0 to 1, to three decimals as it is
 *     written; never how true the text is
 */
public record Provenance(String rule, String engine, double confidence) {

    public static final String RULES = "rules";
    public static final String MODEL = "model";
    public static final String BOTH = "rules+model";

    public Provenance {
        Objects.requireNonNull(engine);
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a record without the name of its rule");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        confidence = Math.round(confidence * 1000) / 1000.0;
    }

    public static Provenance rule(String rule, double confidence) {
        return new Provenance(rule, RULES, confidence);
    }
}
