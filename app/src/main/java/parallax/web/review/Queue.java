package parallax.web.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import parallax.format.found.Finding;
import parallax.store.desk.review.Judgement;
import parallax.store.desk.review.Opinion;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Query;
import parallax.store.search.QueryParser;
import parallax.web.desk.Desk;
import parallax.web.desk.Recent;

/** Records in the order in which they are worth a look; see {@link Importance}. */
public final class Queue {

    /** So many of those that readers were least sure of are put in order of importance. */
    static final int POOL = 60;

    /** Judged records stay in the ledger: so many are asked for at first, and so many when most of these were judged. */
    private static final List<Integer> ASKED = List.of(POOL, 400, 1000);

    private static final int KEPT = 4;

    private final Desk desk;
    private final Weigher weigher;
    private final Recent<Asked, List<Hit>> asked = new Recent<>(KEPT);

    public Queue(Desk desk) {
        this.desk = desk;
        this.weigher = new Weigher(desk);
    }

    /**
     * Which records are asked for.
     *
     * @param words as for a search, with its conditions; may be empty
     * @param kind label of a kind of record, empty for all
     * @param outlet name of an outlet, empty for all
     * @param below in per cent, readers were at most so sure
     * @param unseen whether those that somebody judged are left out
     */
    public record Wish(String words, String kind, String outlet, int below, boolean unseen) {

        /** Sure without a doubt. */
        public static final int ALL = 100;

        public Wish {
            Objects.requireNonNull(words);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(outlet);
            if (below < 0 || below > ALL) {
                throw new IllegalArgumentException("expected 0 to 100 per cent, found " + below);
            }
        }

        Query query() {
            Query typed = words.isBlank() ? Query.ALL : QueryParser.parse(words);
            List<Filter> filters = new ArrayList<>(typed.filters());
            if (!kind.isBlank()) {
                filters.add(new Filter.Named(Field.KIND, kind));
            }
            if (!outlet.isBlank()) {
                filters.add(new Filter.Named(Field.OUTLET, outlet));
            }
            if (below < ALL) {
                filters.add(new Filter.Confidence(Filter.Comparison.AT_MOST, below / (double) ALL));
            }
            return new Query(typed.words(), filters);
        }
    }

    /**
     * A record in the queue.
     *
     * @param hit the record
     * @param importance what hangs on it
     */
    public record Ranked(Hit hit, Importance importance) {

        double worth() {
            return importance.worth(
                    Objects.requireNonNull(hit.entry()).provenance().confidence());
        }
    }

    /** What was asked of the ledger, and is as long as that does not change. */
    private record Asked(Query query, int most) {}

    /** The records that are most worth a look; of equals the newest. */
    public List<Ranked> list(Wish wish, int most) {
        List<Hit> pool = pool(wish);
        List<Importance> weights = weigher.weigh(pool);
        List<Ranked> ranked = new ArrayList<>();
        for (int number = 0; number < pool.size(); number++) {
            ranked.add(new Ranked(pool.get(number), weights.get(number)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::worth).reversed());
        return List.copyOf(ranked.subList(0, Math.min(most, ranked.size())));
    }

    private List<Hit> pool(Wish wish) {
        Query query = wish.query();
        Set<Finding.Member> judged = wish.unseen() ? judged() : Set.of();
        List<Hit> pool = List.of();
        for (int most : ASKED) {
            List<Hit> least = asked.get(
                    new Asked(query, most),
                    desk.generation(),
                    () -> desk.search().listLeastSure(query, most));
            pool = least.stream()
                    .filter(hit -> !judged.contains(new Finding.Member(hit.article(), hit.record())))
                    .limit(POOL)
                    .toList();
            if (least.size() < most || pool.size() >= POOL / 2) {
                return pool;
            }
        }
        return pool;
    }

    private Set<Finding.Member> judged() {
        Set<Finding.Member> judged = new HashSet<>();
        for (Judgement judgement : desk.store().judgements().listStanding()) {
            Opinion opinion = judgement.opinion();
            judged.add(new Finding.Member(opinion.article(), opinion.record()));
        }
        return judged;
    }

    /** What hangs on one record. */
    public Importance weigh(Hit hit) {
        return weigher.weigh(List.of(hit)).get(0);
    }

    /** What was last said of a record. */
    public Optional<Judgement> findJudgement(String article, String record) {
        return desk.store().judgements().findLatest(article, record);
    }
}
