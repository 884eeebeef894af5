package parallax.bench.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Score;
import parallax.story.Story;
import parallax.story.StoryIndex;
import parallax.story.embed.SentenceEncoder;
import parallax.story.tie.Profile;

/** Which articles are on one happening, as they arrive one by one in several orders. */
public final class StoriesTask implements Task {

    private static final int SHUFFLES = 3;

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String about() {
        return "articles on one happening: g5w1h.dev, allsides.dev";
    }

    @Override
    public Report run(Bench bench) {
        return new Report(
                name(),
                List.of(
                        table(StoryGold.read(bench, "stories/g5w1h.dev", "event_id")),
                        table(StoryGold.read(bench, "stories/allsides.dev", "event"))),
                List.of());
    }

    private static Table table(StoryGold gold) {
        List<Score> scores = new ArrayList<>();
        List<List<Story>> outcomes = new ArrayList<>();
        orders(gold.profiles()).forEach((order, profiles) -> {
            List<Story> stories = stream(profiles);
            outcomes.add(stories);
            scores.add(gold.score(order, stories.stream().map(Story::articles).toList()));
        });
        boolean equal = outcomes.stream().distinct().count() == 1;
        List<String> notes = new ArrayList<>();
        notes.add(
                equal
                        ? "the stories are the same in all orders, reasons included"
                        : "the stories differ with the order of arrival");
        if (gold.refused() > 0) {
            notes.add(gold.refused() + " texts were refused and stand alone");
        }
        return new Table(
                gold.name(),
                "B-cubed over " + gold.events().size() + " articles that arrive one by one, in several orders",
                scores,
                notes);
    }

    private static Map<String, List<Profile>> orders(List<Profile> profiles) {
        Map<String, List<Profile>> orders = new LinkedHashMap<>();
        orders.put("forward", profiles);
        List<Profile> backward = new ArrayList<>(profiles);
        Collections.reverse(backward);
        orders.put("backward", backward);
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            List<Profile> shuffled = new ArrayList<>(profiles);
            Collections.shuffle(shuffled, new Random(seed));
            orders.put("shuffled " + seed, shuffled);
        }
        return orders;
    }

    private static List<Story> stream(List<Profile> profiles) {
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            StoryIndex index = new StoryIndex(encoder);
            profiles.forEach(index::add);
            return index.listStories();
        }
    }
}
