package parallax.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import parallax.Decided;
import parallax.LinkKeys;
import parallax.story.outlet.OutletTable;
import parallax.text.Fingerprint;

/**
 * How it was looked across the articles of a ledger the last time.
 *
 * @param run number of that look, 0 when there was none
 * @param made fingerprint of what decides about all findings: outlets, whom actors stand for, how articles are linked
 * @param stories fingerprint of what was decided about stories
 */
record State(long run, String made, String stories) {

    static final State NONE = new State(0, "", "");

    static State of(Handle handle) throws SQLException {
        if (!Tables.has(handle, "link_state")) {
            return NONE;
        }
        Map<String, String> values = new TreeMap<>();
        handle.createQuery("select name, value from link_state")
                .map((row, context) -> values.put(row.getString(1), row.getString(2)))
                .list();
        return new State(
                Long.parseLong(values.getOrDefault("run", "0")),
                values.getOrDefault("made", ""),
                values.getOrDefault("stories", ""));
    }

    /** What will hold after a look. */
    State next(Decided decided, OutletTable outlets) {
        return new State(
                run + 1,
                Fingerprint.id("", 16, LinkKeys.VERSION, outlets.fingerprint(), new TreeMap<>(decided.actors())),
                Fingerprint.id("", 16, decided.stories().write()));
    }

    /**
     * Takes the turn of this look, and holds it until the transaction ends.
     *
     * @return false when another has looked meanwhile
     */
    boolean take(Handle handle) {
        handle.execute("insert into link_state (name, value) values ('run', '0') on conflict (name) do nothing");
        int taken = handle.execute(
                "update link_state set value = ? where name = 'run' and value = ?",
                Long.toString(run),
                Long.toString(run - 1));
        if (taken == 0) {
            return false;
        }
        for (Map.Entry<String, String> each :
                Map.of("made", made, "stories", stories).entrySet()) {
            handle.execute(
                    "insert into link_state (name, value) values (?, ?)"
                            + " on conflict (name) do update set value = excluded.value",
                    each.getKey(),
                    each.getValue());
        }
        return true;
    }
}
