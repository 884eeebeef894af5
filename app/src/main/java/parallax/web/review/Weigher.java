package parallax.web.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.store.found.Found;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Query;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;
import parallax.web.review.Importance.Reason;

/** Says how much hangs on records of a ledger. What was found across articles is asked for once an article. */
final class Weigher {

    private static final int SPEAKERS = 2000;
    private static final int ARTICLES = 500;

    private final Desk desk;
    private final Found found;
    /** Whoever speaks often goes on doing so: this is not asked again with every change of the ledger. */
    private final Recent<String, Boolean> frequent = new Recent<>(SPEAKERS);

    private final Recent<String, Map<String, Set<Reason>>> byArticle = new Recent<>(ARTICLES);

    Weigher(Desk desk) {
        this.desk = desk;
        this.found = new Found(desk.ledger());
    }

    /** Of each record in the order of the hits. */
    List<Importance> weigh(List<Hit> hits) {
        long generation = desk.generation();
        return hits.stream().map(hit -> weigh(hit, generation)).toList();
    }

    private Importance weigh(Hit hit, long generation) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        String record = String.valueOf(hit.record());
        reasons.addAll(byArticle
                .get(hit.article(), generation, () -> foundIn(hit.article()))
                .getOrDefault(record, Set.of()));
        if (hit.disputed()) {
            reasons.add(Reason.DISPUTE);
        }
        String speaker = hit.entry() == null ? null : speaker(hit.reading(), hit.entry());
        if (speaker != null && frequent.get(speaker, 0, () -> isFrequent(speaker))) {
            reasons.add(Reason.FREQUENT_SPEAKER);
        }
        return new Importance(reasons);
    }

    private Map<String, Set<Reason>> foundIn(String article) {
        Map<String, Set<Reason>> reasons = new HashMap<>();
        for (Finding finding : found.listOf(article)) {
            Reason reason = switch (finding.kind()) {
                case DISPUTE -> Reason.DISPUTE;
                case SERIES -> Reason.SERIES;
                case CLAIM, EVIDENCE -> Reason.TOLD_BY_OTHERS;
                case COPY, VERSION, STORY, REVISION -> null;
            };
            if (reason != null) {
                finding.members().stream()
                        .filter(member -> member.article().equals(article) && member.record() != null)
                        .forEach(member -> reasons.computeIfAbsent(
                                        String.valueOf(member.record()), none -> EnumSet.noneOf(Reason.class))
                                .add(reason));
            }
        }
        return reasons;
    }

    private boolean isFrequent(String actor) {
        Query query = new Query(null, List.of(new Filter.Named(Field.SPEAKER_ID, actor)));
        return desk.search().count(query).found() >= Importance.OFTEN;
    }

    /** Id of the first who says it, or what tells it. */
    private static @Nullable String speaker(Reading reading, Entry entry) {
        String statement = switch (entry.kind()) {
            case STATEMENT -> entry.id();
            case EVENT -> ((Event) entry).saidBy();
            case FIGURE -> ((Figure) entry).saidBy();
            case EVIDENCE -> ((Evidence) entry).saidBy();
        };
        return reading.account()
                .findEntry(statement)
                .map(said -> ((Statement) said).speaker().actor())
                .orElse(null);
    }
}
