package parallax.situation.definition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Place;

/** Names that occur in a set of accounts: which of them are states, and in how many articles each stands. */
final class Gazette {

    private static final int CLOSE = 2;

    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Set<String>> actors = new TreeMap<>();
    private final Map<String, Set<String>> places = new TreeMap<>();

    Gazette(List<Account> accounts) {
        for (String code : Locale.getISOCountries()) {
            Locale state = new Locale("", code);
            states.put(state.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), state.getISO3Country());
        }
        for (Account account : accounts) {
            account.actors().forEach(actor -> add(account, actor));
            account.places().forEach(place -> add(account, place));
        }
    }

    private void add(Account account, Actor actor) {
        String country = actor.country();
        if (actor.kind() == Actor.Kind.COUNTRY && country != null) {
            states.put(actor.name().toLowerCase(Locale.ROOT), country);
        }
        if (actor.kind() != Actor.Kind.GROUP && actor.kind() != Actor.Kind.UNNAMED) {
            actors.computeIfAbsent(actor.name(), none -> new TreeSet<>()).add(account.article());
        }
    }

    private void add(Account account, Place place) {
        String country = place.country();
        if (place.precision() == Place.Precision.COUNTRY && country != null) {
            states.put(place.name().toLowerCase(Locale.ROOT), country);
        }
        places.computeIfAbsent(place.name(), none -> new TreeSet<>()).add(account.article());
    }

    /** ISO code of the state that has this name; null when none has. */
    @Nullable
    String findState(String name) {
        return states.get(name.toLowerCase(Locale.ROOT));
    }

    /** The actors that most articles name. */
    List<String> actors(int most) {
        return most(actors, most);
    }

    /** The places that most articles name. */
    List<String> places(int most) {
        return most(places, most);
    }

    private static List<String> most(Map<String, Set<String>> names, int most) {
        return names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<String>> each) ->
                                -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names a slip of the hand away from the one that is asked for, those of most articles first. */
    List<String> near(String asked, int most) {
        Map<String, Set<String>> close = new TreeMap<>();
        Set<String> wanted = NameWords.of(asked);
        for (Map<String, Set<String>> names : List.of(actors, places)) {
            names.forEach((name, articles) -> {
                if (isNear(NameWords.of(name), wanted)) {
                    close.put(name, articles);
                }
            });
        }
        return most(close, most);
    }

    private static boolean isNear(Set<String> name, Set<String> wanted) {
        return wanted.stream()
                .anyMatch(word -> name.stream()
                        .anyMatch(other ->
                                Math.min(word.length(), other.length()) > CLOSE + 1 && distance(word, other) <= CLOSE));
    }

    /** How many letters must be added, dropped or changed to make the one word of the other. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column < before.length; column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                int changed = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
