package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.told.Side;

/**
 * What may be in dispute under one rule, kept by question and week. An account that is added touches the weeks of its own
 * parts only, and only these are looked at again; since each is looked at as a whole, the order of adding does not matter. Of a
 * question that very many bear on in one week, so many of either side are kept as {@link Shelf} holds, the same in any order.
 *
 * @param <P> what the rule compares
 */
final class Docket<P> {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKS_OF_A_PERIOD = 4;
    /** In place of a week: all of them. */
    private static final long ALWAYS = Long.MIN_VALUE;

    /** What is compared, and when. */
    interface Rule<P> {

        /** What an account contributes; each part has a question or more. */
        List<P> parts(Account account);

        /** What a part bears on; two parts are compared where they share a question. */
        List<String> questions(P part);

        /** The day that decides what it may be compared with; parts without one are compared with nothing. */
        @Nullable
        LocalDate day(P part);

        /** Whether the part stands on the side that says no; rules whose parts are all of one sort leave it. */
        default boolean denies(P part) {
            return false;
        }

        /** Whether a dispute can be found where only parts such as this one stand; not where one who denies is needed. */
        default boolean mattersAlone(P part) {
            return true;
        }

        /** Whether disputes that this part stands in may go on after weeks of silence. */
        default boolean lasts(P part) {
            return false;
        }

        /** The telling whose words another dispute must have too to be the same ({@link Joining}). */
        Side sign(P part);

        /** Distinguishes the part from all others; decides the order in which they are looked at. */
        String pointer(P part);

        /**
         * The disputes among some parts that stand at most a week apart.
         *
         * @param parts in the order of their pointers
         * @param within true for days of the week that is looked at; each pair is found in the week of its later day
         */
        List<Dispute> disputes(String question, List<P> parts, Within within);
    }

    /** The week that is looked at, by its first day. */
    record Within(LocalDate first) {

        boolean holds(@Nullable LocalDate day) {
            return day != null && !day.isBefore(first) && day.isBefore(first.plusDays(DAYS_OF_A_WEEK));
        }

        /** Whether the later of two days lies in this week. */
        boolean holdsLater(LocalDate one, LocalDate other) {
            return holds(one.isAfter(other) ? one : other);
        }
    }

    private record Week(String question, long number) implements Comparable<Week> {

        private static final Comparator<Week> ORDER =
                Comparator.comparing(Week::question).thenComparingLong(Week::number);

        @Override
        public int compareTo(Week other) {
            return ORDER.compare(this, other);
        }
    }

    private final Rule<P> rule;

    /** By question, then by the number of the week. */
    private final Map<String, Map<Long, Shelf<P>>> parts = new HashMap<>();

    /** The weeks of questions that are looked at. */
    private final Map<String, Set<Long>> asked = new HashMap<>();

    private final Map<String, Set<Long>> touched = new HashMap<>();
    private final Map<Week, List<Dispute>> found = new TreeMap<>();

    Docket(Rule<P> rule) {
        this.rule = rule;
    }

    /**
     * What ties an account to others: each key with whether a dispute can be found where nobody but those who have it in this
     * way stand. Parts that may come onto one shelf share a key, and so do those of disputes that may be joined.
     */
    Map<String, Boolean> keys(Account account) {
        Map<String, Boolean> keys = new TreeMap<>();
        String name = rule.getClass().getSimpleName();
        for (P part : rule.parts(account)) {
            LocalDate day = rule.day(part);
            if (day != null) {
                boolean alone = rule.mattersAlone(part);
                for (String question : rule.questions(part)) {
                    periods(day)
                            .forEach(period ->
                                    keys.merge(name + "|" + question + "|" + period, alone, (a, b) -> a || b));
                    if (rule.lasts(part)) {
                        keys.merge(name + "|" + question, alone, (a, b) -> a || b);
                    }
                }
                if (alone) {
                    keys.put("sign|" + Joining.words(rule.sign(part)), true);
                }
            }
        }
        return keys;
    }

    /** Of days that may come onto one shelf, which are of weeks two apart at most, one at least is the same. */
    private static List<Long> periods(LocalDate day) {
        long week = Math.floorDiv(day.toEpochDay(), DAYS_OF_A_WEEK);
        long period = Math.floorDiv(week, WEEKS_OF_A_PERIOD);
        return Math.floorMod(week, WEEKS_OF_A_PERIOD) < WEEKS_OF_A_PERIOD - 2
                ? List.of(period)
                : List.of(period, period + 1);
    }

    void add(Account account) {
        add(account, true);
    }

    /**
     * Adds an account whose own disputes are not looked for: what bears on a question of others beside it.
     *
     * @param asked whether its questions are looked at
     */
    void add(Account account, boolean asked) {
        for (P part : rule.parts(account)) {
            LocalDate day = rule.day(part);
            if (day != null) {
                long number = Math.floorDiv(day.toEpochDay(), DAYS_OF_A_WEEK);
                Shelf.Piece<P> piece = Shelf.Piece.of(rule.pointer(part), part, rule.denies(part));
                for (String question : rule.questions(part)) {
                    put(piece, question, number);
                    if (asked) {
                        ask(part, question, number);
                    }
                }
            }
        }
    }

    private void ask(P part, String question, long number) {
        Set<Long> weeks = asked.computeIfAbsent(question, none -> new HashSet<>());
        if (rule.lasts(part)) {
            weeks.add(ALWAYS);
        }
        for (long week = number - 1; week <= number + 1; week++) {
            weeks.add(week);
        }
    }

    private boolean isAsked(Week week) {
        Set<Long> weeks = asked.getOrDefault(week.question(), Set.of());
        return weeks.contains(week.number()) || weeks.contains(ALWAYS);
    }

    private void put(Shelf.Piece<P> piece, String question, long number) {
        Map<Long, Shelf<P>> weeks = parts.computeIfAbsent(question, none -> new HashMap<>());
        for (long week = number - 1; week <= number + 1; week++) {
            if (weeks.computeIfAbsent(week, none -> new Shelf<>()).put(piece)) {
                touched.computeIfAbsent(question, none -> new HashSet<>()).add(week);
            }
        }
    }

    /** Looks again at what was touched since it was last looked at. */
    void review() {
        touched.forEach((question, weeks) -> {
            Map<Long, Shelf<P>> shelves = parts.getOrDefault(question, Map.of());
            for (long number : weeks) {
                review(new Week(question, number), shelves.getOrDefault(number, new Shelf<>()));
            }
        });
        touched.clear();
    }

    private void review(Week week, Shelf<P> shelf) {
        Within within = new Within(LocalDate.ofEpochDay(week.number() * DAYS_OF_A_WEEK));
        List<Dispute> disputes = isAsked(week) ? rule.disputes(week.question(), shelf.list(), within) : List.of();
        if (disputes.isEmpty()) {
            found.remove(week);
        } else {
            found.put(week, disputes);
        }
    }

    /** All disputes under this rule by their questions, those of one in the order of their weeks. */
    Collection<List<Dispute>> list() {
        review();
        Map<String, List<Dispute>> questions = new TreeMap<>();
        found.forEach((week, disputes) -> questions
                .computeIfAbsent(week.question(), none -> new ArrayList<>())
                .addAll(disputes));
        return questions.values();
    }
}
