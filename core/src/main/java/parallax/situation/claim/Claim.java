package parallax.situation.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One utterance as several articles tell it. Nothing is said about whether what is said holds.
 *
 * @param id derived from the least of its tellings
 * @param speakers by whom it is said to have been said, as the tellings name them
 * @param from the first day on which it may have been said by all tellings, null when their days have none in common
 * @param to the last
 * @param variants its wordings, the fullest first, the others in order of time
 * @param same what makes them one utterance, in words
 */
public record Claim(
        String id,
        List<String> speakers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Variant> variants,
        List<String> same) {

    public Claim {
        Objects.requireNonNull(id);
        speakers = List.copyOf(speakers);
        variants = List.copyOf(variants);
        same = List.copyOf(same);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a claim without a wording");
        }
    }

    /** The fullest wording. */
    public Variant fullest() {
        return variants.get(0);
    }

    /** What is said, in the fullest wording. */
    public String content() {
        return fullest().first().text();
    }

    /** All tellings of all variants. */
    public List<Variant.Telling> tellings() {
        return variants.stream().flatMap(variant -> variant.tellings().stream()).toList();
    }

    /** Ids of the articles that tell it, each once, for every count of them. */
    public List<String> articles() {
        TreeSet<String> articles = new TreeSet<>();
        tellings().forEach(telling -> articles.add(telling.side().article()));
        return List.copyOf(articles);
    }
}
