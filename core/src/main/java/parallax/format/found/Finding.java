package parallax.format.found;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something found across articles, as it is kept in a ledger.
 *
 * @param id derived from its content
 * @param kind what it is
 * @param day first day that it names, null when it names none
 * @param label what it is about, in a few words
 * @param body as {@code parallax compare --format jsonl} has it
 * @param members what it joins
 */
public record Finding(String id, Kind kind, @Nullable LocalDate day, String label, String body, List<Member> members) {

    public Finding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        Objects.requireNonNull(body);
        members = List.copyOf(members);
    }

    /** What can be found. */
    public enum Kind {
        COPY,
        VERSION,
        STORY,
        SERIES,
        DISPUTE,
        CLAIM,
        EVIDENCE,
        REVISION
    }

    /**
     * An article, or one of its records.
     *
     * @param article id of the article
     * @param record id of the record, null when the article as a whole is meant
     */
    public record Member(String article, @Nullable String record) implements Comparable<Member> {

        public Member {
            Objects.requireNonNull(article);
        }

        @Override
        public int compareTo(Member other) {
            int order = article.compareTo(other.article);
            return order != 0 ? order : Objects.toString(record, "").compareTo(Objects.toString(other.record, ""));
        }
    }
}
