package parallax.figure;

import java.util.List;
import java.util.Objects;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.ledger.Figure;

/** Finds the numbers of an article: bounds, unit, what is counted and what is said of it. */
public final class FigureReader {

    private final Profile profile;

    /** Reads vague words literally. */
    public FigureReader() {
        this(Profile.LITERAL);
    }

    public FigureReader(Profile profile) {
        this.profile = Objects.requireNonNull(profile);
    }

    /**
     * The figures of a text, in order, none of them joined to a statement yet.
     *
     * @param analysis with its times read: dates are not figures, and a figure holds for the time beside it
     * @param names who and where
     */
    public List<Figure> read(Analysis analysis, Names names) {
        Objects.requireNonNull(analysis);
        Objects.requireNonNull(names);
        Objects.requireNonNull(profile);
        return List.of();
    }
}
