package parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parallax.Reading;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;

/** News that nobody wrote, of few subjects in few weeks, so that much of it has to do with other pieces. The seed makes it. */
final class InventedNews {

    private static final List<Actor> STATES = List.of(
            Made.country("Northland", "NOR"), Made.country("Southland", "SDN"), Made.country("Westmark", "WES"));
    private static final List<Actor> PERSONS =
            List.of(Made.person("Ada Quill", "NOR"), Made.person("Bo Harrow", "SDN"));
    private static final List<String> CONTENTS = List.of(
            "its tanks are going home over the old bridge at Portsaint",
            "the harbour of Portsaint was shelled from the northern hills at dawn",
            "grain ships will leave the harbour of Portsaint before the winter storms",
            "the ceasefire along the river Lume holds and the villages are quiet",
            "the northern tanks are going home over the old bridge");
    private static final List<String> SCENES = List.of(
            "a column of tanks crossing the old bridge at Portsaint",
            "smoke above the burning granary beside the harbour crane");
    private static final List<String> OUTLETS = List.of("The Lantern", "The Courier", "The Herald", "Evening Post");
    private static final String WORDS = "river bridge harbour winter granary column ferry lantern village orchard"
            + " signal captain market railway meadow quarry turbine archive bakery canyon driftwood ember falcon glacier";

    private final Random random;
    private final List<String> wires = new ArrayList<>();

    InventedNews(long seed) {
        random = new Random(seed);
        for (int wire = 0; wire < 3; wire++) {
            wires.add(sentence(90));
        }
    }

    private String sentence(int words) {
        String[] all = WORDS.split(" ");
        StringBuilder sentence = new StringBuilder("Then");
        for (int word = 0; word < words; word++) {
            sentence.append(' ').append(all[random.nextInt(all.length)]);
        }
        return sentence.append('.').toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Reading next(int number) {
        Made made = new Made(
                any(OUTLETS),
                Made.DAY.plusDays(random.nextInt(20)),
                "Report " + number + " from " + (random.nextBoolean() ? "the harbour of Portsaint" : "the river Lume"));
        if (random.nextInt(4) == 0) {
            made.at("https://example.org/news/" + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            made.tells(any(wires));
        }
        for (int line = random.nextInt(4); line >= 0; line--) {
            record(made);
        }
        return made.tells(sentence(8)).reading();
    }

    private void record(Made made) {
        switch (random.nextInt(6)) {
            case 0 -> made.says(any(STATES), CueKind.DENIES, "that " + any(CONTENTS));
            case 1 -> made.killed(10 + random.nextInt(4));
            case 2 -> made.lostSoFar(any(STATES), 20 + random.nextInt(9));
            case 3 -> made.shown(any(STATES), any(SCENES));
            case 4 -> made.shells(any(STATES), null);
            default -> made.says(any(random.nextBoolean() ? STATES : PERSONS), CueKind.SAYS, any(CONTENTS));
        }
    }
}
