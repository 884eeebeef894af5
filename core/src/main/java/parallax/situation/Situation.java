package parallax.situation;

import java.util.List;
import java.util.Objects;
import parallax.story.copy.Copy;
import parallax.story.Story;

/**
 * What a set of accounts yields when they are laid side by side.
 *
 * @param copies republished text
 * @param stories articles on one happening
 * @param timeline what is told, by day
 * @param series figures about the same thing
 * @param disputes accounts that cannot both hold
 */
public record Situation(
        List<Copy> copies, List<Story> stories, Timeline timeline, List<FigureSeries> series, List<Dispute> disputes) {

    public Situation {
        copies = List.copyOf(copies);
        stories = List.copyOf(stories);
        Objects.requireNonNull(timeline);
        series = List.copyOf(series);
        disputes = List.copyOf(disputes);
    }
}
