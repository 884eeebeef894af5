package parallax.story.embed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;

/**
 * The directions of the texts that were asked for last. The model takes its time over each, and a ledger that is looked at again
 * after every change asks for nearly all of them again.
 */
final class Directions {

    /** Of 384 bytes each: with their names less than a megabyte or two. */
    static final int MOST = 4_000;

    private final Map<String, Vector> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vector> eldest) {
            return size() > MOST;
        }
    };

    /** The direction of an opening; where it is not remembered, what the model makes of it. Others need not wait meanwhile. */
    Vector of(Opening opening, Supplier<Vector> model) {
        String text = Fingerprint.id("", 40, opening.headline(), opening.lead());
        Vector remembered = find(text);
        if (remembered != null) {
            return remembered;
        }
        Vector made = model.get();
        keep(text, made);
        return made;
    }

    private synchronized @Nullable Vector find(String text) {
        return known.get(text);
    }

    private synchronized void keep(String text, Vector made) {
        known.put(text, made);
    }
}
