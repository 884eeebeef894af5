package parallax.web.page.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.ledger.Entry;
import parallax.text.Labels;
import parallax.web.article.Mark;
import parallax.web.words.Words;

/**
 * Where marks lead to, and what they are called for those who do not see them.
 *
 * @param prefix of the address of a record, before its id
 * @param names by record
 */
public record MarkNames(String prefix, Map<String, String> names) {

    public MarkNames {
        Objects.requireNonNull(prefix);
        names = Map.copyOf(names);
    }

    /** “Statement: Joe Biden”. */
    static MarkNames of(Words words, String prefix, Map<Entry.Kind, List<RecordLine>> lines) {
        Map<String, String> names = new HashMap<>();
        lines.forEach((kind, ofKind) -> ofKind.forEach(line -> names.put(
                line.id(), words.get("mark.name", words.get("kind." + Labels.of(kind)), line.number(), line.name()))));
        return new MarkNames(prefix, names);
    }

    public String href(String record) {
        return prefix + record;
    }

    public String name(Mark mark) {
        String record = mark.record();
        return record == null ? "" : names.getOrDefault(record, record);
    }
}
