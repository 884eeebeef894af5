package parallax.statement.cue;

import java.util.List;
import parallax.ledger.Statement.CueKind;
import parallax.text.Labels;
import parallax.text.RuleFile;

/**
 * One line of the lexicon of words that attribute.
 *
 * @param name unique; it goes into the provenance
 * @param lemmas the cue's words in order, a verb or noun first and its particles after it
 * @param part what sort of word the first one is
 * @param kind what sort of saying it is
 * @param factive true when the cue takes its content for granted
 * @param frames what the content may be, likeliest first
 * @param example a sentence from which the reader makes a statement with this cue
 */
public record Cue(
        String name,
        List<String> lemmas,
        Part part,
        CueKind kind,
        boolean factive,
        List<Frame> frames,
        String example) {

    /** The class of a cue. */
    public enum Part {
        VERB,
        NOUN,
        ADVERB,
        PREPOSITION
    }

    public Cue {
        lemmas = List.copyOf(lemmas);
        frames = List.copyOf(frames);
    }

    public static Cue of(RuleFile.Row row) {
        List<String> lemmas = List.of(row.get("lemmas").split(" "));
        List<Frame> frames = row.list("frame").stream()
                .map(label -> {
                    try {
                        return Labels.parse(Frame.class, label);
                    } catch (IllegalArgumentException e) {
                        throw row.malformed("a known frame, found " + label);
                    }
                })
                .toList();
        String factive = row.get("factive");
        if (frames.isEmpty() || row.get("example").isEmpty()) {
            throw row.malformed("a frame and an example");
        }
        if (!factive.equals("yes") && !factive.equals("no")) {
            throw row.malformed("yes or no as factive, found " + factive);
        }
        return new Cue(
                row.get("name"),
                lemmas,
                row.constant("class", Part.class),
                row.constant("kind", CueKind.class),
                factive.equals("yes"),
                frames,
                row.get("example"));
    }

    public boolean takes(Frame frame) {
        return frames.contains(frame);
    }

    /** True for words that report speech as such: they can bring a quotation. */
    public boolean quotes() {
        return takes(Frame.QUOTE);
    }
}
