package parallax.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Knowledge.Rows;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;
import parallax.text.Span;

/** Offices and honorifics that stand before or after a person's name. */
final class Titles {

    private static final int MOST_TOKENS = 8;

    private final Map<String, Title> titles = new HashMap<>();

    Titles() {
        for (RuleFile.Row row : RuleFile.read(Titles.class, "en/titles.tsv").rows()) {
            Title title = new Title(
                    row.get("name"),
                    Rows.text(row, "role"),
                    Rows.text(row, "office"),
                    row.list("sectors"),
                    Rows.text(row, "gender"));
            if (row.list("words").isEmpty()) {
                throw row.malformed("words of the title");
            }
            row.list("words").forEach(words -> titles.putIfAbsent(words, title));
        }
    }

    /** The longest title that ends with this token. */
    Optional<Match> findEndingAt(String text, Sentence sentence, int last) {
        for (int first = Math.max(0, last - MOST_TOKENS + 1); first <= last; first++) {
            Optional<Match> match = match(text, sentence, first, last);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** The longest title that has this token as its last or, before "of", as its first word. */
    Optional<Match> findAround(String text, Sentence sentence, Token head) {
        int from = head.index();
        for (int last = Math.min(sentence.tokens().size(), from + MOST_TOKENS) - 1; last > from; last--) {
            Optional<Match> match = match(text, sentence, from, last);
            if (match.isPresent()) {
                return match;
            }
        }
        return findEndingAt(text, sentence, from);
    }

    private Optional<Match> match(String text, Sentence sentence, int first, int last) {
        List<Token> tokens = sentence.tokens();
        String words = Phrases.words(
                text, Span.covering(tokens.get(first).span(), tokens.get(last).span()));
        Title title = titles.get(words);
        return title == null ? Optional.empty() : Optional.of(new Match(title, first, last));
    }

    /** The title of exactly these words. */
    Optional<Title> find(String words) {
        return Optional.ofNullable(titles.get(words.toLowerCase(Locale.ROOT)));
    }

    /**
     * One row of the table.
     *
     * @param name name of the rule
     * @param role the office as written into the ledger; null for an honorific
     * @param office key shared with leaders.tsv
     * @param sectors PLOVER sectors
     * @param gender m or f where the word itself says so
     */
    record Title(
            String name,
            @Nullable String role,
            @Nullable String office,
            List<String> sectors,
            @Nullable String gender) {

        Title {
            sectors = List.copyOf(sectors);
        }
    }

    /** A title in a sentence: its tokens from first to last. */
    record Match(Title title, int first, int last) {}
}
