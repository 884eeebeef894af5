package parallax.format.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.EventType;
import parallax.ledger.Place;

/**
 * What somebody else has recorded. It is no record of ours: it enters no count, no series and no dispute.
 *
 * @param source whose it is
 * @param day of the event or review, null when not said
 * @param coding what they call it
 * @param parties who does it and to whom, in their words
 * @param where their place
 * @param figures their numbers
 * @param urls where the article or the claim stands, in their order
 * @param opinion what they think of a claim, null when they only record
 * @param raw their line
 */
public record Outside(
        Source source,
        @Nullable LocalDate day,
        Coding coding,
        Parties parties,
        Where where,
        List<Amount> figures,
        List<String> urls,
        @Nullable Opinion opinion,
        String raw)
        implements OutsideLine {

    public Outside {
        Objects.requireNonNull(source);
        Objects.requireNonNull(coding);
        Objects.requireNonNull(parties);
        Objects.requireNonNull(where);
        figures = List.copyOf(figures);
        urls = List.copyOf(urls);
        Objects.requireNonNull(raw);
    }

    @Override
    public String place() {
        return source.place();
    }

    /** Whose data it is. */
    public enum Dataset {
        GDELT,
        ACLED,
        CLAIMREVIEW
    }

    /**
     * Where a record comes from.
     *
     * @param system whose data it is
     * @param id their id
     * @param place file and line it was read from
     */
    public record Source(Dataset system, String id, String place) {

        public Source {
            Objects.requireNonNull(system);
            Objects.requireNonNull(id);
            Objects.requireNonNull(place);
        }
    }

    /**
     * What they call it.
     *
     * @param theirs their code or type
     * @param type the PLOVER type that it maps to; null when PLOVER has none for it
     */
    public record Coding(String theirs, @Nullable EventType type) {

        public Coding {
            Objects.requireNonNull(theirs);
        }
    }

    /**
     * Who does it and to whom.
     *
     * @param actors in their words
     * @param recipients in their words
     */
    public record Parties(List<String> actors, List<String> recipients) {

        public Parties {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Their place.
     *
     * @param name in their words, null when not said
     * @param country ISO 3166-1 alpha-3, null when not known
     * @param position their point, null when they give none
     */
    public record Where(@Nullable String name, @Nullable String country, Place.@Nullable Position position) {

        static final Where UNKNOWN = new Where(null, null, null);
    }

    /**
     * One of their numbers.
     *
     * @param what it counts, by the name of their column
     * @param value as they write it
     */
    public record Amount(String what, String value) {}

    /**
     * What a reviewer thinks of a claim; an outside opinion, quoted.
     *
     * @param claim the claim as the reviewer words it
     * @param rating the words or number of the rating, null when there is none
     * @param reviewer who rates, null when not said
     * @param review where the review stands, null when not said
     */
    public record Opinion(
            String claim,
            @Nullable String rating,
            @Nullable String reviewer,
            @Nullable String review) {

        public Opinion {
            Objects.requireNonNull(claim);
        }
    }
}
