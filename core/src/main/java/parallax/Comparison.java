package parallax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.situation.Situation;
import parallax.situation.SituationFinder;
import parallax.situation.chain.Chain;
import parallax.situation.chain.ChainFinder;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import parallax.situation.definition.Selector;
import parallax.story.Groups;
import parallax.story.Sources;
import parallax.story.StoryFinder;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyFinder;
import parallax.story.outlet.OutletTable;
import parallax.story.version.VersionFinder;
import parallax.story.version.Versions;

/**
 * Readings side by side: all of them as one situation, or the part that somebody names, or the long chains of stories that
 * are found among them. The order of the readings does not matter, and an article that was read twice counts once.
 */
public final class Comparison {

    private final Map<String, Reading> readings = new TreeMap<>();
    private final OutletTable outlets;
    private final Decided decided;
    private @Nullable Groups groups;

    public Comparison(List<Reading> readings, OutletTable outlets) {
        this(readings, outlets, Decided.NOTHING);
    }

    /** @param decided what persons decided about the articles and their actors */
    public Comparison(List<Reading> readings, OutletTable outlets, Decided decided) {
        for (Reading reading : readings) {
            this.readings.computeIfAbsent(
                    reading.article().id(), id -> new Reading(reading.article(), decided.apply(reading.account())));
        }
        this.outlets = outlets;
        this.decided = decided;
    }

    /** The articles that are compared, by id. */
    public Map<String, Article> articles() {
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().article(), (one, other) -> one, TreeMap::new));
    }

    /** All of it as one situation. */
    public Situation whole() {
        return new SituationFinder().group(accounts(), groups());
    }

    /** Long chains of stories, those of most articles first. */
    public List<Chain> listChains() {
        return new ChainFinder()
                .group(
                        groups().stories(),
                        accounts().stream().collect(Collectors.toMap(Account::article, account -> account)));
    }

    /** A chain as a situation. */
    public Situation of(Chain chain) {
        return situation(accounts().stream()
                .filter(account -> chain.articles().contains(account.article()))
                .toList());
    }

    /** What of the readings belongs to a situation that somebody names. */
    public Selection select(Definition definition) {
        return selector().select(definition);
    }

    /** What was selected as a situation. */
    public Situation of(Selection selection) {
        return situation(selection.accounts());
    }

    /** Why nothing was selected: what was looked for, and what names there are. */
    public String explain(Definition definition) {
        return selector().explain(definition);
    }

    /** Who published, for every count of articles. */
    public Sources sources() {
        return groups().sources();
    }

    private Selector selector() {
        return new Selector(accounts());
    }

    private Situation situation(List<Account> accounts) {
        return new SituationFinder().group(accounts, group(accounts));
    }

    private List<Account> accounts() {
        return readings.values().stream().map(Reading::account).toList();
    }

    private Groups groups() {
        Groups known = groups;
        if (known == null) {
            known = group(accounts());
            groups = known;
        }
        return known;
    }

    private Groups group(List<Account> accounts) {
        List<Article> articles = accounts.stream()
                .map(account -> readings.get(account.article()))
                .filter(reading -> reading != null)
                .map(Reading::article)
                .toList();
        List<Copy> copies = new CopyFinder().group(articles);
        List<Versions> versions = new VersionFinder().group(articles);
        Map<String, Account> byArticle =
                accounts.stream().collect(Collectors.toMap(Account::article, account -> account));
        return new Groups(
                copies,
                versions,
                new StoryFinder().group(articles, byArticle, decided.stories()),
                Sources.of(articles, copies, versions, outlets));
    }
}
