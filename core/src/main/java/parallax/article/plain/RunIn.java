package parallax.article.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.article.plain.FurnitureRules.Reach;
import parallax.article.plain.FurnitureRules.Rule;
import parallax.text.Beginnings;
import parallax.text.Span;

/** Finds furniture that runs into a paragraph: captions before its first sentence, links and credits within it. */
final class RunIn {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    /** Residue stands in a few places; each costs a look at the whole text. */
    private static final int MOST_LOOKS = 20;

    private final Beginnings<Rule> atBeginning;
    private final List<Rule> inside;
    private final Beginnings<Rule> twice;

    RunIn(FurnitureRules rules) {
        this.atBeginning = new Beginnings<>(rules.rules(Reach.MATCH), Rule::pattern);
        this.inside = rules.rules(Reach.INSIDE);
        this.twice = new Beginnings<>(rules.rules(Reach.TWICE), Rule::pattern);
    }

    void mark(String text, List<Line> lines, Marks marks) {
        int left = MOST_LOOKS;
        for (int i = 0; i < lines.size(); i++) {
            if (marks.isEmpty(i)) {
                continue;
            }
            Line line = lines.get(i);
            if (!markBeginning(line, marks) && left > 0) {
                left -= markTwice(text, line, marks) ? 1 : 0;
            }
            markInside(line, marks);
        }
    }

    private boolean markBeginning(Line line, Marks marks) {
        String inLowerCase = line.words().toLowerCase(Locale.ROOT);
        for (Rule rule : atBeginning.of(line.words())) {
            Matcher match = rule.mayKnow(inLowerCase) ? rule.match(line.words()) : null;
            if (match != null) {
                marks.addWords(span(line, match), rule);
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands twice, be it as residue or as a name. */
    private boolean markTwice(String text, Line line, Marks marks) {
        for (Rule rule : twice.of(line.words())) {
            Matcher match = rule.match(line.words());
            if (match != null) {
                if (!isNameOfTwo(text, match)) {
                    marks.addWords(span(line, match), rule);
                }
                return true;
            }
        }
        return false;
    }

    /**
     * Some names are a word said twice: such a text has the two elsewhere again; or it has nowhere one alone, where only one
     * of the two would be residue.
     */
    private static boolean isNameOfTwo(String text, Matcher match) {
        String word = Pattern.quote(match.group(1));
        boolean oneIsResidue = match.group().equals(match.group(1));
        return isInText(text, word + " " + word, 2) || (oneIsResidue && !isInText(text, word, 3));
    }

    private static boolean isInText(String text, String words, int times) {
        Matcher matcher =
                Pattern.compile(NO_LETTER_BEFORE + words + NO_LETTER_AFTER).matcher(text);
        return matcher.results().limit(times).count() == times;
    }

    private void markInside(Line line, Marks marks) {
        List<Found> all = new ArrayList<>();
        for (Rule rule : inside) {
            Matcher matcher = rule.pattern().matcher(line.words());
            while (matcher.find()) {
                all.add(new Found(span(line, matcher), rule));
            }
        }
        all.sort(Comparator.comparing(Found::span));
        all.forEach(found -> marks.addWords(found.span(), found.rule()));
    }

    private record Found(Span span, Rule rule) {}

    private static Span span(Line line, Matcher match) {
        return Span.of(match.start(), match.end()).shift(line.span().start());
    }
}
