package parallax.situation;

import java.util.List;
import java.util.Objects;
import parallax.situation.claim.Claim;
import parallax.situation.dispute.Dispute;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.position.Positions;
import parallax.situation.revision.Revision;
import parallax.situation.series.FigureSeries;
import parallax.situation.timeline.PlaceCount;
import parallax.situation.timeline.Timeline;
import parallax.story.Groups;
import parallax.story.Sources;
import parallax.story.Story;
import parallax.story.copy.Copy;
import parallax.story.version.Versions;

/**
 * What a set of accounts yields when they are laid side by side.
 *
 * @param groups copies, versions and stories, and who published them
 * @param timeline what is told, by day
 * @param positions who holds what on the questions that are open, and who is silent
 * @param series figures about the same thing
 * @param disputes accounts that cannot both hold
 * @param claims statements that several articles tell
 * @param exhibits evidence that several articles lean on
 * @param revisions what was said and is said otherwise later, by the same outlet or speaker
 */
public record Situation(
        Groups groups,
        Timeline timeline,
        Positions positions,
        List<FigureSeries> series,
        List<Dispute> disputes,
        List<Claim> claims,
        List<Exhibit> exhibits,
        List<Revision> revisions) {

    public Situation {
        Objects.requireNonNull(groups);
        Objects.requireNonNull(timeline);
        Objects.requireNonNull(positions);
        series = List.copyOf(series);
        disputes = List.copyOf(disputes);
        claims = List.copyOf(claims);
        exhibits = List.copyOf(exhibits);
        revisions = List.copyOf(revisions);
    }

    /** Places with what is told to have happened there, those with most events first. */
    public List<PlaceCount> places() {
        return PlaceCount.of(timeline);
    }

    /** Republished text. */
    public List<Copy> copies() {
        return groups.copies();
    }

    /** Articles that were read more than once. */
    public List<Versions> versions() {
        return groups.versions();
    }

    /** Articles on one happening. */
    public List<Story> stories() {
        return groups.stories();
    }

    /** Who published, for every count of articles. */
    public Sources sources() {
        return groups.sources();
    }
}
