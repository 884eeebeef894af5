package parallax.situation.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Disputes;
import parallax.situation.dispute.Position;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;
import parallax.story.version.Version;
import parallax.story.version.Versions;

/** Finds what is said otherwise: by an outlet from one version of an article to the next, by a speaker from one article to another. */
public final class RevisionFinder {

    private final Records records;
    private final Comparison comparison;

    /** @param records must know every account */
    public RevisionFinder(Records records) {
        this.records = records;
        this.comparison = new Comparison(records, new Wording());
    }

    /**
     * The revisions among accounts, those of outlets first, in the order of their addresses.
     *
     * @param versions articles that were read more than once
     */
    public List<Revision> group(List<Account> accounts, List<Versions> versions) {
        Disputes disputes = Disputes.ofOneSpeaker(records);
        accounts.forEach(disputes::add);
        return group(accounts, versions, disputes.list());
    }

    /**
     * The same where it is known what speakers say otherwise.
     *
     * @param otherwise what one speaker says and later says otherwise ({@link Disputes#ofOneSpeaker})
     */
    public List<Revision> group(List<Account> accounts, List<Versions> versions, List<Dispute> otherwise) {
        Map<String, Account> byArticle = new HashMap<>();
        accounts.forEach(account -> byArticle.put(account.article(), account));
        List<Revision> found = new ArrayList<>();
        Map<String, String> works = new HashMap<>();
        for (Versions each : versions) {
            each.articles().forEach(article -> works.put(article, each.id()));
            found.addAll(ofVersions(each, byArticle));
        }
        found.addAll(ofSpeakers(accounts, works, otherwise));
        return List.copyOf(found);
    }

    private List<Revision> ofVersions(Versions versions, Map<String, Account> byArticle) {
        List<Revision> found = new ArrayList<>();
        List<Version> inTime = versions.versions();
        for (int next = 1; next < inTime.size(); next++) {
            Version before = inTime.get(next - 1);
            Version now = inTime.get(next);
            Account from = byArticle.get(before.articles().get(0));
            Account to = byArticle.get(now.articles().get(0));
            List<Amendment> amendments = from == null || to == null ? List.of() : comparison.of(from, to);
            if (!amendments.isEmpty()) {
                found.add(Revision.of(
                        Revision.Kind.VERSION, versions.address(), before.articles(), now.articles(), amendments));
            }
        }
        return found;
    }

    private static List<Revision> ofSpeakers(
            List<Account> accounts, Map<String, String> works, List<Dispute> otherwise) {
        Map<String, Entry.Kind> kinds = new TreeMap<>();
        accounts.forEach(account ->
                account.entries().forEach(entry -> kinds.put(account.article() + "#" + entry.id(), entry.kind())));
        List<Revision> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Dispute dispute : otherwise) {
            Side before = first(dispute.positions().get(0));
            Side now = first(dispute.positions().get(dispute.positions().size() - 1));
            boolean ofOneWork = works.getOrDefault(before.article(), before.article())
                    .equals(works.getOrDefault(now.article(), now.article()));
            if (!ofOneWork) {
                Entry.Kind record = kinds.getOrDefault(before.pointer(), Entry.Kind.STATEMENT);
                Revision revision = Revision.of(
                        Revision.Kind.SPEAKER,
                        before.speaker(),
                        List.of(before.article()),
                        List.of(now.article()),
                        List.of(new Amendment(Amendment.Kind.CHANGED, record, before, now)));
                if (ids.add(revision.id())) {
                    found.add(revision);
                }
            }
        }
        found.sort(Comparator.comparing((Revision revision) -> revision.of()).thenComparing(Revision::id));
        return found;
    }

    private static Side first(Position position) {
        return position.tellings().get(0);
    }
}
