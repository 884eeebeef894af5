package parallax.story.tie;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import parallax.text.Labels;

/** A sign that two articles are on one happening, as a number. The weights of the signs stand in {@code ties.tsv}. */
public enum Sign {
    /** Always 1. */
    CONSTANT,
    /** Cosine of the directions of headline and lead. */
    DIRECTION,
    /** Cosine of the words of headline and lead. */
    LEAD,
    /** Cosine of the words of headline and text, as far as it is compared. */
    BODY,
    /** Cosine of the words of the headlines. */
    TITLE,
    /** How many rare words the texts share, and how rare these are; a logarithm. */
    RARE,
    /** 1 when they are of different days. */
    OTHER_DAY,
    /** How many days lie between, a logarithm: 1 for two weeks or more. */
    DAYS;

    private static final double RARE_FROM = 4;
    private static final double FULL = Math.log(10);
    private static final double NEXT_DAY = Math.log(1.5);
    /** A day that is not known may be any; it counts as the next. */
    private static final long UNKNOWN = 1;

    /** Whether the sign tells of the time between two articles, not of what they say. */
    public boolean isTime() {
        return this == OTHER_DAY || this == DAYS;
    }

    /**
     * Days between two articles, or between one and a day that the other tells of, if that is less: an article that was
     * dated when somebody fetched it still says when it happened. One that is not known counts as a day.
     */
    public static long daysBetween(Profile first, Profile second) {
        LocalDate one = first.day();
        LocalDate other = second.day();
        if (one == null || other == null) {
            return UNKNOWN;
        }
        long least = Math.abs(ChronoUnit.DAYS.between(one, other));
        return Math.min(least, Math.min(nearest(first.told(), other), nearest(second.told(), one)));
    }

    private static long nearest(Set<LocalDate> told, LocalDate day) {
        return told.stream()
                .mapToLong(each -> Math.abs(ChronoUnit.DAYS.between(each, day)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    double between(Profile first, Profile second, Background background) {
        return switch (this) {
            case CONSTANT -> 1;
            case DIRECTION -> first.direction().cosine(second.direction());
            case LEAD -> first.lead().cosine(second.lead());
            case BODY -> first.body().cosine(second.body());
            case TITLE -> first.title().cosine(second.title());
            case RARE -> rare(first, second, background);
            case OTHER_DAY -> daysBetween(first, second) > 0 ? 1 : 0;
            case DAYS -> distance((double) daysBetween(first, second));
        };
    }

    private static double distance(double days) {
        return days == 0 ? 0 : Math.min(1, (Math.log1p(days) - NEXT_DAY) / FULL);
    }

    private static double rare(Profile first, Profile second, Background background) {
        double sum = 0;
        for (String word : first.body().shared(second.body())) {
            double rarity = background.rarity(word);
            sum += rarity > RARE_FROM ? rarity : 0;
        }
        return Math.log1p(sum);
    }

    @Override
    public String toString() {
        return Labels.of(this);
    }
}
