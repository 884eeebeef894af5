package parallax.store.copy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.format.pack.PackedReading;
import parallax.store.Keys;

/** The rows of a table as they are compared: keys are the ids and names that they stand for. */
final class RowsOfTable {

    private static final int AT_ONCE = 500;

    private final Table table;
    private final Strength strength;
    private final List<Column> columns;

    RowsOfTable(Table table, Strength strength) {
        this.table = table;
        this.strength = strength;
        this.columns = table.compared();
    }

    /** What is done with each row. */
    interface Sink {
        /**
         * @param name what tells it from other rows
         * @param values all that it says
         */
        void row(List<@Nullable Object> name, List<@Nullable Object> values);
    }

    void each(Handle handle, Sink sink) throws SQLException {
        try (PreparedStatement select = handle.getConnection().prepareStatement(query())) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row(rows, sink);
                }
            }
        }
    }

    private void row(ResultSet rows, Sink sink) throws SQLException {
        List<@Nullable Object> name = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        int at = 1;
        for (Column column : columns) {
            int width = width(column);
            for (int part = 0; part < width; part++) {
                Object value = value(column, rows.getObject(at++));
                values.add(value);
                if (column.naming()) {
                    name.add(value);
                }
            }
        }
        sink.row(name, values);
    }

    private @Nullable Object value(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case LOADED -> strength == Strength.WHOLE ? value : "";
            case PACKED -> strength == Strength.WHOLE ? value : line((byte[]) value);
            default -> value instanceof Number number && !(number instanceof Double) ? number.longValue() : value;
        };
    }

    /** Without what tells where and when it was received. */
    private static String line(byte[] packed) {
        JsonLinesParser.Parsed parsed = PackedReading.unpack(packed);
        Article article = parsed.article();
        Article.Source source = article.source();
        Article bare = new Article(
                new Article.Source("", source.givenId(), source.url(), source.outlet()),
                article.headline(),
                article.byline(),
                article.published(),
                article.details(),
                article.language(),
                article.text(),
                article.furniture(),
                article.attachments(),
                article.notes());
        return JsonLines.write(bare, parsed.account());
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case RECORD, SORT -> 2;
            default -> 1;
        };
    }

    private String query() {
        List<String> expressions = new ArrayList<>();
        Set<String> joins = new TreeSet<>();
        List<String> groups = new ArrayList<>();
        String having = "";
        for (Column column : columns) {
            List<String> of = expressions(column);
            expressions.addAll(of);
            String join = join(column);
            if (join != null) {
                joins.add(join);
            }
            if (column.kind() == Column.Kind.SUM) {
                having = " having sum(t." + column.name() + ") <> 0";
            } else {
                groups.addAll(of);
            }
        }
        String query =
                "select " + String.join(", ", expressions) + " from " + table.name() + " t" + String.join("", joins);
        return having.isEmpty() ? query : query + " group by " + String.join(", ", groups) + having;
    }

    private static List<String> expressions(Column column) {
        String name = "t." + column.name();
        String other = "of_" + column.name();
        return switch (column.kind()) {
            case ARTICLE, ACTOR, PLACE, WORDS -> List.of(other + ".id");
            case RECORD -> List.of(other + ".id", "(" + name + " & " + (Keys.STEP - 1) + ")");
            case OUTLET -> List.of(other + ".name");
            case SORT -> List.of(other + ".kind", other + ".what");
            case SUM -> List.of("sum(" + name + ")");
            default -> List.of(name);
        };
    }

    private static @Nullable String join(Column column) {
        String name = "t." + column.name();
        return switch (column.kind()) {
            case ARTICLE -> join("article", column, name);
            case RECORD -> join("article", column, "(" + name + " & " + -Keys.STEP + ")");
            case WORDS -> join("article", column, "(" + name + " * " + Keys.STEP + ")");
            case ACTOR -> join("actor", column, name);
            case PLACE -> join("place", column, name);
            case OUTLET -> join("outlet", column, name);
            case SORT -> join("sort", column, name);
            default -> null;
        };
    }

    private static String join(String other, Column column, String key) {
        return " left join " + other + " of_" + column.name() + " on of_" + column.name() + ".key = " + key;
    }
}
