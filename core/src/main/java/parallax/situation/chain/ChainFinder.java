package parallax.situation.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.story.Story;

/**
 * Finds long chains of stories: stories that share names and words and follow one another within days. The two that have
 * most in common are joined first, and what they have in common decides what joins them next, so that a chain does not
 * wander from matter to matter. The answer does not depend on the order of the stories.
 */
public final class ChainFinder {

    /** A situation that is silent for longer than so many days is over. */
    private static final long DAYS = 14;

    private static final double LEAST_COMMON = 0.2;
    private static final int LEAST_STORIES = 3;
    private static final int NAMES = 2;
    private static final int WORDS = 3;

    private static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble(Pair::common)
            .reversed()
            .thenComparing(pair -> pair.one().least())
            .thenComparing(pair -> pair.other().least());

    private final StoryWords words = new StoryWords();

    private record Pair(Link one, Link other, double common) {}

    /**
     * @param stories each article in one of them
     * @param accounts by article
     */
    public List<Chain> group(List<Story> stories, Map<String, Account> accounts) {
        Map<String, Link> open = open(stories, accounts);
        Map<String, Link> single = Map.copyOf(open);
        List<Pair> pairs = pairs(open);
        while (!pairs.isEmpty()) {
            Pair next = pairs.stream().min(NEAREST_FIRST).orElseThrow();
            Link joined = next.one().with(next.other());
            open.remove(next.one().least());
            open.remove(next.other().least());
            pairs.removeIf(pair -> touches(pair, next.one()) || touches(pair, next.other()));
            open.values().forEach(link -> add(pairs, joined, link));
            open.put(joined.least(), joined);
        }
        return open.values().stream()
                .filter(link ->
                        link.stories().size() >= LEAST_STORIES && link.from().isBefore(link.to()))
                .map(link -> chain(link, single))
                .sorted(Comparator.comparing((Chain chain) -> chain.articles().size(), Comparator.reverseOrder())
                        .thenComparing(Chain::id))
                .toList();
    }

    /** What nearly all stories of the ledger have says little of any of them, what only one has joins it to none. */
    private Map<String, Link> open(List<Story> stories, Map<String, Account> accounts) {
        List<Link> links = new ArrayList<>();
        Map<String, Integer> count = new TreeMap<>();
        for (Story story : stories) {
            Link link = link(story, accounts);
            if (link != null) {
                links.add(link);
                link.weights().keySet().forEach(feature -> count.merge(feature, 1, Integer::sum));
            }
        }
        Map<String, Link> open = new TreeMap<>();
        links.forEach(link ->
                open.put(link.least(), link.weighted(feature -> weight(count.getOrDefault(feature, 1), links.size()))));
        return open;
    }

    private static double weight(int count, int all) {
        return count == 1 ? 0 : Math.log((all + 1.0) / count);
    }

    /** Null for a story none of whose articles has a day or says anything. */
    private @Nullable Link link(Story story, Map<String, Account> accounts) {
        List<Account> told = story.articles().stream()
                .map(accounts::get)
                .filter(Objects::nonNull)
                .toList();
        List<LocalDate> days = told.stream()
                .map(Account::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Map<String, Double> weights = words.weights(told);
        return days.isEmpty() || weights.isEmpty()
                ? null
                : Link.of(story, days.get(0), days.get(days.size() - 1), weights);
    }

    private static List<Pair> pairs(Map<String, Link> open) {
        List<Pair> pairs = new ArrayList<>();
        List<Link> links = List.copyOf(open.values());
        for (int one = 0; one < links.size(); one++) {
            for (int other = one + 1; other < links.size(); other++) {
                add(pairs, links.get(one), links.get(other));
            }
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, Link one, Link other) {
        double common = one.gap(other) > DAYS ? 0 : one.cosine(other);
        if (common >= LEAST_COMMON) {
            boolean ordered = one.least().compareTo(other.least()) < 0;
            pairs.add(ordered ? new Pair(one, other, common) : new Pair(other, one, common));
        }
    }

    private static boolean touches(Pair pair, Link link) {
        return pair.one().least().equals(link.least()) || pair.other().least().equals(link.least());
    }

    private static Chain chain(Link link, Map<String, Link> single) {
        List<Story> ordered =
                link.stories().stream().sorted(Comparator.comparing(Story::id)).toList();
        List<String> articles =
                ordered.stream().flatMap(story -> story.articles().stream()).toList();
        return new Chain(
                Chain.idOf(articles),
                label(link, single),
                ordered.stream().map(Story::id).toList(),
                articles,
                link.from(),
                link.to());
    }

    /** The names and then the words that weigh most in most stories; a word of one of the names is not said again. */
    private static String label(Link link, Map<String, Link> single) {
        Map<String, Double> shared = new TreeMap<>();
        link.weights().forEach((feature, weight) -> {
            long stories = link.stories().stream()
                    .map(story -> single.get(story.id()))
                    .filter(each -> each != null && each.weights().containsKey(feature))
                    .count();
            shared.put(feature, weight * stories);
        });
        List<String> heaviest = shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> label = heaviest.stream()
                .filter(each -> each.startsWith(StoryWords.NAME))
                .map(each -> each.substring(StoryWords.NAME.length()))
                .limit(NAMES)
                .toList();
        Set<String> said = new HashSet<>(
                List.of(String.join(" ", label).toLowerCase(Locale.ROOT).split("\\W+", -1)));
        List<String> words = heaviest.stream()
                .filter(each -> !each.startsWith(StoryWords.NAME) && !said.contains(each))
                .limit(WORDS)
                .toList();
        return String.join(", ", label) + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }
}
