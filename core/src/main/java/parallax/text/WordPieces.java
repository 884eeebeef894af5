package parallax.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * WordPiece over single words, as BERT's uncased models are fed: lower case, accents dropped, split at punctuation,
 * longest known piece first.
 */
public final class WordPieces {

    private static final int MOST_CACHED = 50_000;
    /** A longer run of letters is not looked up, as in BERT. */
    private static final int MOST_LETTERS = 100;
    /** Only a word's first piece is read out; what an address of a thousand signs adds beyond this is noise. */
    private static final int MOST_PIECES = 64;

    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();
    private final int unknown;
    private final int opening;
    private final int closing;

    /** @param vocabulary pieces in the order of their numbers; those within a word begin with {@code ##} */
    public WordPieces(List<String> vocabulary) {
        for (String piece : vocabulary) {
            index.putIfAbsent(piece, index.size());
        }
        unknown = special("[UNK]");
        opening = special("[CLS]");
        closing = special("[SEP]");
    }

    private int special(String piece) {
        Integer number = index.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /** Number of the piece that opens a text. */
    public int opening() {
        return opening;
    }

    /** Number of the piece that closes a text. */
    public int closing() {
        return closing;
    }

    /** Numbers of the pieces of a word; at least one. The caller does not change the array. */
    public int[] of(String word) {
        int[] known = cache.get(word);
        if (known == null) {
            known = cut(word);
            if (cache.size() < MOST_CACHED) {
                cache.put(word, known);
            }
        }
        return known;
    }

    private int[] cut(String word) {
        List<Integer> pieces = new ArrayList<>();
        for (String part : parts(plain(word))) {
            addPieces(part, pieces);
        }
        if (pieces.isEmpty()) {
            pieces.add(unknown);
        }
        return pieces.stream().limit(MOST_PIECES).mapToInt(Integer::intValue).toArray();
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static List<String> parts(String plain) {
        List<String> parts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        plain.codePoints().forEach(point -> {
            boolean blank = Character.isWhitespace(point) || Character.isSpaceChar(point);
            boolean alone = isPunctuation(point) || Character.isIdeographic(point);
            if ((blank || alone) && current.length() > 0) {
                parts.add(current.toString());
                current.setLength(0);
            }
            if (alone) {
                parts.add(Character.toString(point));
            } else if (!blank) {
                current.appendCodePoint(point);
            }
        });
        if (current.length() > 0) {
            parts.add(current.toString());
        }
        return parts;
    }

    private static boolean isPunctuation(int point) {
        boolean ascii = point > 32 && point < 127 && !(point >= '0' && point <= '9') && !Character.isAlphabetic(point);
        return ascii
                || switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private void addPieces(String part, List<Integer> pieces) {
        List<Integer> found = new ArrayList<>();
        int start = 0;
        while (start < part.length()) {
            int end = part.length();
            Integer piece = null;
            while (end > start && part.length() <= MOST_LETTERS) {
                String candidate = part.substring(start, end);
                piece = index.get(start == 0 ? candidate : "##" + candidate);
                if (piece != null) {
                    break;
                }
                end--;
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            found.add(piece);
            start = end;
        }
        pieces.addAll(found);
    }
}
