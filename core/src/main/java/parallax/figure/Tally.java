package parallax.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;

/**
 * How many people one article tells of at the least, over several figures, nobody counted twice: the leaders and the others
 * whom one sentence counts are added; what another sentence says again ("both men", "the two") is not, "one other suspect"
 * is; "more than ten" are all of them.
 *
 * <p>It joins what one text says; it does not say that it is so.
 *
 * @param atLeast sum of the figures; zero without any
 * @param figures ids of those that were added
 */
public record Tally(BigDecimal atLeast, List<String> figures) {

    private static final Pattern MORE =
            Pattern.compile("(?i)\\b(?:additional|others?|another|more|further|separate)\\b");
    private static final Pattern BOUND = Pattern.compile("(?i)\\bmore than\\b");
    /** Words before a number that make it one of people spoken of before. */
    private static final Pattern AGAIN = Pattern.compile("(?i)\\b(?:the|all|these|those|both|his|their)\\s+$");
    /** Words before a number that make it a part of the one before. */
    private static final Pattern PART =
            Pattern.compile("(?i)\\b(?:including|included|includes|to include|among them)\\s+$");
    /** A figure for a month or a year is about more than the article tells. */
    private static final Pattern LONG = Pattern.compile(
            "(?i)\\b(?:this|last|past) (?:month|year|quarter|spring|summer|autumn|fall|winter)\\b|\\bsince\\b|\\bso far\\b"
                    + "|\\bto date\\b|\\b(?:last|past) \\w+ (?:months|weeks|years)\\b");

    private static final int LONGEST_WORD = 12;
    private static final PersonNouns PERSONS = new PersonNouns();

    public Tally {
        Objects.requireNonNull(atLeast);
        figures = List.copyOf(figures);
    }

    /** Those of whom one of the measures is said: "captured" and "arrested", say. */
    public static Tally of(Account account, Set<String> measures) {
        return of(account, measures, figure -> true);
    }

    /** Those of whom one of the measures is said, as far as they are wanted. */
    public static Tally of(Account account, Set<String> measures, Predicate<Figure> wanted) {
        List<Figure> leaders = new ArrayList<>();
        List<Figure> others = new ArrayList<>();
        List<Figure> again = new ArrayList<>();
        List<Figure> more = new ArrayList<>();
        for (Figure figure : account.figures()) {
            String before = before(account, figure);
            if (!wanted.test(figure)
                    || !isPeople(account, figure, measures)
                    || PART.matcher(before).find()) {
                continue;
            }
            if (isAgain(figure, before)) {
                again.add(figure);
            } else if (isMore(figure)) {
                more.add(figure);
            } else {
                (isLeader(figure) ? leaders : others).add(figure);
            }
        }
        List<Figure> added = new ArrayList<>(largest(leaders, Figure::sentence));
        added.addAll(largest(others, Figure::sentence));
        Map<String, List<Figure>> kinds = new HashMap<>();
        more.forEach(figure ->
                kinds.computeIfAbsent(unit(figure), kind -> new ArrayList<>()).add(figure));
        kinds.values().forEach(kind -> added.addAll(largest(kind, Figure::id)));
        List<Figure> all = largest(again, Figure::id);
        List<Figure> most = sum(all).compareTo(sum(added)) > 0 ? all : added;
        return new Tally(sum(most), most.stream().map(Figure::id).sorted().toList());
    }

    private static String before(Account account, Figure figure) {
        int start = figure.anchor().span().start();
        return account.transcript().substring(Math.max(0, start - LONGEST_WORD), start);
    }

    private static boolean isPeople(Account account, Figure figure, Set<String> measures) {
        String measure = figure.counted().measure();
        String unit = figure.counted().unit();
        return measure != null
                && measures.contains(measure)
                && least(figure) != null
                && figure.period() != Figure.Period.CUMULATIVE
                && !LONG.matcher(figure.sentence().in(account.transcript())).find()
                && (unit == null
                        || PERSONS.isPrinted(unit)
                        || figure.provenance().rule().endsWith("-person"));
    }

    private static boolean isAgain(Figure figure, String before) {
        String rule = figure.provenance().rule();
        boolean single = rule.endsWith("-leader") || rule.endsWith("named-person");
        return rule.endsWith("the-person")
                || rule.endsWith("the-plural")
                || rule.endsWith("/part")
                || (figure.quantity().exclusive() && !isMore(figure))
                || (!single && AGAIN.matcher(before).find());
    }

    private static boolean isLeader(Figure figure) {
        return figure.provenance().rule().endsWith("named-person") || PERSONS.isLeader(unit(figure));
    }

    private static String unit(Figure figure) {
        return Objects.requireNonNullElse(figure.counted().unit(), "");
    }

    private static @Nullable BigDecimal least(Figure figure) {
        BigDecimal least = figure.quantity().atLeast();
        // more than thirty people are thirty-one at the least
        return least != null && figure.quantity().exclusive() ? least.add(BigDecimal.ONE) : least;
    }

    private static boolean isMore(Figure figure) {
        String words = figure.anchor().text() + " " + figure.counted().counted();
        return MORE.matcher(BOUND.matcher(words).replaceAll("")).find();
    }

    /** Of figures put together by a key, those that make the largest sum; of equals the first. */
    private static <K> List<Figure> largest(List<Figure> figures, Function<Figure, K> key) {
        Map<K, List<Figure>> together = new HashMap<>();
        figures.forEach(figure -> together.computeIfAbsent(key.apply(figure), same -> new ArrayList<>())
                .add(figure));
        return together.values().stream()
                .max(Comparator.<List<Figure>, BigDecimal>comparing(Tally::sum)
                        .thenComparing(same -> same.get(0).anchor().span(), Comparator.reverseOrder()))
                .orElse(List.of());
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(Tally::least).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
