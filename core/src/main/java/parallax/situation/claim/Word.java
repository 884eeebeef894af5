package parallax.situation.claim;

import parallax.text.Span;

/**
 * A word of what is said, in the form in which two wordings are compared.
 *
 * @param plain lower case, in one spelling
 * @param span where it stands in the transcript
 * @param segment number of the piece of the content it stands in; a cue that interrupts parts two pieces
 * @param quoted whether it stands between quotation marks
 * @param bracketed whether it stands in square brackets, as the outlet's own word
 */
record Word(String plain, Span span, int segment, boolean quoted, boolean bracketed) {

    /** Nothing but spaces and marks stands between the two. */
    boolean isFollowedBy(Word next) {
        return segment == next.segment;
    }
}
