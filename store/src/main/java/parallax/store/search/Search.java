package parallax.store.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.Keys;
import parallax.store.Readings;
import parallax.text.Span;

/** Asks a ledger. The same engine serves the command line, pages and programs; both kinds of database find the same. */
public final class Search {

    /** Up to here, counts are exact. */
    public static final int MOST_COUNTED = 10_000;

    /** Up to here, counts of what is found by kind, speaker and the like are exact. */
    public static final int MOST_FACETED = 2000;

    /** So many rows are looked at for a count that full text alone cannot give. */
    public static final int MOST_LOOKED_AT = 20_000;

    /** Records of one page at most. */
    public static final int MOST_ON_A_PAGE = 1000;

    private static final int AROUND = 120;

    private final Database database;

    public Search(JdbcLedger ledger) {
        this.database = ledger.database();
    }

    private interface Work<T> {
        T run(Handle handle, Plan plan) throws SQLException;
    }

    private <T> T read(Query query, Work<T> work) {
        return database.read(
                handle -> work.run(handle, new Planner(query, database.dialect().syntax(), handle).plan()));
    }

    private Walk walk(Handle handle, Plan plan) {
        return new Walk(handle.getConnection(), database.dialect(), plan);
    }

    /**
     * A page of what is found, newest first.
     *
     * @param after where the last page ended, {@link Cursor#START} for the first
     * @param limit how many at most, 1 to {@link #MOST_ON_A_PAGE}
     */
    public Page find(Query query, Cursor after, int limit) {
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_ON_A_PAGE + " records, found " + limit);
        }
        return read(query, (handle, plan) -> {
            List<Candidate> found = new ArrayList<>();
            walk(handle, plan)
                    .forEach(after.below(), plan.rest().isEmpty() ? limit + 1 : Integer.MAX_VALUE, candidate -> {
                        if (plan.accepts(candidate)) {
                            found.add(candidate);
                        }
                        return found.size() <= limit;
                    });
            boolean more = found.size() > limit;
            List<Candidate> shown = more ? found.subList(0, limit) : found;
            Cursor next = more ? new Cursor(shown.get(limit - 1).key()) : null;
            return new Page(hits(handle, shown, new Marks(query.words())), next, plan.notes());
        });
    }

    /**
     * The records that their reader was least sure of, those first, and of equals the newest: of the newest
     * {@link #MOST_LOOKED_AT} that match without confidence and the like.
     *
     * @param limit how many at most, 1 to {@link #MOST_ON_A_PAGE}
     * @throws IllegalArgumentException for articles, of which no reader is sure or unsure
     */
    public List<Hit> listLeastSure(Query query, int limit) {
        if (limit < 1 || limit > MOST_ON_A_PAGE || query.asksForArticles()) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_ON_A_PAGE + " records, found " + limit + " " + query.inWords());
        }
        return read(query, (handle, plan) -> {
            PriorityQueue<Candidate> least = new PriorityQueue<>(Candidate.LEAST_SURE.reversed());
            walk(handle, plan).forEach(Long.MAX_VALUE, MOST_LOOKED_AT, candidate -> {
                if (plan.accepts(candidate)) {
                    least.add(candidate);
                    if (least.size() > limit) {
                        least.remove();
                    }
                }
                return true;
            });
            return hits(handle, least.stream().sorted(Candidate.LEAST_SURE).toList(), new Marks(query.words()));
        });
    }

    /** Each article is unpacked once, several at a time. */
    private static List<Hit> hits(Handle handle, List<Candidate> shown, Marks marks) throws SQLException {
        Map<Long, Reading> readings = new Readings(handle)
                .listCurrent(shown.stream()
                        .map(candidate -> Keys.articleOf(candidate.key()))
                        .distinct()
                        .toList());
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : shown) {
            Reading reading = readings.get(Keys.articleOf(candidate.key()));
            if (reading != null) {
                hits.add(hit(reading, candidate, marks));
            }
        }
        return hits;
    }

    private static Hit hit(Reading reading, Candidate candidate, Marks marks) {
        int number = Keys.numberOf(candidate.key());
        if (number < 0) {
            String excerpt = excerpt(reading.article().transcript(), marks);
            return new Hit(reading, null, excerpt, marks.find(excerpt), null, false);
        }
        Entry entry = reading.account().entries().get(number);
        String sentence = entry.sentence().in(reading.account().transcript());
        return new Hit(reading, entry, sentence, marks.find(sentence), speaker(reading, entry), candidate.disputed());
    }

    /** The words around the first mark. */
    private static String excerpt(String text, Marks marks) {
        List<Span> found = marks.find(text);
        int first = found.isEmpty() ? 0 : found.get(0).start();
        int from = first <= AROUND ? 0 : text.lastIndexOf(' ', first - AROUND / 2) + 1;
        int space = from + 2 * AROUND >= text.length() ? -1 : text.indexOf(' ', from + 2 * AROUND);
        return text.substring(from, space < 0 ? text.length() : space);
    }

    /** The name of the first who says the record, or what tells it; null when not known. */
    public static @Nullable String speaker(Reading reading, Entry entry) {
        Statement statement = entry instanceof Statement own
                ? own
                : reading.account()
                        .findEntry(saidBy(entry))
                        .map(Statement.class::cast)
                        .orElse(null);
        if (statement == null) {
            return null;
        }
        Optional<Actor> actor = reading.account().findActor(statement.speaker().actor());
        String words = statement.speaker().text();
        return actor.map(Actor::name).orElse(words.isEmpty() ? null : words);
    }

    private static @Nullable String saidBy(Entry entry) {
        if (entry instanceof Event event) {
            return event.saidBy();
        }
        return entry instanceof Figure figure ? figure.saidBy() : ((Evidence) entry).saidBy();
    }

    /** How many are found: exact up to {@link #MOST_COUNTED}. */
    public Total count(Query query) {
        return read(query, (handle, plan) -> {
            if (plan.rest().isEmpty()) {
                int found = walk(handle, plan).count(MOST_COUNTED + 1);
                return new Total(Math.min(found, MOST_COUNTED), found <= MOST_COUNTED);
            }
            return counting(handle, plan, MOST_COUNTED, candidate -> {});
        });
    }

    /** Hands over what is found, newest first, up to the bounds. */
    private Total counting(Handle handle, Plan plan, int most, Consumer<Candidate> consumer) throws SQLException {
        AtomicInteger found = new AtomicInteger();
        int lookedAt = plan.rest().isEmpty() ? most + 1 : MOST_LOOKED_AT;
        int seen = walk(handle, plan).forEach(Long.MAX_VALUE, lookedAt, candidate -> {
            if (!plan.accepts(candidate)) {
                return true;
            }
            if (found.incrementAndGet() > most) {
                return false;
            }
            consumer.accept(candidate);
            return true;
        });
        boolean exact = found.get() <= most && (plan.rest().isEmpty() || seen < MOST_LOOKED_AT);
        return new Total(Math.min(found.get(), most), exact);
    }

    /**
     * Counts of what is found, by kind, speaker, country, place, outlet and month: of the newest up to
     * {@link #MOST_FACETED}, and the result says whether these were all.
     */
    public Facets facets(Query query) {
        return facets(query, Set.of());
    }

    /**
     * The same, without the names of some.
     *
     * @param unnamed ids of actors who are not named among the speakers
     */
    public Facets facets(Query query, Set<String> unnamed) {
        return read(query, (handle, plan) -> {
            Tallies tallies = new Tallies();
            Total counted = counting(handle, plan, MOST_FACETED, tallies::add);
            return new Facets(counted, tallies.groups(handle, unnamed));
        });
    }
}
