package parallax.web.article;

import java.util.List;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.text.Span;

/** The paragraphs around a record, with its words marked. */
public final class Context {

    private Context() {}

    /** The blocks that hold the record or any of its words, in order. */
    public static List<Block> of(Reading reading, Entry entry) {
        List<Mark> marks = Marks.of(entry);
        Weaver weaver = new Weaver(reading.article().transcript(), marks);
        return Blocks.of(reading.article()).stream()
                .filter(block -> holds(block.span(), entry, marks))
                .map(block -> new Block(block.form(), block.furniture(), block.span(), weaver.weave(block.span())))
                .toList();
    }

    private static boolean holds(Span block, Entry entry, List<Mark> marks) {
        return block.overlaps(entry.sentence()) || marks.stream().anyMatch(mark -> block.overlaps(mark.span()));
    }
}
