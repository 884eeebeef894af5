package parallax.situation.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.ledger.Account;
import parallax.situation.told.Records;
import parallax.text.Fingerprint;

/**
 * Gathers figures about the same thing, one account at a time. What a figure is about is read from its own article alone, so
 * an account touches only the things that it counts; each of these is then looked at as a whole, and the order in which
 * accounts are added does not matter.
 */
public final class Series {

    private static final Comparator<FigureSeries> BY_THING = Comparator.comparing(
                    (FigureSeries series) -> series.thing().counted())
            .thenComparing(series -> series.lines().get(0).points().get(0).from())
            .thenComparing(FigureSeries::id);

    private final Topics topics;
    private final Lines lines = new Lines(new Cues());
    private final Map<String, TreeMap<String, Counted>> things = new HashMap<>();
    private final Map<String, List<FigureSeries>> found = new TreeMap<>();
    private final Set<String> touched = new HashSet<>();

    /** @param records must know every account before it is added here */
    public Series(Records records) {
        this.topics = new Topics(records);
    }

    public void add(Account account) {
        for (Counted counted : topics.of(account)) {
            String key = counted.topic().key();
            things.computeIfAbsent(key, none -> new TreeMap<>()).put(counted.pointer(), counted);
            touched.add(key);
        }
    }

    /** What an account counts; what two accounts count touches one another only where they share a key. */
    public Set<String> keys(Account account) {
        return topics.of(account).stream().map(counted -> counted.topic().key()).collect(Collectors.toSet());
    }

    /** All series among what was added, by what they count. */
    public List<FigureSeries> list() {
        for (String key : touched) {
            found.put(key, series(key, things.getOrDefault(key, new TreeMap<>()).values()));
        }
        touched.clear();
        return found.values().stream().flatMap(List::stream).sorted(BY_THING).toList();
    }

    private List<FigureSeries> series(String key, Collection<Counted> counted) {
        List<FigureSeries> series = new ArrayList<>();
        for (List<Counted> stretch : stretches(List.copyOf(counted))) {
            List<Line> told = lines.of(stretch);
            if (values(told) > 1) {
                Counted first = stretch.get(0);
                String id = Fingerprint.id("g", 8, key, first.days().from());
                series.add(new FigureSeries(id, first.topic().thing(), told));
            }
        }
        return series;
    }

    /** How many values are told that are not taken from another speaker; equal ones for the same time are one. */
    private static long values(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.takenFrom() == null)
                .map(point -> point.from() + " " + point.to() + " " + point.quantity())
                .distinct()
                .count();
    }

    /** Cuts where so long nothing is told that the next figure is of something else. */
    private static List<List<Counted>> stretches(List<Counted> counted) {
        List<List<Counted>> stretches = new ArrayList<>();
        LocalDate last = LocalDate.MAX;
        for (Counted each : counted.stream().sorted(Lines.BY_TIME).toList()) {
            boolean cut = stretches.isEmpty()
                    || each.days().from().isAfter(last.plusDays(each.topic().patience()));
            if (cut) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(each);
            last = cut || each.days().to().isAfter(last) ? each.days().to() : last;
        }
        return stretches;
    }
}
