package parallax.store.copy;

import java.util.Locale;
import java.util.Objects;

/**
 * A column, and what it is for those who compare two ledgers.
 *
 * @param name as in the database
 * @param kind what it holds
 * @param naming whether it is of those that tell the row from others
 */
record Column(String name, Kind kind, boolean naming) {

    /** What a column holds. */
    enum Kind {
        /** What it says. */
        VALUE,
        /** A key that this ledger chose, or a count in shards: it says nothing. */
        OWN,
        /** When or from where something was loaded: two loads of the same may differ in it. */
        LOADED,
        /** A reading, packed. */
        PACKED,
        /** A number that is counted in shards: what counts is their sum. */
        SUM,
        /** The key of an article. */
        ARTICLE,
        /** The key of a record, or of an article where it is meant as a whole. */
        RECORD,
        /** The key of an article among the words of articles. */
        WORDS,
        /** The key of an actor. */
        ACTOR,
        /** The key of a place. */
        PLACE,
        /** The key of an outlet. */
        OUTLET,
        /** The key of what records say. */
        SORT
    }

    Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }

    /** @param words {@code name}, {@code name@kind}, and {@code !} behind those that tell the row from others */
    static Column parse(String words) {
        boolean naming = words.endsWith("!");
        String[] parts = (naming ? words.substring(0, words.length() - 1) : words).split("@", 2);
        return new Column(
                parts[0], parts.length == 1 ? Kind.VALUE : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), naming);
    }

    boolean isCompared() {
        return kind != Kind.OWN;
    }
}
