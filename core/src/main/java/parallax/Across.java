package parallax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.format.found.Finding;
import parallax.format.found.Findings;
import parallax.ledger.Account;
import parallax.situation.Situation;
import parallax.situation.claim.Claim;
import parallax.situation.claim.Claims;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Disputes;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.exhibit.Exhibits;
import parallax.situation.position.Positions;
import parallax.situation.revision.Revision;
import parallax.situation.revision.RevisionFinder;
import parallax.situation.same.Keywords;
import parallax.situation.series.FigureSeries;
import parallax.situation.series.Series;
import parallax.situation.timeline.Timeline;
import parallax.situation.told.Records;
import parallax.story.Groups;
import parallax.story.Sources;
import parallax.story.Story;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyFinder;
import parallax.story.copy.Sketch;
import parallax.story.outlet.OutletTable;
import parallax.story.version.VersionFinder;
import parallax.story.version.Versions;

/**
 * What is found across some of the articles of a ledger, one kind at a time. Where these are all that have to do with one
 * another in that kind ({@link LinkKey}), it is what {@link Comparison#whole()} finds of them among all articles.
 */
public final class Across {

    private static final Timeline NO_TIMELINE = new Timeline(List.of(), List.of(), List.of());
    private static final Positions NO_POSITIONS = new Positions(List.of(), List.of());

    private final SortedMap<String, Reading> readings = new TreeMap<>();
    private final List<Versions> versions;
    private final OutletTable outlets;
    private final Sources sources;

    /**
     * What was found.
     *
     * @param findings in no particular order
     * @param tied sets of articles that are joined by it or by what may become it
     */
    public record Seen(List<Finding> findings, List<Set<String>> tied) {

        public Seen {
            findings = List.copyOf(findings);
            tied = List.copyOf(tied);
        }
    }

    /**
     * @param readings the articles, as it was decided who their actors are
     * @param copies the groups that these are in, for the counts of voices
     * @param versions the same of readings of one address
     */
    public Across(Collection<Reading> readings, List<Copy> copies, List<Versions> versions, OutletTable outlets) {
        readings.forEach(each -> this.readings.put(each.article().id(), each));
        this.versions = List.copyOf(versions);
        this.outlets = outlets;
        this.sources = Sources.of(articles(), copies, this.versions, outlets);
    }

    /** Readings of one address. */
    public Seen versions() {
        List<Versions> found = new VersionFinder().group(articles());
        return seen(
                situation(new Groups(List.of(), found, List.of(), sources)),
                found.stream().map(Versions::articles).map(Set::copyOf).toList());
    }

    /** @param beside those that lead buckets of these articles, with the keys of these buckets */
    public Seen copies(List<Sketch> beside) {
        List<Copy> found = new CopyFinder().group(articles(), beside);
        Sources counted = Sources.of(articles(), found, versions, outlets);
        return seen(
                situation(new Groups(found, List.of(), List.of(), counted)),
                found.stream().map(Copy::articles).map(Set::copyOf).toList());
    }

    /** @param stories of these articles */
    public Seen stories(List<Story> stories) {
        return seen(situation(new Groups(List.of(), List.of(), stories, sources)), List.of());
    }

    public Seen series() {
        Series series = new Series(records());
        Map<String, Set<String>> byKey = new HashMap<>();
        for (Account account : accounts()) {
            series.add(account);
            series.keys(account)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, none -> new HashSet<>()).add(account.article()));
        }
        return seen(situation(series.list(), List.of(), List.of()), List.copyOf(byKey.values()));
    }

    public Seen claims() {
        Claims claims = new Claims(records(), new Keywords.Reader());
        accounts().forEach(claims::add);
        List<Claim> found = claims.list().stream()
                .filter(claim -> isToldByMany(claim.articles()))
                .toList();
        return seen(situation(List.of(), found, List.of()), claims.listTied());
    }

    public Seen evidence() {
        Exhibits exhibits = new Exhibits(records(), new Keywords.Reader());
        accounts().forEach(exhibits::add);
        List<Exhibit> found = exhibits.list().stream()
                .filter(exhibit -> isToldByMany(exhibit.articles()))
                .toList();
        return seen(situation(List.of(), List.of(), found), exhibits.listTied());
    }

    /**
     * Disputes and revisions.
     *
     * @param beside what else bears on the questions of these articles
     */
    public Seen disputes(Collection<Reading> beside) {
        Records records = records();
        beside.forEach(each -> records.add(each.account()));
        List<Dispute> disputes = among(new Disputes(records), beside);
        List<Dispute> otherwise = among(Disputes.ofOneSpeaker(records), beside);
        List<Versions> own = new VersionFinder().group(articles());
        List<Revision> revisions = new RevisionFinder(records).group(accounts(), own, otherwise);
        List<Set<String>> tied = new ArrayList<>();
        disputes.forEach(each -> tied.add(articlesOf(each)));
        otherwise.forEach(each -> tied.add(articlesOf(each)));
        own.forEach(each -> tied.add(Set.copyOf(each.articles())));
        return seen(
                new Situation(
                        new Groups(List.of(), List.of(), List.of(), sources),
                        NO_TIMELINE,
                        NO_POSITIONS,
                        List.of(),
                        disputes,
                        List.of(),
                        List.of(),
                        revisions),
                tied);
    }

    /** Those in which these articles stand. */
    private List<Dispute> among(Disputes finder, Collection<Reading> beside) {
        accounts().forEach(finder::add);
        beside.forEach(each -> finder.addBeside(each.account()));
        return finder.list().stream()
                .filter(dispute -> readings.keySet().containsAll(articlesOf(dispute)))
                .toList();
    }

    private static Set<String> articlesOf(Dispute dispute) {
        return dispute.sides().stream().map(side -> side.article()).collect(Collectors.toSet());
    }

    private boolean isToldByMany(List<String> articles) {
        return sources.count(articles).articles() > 1;
    }

    private Seen seen(Situation situation, List<Set<String>> tied) {
        Map<String, Article> byId = new TreeMap<>();
        readings.forEach((id, reading) -> byId.put(id, reading.article()));
        return new Seen(Findings.of(situation, byId), tied);
    }

    private Situation situation(Groups groups) {
        return new Situation(groups, NO_TIMELINE, NO_POSITIONS, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Situation situation(List<FigureSeries> series, List<Claim> claims, List<Exhibit> exhibits) {
        return new Situation(
                new Groups(List.of(), List.of(), List.of(), sources),
                NO_TIMELINE,
                NO_POSITIONS,
                series,
                List.of(),
                claims,
                exhibits,
                List.of());
    }

    private Records records() {
        Records records = new Records();
        accounts().forEach(records::add);
        return records;
    }

    private List<Article> articles() {
        return readings.values().stream().map(Reading::article).toList();
    }

    private List<Account> accounts() {
        return readings.values().stream().map(Reading::account).toList();
    }
}
