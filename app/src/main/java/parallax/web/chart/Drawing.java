package parallax.web.chart;

import java.util.List;
import java.util.Objects;

/**
 * A drawing, ready for a page.
 *
 * @param svg markup, safe to be put into a page as it is; empty when there is nothing to be drawn
 * @param table the same content as text
 * @param notes what is to be said beneath: how to read it, what is left out, or that there is nothing; not escaped
 */
public record Drawing(String svg, DataTable table, List<String> notes) {

    public Drawing {
        Objects.requireNonNull(svg);
        Objects.requireNonNull(table);
        notes = notes.stream().filter(note -> !note.isBlank()).toList();
    }

    /** Whether there is nothing to be seen; the notes say so then. */
    public boolean isEmpty() {
        return svg.isEmpty();
    }
}
