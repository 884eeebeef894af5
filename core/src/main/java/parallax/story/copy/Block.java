package parallax.story.copy;

/**
 * A run of words that two texts have in common.
 *
 * @param first where it begins in the first text, counted in words
 * @param second where it begins in the second
 * @param length how many words
 */
record Block(int first, int second, int length) {

    int firstEnd() {
        return first + length;
    }

    int secondEnd() {
        return second + length;
    }

    Block swapped() {
        return new Block(second, first, length);
    }
}
