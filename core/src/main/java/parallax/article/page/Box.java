package parallax.article.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A part of a page: a block-level element, or an inline one whose name says what it is. */
public final class Box {

    /** Nobody reads a longer way; the steps in the middle are left out. */
    private static final int MOST_STEPS = 12;

    private final Element element;
    private final @Nullable Box parent;
    private final Hints.@Nullable Hint hint;
    private final int depth;
    /** Units of prose inside, dropped parts left out. */
    private int prose;
    /** Why this part is dropped, empty when it is not. */
    private String dropped = "";

    /** Its step in the way from the body, made when first asked for, since all that stands in it asks. */
    private @Nullable String step;

    Box(Element element, @Nullable Box parent, Hints.@Nullable Hint hint) {
        this.element = element;
        this.parent = parent;
        this.hint = hint;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    Element element() {
        return element;
    }

    String tag() {
        return element.normalName();
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

    /** Where it stands on the page: {@code body > main#story > div.content > p}. */
    public String path() {
        List<String> steps = new ArrayList<>();
        for (Box box = this; box != null; box = box.parent) {
            steps.add(box.step());
        }
        Collections.reverse(steps);
        if (steps.size() > MOST_STEPS) {
            steps.subList(1, steps.size() - MOST_STEPS + 2).clear();
            steps.add(1, "…");
        }
        return String.join(" > ", steps);
    }

    private String step() {
        if (step == null) {
            step = named();
        }
        return step;
    }

    private String named() {
        String id = firstWord(element.id());
        if (!id.isEmpty()) {
            return tag() + "#" + id;
        }
        String named = firstWord(element.className());
        return named.isEmpty() ? tag() : tag() + "." + named;
    }

    private static String firstWord(String names) {
        String words = names.strip();
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
