package parallax.web.page.situation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Evidence;
import parallax.situation.dispute.Dispute;
import parallax.situation.told.Side;
import parallax.web.page.list.Capped;

/**
 * What the page of a dispute shows.
 *
 * @param dispute what cannot both hold
 * @param say what the core says, in words
 * @param columns its sides, in order of time
 * @param picture who told which side when
 * @param before the dispute before it in order of time; null for the first
 * @param after the next one; null for the last
 */
public record DisputeView(
        Dispute dispute,
        Say say,
        List<Column> columns,
        Picture picture,
        @Nullable Dispute before,
        @Nullable Dispute after) {

    public DisputeView {
        Objects.requireNonNull(dispute);
        Objects.requireNonNull(say);
        Objects.requireNonNull(picture);
        columns = List.copyOf(columns);
    }

    /**
     * One side.
     *
     * @param says what all of it say
     * @param first who said it first
     * @param around the words with the sentences beside them
     * @param further who said it later, in order of time
     * @param evidence what they lean on
     */
    public record Column(String says, Side first, Surroundings around, Capped<Side> further, List<Lean> evidence) {

        public Column {
            Objects.requireNonNull(says);
            Objects.requireNonNull(first);
            Objects.requireNonNull(around);
            Objects.requireNonNull(further);
            evidence = List.copyOf(evidence);
        }

        /** All who say it. */
        public List<Side> sides(Dispute dispute) {
            return dispute.positions().stream()
                    .filter(position -> position.tellings().contains(first))
                    .findFirst()
                    .map(position -> position.tellings())
                    .orElse(List.of(first));
        }
    }

    /**
     * A piece of evidence that a side leans on.
     *
     * @param medium what sort of evidence
     * @param words that name it
     * @param article where it is named
     * @param record its record there
     */
    public record Lean(Evidence.Medium medium, String words, String article, String record) {

        public Lean {
            Objects.requireNonNull(medium);
            Objects.requireNonNull(words);
            Objects.requireNonNull(article);
            Objects.requireNonNull(record);
        }

        public String href() {
            return "/articles/" + article + "/" + record;
        }
    }
}
