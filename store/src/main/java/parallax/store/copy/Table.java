package parallax.store.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a ledger, or of its desk.
 *
 * @param name as in the database
 * @param use what is done with it
 * @param columns all of them
 */
record Table(String name, Use use, List<Column> columns) {

    /** What is done with a table. */
    enum Use {
        /** Copied with its article; what two loads of the same articles share. */
        OF_ARTICLES,
        /** Copied as a whole; what two loads of the same articles share. */
        SHARED,
        /** Copied as a whole; what persons keep beside the articles, no matter of how they were loaded. */
        KEPT,
        /** Made anew from the readings, since the two kinds of database write it differently; compared by which rows there are. */
        MADE
    }

    /** The tables of a ledger; one that another refers to stands before it. */
    static final List<Table> LEDGER = List.of(
            of(
                    "article",
                    Use.OF_ARTICLES,
                    "key@own id! given_id url outlet headline day language current removed@loaded"),
            of("reading", Use.OF_ARTICLES, "article@article! number! at@loaded made_by why cause body@packed"),
            of("correction", Use.OF_ARTICLES, "article@article! record! reading taken_out"),
            of(
                    "entry",
                    Use.OF_ARTICLES,
                    "key@record! sort@sort day own_day speaker@actor place@place at_least at_most unit confidence"
                            + " outlet@outlet disputed"),
            of("article_words", Use.MADE, "rowid@words!"),
            of("entry_words", Use.MADE, "rowid@record!"),
            of("actor", Use.SHARED, "key@own id! name kind country sectors folded"),
            of("place", Use.SHARED, "key@own id! name geonames lat lon country precision folded"),
            of("outlet", Use.SHARED, "key@own name!"),
            of("sort", Use.SHARED, "key@own kind! what!"),
            of("tally", Use.SHARED, "sort@sort! shard@own records@sum"),
            of("finding", Use.SHARED, "id! kind day label body"),
            of("finding_member", Use.SHARED, "finding! article@article entry@record!"),
            of("link_bucket", Use.SHARED, "kind! band! least"),
            of("link_member", Use.SHARED, "kind! band! article!"),
            of("link_part", Use.SHARED, "kind! article! part"),
            of("link_dirty", Use.KEPT, "article! changes own"),
            of("link_profile", Use.KEPT, "article! body"),
            of("link_state", Use.KEPT, "name! value"),
            of("intake", Use.SHARED, "fingerprint! place@loaded article trouble message at@loaded"),
            of("removal", Use.SHARED, "article! at@loaded made_by why"),
            of("outside", Use.KEPT, "sha256! dataset name records at content"),
            of("watch", Use.KEPT, "name! query made_at made_by url secret allow_private run_at"),
            of("watch_match", Use.KEPT, "watch! article! record! found_at delivery"),
            of("watch_delivery", Use.KEPT, "id! watch made_at attempts next_try trouble"),
            of("decision", Use.KEPT, "number! kind first second at made_by why undone_at undone_by"),
            of("generation", Use.KEPT, "shard@own writes@own"));

    /** The tables of a desk but who is signed in: whoever was, signs in again. */
    static final List<Table> DESK = List.of(
            of("account", Use.KEPT, "key! name hash role made_at"),
            of("token", Use.KEPT, "id! token name scopes made_by made_at expires_at used_at"),
            of("audit", Use.KEPT, "number! at who action subject words"),
            of(
                    "reply",
                    Use.KEPT,
                    "number! id article parent name website words posted_at state decided_by decided_at fingerprint"
                            + " suspected"),
            of("reply_address", Use.KEPT, "reply! address"),
            of(
                    "contest",
                    Use.KEPT,
                    "number! id actor asked reason name posted_at state decided_by decided_at lifted_by lifted_at"
                            + " fingerprint"),
            of("contest_address", Use.KEPT, "contest! address"),
            of("judgement", Use.KEPT, "number! article record verdict made_by made_at was became undone_by undone_at"),
            of(
                    "source",
                    Use.KEPT,
                    "address! kind title folder added_by added_at paused tried_at succeeded_at error new_articles etag"
                            + " last_modified failures due_at brought"),
            of("situation", Use.KEPT, "key! name from_day to_day made_by made_at"),
            of("situation_part", Use.KEPT, "situation! kind! position! name"));

    Table {
        Objects.requireNonNull(name);
        Objects.requireNonNull(use);
        columns = List.copyOf(columns);
    }

    private static Table of(String name, Use use, String columns) {
        return new Table(
                name, use, Arrays.stream(columns.split(" ")).map(Column::parse).toList());
    }

    /** What is compared; none of a table that is only counted with. */
    List<Column> compared() {
        return columns.stream().filter(Column::isCompared).toList();
    }

    boolean isCompared() {
        return !compared().isEmpty();
    }

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The first column is a key that lies among those of an article; null where it does not. */
    @Nullable
    String articleColumn() {
        return use == Use.OF_ARTICLES ? columns.get(0).name() : null;
    }

    /** The column that a new row of it is numbered by, where the database does so; null where it does not. */
    @Nullable
    String numbered() {
        Column first = columns.get(0);
        boolean chosen = first.name().equals("key") && first.kind() == Column.Kind.OWN && use == Use.SHARED;
        return chosen || first.name().equals("number") ? first.name() : null;
    }
}
