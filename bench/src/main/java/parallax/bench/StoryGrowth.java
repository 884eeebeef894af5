package parallax.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.gold.Fields;
import parallax.bench.gold.GoldFolder;
import parallax.bench.task.Bench;
import parallax.story.StoryIndex;
import parallax.story.embed.SentenceEncoder;
import parallax.story.tie.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs to add an article to few and to many. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = {
            "Adds articles to the index of stories and compares what an addition costs at the beginning and at the end:",
            "happenings mixed from texts of reuters21578, three reports each, a hundred reports a day. Directions are",
            "taken once for each text and timed apart."
        })
final class StoryGrowth implements Callable<Integer> {

    private static final int A_DAY = 100;
    private static final int REPORTS = 3;
    private static final int TIMED = 1000;
    private static final double NANOS_A_MILLI = 1e6;

    @Option(names = "--few", paramLabel = "N", defaultValue = "1000", description = "The smaller size.")
    private int few;

    @Option(names = "--many", paramLabel = "N", defaultValue = "100000", description = "The larger size.")
    private int many;

    @Option(names = "--texts", paramLabel = "N", defaultValue = "5000", description = "How many texts are used.")
    private int texts;

    @Override
    public Integer call() {
        List<JsonNode> records = new GoldFolder(GoldFolder.shared("corpora")).records("reuters21578.jsonl");
        List<JsonNode> used = records.subList(0, Math.min(texts, records.size()));
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            StoryIndex index = new StoryIndex(encoder);
            long start = System.nanoTime();
            List<Profile> profiles = used.stream()
                    .flatMap(record -> profile(index, record).stream())
                    .toList();
            print("profile of an article, direction included", (double) (System.nanoTime() - start), profiles.size());
            double small = 0;
            double large = 0;
            for (int number = 0; number < many + TIMED; number++) {
                Profile next = report(profiles, number);
                long before = System.nanoTime();
                index.add(next);
                double taken = (double) (System.nanoTime() - before);
                small += number >= few && number < few + TIMED ? taken : 0;
                large += number >= many ? taken : 0;
            }
            print("adding one to " + few, small, TIMED);
            print("adding one to " + many, large, TIMED);
            System.out.printf(
                    Locale.ROOT,
                    "ratio %.2f, stories %d%n",
                    large / small,
                    index.listStories().size());
        }
        return 0;
    }

    private static void print(String what, double nanos, int times) {
        System.out.printf(Locale.ROOT, "%-44s %8.3f ms%n", what, nanos / NANOS_A_MILLI / times);
    }

    private static List<Profile> profile(StoryIndex index, JsonNode record) {
        List<Profile> found = new ArrayList<>();
        if (new ArticleReader()
                        .read(Bench.capture(
                                record.path("id").asText(),
                                Fields.text(record, "text"),
                                Fields.day(record, "date"),
                                Fields.string(record, "title")))
                instanceof Article article) {
            found.add(index.profile(article, null));
        }
        return found;
    }

    /** One of three reports of a happening, which is made of what three texts are about. */
    private static Profile report(List<Profile> profiles, int number) {
        Random random = new Random(number / REPORTS);
        Profile about = profiles.get(random.nextInt(profiles.size()));
        Profile lead = profiles.get(random.nextInt(profiles.size()));
        Profile body = profiles.get(random.nextInt(profiles.size()));
        return new Profile(
                body.article() + "-" + number,
                LocalDate.of(2020, 1, 1).plusDays(number / A_DAY),
                new TreeSet<>(),
                about.direction(),
                body.title(),
                lead.lead(),
                body.body(),
                body.actors(),
                body.places());
    }
}
