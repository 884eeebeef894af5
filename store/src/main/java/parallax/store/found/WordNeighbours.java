package parallax.store.found;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.store.Dialect;
import parallax.store.Keys;
import parallax.store.MatchSyntax;
import parallax.store.Tags;
import parallax.store.Words;

/** Articles that hold the words that say most of another, those with most of them first. Of each word the newest count. */
final class WordNeighbours {

    /** Days around, for what is told of one happening, and for what comes back to it. */
    private static final List<Integer> DAYS = List.of(3, 45);

    private static final int MOST_OF_A_WORD = 300;

    private final Handle handle;
    private final Dialect dialect;

    WordNeighbours(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /**
     * Keys of articles, the nearest first.
     *
     * @param words the heaviest first
     * @param day of publication of the article that they say most of, null when not known
     */
    List<Long> find(List<String> words, @Nullable LocalDate day, int most) throws SQLException {
        Map<Long, Double> shared = new HashMap<>();
        for (int number = 0; number < words.size(); number++) {
            List<String> stems = Words.of(words.get(number));
            double weight = 1 + (words.size() - number) / (double) words.size();
            if (!stems.isEmpty()) {
                for (String match : matches(dialect.syntax().phrase(stems), day)) {
                    count(match, weight, shared);
                }
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> matches(String word, @Nullable LocalDate day) {
        MatchSyntax syntax = dialect.syntax();
        return day == null
                ? List.of(word)
                : DAYS.stream()
                        .map(days -> Tags.days(day.minusDays(days), day.plusDays(days)))
                        .map(tags -> syntax.all(List.of(
                                word, syntax.any(tags.stream().map(syntax::tag).toList()))))
                        .toList();
    }

    private void count(String match, double weight, Map<Long, Double> shared) throws SQLException {
        String sql = "select rowid from article_words where " + dialect.matches("article_words")
                + " order by rowid desc limit " + MOST_OF_A_WORD;
        try (PreparedStatement select = handle.getConnection().prepareStatement(sql)) {
            select.setString(1, match);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shared.merge(rows.getLong(1) * Keys.STEP, weight, Double::sum);
                }
            }
        }
    }
}
