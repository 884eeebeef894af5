package parallax.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Evidence;
import parallax.text.RuleFile;
import parallax.text.Span;

/**
 * A phrase that may name evidence, with the verbs around it.
 *
 * @param rule what found it
 * @param sentence where it stands
 * @param head its noun
 * @param span its words, without article
 * @param verbs verbs that it depends on as subject or object, or that describe it, nearest first
 */
record Piece(Rule rule, Sentence sentence, Token head, Span span, List<Token> verbs) {

    Piece {
        verbs = List.copyOf(verbs);
    }

    /** What makes a noun evidence rather than a thing. */
    enum Need {
        NOTHING,
        CONTEXT,
        SAYING,
        RECOUNTING,
        SEEING
    }

    /** One row of {@code en/evidence.tsv}. */
    record Rule(String name, Evidence.Medium medium, Need need) {

        static Rule of(RuleFile.Row row) {
            return new Rule(
                    row.get("name"), row.constant("medium", Evidence.Medium.class), row.constant("needs", Need.class));
        }
    }

    @Nullable
    Token verb(Cues cues, Cues.Kind kind) {
        return verbs.stream()
                .filter(verb -> cues.isVerb(verb, kind))
                .findFirst()
                .orElse(null);
    }
}
