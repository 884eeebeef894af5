package parallax.situation.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.When;
import parallax.situation.series.Counted.Days;
import parallax.situation.told.Records;
import parallax.text.Labels;
import parallax.text.Span;

/** The days that a figure holds for. A day from which is counted ("since May") is not one of them. */
final class Moments {

    private static final int SHORT = 100;
    private static final int BESIDE = 30;
    /** Counted from so few days ago, a total is that of a stretch. */
    private static final int STRETCH = 31;

    private static final Pattern OPEN = Pattern.compile("(?i)\\bsince\\b");
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

    private final Pattern since;
    private final Pattern unsure;
    private final Pattern dayLong;
    private final Pattern weekLong;
    private final Pattern perfect;

    Moments(Cues cues) {
        String start = "(?i)(?<![\\p{L}\\p{Nd}])";
        since = Pattern.compile(start + cues.anyOf("since") + "\\s+(?:[\\p{L}\\p{Nd}.’'-]+\\s+){0,12}$");
        unsure = Pattern.compile(start + "(?:" + cues.anyOf("unsure") + "\\s+(?:the\\s+)?|" + cues.anyOf("ahead")
                + "\\s+(?:[\\p{L}’'-]+\\s+){0,8})$");
        dayLong = cues.within("day-long");
        weekLong = cues.within("week-long");
        perfect = cues.within("perfect");
    }

    /** A stretch of time and what it is called. */
    record Stretch(Days days, String length) {}

    /** The day from which is counted; null when not said. */
    @Nullable
    LocalDate since(Account account, Figure figure) {
        When when = figure.asOf();
        return when != null && isStart(account, when) ? when.from() : null;
    }

    private boolean isStart(Account account, When when) {
        return since.matcher(before(account, when)).find()
                || when.text().toLowerCase(Locale.ROOT).startsWith("since ");
    }

    /** The stretch from a day not long ago to the day that the figure is given for; null where it is not counted from one. */
    @Nullable
    Stretch recent(Account account, Figure figure, @Nullable When said) {
        LocalDate since = since(account, figure);
        Days given = given(account, figure, said);
        boolean recent = since != null
                && given != null
                && !since.isAfter(given.to())
                && since.isAfter(given.to().minusDays(STRETCH));
        if (since == null || given == null || !recent) {
            return null;
        }
        Days days = new Days(since, given.to());
        return new Stretch(days, length(When.Precision.INTERVAL, days));
    }

    /** "Since the rising": counted from a happening whose day is not said, nobody knows how long. */
    boolean isOpen(Account account, Figure figure) {
        return since(account, figure) == null
                && OPEN.matcher(figure.sentence().in(account.transcript())).find();
    }

    /** "Have been killed", without a day: what it has come to when it is told. */
    boolean isRunning(Account account, Figure figure) {
        String text = account.transcript();
        Span words = figure.anchor().span();
        Span sentence = figure.sentence();
        String before = text.substring(Math.max(sentence.start(), words.start() - BESIDE), words.start());
        String behind = text.substring(words.end(), Math.min(sentence.end(), words.end() + BESIDE));
        return figure.asOf() == null
                && figure.period() == Figure.Period.UNKNOWN
                && account.times().stream()
                        .noneMatch(time -> sentence.contains(time.span())
                                && DAY.matcher(time.value()).find())
                && (perfect.matcher(before).find() || perfect.matcher(behind).find());
    }

    private static String before(Account account, When when) {
        int at = when.span().start();
        return account.transcript().substring(Math.max(0, at - SHORT), at);
    }

    /** The figure's own time, where it is the one that the number holds for. */
    private @Nullable When own(Account account, Figure figure) {
        When when = figure.asOf();
        boolean holds = when != null
                && when.resolved()
                && !isStart(account, when)
                && !unsure.matcher(before(account, when)).find();
        return holds ? when : null;
    }

    /** The day, or the days of a coarser time, that a level or a running total is given for; null when not known. */
    @Nullable
    Days given(Account account, Figure figure, @Nullable When said) {
        When own = own(account, figure);
        if (own != null && own.from() != null && own.to() != null) {
            return past(account, new Days(own.from(), own.to()));
        }
        LocalDate day = Records.day(account, said);
        return day == null ? null : Days.of(day);
    }

    /** What is to come is no figure yet. */
    private static @Nullable Days past(Account account, Days days) {
        LocalDate published = account.published();
        return published != null && days.from().isAfter(published) ? null : days;
    }

    /** The stretch that the figure covers; null when its length or its place in time is not known. */
    @Nullable
    Stretch covered(Account account, Figure figure, @Nullable When said) {
        When own = own(account, figure);
        if (own != null && own.from() != null && own.to() != null) {
            Days days = past(account, new Days(own.from(), own.to()));
            return days == null ? null : new Stretch(days, length(own.precision(), days));
        }
        LocalDate day = Records.day(account, said);
        String sentence = figure.sentence().in(account.transcript());
        if (day == null || figure.asOf() != null) {
            return null;
        }
        if (dayLong.matcher(sentence).find()) {
            return new Stretch(Days.of(day), Labels.of(When.Precision.DAY));
        }
        return weekLong.matcher(sentence).find()
                ? new Stretch(new Days(day.minusDays(6), day), Labels.of(When.Precision.WEEK))
                : null;
    }

    private static String length(When.Precision precision, Days days) {
        return switch (precision) {
            case TIME, DAY -> Labels.of(When.Precision.DAY);
            case WEEK, MONTH, QUARTER, YEAR -> Labels.of(precision);
            case INTERVAL, UNKNOWN -> ChronoUnit.DAYS.between(days.from(), days.to()) + 1 + " days";
        };
    }
}
