package parallax.article.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.article.pdf.ReadingOrder.Placed;

/** Makes paragraphs of lines; a word that was parted at the end of a line is one again. */
final class Paragraphs {

    /** A line lower than so many times the usual distance begins a paragraph. */
    private static final float WIDE = 1.35f;

    private static final float OTHER_SIZE = 0.08f;
    private static final float INDENT = 0.8f;
    private static final float SHORT = 0.2f;

    private static final Pattern BULLET = Pattern.compile("[•▪◦‣·*–—-]\\s.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{N}]+)-$");
    private static final Pattern REST = Pattern.compile("^\\p{Ll}+");

    /**
     * @param page on which it begins
     * @param size of its first line
     */
    record Paragraph(int page, float size, String text) {}

    private final List<Placed> lines;
    private final float leading;
    private final Set<String> words = new HashSet<>();

    private Paragraphs(List<Placed> lines) {
        this.lines = lines;
        this.leading = leading();
        for (Placed placed : lines) {
            WORD.matcher(placed.line().text())
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .forEach(words::add);
        }
    }

    static List<Paragraph> of(List<Placed> lines) {
        return new Paragraphs(lines).joined();
    }

    /** The usual distance between two lines of a column. */
    private float leading() {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float distance =
                    lines.get(i).line().baseline() - lines.get(i - 1).line().baseline();
            if (distance > 0
                    && lines.get(i).line().page() == lines.get(i - 1).line().page()) {
                distances.add(distance);
            }
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? Float.MAX_VALUE : distances.get((distances.size() - 1) / 2);
    }

    private List<Paragraph> joined() {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Placed first = null;
        Placed before = null;
        for (Placed line : lines) {
            if (first != null && before != null && begins(before, line)) {
                paragraphs.add(new Paragraph(first.line().page(), first.line().size(), text.toString()));
                text.setLength(0);
                first = null;
            }
            first = first == null ? line : first;
            append(text, line.line().text());
            before = line;
        }
        if (first != null) {
            paragraphs.add(new Paragraph(first.line().page(), first.line().size(), text.toString()));
        }
        return paragraphs;
    }

    private boolean begins(Placed before, Placed next) {
        TextLine above = before.line();
        TextLine below = next.line();
        if (BULLET.matcher(below.text()).matches() || isOtherSize(above, below)) {
            return true;
        }
        boolean otherColumn = above.page() != below.page() || below.baseline() <= above.baseline();
        if (otherColumn) {
            return above.endsSentence();
        }
        float column = before.right() - before.left();
        boolean isShort = above.right() < before.right() - SHORT * column && above.endsSentence();
        boolean indented = below.left() - next.left() > INDENT * below.size()
                && below.left() - above.left() > INDENT * below.size();
        return isShort || indented || below.baseline() - above.baseline() > WIDE * leading;
    }

    private static boolean isOtherSize(TextLine above, TextLine below) {
        return Math.abs(above.size() - below.size()) > OTHER_SIZE * Math.max(above.size(), below.size());
    }

    private void append(StringBuilder text, String line) {
        Matcher parted = PARTED.matcher(text);
        Matcher rest = REST.matcher(line);
        boolean isParted = parted.find();
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\u00ad') {
            text.setLength(text.length() - 1);
        } else if (isParted && rest.find()) {
            text.setLength(keepsHyphen(parted.group(1), rest.group()) ? text.length() : text.length() - 1);
        } else if (!text.isEmpty() && !isParted) {
            text.append(' ');
        }
        text.append(line);
    }

    /** The document itself shows how a word is written elsewhere; a word that it shows nowhere is one word. */
    private boolean keepsHyphen(String start, String rest) {
        String whole = (start + rest).toLowerCase(Locale.ROOT);
        String hyphened = (start + "-" + rest).toLowerCase(Locale.ROOT);
        return words.contains(hyphened) && !words.contains(whole);
    }
}
