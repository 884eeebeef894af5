package parallax.format.coded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.text.Fingerprint;

/** How GDELT writes times, sources and numbers of events. */
final class GdeltTime {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** Digits of a fingerprint that fit a number which every program can hold exactly. */
    private static final int DIGITS = 13;

    private GdeltTime() {}

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** When an article came out, in seconds; of one whose hour is not known the beginning of the day; null when not known. */
    static @Nullable String of(Article article) {
        OffsetDateTime time = article.published().time();
        LocalDate day = article.published().date();
        if (time != null) {
            Instant instant = time.toInstant();
            return SECONDS.format(instant);
        }
        return day == null ? null : day(day) + "000000";
    }

    static @Nullable String source(Article article) {
        String domain = article.source().domain();
        return domain == null ? article.source().outlet() : domain;
    }

    /** A number for an id, the same everywhere. */
    static long number(String id) {
        return Long.parseLong(Fingerprint.id("", DIGITS, id), 16);
    }
}
