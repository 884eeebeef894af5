package parallax.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A part of a page: a block-level element, or an inline one whose name says what it is. */
final class Box {

    private final Element element;
    private final @Nullable Box parent;
    private final Hints.@Nullable Hint hint;
    private final int depth;
    /** Units of prose inside, dropped parts left out. */
    private int prose;
    /** Why this part is dropped, empty when it is not. */
    private String dropped = "";

    Box(Element element, @Nullable Box parent, Hints.@Nullable Hint hint) {
        this.element = element;
        this.parent = parent;
        this.hint = hint;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    Element element() {
        return element;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    Hints.@Nullable Hint hint() {
        return hint;
    }

    int depth() {
        return depth;
    }

    int prose() {
        return prose;
    }

    void addProse(int units) {
        prose += units;
    }

    String dropped() {
        return dropped;
    }

    void drop(String why) {
        dropped = why;
    }

    boolean holds(Box other) {
        Box box = other;
        while (box != null && box.depth > depth) {
            box = box.parent;
        }
        return box == this;
    }
}
