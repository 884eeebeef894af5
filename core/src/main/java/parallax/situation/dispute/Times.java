package parallax.situation.dispute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/**
 * One happening said to have been on two days. Only days are compared: one and the month that contains it exclude nothing. What
 * may happen daily is one happening only where all that is known of both agrees, and an article that names both days knows of
 * both.
 */
final class Times extends Happenings {

    private static final long MOST_APART = 7;

    /** Names of days and months, and words that only point to a day, as stems. */
    private final Set<String> pointing;

    private final Wording wording;

    Times(Tellings tellings, Wording wording) {
        super(tellings, wording);
        this.wording = wording;
        this.pointing = Stream.concat(
                        Stream.of(
                                        Stream.of(DayOfWeek.values())
                                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                                        Stream.of(Month.values())
                                                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                                .flatMap(names -> names),
                        Stream.of("today", "yesterday", "tomorrow", "morning", "evening", "night", "afternoon"))
                .flatMap(word -> wording.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    Dispute.Kind kind() {
        return Dispute.Kind.TIME;
    }

    @Override
    @Nullable
    String answer(Told told) {
        LocalDate day = told.days().happens();
        return day == null ? null : "on " + day;
    }

    @Override
    Set<String> answering(Told told) {
        Set<String> words = new TreeSet<>(pointing);
        told.account().times().stream()
                .filter(time -> told.event().sentence().contains(time.span()))
                .forEach(time ->
                        words.addAll(wording.of(time.span().in(told.account().transcript()))));
        return words;
    }

    @Override
    boolean exclude(Told one, Told other) {
        LocalDate here = one.days().happens();
        LocalDate there = other.days().happens();
        return here != null
                && there != null
                && !here.equals(there)
                && Math.abs(here.toEpochDay() - there.toEpochDay()) <= MOST_APART
                && !names(one, there)
                && !names(other, here)
                && ofOnePlace(one, other);
    }

    private static boolean names(Told told, LocalDate day) {
        return told.account().times().stream().anyMatch(time -> time.value().startsWith(day.toString()));
    }

    /** Where it was is known of both and the same, or the one place is within the other's country. */
    private static boolean ofOnePlace(Told one, Told other) {
        Place here = one.account().findPlace(one.place()).orElse(null);
        Place there = other.account().findPlace(other.place()).orElse(null);
        if (here == null || there == null) {
            return here == null && there == null;
        }
        boolean wide = here.precision() == Place.Precision.COUNTRY || there.precision() == Place.Precision.COUNTRY;
        return here.id().equals(there.id())
                || (wide && here.country() != null && here.country().equals(there.country()));
    }
}
