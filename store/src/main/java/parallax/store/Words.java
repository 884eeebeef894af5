package parallax.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words that full text finds a text by: lower case, without accents, English endings taken off (Porter 1980). Texts and
 * queries pass through the same method, so that both kinds of database find the same.
 */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 40;
    /** Of words that are remembered; the frequent ones are soon back. */
    private static final int MOST = 200_000;

    private final ConcurrentMap<String, String> stems = new ConcurrentHashMap<>();

    private Words() {}

    /** For many texts with the same words; any thread may use it. */
    static Words remembering() {
        return new Words();
    }

    /** In the order of the text. */
    public static List<String> of(String text) {
        return new Words().stems(text);
    }

    /** In the order of the text; a word that was seen before is not stemmed again. */
    List<String> stems(String text) {
        List<String> words = unstemmed(text);
        if (stems.size() > MOST) {
            stems.clear();
        }
        PorterStemmer stemmer = new PorterStemmer();
        words.replaceAll(word -> {
            String known = stems.get(word);
            return known != null ? known : stems.computeIfAbsent(word, unknown -> stem(stemmer, unknown));
        });
        return words;
    }

    /** The same with their endings. */
    public static List<String> unstemmed(String text) {
        List<String> words = new ArrayList<>();
        String folded = isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        String lower = folded.toLowerCase(Locale.ROOT);
        int start = -1;
        int at = 0;
        while (at < lower.length()) {
            int letter = lower.codePointAt(at);
            if (isOfWord(letter)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        if (start >= 0) {
            words.add(lower.substring(start));
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Letters and numbers of every sort. */
    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    /** A name as names are compared: lower case, without accents, one space between words. */
    public static String folded(String name) {
        return String.join(" ", unstemmed(name));
    }

    private static String stem(PorterStemmer stemmer, String word) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return cut.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? stemmer.stem(cut) : cut;
    }
}
