package parallax.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words that full text finds a text by: lower case, without accents, English endings taken off (Porter 1980). Texts and
 * queries pass through the same method, so that both kinds of database find the same.
 */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final int LONGEST = 40;

    private Words() {}

    /** In the order of the text. */
    public static List<String> of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        return unstemmed(text).stream().map(word -> stem(stemmer, word)).toList();
    }

    /** The same with their endings. */
    public static List<String> unstemmed(String text) {
        List<String> words = new ArrayList<>();
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        Matcher word = WORD.matcher(folded.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** A name as names are compared: lower case, without accents, one space between words. */
    public static String folded(String name) {
        return String.join(" ", unstemmed(name));
    }

    private static String stem(PorterStemmer stemmer, String word) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return PLAIN.matcher(cut).matches() ? stemmer.stem(cut) : cut;
    }
}
