package parallax.bench.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.bench.gold.Fields;
import parallax.bench.score.BCubed;
import parallax.bench.score.Score;
import parallax.story.StoryIndex;
import parallax.story.embed.SentenceEncoder;
import parallax.story.tie.Profile;

/**
 * Articles whose happening is known.
 *
 * @param name of the file
 * @param profiles what of each article is compared, in the order of the file
 * @param events the happening of each, as the gold names it
 * @param refused how many texts the front door refused; they stand alone
 */
record StoryGold(String name, List<Profile> profiles, List<String> events, int refused) {

    /** Reads a file of the gold; {@code label} is the field that names the happening. */
    static StoryGold read(Bench bench, String file, String label) {
        ArticleReader reader = new ArticleReader();
        List<Profile> profiles = new ArrayList<>();
        List<String> events = new ArrayList<>();
        int refused = 0;
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            StoryIndex index = new StoryIndex(encoder);
            for (JsonNode record : bench.records(file + ".jsonl")) {
                String given = record.path("id").asText();
                var outcome = reader.read(Bench.capture(
                        given,
                        Fields.text(record, "text"),
                        Fields.day(record, "date"),
                        Fields.string(record, "title")));
                if (outcome instanceof Article article) {
                    profiles.add(index.profile(article, null));
                    events.add(record.path(label).asText());
                } else {
                    refused++;
                }
            }
        }
        return new StoryGold(file.substring(file.indexOf('/') + 1), profiles, events, refused);
    }

    /** How well groups agree with the gold. */
    Score score(String title, List<? extends Iterable<String>> groups) {
        Map<String, String> labels = new HashMap<>();
        groups.forEach(group ->
                group.forEach(article -> labels.put(article, group.iterator().next())));
        List<String> predicted = new ArrayList<>();
        profiles.forEach(profile -> predicted.add(labels.getOrDefault(profile.article(), profile.article())));
        List<String> gold = new ArrayList<>(events);
        for (int number = 0; number < refused; number++) {
            predicted.add("refused " + number);
            gold.add("refused " + number);
        }
        return BCubed.score(title, predicted, gold);
    }
}
