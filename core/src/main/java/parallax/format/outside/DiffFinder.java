package parallax.format.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;

/**
 * Lays somebody else's data beside ours. Theirs come first, then our readings one at a time; of ours only what can be
 * compared is kept. Nothing of theirs enters our records.
 */
public final class DiffFinder {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT_WORD = 3;

    /** What both sides are looked up by. */
    public enum By {
        /** The address of the article and the type of event. */
        ARTICLE,
        /** Day, country and type of event. */
        DAY
    }

    private final By by;
    private final Map<Difference.Key, List<Outside>> theirs = new TreeMap<>();
    private final Map<Difference.Key, List<Difference.Ours>> ours = new TreeMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> met = new TreeSet<>();
    private final Map<String, Integer> uncompared = new LinkedHashMap<>();

    public DiffFinder(By by) {
        this.by = by;
    }

    /** Makes a record of theirs known. */
    public void theirs(Outside outside) {
        if (outside.opinion() != null) {
            if (outside.urls().isEmpty()) {
                count("of their reviews do not say where the claim stands");
            }
            outside.urls().stream().map(DiffFinder::address).distinct().forEach(url -> {
                places.add(url);
                put(theirs, new Difference.Key(url, null, "claim"), outside);
            });
            return;
        }
        String type =
                outside.coding().type() == null ? null : outside.coding().type().name();
        String where = by == By.ARTICLE
                ? outside.urls().stream().findFirst().map(DiffFinder::address).orElse(null)
                : text(outside.day());
        String country = by == By.DAY ? outside.where().country() : null;
        if (where != null) {
            places.add(where);
        }
        if (type == null) {
            count("of their records are no event in PLOVER");
        } else if (where == null || (by == By.DAY && country == null)) {
            count(by == By.DAY ? "of their records have no day or no country" : "of their records have no address");
        } else {
            put(theirs, new Difference.Key(where, country, type), outside);
        }
    }

    /** Lays a reading of ours beside them. */
    public void ours(Article article, Account account) {
        String url = article.source().url();
        String address = url == null ? null : address(url);
        if (by == By.DAY) {
            account.events().forEach(event -> day(account, event));
        } else if (address != null && places.contains(address)) {
            met.add(address);
            account.events()
                    .forEach(event -> put(
                            ours,
                            new Difference.Key(
                                    address, null, event.what().type().name()),
                            ours(account, event)));
            claims(address, account);
        } else {
            count("of our articles are not among theirs");
        }
    }

    private void day(Account account, Event event) {
        When when = event.when();
        LocalDate day = when == null || when.from() == null || !when.from().equals(when.to()) ? null : when.from();
        Place place = account.findPlace(event.where()).orElse(null);
        String country = place == null ? null : place.country();
        if (day == null || country == null) {
            count("of our events have no day or no country");
        } else if (!places.contains(day.toString())) {
            count("of our events are on days that their data does not have");
        } else {
            put(
                    ours,
                    new Difference.Key(
                            day.toString(), country, event.what().type().name()),
                    ours(account, event));
        }
    }

    /** Statements that share most of the words of a claim about the same article. */
    private void claims(String address, Account account) {
        Difference.Key key = new Difference.Key(address, null, "claim");
        for (Outside outside : theirs.getOrDefault(key, List.of())) {
            Outside.Opinion opinion = outside.opinion();
            Set<String> words = opinion == null ? Set.of() : words(opinion.claim());
            for (Statement statement : account.statements()) {
                if (shares(words, words(statement.content().text()))) {
                    put(
                            ours,
                            key,
                            new Difference.Ours(
                                    account.article(),
                                    statement.id(),
                                    statement.content().text(),
                                    List.of()));
                }
            }
        }
    }

    private static boolean shares(Set<String> claim, Set<String> content) {
        long shared = claim.stream().filter(content::contains).count();
        return shared > 0 && shared * 2 >= claim.size();
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > SHORT_WORD)
                .collect(Collectors.toSet());
    }

    private static Difference.Ours ours(Account account, Event event) {
        return new Difference.Ours(
                account.article(),
                event.id(),
                event.anchor().text(),
                event.auxiliary().stream().map(Labels::of).toList());
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        List<V> values = map.computeIfAbsent(key, any -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private void count(String reason) {
        uncompared.merge(reason, 1, Integer::sum);
    }

    /** What is under each key, in the order of the keys; of articles those that both have. */
    public List<Difference> differences() {
        boolean claims = theirs.keySet().stream().anyMatch(key -> key.type().equals("claim"));
        Set<Difference.Key> keys = new TreeSet<>(theirs.keySet());
        if (!claims) {
            keys.addAll(ours.keySet());
        }
        return keys.stream()
                .filter(key -> by == By.DAY || met.contains(key.where()))
                .map(key -> new Difference(key, ours.getOrDefault(key, List.of()), theirs.getOrDefault(key, List.of())))
                .toList();
    }

    /** What could not be compared, counted by the reason. */
    public Map<String, Integer> uncompared() {
        Map<String, Integer> counts = new LinkedHashMap<>(uncompared);
        long unmet = by == By.ARTICLE
                ? theirs.keySet().stream()
                        .map(Difference.Key::where)
                        .distinct()
                        .filter(each -> !met.contains(each))
                        .count()
                : 0;
        if (unmet > 0) {
            counts.put("of their articles are not among ours", (int) unmet);
        }
        return counts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** One writing for one page: protocol, {@code www.}, fragment and a slash at the end do not count. */
    static String address(String url) {
        try {
            URI uri = new URI(url.strip());
            String host = uri.getHost();
            if (host == null) {
                return url.strip();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + path + query;
        } catch (URISyntaxException e) {
            return url.strip(); // compared as it is written
        }
    }
}
