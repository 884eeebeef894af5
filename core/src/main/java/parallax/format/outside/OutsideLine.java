package parallax.format.outside;

/** One line of somebody else's data: read, or named with what is wrong with it. */
public sealed interface OutsideLine permits Outside, Unread {

    /** File and line. */
    String place();
}
