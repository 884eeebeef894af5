package parallax.store.search;

import java.util.List;
import parallax.text.Labels;

/** Names of conditions that are no {@link Field}. */
final class Conditions {

    static final String FROM = "from";
    static final String TO = "to";
    static final String ON = "on";
    static final String BOX = "box";
    static final String DISPUTED = "disputed";
    static final String CONFIDENCE = "confidence";
    static final List<String> NAMES = List.of(FROM, TO, ON, BOX, DISPUTED, CONFIDENCE);

    private Conditions() {}

    static String nameOf(Filter filter) {
        if (filter instanceof Filter.Named named) {
            return Labels.of(named.field());
        }
        if (filter instanceof Filter.Amount amount) {
            return amount.measure();
        }
        return filter.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
