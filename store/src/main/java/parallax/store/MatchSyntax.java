package parallax.store;

import java.util.List;
import java.util.stream.Collectors;

/** How a full-text expression is written. Tags stand among the words, behind a mark that no word has. */
public sealed interface MatchSyntax {

    /** Before a tag. */
    String TAG = "=";

    /** Words that follow one another; at least one. */
    String phrase(List<String> words);

    /** Words that begin so. */
    String prefix(String beginning);

    String tag(String tag);

    /** Each of the parts; at least one. */
    String all(List<String> parts);

    /** Any of the parts; at least one. */
    String any(List<String> parts);

    /** What holds the first and not the second. */
    String without(String wanted, String excluded);

    /** The query language of FTS5. */
    enum Fts5 implements MatchSyntax {
        SYNTAX;

        @Override
        public String phrase(List<String> words) {
            return quoted(String.join(" ", words));
        }

        @Override
        public String prefix(String beginning) {
            return quoted(beginning) + " *";
        }

        @Override
        public String tag(String tag) {
            return quoted(TAG + tag);
        }

        @Override
        public String all(List<String> parts) {
            return "(" + String.join(" AND ", parts) + ")";
        }

        @Override
        public String any(List<String> parts) {
            return "(" + String.join(" OR ", parts) + ")";
        }

        @Override
        public String without(String wanted, String excluded) {
            return "(" + wanted + " NOT " + excluded + ")";
        }

        private static String quoted(String words) {
            return "\"" + words + "\"";
        }
    }

    /** A {@code tsquery}. */
    enum TsQuery implements MatchSyntax {
        SYNTAX;

        @Override
        public String phrase(List<String> words) {
            return words.stream().map(TsQuery::quoted).collect(Collectors.joining(" <-> ", "(", ")"));
        }

        @Override
        public String prefix(String beginning) {
            return quoted(beginning) + ":*";
        }

        @Override
        public String tag(String tag) {
            return quoted(TAG + tag);
        }

        @Override
        public String all(List<String> parts) {
            return "(" + String.join(" & ", parts) + ")";
        }

        @Override
        public String any(List<String> parts) {
            return "(" + String.join(" | ", parts) + ")";
        }

        @Override
        public String without(String wanted, String excluded) {
            return "(" + wanted + " & !" + excluded + ")";
        }

        static String quoted(String word) {
            return "'" + word + "'";
        }
    }
}
