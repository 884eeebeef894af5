package parallax.web.words;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import parallax.text.Labels;

/** Strings, days and numbers in one language, and in the habits of one country where the reader has said which. */
public final class Words {

    private static final String BUNDLE = "parallax.web.strings";

    /** English stands for whatever has no words of its own; the machine's own language has no say. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle strings;

    /** @param locale of the reader; its language is one of {@link Languages#ALL} */
    public Words(Locale locale) {
        this.locale = locale;
        this.strings = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(locale.getLanguage()), NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en}, {@code de}: what the page says of itself. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * A string, with what is to be put into it.
     *
     * @throws IllegalArgumentException when there is none of this key, which is a mistake of the program
     */
    public String get(String key, Object... arguments) {
        try {
            return new MessageFormat(strings.getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no string for " + key, e);
        }
    }

    /** The word for one of a closed family, under {@code <type>.<label>}: {@code EventType.retreat}. */
    public String label(Enum<?> value) {
        return get(value.getDeclaringClass().getSimpleName() + "." + Labels.of(value));
    }

    public boolean has(String key) {
        return strings.containsKey(key);
    }

    /** A day as the reader writes it: 16 Feb 2022. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** A time of day in its own zone: 16:40 +02:00. */
    public String time(OffsetDateTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time)
                + " "
                + ("Z".equals(time.getOffset().getId())
                        ? "UTC"
                        : time.getOffset().getId());
    }

    /** A moment, in universal time, and saying so. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + " UTC";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
