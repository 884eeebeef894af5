package parallax.store.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import parallax.ledger.Entry;
import parallax.store.Codes;
import parallax.store.search.Facets.Count;
import parallax.store.search.Facets.Group;
import parallax.text.Labels;

/** Counts rows by what they hold, as keys; keys become names at the end. */
final class Tallies {

    private static final int MOST_OF_A_GROUP = 20;
    private static final int AT_ONCE = 400;

    private final Map<Integer, Integer> sorts = new HashMap<>();
    private final Map<Long, Integer> speakers = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, Integer> outlets = new HashMap<>();
    private final Map<Integer, Integer> days = new HashMap<>();

    void add(Candidate candidate) {
        sorts.merge(candidate.sort(), 1, Integer::sum);
        Long outlet = candidate.outlet();
        if (outlet != null) {
            outlets.merge(outlet, 1, Integer::sum);
        }
        Long speaker = candidate.speaker();
        if (speaker != null) {
            speakers.merge(speaker, 1, Integer::sum);
        }
        Long place = candidate.place();
        if (place != null) {
            places.merge(place, 1, Integer::sum);
        }
        Integer day = candidate.day();
        if (day != null) {
            days.merge(day, 1, Integer::sum);
        }
    }

    /** @param unnamed ids of speakers who are counted by their country, and not by their name */
    Map<Group, List<Count>> groups(Handle handle, Set<String> unnamed) throws SQLException {
        Map<Group, Map<String, Long>> groups = new EnumMap<>(Group.class);
        for (Named each : names(handle, "select key, what, kind from sort", sorts.keySet())) {
            int count = sorts.getOrDefault((int) each.key(), 0);
            Entry.Kind kind = Codes.kind(Integer.parseInt(each.other()));
            add(groups, Group.KIND, Labels.of(kind), count);
            add(groups, group(kind), each.name(), count);
        }
        if (sorts.containsKey(0)) {
            add(groups, Group.KIND, "article", sorts.getOrDefault(0, 0));
        }
        addSpeakers(groups, handle, unnamed);
        for (Named each : names(handle, "select key, name, country from place", places.keySet())) {
            add(groups, Group.PLACE, each.name(), places.getOrDefault(each.key(), 0));
        }
        for (Named each : names(handle, "select key, name, '' from outlet", outlets.keySet())) {
            add(groups, Group.OUTLET, each.name(), outlets.getOrDefault(each.key(), 0));
        }
        days.forEach((day, count) ->
                add(groups, Group.MONTH, LocalDate.ofEpochDay(day).toString().replaceAll("-\\d\\d$", ""), count));
        Map<Group, List<Count>> sorted = new EnumMap<>(Group.class);
        groups.forEach((group, counts) -> sorted.put(group, sorted(group, counts)));
        return sorted;
    }

    private void addSpeakers(Map<Group, Map<String, Long>> groups, Handle handle, Set<String> unnamed)
            throws SQLException {
        Set<Long> left = new HashSet<>();
        if (!unnamed.isEmpty()) {
            for (Named each : names(handle, "select key, id, '' from actor", speakers.keySet())) {
                if (unnamed.contains(each.name())) {
                    left.add(each.key());
                }
            }
        }
        for (Named each : names(handle, "select key, name, country from actor", speakers.keySet())) {
            int count = speakers.getOrDefault(each.key(), 0);
            if (!left.contains(each.key())) {
                add(groups, Group.SPEAKER, each.name(), count);
            }
            add(groups, Group.COUNTRY, each.other(), count);
        }
    }

    private static Group group(Entry.Kind kind) {
        return switch (kind) {
            case STATEMENT -> Group.CUE;
            case EVENT -> Group.TYPE;
            case FIGURE -> Group.MEASURE;
            case EVIDENCE -> Group.EVIDENCE;
        };
    }

    private static void add(Map<Group, Map<String, Long>> groups, Group group, String value, int count) {
        if (!value.isEmpty()) {
            groups.computeIfAbsent(group, any -> new HashMap<>()).merge(value, (long) count, Long::sum);
        }
    }

    /** Months all, in their order; of others the most frequent. */
    private static List<Count> sorted(Group group, Map<String, Long> counts) {
        Comparator<Count> byValue = Comparator.comparing(Count::value);
        Comparator<Count> order = group == Group.MONTH
                ? byValue
                : Comparator.comparingLong(Count::count).reversed().thenComparing(byValue);
        return counts.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(order)
                .limit(group == Group.MONTH ? Long.MAX_VALUE : MOST_OF_A_GROUP)
                .toList();
    }

    private record Named(long key, String name, String other) {}

    private static <K extends Number & Comparable<K>> List<Named> names(
            Handle handle, String select, Collection<K> keys) throws SQLException {
        List<K> sorted = keys.stream().sorted().toList();
        List<Named> names = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<K> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            String sql = select + " where key in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                for (int index = 0; index < some.size(); index++) {
                    statement.setLong(index + 1, some.get(index).longValue());
                }
                read(statement, names);
            }
        }
        return names;
    }

    private static void read(PreparedStatement statement, List<Named> names) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(2);
                String other = rows.getString(3);
                names.add(new Named(rows.getLong(1), name == null ? "" : name, other == null ? "" : other));
            }
        }
    }
}
