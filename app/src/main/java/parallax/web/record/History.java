package parallax.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.ledger.Provenance;
import parallax.store.Making;
import parallax.store.Revision;
import parallax.web.words.Words;

/**
 * How a record came to be what it is.
 *
 * @param steps the readings of its article that made it, changed it or took it out, first to last
 * @param last the last reading that has it
 * @param entry the record as that reading has it
 */
public record History(List<Step> steps, Reading last, Entry entry) {

    public History {
        steps = List.copyOf(steps);
        Objects.requireNonNull(last);
        Objects.requireNonNull(entry);
    }

    /** What a reading did to the record. */
    public enum Deed {
        MADE,
        CHANGED,
        TAKEN_OUT
    }

    /**
     * A reading that made, changed or took out the record.
     *
     * @param making who, when and why
     * @param deed what it did
     * @param changes fields that say something else than before
     */
    public record Step(Making making, Deed deed, List<Change> changes) {

        public Step {
            Objects.requireNonNull(making);
            Objects.requireNonNull(deed);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A field that says something else than before.
     *
     * @param key of its name among the strings
     * @param before in words; null when it said nothing
     * @param now likewise
     */
    public record Change(
            String key, @Nullable String before, @Nullable String now) {

        public Change {
            Objects.requireNonNull(key);
        }
    }

    /** Of all readings of an article, first to last; empty when none of them has the record. */
    public static Optional<History> of(Words words, List<Revision> revisions, String record) {
        List<Step> steps = new ArrayList<>();
        Reading last = null;
        Entry known = null;
        Entry before = null;
        Map<String, String> told = Map.of();
        for (Revision revision : revisions) {
            Reading reading = revision.reading();
            Entry entry =
                    reading == null ? null : reading.account().findEntry(record).orElse(null);
            Map<String, String> tells = entry == null || reading == null ? Map.of() : lines(words, reading, entry);
            if (!Objects.equals(entry, before)) {
                Deed deed = entry == null ? Deed.TAKEN_OUT : before == null ? Deed.MADE : Deed.CHANGED;
                steps.add(new Step(revision.making(), deed, deed == Deed.CHANGED ? changes(told, tells) : List.of()));
            }
            before = entry;
            told = tells;
            known = entry == null ? known : entry;
            last = entry == null ? last : reading;
        }
        return known == null || last == null ? Optional.empty() : Optional.of(new History(steps, last, known));
    }

    /** Whether the latest reading of the article still has the record. */
    public boolean isGone() {
        return steps.get(steps.size() - 1).deed() == Deed.TAKEN_OUT;
    }

    private static Map<String, String> lines(Words words, Reading reading, Entry entry) {
        Map<String, String> lines = new LinkedHashMap<>();
        Facts.of(words, reading, entry).forEach(fact -> lines.put(fact.key(), fact.line()));
        Provenance made = entry.provenance();
        lines.put("fact.rule", made.rule());
        lines.put("fact.engine", Headings.engine(words, made));
        lines.put("fact.confidence", words.percent(made.confidence()));
        return lines;
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(before);
        now.forEach(all::putIfAbsent);
        for (String key : all.keySet()) {
            if (!Objects.equals(before.get(key), now.get(key))) {
                changes.add(new Change(key, before.get(key), now.get(key)));
            }
        }
        return changes;
    }
}
