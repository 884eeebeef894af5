package parallax.capture.feed;

/** What stands in an element. */
sealed interface Node permits Element, Node.Words {

    /** @param text with all entities replaced */
    record Words(String text) implements Node {}
}
