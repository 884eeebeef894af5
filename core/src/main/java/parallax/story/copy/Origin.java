package parallax.story.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;

/**
 * Where republished text likely comes from. Nothing is guessed: where no credit, no time and no length tells, it is not known.
 *
 * @param article id of the article that the others go back to, null when none of them is known to be it
 * @param agency the agency that is credited, null when none or more than one is
 * @param reason in words
 */
public record Origin(@Nullable String article, @Nullable String agency, String reason) {

    /** So much more text has only somebody who had the whole of it. */
    private static final double LONGER = 1.15;

    public Origin {
        Objects.requireNonNull(reason);
    }

    /** The likely origin of articles that share their text, in the order of their ids. */
    static Origin of(List<Article> group) {
        Set<String> credited = new TreeSet<>();
        int crediting = 0;
        for (Article article : group) {
            List<String> agencies = Credits.of(article);
            credited.addAll(agencies);
            crediting += agencies.isEmpty() ? 0 : 1;
        }
        if (credited.size() != 1) {
            Origin origin = withoutAgency(group);
            return credited.isEmpty()
                    ? origin
                    : new Origin(
                            origin.article(),
                            null,
                            "credits differ: " + String.join(", ", credited) + "; " + origin.reason());
        }
        String agency = credited.iterator().next();
        String credit = agency + " is credited by " + crediting + " of " + group.size();
        List<Article> own =
                group.stream().filter(article -> isOutlet(article, agency)).toList();
        if (own.isEmpty()) {
            return new Origin(null, agency, credit + ", its own text is not among them");
        }
        return own.size() == 1
                ? new Origin(own.get(0).id(), agency, credit + " and published one itself: signed by an agency")
                : new Origin(withoutAgency(own).article(), agency, credit + " and published " + own.size() + " itself");
    }

    /** The outlet is the agency, or has its name ("Reuters UK"). */
    private static boolean isOutlet(Article article, String agency) {
        String outlet = article.source().outlet();
        return outlet != null
                && (" " + outlet.toLowerCase(Locale.ROOT) + " ").contains(" " + agency.toLowerCase(Locale.ROOT) + " ");
    }

    private static Origin withoutAgency(List<Article> group) {
        Article earliest = earliest(group);
        if (earliest != null) {
            return new Origin(earliest.id(), null, "published first");
        }
        Article longest = longest(group);
        return longest != null
                ? new Origin(longest.id(), null, "its text is the longest, the others lack parts of it")
                : new Origin(null, null, "origin not known");
    }

    /** The only article of the earliest day, or of the earliest moment where all of that day tell theirs. */
    private static @Nullable Article earliest(List<Article> group) {
        List<LocalDate> days = new ArrayList<>();
        for (Article article : group) {
            LocalDate day = article.published().date();
            if (day == null) {
                return null;
            }
            days.add(day);
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        List<Article> candidates = group.stream()
                .filter(article -> first.equals(article.published().date()))
                .toList();
        return candidates.size() == 1 ? candidates.get(0) : earliestMoment(candidates);
    }

    private static @Nullable Article earliestMoment(List<Article> candidates) {
        Article earliest = null;
        Instant moment = Instant.MAX;
        for (Article article : candidates) {
            var time = article.published().time();
            if (time == null) {
                return null;
            }
            if (time.toInstant().equals(moment)) {
                earliest = null;
            } else if (time.toInstant().isBefore(moment)) {
                moment = time.toInstant();
                earliest = article;
            }
        }
        return earliest;
    }

    private static @Nullable Article longest(List<Article> group) {
        List<Article> byLength = group.stream()
                .sorted(Comparator.comparingInt(
                                (Article article) -> BodyWords.of(article).size())
                        .reversed())
                .toList();
        double most = BodyWords.of(byLength.get(0)).size();
        double next = byLength.size() < 2 ? 0 : BodyWords.of(byLength.get(1)).size();
        return most >= LONGER * next ? byLength.get(0) : null;
    }
}
