package parallax.situation;

import java.util.Comparator;
import java.util.List;
import parallax.ledger.Account;
import parallax.situation.claim.Claims;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Disputes;
import parallax.situation.exhibit.Exhibits;
import parallax.situation.position.PositionFinder;
import parallax.situation.revision.RevisionFinder;
import parallax.situation.same.Keywords;
import parallax.situation.series.Series;
import parallax.situation.timeline.Timeline;
import parallax.situation.timeline.TimelineFinder;
import parallax.situation.told.Records;
import parallax.story.Groups;

/** Lays accounts side by side. The answer does not depend on their order. */
public final class SituationFinder {

    /**
     * @param accounts what each article puts into the ledger
     * @param groups copies, versions and stories among the articles
     */
    public Situation group(List<Account> accounts, Groups groups) {
        List<Account> ordered =
                accounts.stream().sorted(Comparator.comparing(Account::article)).toList();
        Records records = new Records();
        ordered.forEach(records::add);
        Keywords.Reader keywords = new Keywords.Reader();
        Disputes finder = new Disputes(records);
        Series series = new Series(records);
        Claims claims = new Claims(records, keywords);
        Exhibits exhibits = new Exhibits(records, keywords);
        for (Account account : ordered) {
            finder.add(account);
            series.add(account);
            claims.add(account);
            exhibits.add(account);
        }
        List<Dispute> disputes = finder.list();
        Timeline timeline = new TimelineFinder(records).group(ordered);
        return new Situation(
                groups,
                timeline,
                new PositionFinder().group(ordered, timeline, disputes),
                series.list(),
                disputes,
                claims.list().stream()
                        .filter(claim -> isToldByMany(groups, claim.articles()))
                        .toList(),
                exhibits.list().stream()
                        .filter(exhibit -> isToldByMany(groups, exhibit.articles()))
                        .toList(),
                new RevisionFinder(records).group(ordered, groups.versions()));
    }

    /** Versions of one article are one. */
    private static boolean isToldByMany(Groups groups, List<String> articles) {
        return groups.sources().count(articles).articles() > 1;
    }
}
