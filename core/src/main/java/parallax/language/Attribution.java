package parallax.language;

import java.util.List;
import parallax.text.Span;

/**
 * An attribution as the encoder tags and pairs it; the room {@code statement} decides what becomes a record.
 *
 * @param source spans that name who speaks; may be empty
 * @param cue spans of the words that attribute; may be empty
 * @param content spans of what is said
 * @param confidence mean probability of the tags, 0 to 1
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double confidence) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
