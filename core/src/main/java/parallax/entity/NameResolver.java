package parallax.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;

/** Resolves the names of an analysed text to actors and places. */
public final class NameResolver {

    /**
     * @param analysis sentences, syntax and mentions of one text
     * @param published day of publication, which decides who holds an office; null when not known
     */
    public Names resolve(Analysis analysis, @Nullable LocalDate published) {
        return new Names(List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }
}
