package parallax.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import parallax.story.tie.Background;
import parallax.story.tie.Profile;

/** Says in words why articles belong together. It gives no figures of likelihood: those are for ranking. */
final class Reasons {

    private static final int NAMES = 3;
    private static final int WORDS = 5;
    private static final int TERMS = 6;
    private static final double RARE = 4;

    private final Background background;

    Reasons(Background background) {
        this.background = background;
    }

    /** What two articles have in common. */
    String between(Profile first, Profile second) {
        List<String> parts = new ArrayList<>();
        named(List.of(first, second), parts);
        parts.add(apart(first, second));
        List<String> rare = first.lead().shared(second.lead()).stream()
                .filter(word -> background.rarity(word) > RARE)
                .toList();
        if (!rare.isEmpty()) {
            parts.add((rare.size() == 1 ? "1 rare word shared: " : rare.size() + " rare words shared: ")
                    + String.join(", ", rare.subList(0, Math.min(WORDS, rare.size()))));
        } else if (parts.size() == 1) {
            parts.add("headline and beginning say much the same");
        }
        return String.join(", ", parts);
    }

    /** What the articles of a story have in common. */
    String within(List<Profile> profiles) {
        if (profiles.size() == 1) {
            return "stands alone";
        }
        List<String> parts = new ArrayList<>();
        parts.add(profiles.size() + " articles " + days(profiles));
        named(profiles, parts);
        List<String> terms = terms(profiles);
        if (!terms.isEmpty()) {
            parts.add("words shared: " + String.join(", ", terms));
        }
        return String.join(", ", parts);
    }

    /** Words that say most of a group: those that at least two of its articles share, or those of the one. */
    List<String> terms(List<Profile> profiles) {
        Map<String, Integer> count = new HashMap<>();
        profiles.forEach(profile ->
                profile.lead().heaviest(Integer.MAX_VALUE).forEach(word -> count.merge(word, 1, Integer::sum)));
        int least = profiles.size() == 1 ? 1 : 2;
        return count.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue((one, other) -> Integer.compare(other, one))
                        .thenComparing(
                                Map.Entry::getKey,
                                (one, other) -> Double.compare(background.rarity(other), background.rarity(one)))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void named(List<Profile> profiles, List<String> parts) {
        name(
                "same place ",
                "same places ",
                shared(profiles.stream().map(Profile::places).toList()),
                parts);
        name(
                "same name ",
                "same names ",
                shared(profiles.stream().map(Profile::actors).toList()),
                parts);
    }

    private static void name(String one, String several, List<String> names, List<String> parts) {
        if (!names.isEmpty()) {
            parts.add((names.size() == 1 ? one : several) + String.join(", ", names));
        }
    }

    private static List<String> shared(List<NavigableSet<String>> sets) {
        Set<String> shared = new LinkedHashSet<>(sets.get(0));
        sets.forEach(shared::retainAll);
        return shared.stream().limit(NAMES).toList();
    }

    private static String apart(Profile first, Profile second) {
        LocalDate one = first.day();
        LocalDate other = second.day();
        if (one == null || other == null) {
            return "days apart not known";
        }
        long days = Math.abs(ChronoUnit.DAYS.between(one, other));
        return days == 0 ? "same day" : days == 1 ? "a day apart" : days + " days apart";
    }

    private static String days(Collection<Profile> profiles) {
        List<LocalDate> days = profiles.stream()
                .map(Profile::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "of days not known";
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last) ? "of " + first : "from " + first + " to " + last;
    }
}
