package parallax.article.plain;

import java.util.List;

/** How a text is set. */
public final class Shape {

    /** A line that was broken to fit is about so long. */
    private static final int NARROW = 50;

    private static final int WIDE = 100;
    private static final int FEW = 4;

    private Shape() {}

    /** Whether paragraphs were broken into lines of a width: then most lines end in the middle of a sentence. */
    public static boolean isHardWrapped(List<Line> lines) {
        long full = 0;
        long broken = 0;
        for (Line line : lines) {
            int length = line.words().length();
            if (length >= NARROW && length <= WIDE) {
                full++;
                broken += line.endsLikeSentence() ? 0 : 1;
            }
        }
        boolean hasParagraphs = lines.stream().anyMatch(line -> line.words().length() > 2 * WIDE);
        return !hasParagraphs && full >= FEW && broken * 3 > full * 2;
    }
}
