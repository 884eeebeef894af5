package parallax.statement.confidence;

import java.util.List;
import java.util.Objects;
import parallax.text.Span;

/**
 * An attribution that may become a statement, for choosing the weights of {@link Confidence}.
 *
 * @param speaker where the speaker is named
 * @param cue the words that attribute
 * @param content what is said
 * @param engine which reader made it, as in {@link parallax.ledger.Provenance}
 * @param signs what speaks for and against it
 */
public record Candidate(List<Span> speaker, List<Span> cue, List<Span> content, String engine, Signs signs) {

    public Candidate {
        speaker = List.copyOf(speaker);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(signs);
    }
}
