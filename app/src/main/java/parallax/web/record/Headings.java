package parallax.web.record;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.web.words.Words;

/** One line that names a record: its speaker, its type, its number, its medium. */
public final class Headings {

    private Headings() {}

    /** What it is, and the words that it stands on: “Joe Biden: Russia now had …”. */
    public static String of(Words words, Reading reading, Entry entry) {
        return name(words, reading, entry) + ": " + wordsOf(entry);
    }

    /** What it is, in the fewest words: who speaks, what is done. */
    public static String name(Words words, Reading reading, Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> speaker(words, reading, (Statement) entry);
            case EVENT -> words.label(((Event) entry).what().type());
            case FIGURE -> measure(words, (Figure) entry);
            case EVIDENCE -> words.label(((Evidence) entry).medium());
        };
    }

    /** The words of the article that say most of it. */
    public static String wordsOf(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).content().text();
            case EVENT -> ((Event) entry).anchor().text();
            case FIGURE -> ((Figure) entry).anchor().text();
            case EVIDENCE -> ((Evidence) entry).anchor().text();
        };
    }

    /** Which reader was speaking; another one than the desk knows stands by its name. */
    public static String engine(Words words, Provenance made) {
        String key = "engine." + made.engine();
        return words.has(key) ? words.get(key) : made.engine();
    }

    /** Resolved names, else the words that name the speaker, else that nobody is named. */
    private static String speaker(Words words, Reading reading, Statement statement) {
        String names = statement.speaker().actors().stream()
                .map(id -> reading.account().findActor(id).map(Actor::name).orElse(id))
                .collect(Collectors.joining(", "));
        String said = statement.speaker().text();
        return !names.isEmpty() ? names : !said.isEmpty() ? said : words.get("value.no-speaker");
    }

    private static String measure(Words words, Figure figure) {
        Figure.Counted counted = figure.counted();
        String what = first(counted.counted(), counted.unit());
        String measure = counted.measure();
        if (what == null) {
            return measure == null ? words.get("kind.figure") : measure;
        }
        return measure == null ? what : what + ", " + measure;
    }

    private static @Nullable String first(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
