package parallax.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.article.Article;

/**
 * Groups articles on one happening: cosine of TF-IDF vectors over headline and first words, within a few days, joined by
 * average linkage. The answer does not depend on the order of the articles.
 */
public final class StoryFinder {

    private static final int LEAD_WORDS = 220;
    private static final double LEAST_COSINE = 0.30;
    private static final long DAYS_APART = 3;
    private static final int TERMS = 6;

    /** Every article is in exactly one story, also alone. */
    public List<Story> group(List<Article> articles) {
        List<Article> ordered =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        List<Map<String, Double>> vectors = vectors(ordered);
        List<List<Integer>> clusters = new ArrayList<>();
        for (int index = 0; index < ordered.size(); index++) {
            clusters.add(new ArrayList<>(List.of(index)));
        }
        double[][] similarity = similarities(ordered, vectors);
        boolean merged = true;
        while (merged) {
            merged = mergeClosest(clusters, similarity);
        }
        return clusters.stream()
                .map(cluster -> story(cluster, ordered, vectors))
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    private static List<Map<String, Double>> vectors(List<Article> articles) {
        List<Map<String, Integer>> counts =
                articles.stream().map(StoryFinder::count).toList();
        Map<String, Integer> documents = new HashMap<>();
        counts.forEach(count -> count.keySet().forEach(word -> documents.merge(word, 1, Integer::sum)));
        double total = articles.size() + 1.0;
        return counts.stream()
                .map(count -> normalised(count.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> (1 + Math.log(entry.getValue()))
                                        * Math.log(total / documents.getOrDefault(entry.getKey(), 1)),
                                (first, second) -> first,
                                TreeMap::new))))
                .toList();
    }

    private static Map<String, Integer> count(Article article) {
        List<String> words = Words.of(article);
        Map<String, Integer> count = new TreeMap<>();
        words.subList(0, Math.min(words.size(), LEAD_WORDS)).stream()
                .filter(word -> word.length() > 2)
                .forEach(word -> count.merge(word, 1, Integer::sum));
        List<String> headline = new ArrayList<>();
        Words.collect(article.headline().text(), 0, article.headline().text().length(), headline);
        headline.stream().filter(word -> word.length() > 2).forEach(word -> count.merge(word, 1, Integer::sum));
        return count;
    }

    private static Map<String, Double> normalised(Map<String, Double> vector) {
        double norm = Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
        if (norm > 0) {
            vector.replaceAll((word, value) -> value / norm);
        }
        return vector;
    }

    private static double[][] similarities(List<Article> articles, List<Map<String, Double>> vectors) {
        double[][] similarity = new double[articles.size()][articles.size()];
        for (int first = 0; first < articles.size(); first++) {
            for (int second = first + 1; second < articles.size(); second++) {
                if (near(articles.get(first), articles.get(second))) {
                    double cosine = cosine(vectors.get(first), vectors.get(second));
                    similarity[first][second] = cosine;
                    similarity[second][first] = cosine;
                }
            }
        }
        return similarity;
    }

    private static boolean near(Article first, Article second) {
        LocalDate one = first.published().date();
        LocalDate other = second.published().date();
        return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_APART;
    }

    private static double cosine(Map<String, Double> first, Map<String, Double> second) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : first.entrySet()) {
            sum += entry.getValue() * second.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    private static boolean mergeClosest(List<List<Integer>> clusters, double[][] similarity) {
        double best = LEAST_COSINE;
        int left = -1;
        int right = -1;
        for (int first = 0; first < clusters.size(); first++) {
            for (int second = first + 1; second < clusters.size(); second++) {
                double linkage = linkage(clusters.get(first), clusters.get(second), similarity);
                if (linkage > best) {
                    best = linkage;
                    left = first;
                    right = second;
                }
            }
        }
        if (left < 0) {
            return false;
        }
        clusters.get(left).addAll(clusters.remove(right));
        return true;
    }

    private static double linkage(List<Integer> first, List<Integer> second, double[][] similarity) {
        double sum = 0;
        for (int one : first) {
            for (int other : second) {
                sum += similarity[one][other];
            }
        }
        return sum / (first.size() * second.size());
    }

    private static Story story(List<Integer> cluster, List<Article> articles, List<Map<String, Double>> vectors) {
        Map<String, Double> shared = new HashMap<>();
        Set<String> once = new HashSet<>();
        for (int member : cluster) {
            vectors.get(member).forEach((word, weight) -> {
                if (cluster.size() == 1 || !once.add(word)) {
                    shared.merge(word, weight, Double::sum);
                }
            });
        }
        List<String> terms = shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(TERMS)
                .map(Map.Entry::getKey)
                .toList();
        List<String> ids =
                cluster.stream().map(member -> articles.get(member).id()).toList();
        return new Story(Story.idOf(ids), ids, terms);
    }
}
