package parallax.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parallax.article.Article;

/**
 * Finds republished text. Sketches of five-word shingles (MinHash, Broder 1997) put likely pairs into a common band
 * (locality-sensitive hashing); each pair is then confirmed by the share of shingles that the two really have in common.
 * The answer does not depend on the order of the articles.
 */
public final class CopyFinder {

    private static final int SHINGLE = 5;
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    private static final int BITS = 32;
    /** Of the shorter text's shingles, the share that must stand in the longer one. */
    private static final double LEAST_OVERLAP = 0.5;
    /** Fewer shingles than this are too few to tell a copy from a common phrase. */
    private static final int LEAST_SHINGLES = 20;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final SimilarityHashPolicy policy = SimilarityHashing.minHash(BANDS * ROWS, BITS);

    /** Groups of articles that share their text; an article is in at most one group. */
    public List<Copy> group(List<Article> articles) {
        List<Sketch> sketches = articles.stream()
                .sorted(Comparator.comparing(Article::id))
                .map(this::sketch)
                .filter(sketch -> sketch.shingles().size() >= LEAST_SHINGLES)
                .toList();
        List<Pair> pairs = candidates(sketches).stream()
                .map(pair -> compare(sketches.get(pair[0]), sketches.get(pair[1])))
                .filter(pair -> pair.overlap() >= LEAST_OVERLAP)
                .toList();
        return components(pairs);
    }

    private Sketch sketch(Article article) {
        List<String> words = Words.of(article);
        Set<Long> shingles = new HashSet<>();
        for (int index = 0; index + SHINGLE <= words.size(); index++) {
            shingles.add(HASHER.hashCharsToLong(String.join(" ", words.subList(index, index + SHINGLE))));
        }
        if (shingles.size() < LEAST_SHINGLES) {
            return new Sketch(article, shingles, List.of());
        }
        byte[] signature = policy.createHasher()
                .compute(com.dynatrace.hash4j.similarity.ElementHashProvider.ofCollection(shingles, value -> value));
        return new Sketch(article, shingles, bands(signature));
    }

    private List<Integer> bands(byte[] signature) {
        List<Integer> bands = new ArrayList<>();
        int width = ROWS * BITS / 8;
        for (int band = 0; band < BANDS; band++) {
            byte[] rows = Arrays.copyOfRange(signature, band * width, (band + 1) * width);
            bands.add(31 * Arrays.hashCode(rows) + band);
        }
        return bands;
    }

    private static List<int[]> candidates(List<Sketch> sketches) {
        Map<Integer, List<Integer>> buckets = new HashMap<>();
        for (int index = 0; index < sketches.size(); index++) {
            for (Integer band : sketches.get(index).bands()) {
                buckets.computeIfAbsent(band, key -> new ArrayList<>()).add(index);
            }
        }
        Set<Long> seen = new TreeSet<>();
        for (List<Integer> bucket : buckets.values()) {
            for (int first : bucket) {
                for (int second : bucket) {
                    if (first < second) {
                        seen.add((long) first << 32 | second);
                    }
                }
            }
        }
        return seen.stream()
                .map(key -> new int[] {(int) (key >> 32), key.intValue()})
                .toList();
    }

    private static Pair compare(Sketch first, Sketch second) {
        Sketch shorter = first.shingles().size() <= second.shingles().size() ? first : second;
        Sketch longer = shorter.equals(first) ? second : first;
        long shared =
                shorter.shingles().stream().filter(longer.shingles()::contains).count();
        double overlap = (double) shared / shorter.shingles().size();
        double length = (double) shorter.shingles().size() / longer.shingles().size();
        return new Pair(first.article(), second.article(), overlap, length);
    }

    private static List<Copy> components(List<Pair> pairs) {
        Map<String, Set<String>> groups = new TreeMap<>();
        Map<String, Article> byId = new HashMap<>();
        for (Pair pair : pairs) {
            byId.put(pair.first().id(), pair.first());
            byId.put(pair.second().id(), pair.second());
            Set<String> merged = new TreeSet<>(
                    groups.getOrDefault(pair.first().id(), Set.of(pair.first().id())));
            merged.addAll(
                    groups.getOrDefault(pair.second().id(), Set.of(pair.second().id())));
            merged.forEach(member -> groups.put(member, merged));
        }
        return groups.values().stream()
                .distinct()
                .filter(group -> group.size() > 1)
                .map(group -> copy(
                        group.stream()
                                .map(id -> byId.getOrDefault(id, pairs.get(0).first()))
                                .toList(),
                        pairs))
                .toList();
    }

    private static Copy copy(List<Article> group, List<Pair> pairs) {
        List<String> ids = group.stream().map(Article::id).toList();
        List<Pair> inside =
                pairs.stream().filter(pair -> ids.contains(pair.first().id())).toList();
        double overlap = inside.stream().mapToDouble(Pair::overlap).min().orElse(0);
        double length = inside.stream().mapToDouble(Pair::length).min().orElse(0);
        Copy.Extent extent = overlap > 0.995 && length > 0.99
                ? Copy.Extent.EXACT
                : overlap > 0.9 && length < 0.6 ? Copy.Extent.EXCERPT : Copy.Extent.EDITED;
        Origin origin = Origin.of(group);
        long percent = Math.round(overlap * 100);
        return new Copy(
                Copy.idOf(ids),
                ids,
                extent,
                Math.round(overlap * 1000) / 1000.0,
                origin.article(),
                "at least " + percent + " % of the shorter text is shared; " + origin.reason());
    }

    /** The article that the others likely go back to: a lone earliest day, else the one that credits nobody. */
    private record Origin(@org.jspecify.annotations.Nullable String article, String reason) {

        static Origin of(List<Article> group) {
            List<Article> credited =
                    group.stream().filter(WireCredit::signedByAgency).toList();
            if (credited.size() == 1) {
                return new Origin(credited.get(0).id(), "signed by an agency");
            }
            List<LocalDate> days = group.stream()
                    .map(article -> article.published().date())
                    .filter(java.util.Objects::nonNull)
                    .sorted()
                    .toList();
            if (days.size() == group.size() && days.get(0).isBefore(days.get(1))) {
                return group.stream()
                        .filter(article ->
                                days.get(0).equals(article.published().date()))
                        .findFirst()
                        .map(article -> new Origin(article.id(), "published first"))
                        .orElse(new Origin(null, "origin not known"));
            }
            return new Origin(null, "origin not known");
        }
    }

    private record Sketch(Article article, Set<Long> shingles, List<Integer> bands) {}

    private record Pair(Article first, Article second, double overlap, double length) {}
}
