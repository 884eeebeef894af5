package parallax.language;

/** What a word looks like: what its pieces, lower case all, no longer tell the encoder. */
final class WordShape {

    private WordShape() {}

    /**
     * Shape class of a word: 1 lower case, 2 one capital and that at the beginning, 3 capitals only (at least two), 4
     * other mixtures, 5 with a digit, 6 without letters. 0 is kept for the special pieces.
     */
    static int of(String word) {
        int letters = 0;
        int capitals = 0;
        boolean firstIsCapital = false;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isDigit(point)) {
                return 5;
            }
            if (Character.isLetter(point)) {
                boolean capital = Character.isUpperCase(point);
                firstIsCapital |= letters == 0 && capital;
                letters++;
                capitals += capital ? 1 : 0;
            }
        }
        if (letters == 0) {
            return 6;
        }
        if (capitals == 0) {
            return 1;
        }
        if (capitals == letters && letters >= 2) {
            return 3;
        }
        return capitals == 1 && firstIsCapital ? 2 : 4;
    }
}
