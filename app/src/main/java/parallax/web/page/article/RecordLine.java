package parallax.web.page.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.text.Span;
import parallax.web.article.KindSet;
import parallax.web.article.Marks;
import parallax.web.record.Headings;
import parallax.web.words.Words;

/**
 * A record in the list beside its article.
 *
 * @param id of the record
 * @param kind of the record
 * @param number S1, E1, F1, V1 in the order of the text
 * @param name who speaks, what is done
 * @param words of the article that say most of it
 */
public record RecordLine(String id, Entry.Kind kind, String number, String name, String words) {

    public RecordLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(name);
        Objects.requireNonNull(words);
    }

    /** All records of an article by kind, each kind in the order of the text. */
    public static Map<Entry.Kind, List<RecordLine>> of(Words words, Reading reading) {
        Map<Entry.Kind, List<RecordLine>> lines = new EnumMap<>(Entry.Kind.class);
        reading.account().entries().stream()
                .sorted(java.util.Comparator.comparing(RecordLine::first))
                .forEach(entry -> {
                    List<RecordLine> ofKind = lines.computeIfAbsent(entry.kind(), kind -> new ArrayList<>());
                    ofKind.add(new RecordLine(
                            entry.id(),
                            entry.kind(),
                            KindSet.letter(entry.kind()) + (ofKind.size() + 1),
                            Headings.name(words, reading, entry),
                            Headings.wordsOf(entry)));
                });
        return lines;
    }

    private static Span first(Entry entry) {
        return Marks.of(entry).get(0).span();
    }
}
