package parallax.situation.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import parallax.story.Story;

/**
 * Stories that were put together so far, at first a single one.
 *
 * @param least the least of the ids of its stories
 * @param stories in no order that matters
 * @param from the first day of publication
 * @param to the last one
 * @param weights how much each name and word says of them; a vector of length one
 */
record Link(String least, List<Story> stories, LocalDate from, LocalDate to, Map<String, Double> weights) {

    Link {
        stories = List.copyOf(stories);
    }

    static Link of(Story story, LocalDate from, LocalDate to, Map<String, Double> weights) {
        return new Link(story.id(), List.of(story), from, to, unit(weights));
    }

    /** The same with each name and word weighed anew. */
    Link weighted(ToDoubleFunction<String> factor) {
        Map<String, Double> changed = new TreeMap<>();
        weights.forEach((feature, weight) -> {
            double now = weight * factor.applyAsDouble(feature);
            if (now > 0) {
                changed.put(feature, now);
            }
        });
        return new Link(least, stories, from, to, unit(changed));
    }

    /** The two as one; each story weighs the same. */
    Link with(Link other) {
        Map<String, Double> sum = new TreeMap<>();
        weights.forEach((feature, weight) -> sum.put(feature, weight * stories.size()));
        other.weights.forEach((feature, weight) -> sum.merge(feature, weight * other.stories.size(), Double::sum));
        return new Link(
                least.compareTo(other.least) < 0 ? least : other.least,
                Stream.concat(stories.stream(), other.stories.stream()).toList(),
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                unit(sum));
    }

    /** 0 for nothing shared, 1 for the same. */
    double cosine(Link other) {
        double sum = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            sum += each.getValue() * other.weights.getOrDefault(each.getKey(), 0.0);
        }
        return sum;
    }

    /** Days between the end of the one and the beginning of the other; 0 where they overlap. */
    long gap(Link other) {
        long after = other.from.toEpochDay() - to.toEpochDay();
        long before = from.toEpochDay() - other.to.toEpochDay();
        return Math.max(0, Math.max(after, before));
    }

    private static Map<String, Double> unit(Map<String, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) {
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        Map<String, Double> unit = new TreeMap<>();
        weights.forEach((feature, weight) -> unit.put(feature, weight / length));
        return unit;
    }
}
