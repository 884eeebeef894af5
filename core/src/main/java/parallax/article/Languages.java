package parallax.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Which language a text is in. The model is loaded when it is first asked for, since that takes a noticeable moment. */
final class Languages {

    /** What is written when the text is too short or the detector is not sure. */
    static final String UNDETERMINED = "und";

    private static final String MODEL = "/langdetect-183.bin";

    /** Fewer letters than that are guesswork. */
    private static final int FEWEST_LETTERS = 120;

    /** The beginning is enough; the model takes a millisecond for a thousand units. */
    private static final int MOST_UNITS = 1200;

    /**
     * Measured: running text in 25 languages, cut to 200 letters, stays above 0.11; English tables of figures that were taken
     * for another language stay below 0.09.
     */
    private static final double LEAST_CONFIDENCE = 0.1;

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.forLanguageTag(code).getISO3Language(),
                    Function.identity(),
                    (first, same) -> first));

    /** The detector tells apart what pages and ISO 639-1 name together. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("arb", "ar"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zlm", "ms"),
            Map.entry("swh", "sw"),
            Map.entry("npi", "ne"),
            Map.entry("als", "sq"),
            Map.entry("azj", "az"),
            Map.entry("uzn", "uz"),
            Map.entry("pnb", "pa"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"));

    /** Holder: loaded once, by the first text long enough to be judged. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Languages.class.getResourceAsStream(Languages.MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the language detection model is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language detection model", e);
            }
        }
    }

    /** ISO 639-1 code where there is one, else ISO 639-3; {@link #UNDETERMINED} for little text. */
    String detect(String text) {
        String sample = text.substring(0, Math.min(text.length(), MOST_UNITS));
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return UNDETERMINED;
        }
        Language best = new LanguageDetectorME(Loaded.MODEL).predictLanguage(sample);
        return best.getConfidence() < LEAST_CONFIDENCE
                ? UNDETERMINED
                : USUAL.getOrDefault(best.getLang(), TWO_LETTERS.getOrDefault(best.getLang(), best.getLang()));
    }

    /** Whether the readers behind this room know the language; an undetermined text is read, and says so. */
    static boolean isRead(String language) {
        return language.equals("en") || language.equals(UNDETERMINED);
    }
}
