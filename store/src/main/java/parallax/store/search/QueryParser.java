package parallax.store.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.store.Words;
import parallax.store.search.Scanner.Piece;
import parallax.store.search.Scanner.Sort;

/**
 * A query as people type it: {@code "going home" speaker:Russia type:retreat from:2022-02-10 killed>50 disputed:yes}. Words
 * may be joined by AND, OR, NOT and parentheses; what stands side by side is wanted together.
 */
public final class QueryParser {

    private final List<Piece> pieces;
    private final List<Filter> filters = new ArrayList<>();
    private int at;
    private int depth;

    private QueryParser(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @throws QueryException when the line is no query; it names the column and what was expected */
    public static Query parse(String line) {
        QueryParser parser = new QueryParser(new Scanner(line).scan());
        Wanted words = parser.any();
        Piece rest = parser.peek();
        if (rest.sort() != Sort.END) {
            throw new QueryException(rest.column(), "this parenthesis closes none");
        }
        try {
            return new Query(words, parser.filters);
        } catch (IllegalArgumentException e) {
            throw new QueryException(1, String.valueOf(e.getMessage()));
        }
    }

    private Piece peek() {
        return pieces.get(at);
    }

    private boolean isWord(String word) {
        return peek().sort() == Sort.WORD && peek().name().equals(word);
    }

    private @Nullable Wanted any() {
        List<Wanted> parts = new ArrayList<>();
        Wanted first = all();
        if (first != null) {
            parts.add(first);
        }
        while (isWord("OR")) {
            int column = peek().column();
            int filtersBefore = filters.size();
            at++;
            Wanted next = all();
            if (next == null || parts.isEmpty()) {
                throw new QueryException(column, "expected words on both sides of OR");
            }
            if (filters.size() > filtersBefore && !isEnd()) {
                throw new QueryException(
                        column, "fields hold for the whole query; put them before or behind what OR joins");
            }
            parts.add(next);
        }
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Wanted.Any(parts);
    }

    private boolean isEnd() {
        return peek().sort() == Sort.END;
    }

    private @Nullable Wanted all() {
        List<Wanted> parts = new ArrayList<>();
        while (peek().sort() != Sort.END && peek().sort() != Sort.CLOSE && !isWord("OR")) {
            if (isWord("AND")) {
                and(parts);
            }
            Wanted part = part();
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Wanted.All(parts);
    }

    private void and(List<Wanted> parts) {
        Piece and = peek();
        at++;
        boolean follows = peek().sort() != Sort.END && peek().sort() != Sort.CLOSE && !isWord("OR") && !isWord("AND");
        if ((parts.isEmpty() && filters.isEmpty()) || !follows) {
            throw new QueryException(and.column(), "expected words on both sides of AND");
        }
    }

    private @Nullable Wanted part() {
        Piece piece = peek();
        at++;
        return switch (piece.sort()) {
            case OPEN -> inParentheses(piece);
            case PHRASE -> phrase(piece);
            case WORD -> piece.name().equals("NOT") ? not(piece) : word(piece);
            case FIELD, AMOUNT -> filter(piece);
            case CLOSE, END -> throw new QueryException(piece.column(), "expected a word, a phrase or a field");
        };
    }

    private @Nullable Wanted filter(Piece piece) {
        if (depth > 0) {
            throw new QueryException(
                    piece.column(), piece.name() + " holds for the whole query; put it outside parentheses and NOT");
        }
        filters.add(FilterParser.parse(piece));
        return null;
    }

    private Wanted inParentheses(Piece open) {
        depth++;
        Wanted inner = any();
        depth--;
        if (inner == null) {
            throw new QueryException(peek().column(), "expected words in the parentheses");
        }
        if (peek().sort() != Sort.CLOSE) {
            throw new QueryException(open.column(), "expected a closing parenthesis for this one");
        }
        at++;
        return inner;
    }

    private Wanted not(Piece not) {
        depth++;
        Wanted part = isEnd() || peek().sort() == Sort.CLOSE || isWord("OR") || isWord("AND") ? null : part();
        depth--;
        if (part == null) {
            throw new QueryException(not.column(), "expected a word, a phrase or parentheses behind NOT");
        }
        return new Wanted.Not(part);
    }

    private static Wanted word(Piece piece) {
        String word = piece.name();
        boolean without = word.startsWith("-") && word.length() > 1;
        Wanted wanted = plainWord(piece, without ? word.substring(1) : word);
        return without ? new Wanted.Not(wanted) : wanted;
    }

    private static Wanted plainWord(Piece piece, String word) {
        if (!word.endsWith("*")) {
            return phrase(piece, word);
        }
        List<String> beginning = Words.unstemmed(word);
        if (beginning.size() != 1) {
            throw new QueryException(piece.column(), "expected the beginning of one word before *");
        }
        return new Wanted.Prefix(beginning.get(0), Words.of(word).get(0));
    }

    private static Wanted phrase(Piece piece) {
        return phrase(piece, piece.name());
    }

    private static Wanted phrase(Piece piece, String text) {
        List<String> stems = Words.of(text);
        if (stems.isEmpty()) {
            throw new QueryException(piece.column(), "expected letters or digits, found “" + text + "”");
        }
        return new Wanted.Phrase(stems, text.strip());
    }
}
