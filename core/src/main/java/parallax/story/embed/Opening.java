package parallax.story.embed;

import java.util.Arrays;
import parallax.text.WordPieces;

/**
 * What of an article goes into the model.
 *
 * @param headline empty when there is none
 * @param lead the text from its beginning; what is too long for the model is left out
 */
public record Opening(String headline, String lead) {

    /** The model was trained on texts of up to 256 pieces; news says what it is about in fewer. */
    private static final int MOST_PIECES = 192;
    /** No text that fills the model is longer than this, however long its words. */
    private static final int MOST_UNITS = 20_000;

    /** Numbers of the pieces, with the opening and the closing one. */
    long[] pieces(WordPieces vocabulary) {
        long[] ids = new long[MOST_PIECES];
        int size = 0;
        ids[size++] = vocabulary.opening();
        String text = headline.isEmpty() ? start(lead) : start(headline) + "\n" + start(lead);
        for (String word : text.strip().split("\\s+")) {
            for (int piece : word.isEmpty() ? new int[0] : vocabulary.of(word)) {
                if (size < MOST_PIECES - 1) {
                    ids[size++] = piece;
                }
            }
        }
        ids[size++] = vocabulary.closing();
        return Arrays.copyOf(ids, size);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(MOST_UNITS, text.length()));
    }
}
