package parallax.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.ledger.Statement.CueKind;
import parallax.store.Made;

/** A ledger's worth of readings, the same from the same seed. */
final class Generated {

    static final List<Actor> ACTORS = List.of(
            Made.country("Northland", "NOR"),
            Made.country("Southland", "SDN"),
            Made.person("Ana Ruiz", "NOR"),
            Made.person("Bo Lindqvist", "SDN"),
            Made.person("Čelak Émile", "FRA"));

    static final List<Place> PLACES = List.of(
            Made.city("Portsaint", 51.5, 3.25, "SDN"),
            Made.city("Portsaint Hill", 51.75, 3.5, "SDN"),
            Made.city("Eastmouth", -12, 179.5, "NOR"));

    private static final List<String> OUTLETS = List.of("The Lantern", "The Herald", "Morning Post");
    private static final List<String> WORDS = List.of(
            "tanks",
            "trucks",
            "ships",
            "are",
            "going",
            "home",
            "leaving",
            "the",
            "harbour",
            "convoy",
            "withdrawn",
            "withdrawal",
            "café",
            "2,000",
            "soldiers");

    private Generated() {}

    static List<Reading> readings(int number, long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            readings.add(reading(index, random));
        }
        return readings;
    }

    private static Reading reading(int index, Random random) {
        Made made = new Made(
                any(OUTLETS, random),
                Made.DAY.plusDays(random.nextInt(60)),
                "Report " + index + " on " + any(WORDS, random));
        int records = 2 + random.nextInt(5);
        for (int record = 0; record < records; record++) {
            Actor actor = any(ACTORS, random);
            switch (random.nextInt(6)) {
                case 0 -> made.shells(actor, random.nextInt(4) == 0 ? null : any(PLACES, random));
                case 1 -> made.killed(1 + random.nextInt(100));
                case 2 -> made.killedAtLeast(1 + random.nextInt(100));
                case 3 -> made.shown(actor, words(random));
                case 4 -> made.saidOn(actor, words(random), Made.DAY.minusDays(random.nextInt(40)));
                default -> made.says(actor, any(List.of(CueKind.values()), random), words(random));
            }
        }
        return made.reading();
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            words.add(any(WORDS, random));
        }
        return String.join(" ", words);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
