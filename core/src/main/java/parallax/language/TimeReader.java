package parallax.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the time expressions of an analysed text and reads them against the day of publication. */
public final class TimeReader {

    /**
     * @param analysis sentences and syntax
     * @param published day of publication; null when not known, and then nothing relative is resolved
     */
    public List<TimeExpression> read(Analysis analysis, @Nullable LocalDate published) {
        return List.of();
    }
}
