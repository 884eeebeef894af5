package parallax.situation.chain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.story.tie.Background;

/** What a story says of its situation: the names of its articles and the words of their beginnings. */
final class StoryWords {

    /** Marks a name, so that it is not taken for the same word in lower case. */
    static final String NAME = "+";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int OPENING = 600;
    private static final int SHORT = 3;
    /** Words that are more common in news than this say nothing of a situation. */
    private static final double LEAST_RARITY = 3;
    /** A name says as much as two words. */
    private static final double NAME_WEIGHT = 2;

    private final Background background = Background.english();

    /** How much each name and word says; that of one article in all of them counts in full. */
    Map<String, Double> weights(Collection<Account> accounts) {
        Map<String, Double> weights = new TreeMap<>();
        for (Account account : accounts) {
            names(account)
                    .forEach(name ->
                            weights.merge(NAME + name, NAME_WEIGHT * rarity(name) / accounts.size(), Double::sum));
            words(account).forEach(word -> {
                double rarity = background.rarity(word);
                if (rarity >= LEAST_RARITY) {
                    weights.merge(word, rarity / accounts.size(), Double::sum);
                }
            });
        }
        return weights;
    }

    private static Set<String> words(Account account) {
        String text = account.transcript();
        Set<String> words = new TreeSet<>();
        for (String word : NO_WORD.split(
                text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > SHORT) {
                words.add(word);
            }
        }
        return words;
    }

    /** People, bodies and places that the beginning names; what stands further down is often the background. */
    private static Set<String> names(Account account) {
        Set<String> names = new TreeSet<>();
        for (Actor actor : account.actors()) {
            boolean named = actor.kind() != Actor.Kind.GROUP && actor.kind() != Actor.Kind.UNNAMED;
            if (named && actor.mentions().stream().anyMatch(span -> span.end() <= OPENING)) {
                names.add(actor.name());
            }
        }
        for (Place place : account.places()) {
            if (place.mentions().stream().anyMatch(span -> span.end() <= OPENING)) {
                names.add(place.name());
            }
        }
        return names;
    }

    /** A name is as rare as its rarest word. */
    private double rarity(String name) {
        return List.of(NO_WORD.split(name.toLowerCase(Locale.ROOT), -1)).stream()
                .filter(word -> !word.isEmpty())
                .mapToDouble(background::rarity)
                .max()
                .orElse(0);
    }
}
