package parallax.web.page.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import parallax.situation.Situation;
import parallax.situation.claim.Claim;
import parallax.situation.dispute.Dispute;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.revision.Revision;
import parallax.situation.series.FigureSeries;
import parallax.situation.timeline.PlaceCount;
import parallax.web.page.list.Capped;

/**
 * The lists of a situation as far as they are shown.
 *
 * @param disputes in order of time
 * @param positions who holds what
 * @param series figures over time
 * @param places those with most events first
 * @param allPlaces the same, not cut, for the map
 * @param exhibits evidence that most articles lean on first
 * @param claims what several articles have from one mouth; what only copies repeat word for word is not among them
 * @param repeated how many claims only copies repeat
 * @param revisions what is said otherwise later
 */
public record Parts(
        Capped<Dispute> disputes,
        Matrix positions,
        Capped<FigureSeries> series,
        Capped<PlaceCount> places,
        List<PlaceCount> allPlaces,
        Capped<Exhibit> exhibits,
        Capped<Claim> claims,
        int repeated,
        Capped<Revision> revisions) {

    static final String POSITIONS = "positions";
    static final int QUESTIONS = 8;
    static final int SPEAKERS = 14;

    private static final int DISPUTES = 10;
    private static final int SERIES = 4;
    private static final int PLACES = 10;
    private static final int EXHIBITS = 8;
    private static final int CLAIMS = 8;
    private static final int REVISIONS = 6;

    public Parts {
        Objects.requireNonNull(disputes);
        Objects.requireNonNull(positions);
        Objects.requireNonNull(series);
        Objects.requireNonNull(places);
        allPlaces = List.copyOf(allPlaces);
        Objects.requireNonNull(exhibits);
        Objects.requireNonNull(claims);
        Objects.requireNonNull(revisions);
    }

    static Parts of(Situation situation, Cut cut) {
        List<Claim> claims = claims(situation);
        List<PlaceCount> places = situation.places();
        return new Parts(
                cut instanceof Cut.Paper
                        ? Capped.whole(situation.disputes())
                        : cut.of(situation.disputes(), "disputes", DISPUTES),
                Matrix.of(situation.positions(), cut),
                cut.of(situation.series(), "figures", SERIES),
                cut.of(places, "places", PLACES),
                places,
                cut.of(exhibits(situation), "evidence", EXHIBITS),
                cut.of(claims, "claims", CLAIMS),
                situation.claims().size() - claims.size(),
                cut.of(situation.revisions(), "revisions", REVISIONS));
    }

    private static List<Claim> claims(Situation situation) {
        return situation.claims().stream()
                .filter(claim -> claim.variants().size() > 1 || origins(situation, claim) > 1)
                .sorted(Comparator.comparing((Claim claim) -> origins(situation, claim), Comparator.reverseOrder())
                        .thenComparing(claim -> claim.variants().size(), Comparator.reverseOrder())
                        .thenComparing(Claim::id))
                .toList();
    }

    private static int origins(Situation situation, Claim claim) {
        return situation.sources().count(claim.articles()).origins();
    }

    private static List<Exhibit> exhibits(Situation situation) {
        return situation.exhibits().stream()
                .sorted(Comparator.comparing((Exhibit each) -> each.articles().size(), Comparator.reverseOrder())
                        .thenComparing(
                                each -> each.tellings().get(0).side().date(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Exhibit::id))
                .toList();
    }
}
