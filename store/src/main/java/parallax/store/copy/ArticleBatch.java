package parallax.store.copy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Dialect;
import parallax.store.Keys;

/** Some articles with all that belongs to them, on their way. */
final class ArticleBatch {

    private final Map<TableCopier, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    private ArticleBatch() {}

    /** @param keys of articles that follow one another, in order */
    static ArticleBatch read(Handle source, List<Table> tables, List<Long> keys, Dialect target) throws SQLException {
        ArticleBatch batch = new ArticleBatch();
        long first = keys.get(0);
        long last = keys.get(keys.size() - 1) + Keys.STEP - 1;
        for (Table table : tables) {
            TableCopier copier = new TableCopier(table, target);
            batch.rows.put(copier, copier.list(source, first, last));
        }
        return batch;
    }

    void write(Handle target) throws SQLException {
        for (Map.Entry<TableCopier, List<@Nullable Object[]>> each : rows.entrySet()) {
            each.getKey().write(target, each.getValue());
        }
    }
}
