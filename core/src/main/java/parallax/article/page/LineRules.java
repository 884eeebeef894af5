package parallax.article.page;

import org.jspecify.annotations.Nullable;

/** Knows by their words which lines of a page are not news. */
public interface LineRules {

    /** The name of the rule that knows the whole line as furniture, null when none does. */
    @Nullable
    String findFurniture(String line);

    /** Whether the line heads a list of titles of other articles. */
    boolean headsTitles(String line);
}
