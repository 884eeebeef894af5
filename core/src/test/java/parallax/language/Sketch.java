package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.text.Span;

/** An analysis drawn by hand for tests: words and sentences split by a rule of thumb, no syntax, no names. */
public final class Sketch {

    private static final Pattern WORD =
            Pattern.compile("(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|gen|no)\\."
                    + "|[ap]\\.m\\.?|o'clock|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d+:\\d\\d|\\d+(?:,\\d+)*(?:[./]\\d+)?\\p{L}*"
                    + "|['’]s\\b|\\p{Lu}\\.(?:\\p{Lu}\\.)+|[\\p{L}\\d]+(?:n['’]t)?|\\S");

    private Sketch() {}

    public static Analysis of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            Span span = new Span(words.start(), words.end());
            tokens.add(new Token(tokens.size(), span, word, word.toLowerCase(Locale.ROOT), "", "", -1, ""));
            boolean ends = List.of(".", "?", "!").contains(word) || text.startsWith("\n\n", words.end());
            if (ends) {
                sentences.add(sentence(sentences.size(), tokens));
                tokens.clear();
            }
        }
        if (!tokens.isEmpty()) {
            sentences.add(sentence(sentences.size(), tokens));
        }
        return new Analysis(text, sentences, List.of());
    }

    private static Sentence sentence(int index, List<Token> tokens) {
        Span span = Span.covering(
                tokens.get(0).span(), tokens.get(tokens.size() - 1).span());
        return new Sentence(index, 0, span, tokens);
    }
}
