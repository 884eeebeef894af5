package parallax.situation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Form;
import parallax.text.Quotations;
import parallax.text.Span;

/** Reads the words of what is said: in one spelling, with where they stand and whether they stand between quotation marks. */
final class WordReader {

    private static final Pattern WORD = Pattern.compile(
            "(?i:per[ -]cents?)|[%&]|(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}\\p{Nd}]+(?:[.,'’ʼ][\\p{L}\\p{M}\\p{Nd}]+)*");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.'’]+");

    /** Writings of one name in other alphabets differ by few letters. */
    private static final int FEW_LETTERS = 3;

    private static final int LEAST_LETTERS = 4;

    private static final int LONGEST_BRACKET = 120;

    private final Spelling spelling = new Spelling();

    List<Word> read(Account account, Statement statement, Quotations quotations) {
        Map<Integer, Name> names = names(account, statement);
        List<Word> words = new ArrayList<>();
        int segment = 0;
        for (Span span : statement.content().spans()) {
            read(account.transcript(), span, segment, names, words);
            segment++;
        }
        boolean marked = words.stream().anyMatch(word -> quotations.covers(word.span()));
        boolean all = !marked && statement.form() == Form.DIRECT;
        return words.stream()
                .map(word -> new Word(
                        word.plain(),
                        word.span(),
                        word.segment(),
                        all || quotations.covers(word.span()),
                        isBracketed(account.transcript(), word.span())))
                .toList();
    }

    /** The nearest square bracket on either side opens before the word and closes behind it. */
    private static boolean isBracketed(String text, Span word) {
        int opened = text.lastIndexOf('[', word.start());
        int closed = text.indexOf(']', word.end());
        return opened >= 0
                && closed >= 0
                && closed - opened <= LONGEST_BRACKET
                && text.indexOf(']', opened) == closed
                && text.lastIndexOf('[', closed) == opened;
    }

    private void read(String text, Span span, int segment, Map<Integer, Name> names, List<Word> words) {
        Matcher matcher = WORD.matcher(text);
        int from = span.start();
        while (matcher.region(from, span.end()).find()) {
            Name name = names.get(matcher.start());
            boolean named = name != null && name.span().end() <= span.end();
            Span where = named && name != null ? name.span() : Span.of(matcher.start(), matcher.end());
            String printed = named && name != null ? name.plain() : where.in(text);
            for (String word : printed.split(" ", -1)) {
                for (String plain : spelling.of(word)) {
                    words.add(new Word(plain, where, segment, false, false));
                }
            }
            from = where.end();
        }
    }

    /** A name in the writing that is compared. */
    private record Name(Span span, String plain) {

        static Name of(Span span, String name) {
            return new Name(span, NO_WORD.matcher(name).replaceAll(" ").strip());
        }
    }

    /** Names of places and people within a content that may be written in several ways, by where they begin. */
    private static Map<Integer, Name> names(Account account, Statement statement) {
        Map<Integer, Name> names = new TreeMap<>();
        for (Place place : account.places()) {
            within(statement, place.mentions()).forEach(span -> put(names, Name.of(span, place.name())));
        }
        for (Actor actor : account.actors()) {
            if (actor.kind() == Actor.Kind.PERSON) {
                String last = last(actor.name());
                within(statement, actor.mentions())
                        .map(span -> lastWord(account.transcript(), span))
                        .filter(span -> isAWriting(span.in(account.transcript()), last))
                        .forEach(span -> put(names, Name.of(span, last)));
            }
        }
        return names;
    }

    private static void put(Map<Integer, Name> names, Name name) {
        names.merge(
                name.span().start(),
                name,
                (one, other) -> one.span().length() >= other.span().length() ? one : other);
    }

    private static Stream<Span> within(Statement statement, List<Span> mentions) {
        return mentions.stream()
                .filter(mention -> statement.content().spans().stream().anyMatch(span -> span.contains(mention)));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Span lastWord(String text, Span mention) {
        String words = mention.in(text);
        int end = words.endsWith("'s") || words.endsWith("’s") ? mention.end() - 2 : mention.end();
        return Span.of(mention.start() + words.lastIndexOf(' ') + 1, end);
    }

    private static boolean isAWriting(String printed, String name) {
        return printed.length() >= LEAST_LETTERS
                && Character.isUpperCase(printed.charAt(0))
                && printed.charAt(0) == name.charAt(0)
                && distance(Spelling.plain(printed), Spelling.plain(name)) <= FEW_LETTERS;
    }

    /** How many letters have to be put in, left out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int there = 0; there <= other.length(); there++) {
            before[there] = there;
        }
        for (int here = 1; here <= one.length(); here++) {
            int[] row = new int[other.length() + 1];
            row[0] = here;
            for (int there = 1; there <= other.length(); there++) {
                int replaced = before[there - 1] + (one.charAt(here - 1) == other.charAt(there - 1) ? 0 : 1);
                row[there] = Math.min(replaced, 1 + Math.min(before[there], row[there - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
