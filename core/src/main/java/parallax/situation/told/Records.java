package parallax.situation.told;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

/** Looks things up across accounts: who tells a record, on what day, about whom. */
public final class Records {

    /** "Norland's ambassador to Sorland": who is named behind these is not spoken for. */
    private static final Pattern ABROAD = Pattern.compile("(?i)\\b(?:to|in|against|with|near|outside|on|about)\\b");

    /** Who tells what nobody is said to have said, where the outlet has no name. */
    public static final String OUTLET = "the outlet";

    /** Whose name is not told. */
    public static final String NOBODY = "unknown speaker";

    /** PLOVER sectors whose acts are not their country's acts. */
    private static final List<String> NON_STATE =
            List.of("REB", "OPP", "CVL", "JRN", "BUS", "CRM", "EDU", "REF", "SOC", "UAF", "PRE", "LAB", "MED", "REL");

    /** PLOVER sectors that are organs of the state. */
    private static final List<String> STATE = List.of("GOV", "MIL", "SPY", "COP", "LEG");

    private final Map<String, Map<String, Actor>> actors = new HashMap<>();
    private final Map<String, Map<String, Statement>> statements = new HashMap<>();

    /** Makes the records of an account known; every other method asks for accounts that are. */
    public void add(Account account) {
        actors.put(account.article(), account.actorsById());
        statements.put(
                account.article(),
                account.statements().stream()
                        .collect(Collectors.toMap(Statement::id, each -> each, (first, second) -> first)));
    }

    /** Lets go of an account that was looked at. */
    public void remove(Account account) {
        actors.remove(account.article());
        statements.remove(account.article());
    }

    /** The record with who gives it: the speaker of the statement it stands in, or the outlet. */
    public Side side(Account account, Entry entry, @Nullable String saidBy) {
        Span sentence = entry.sentence();
        return new Side(
                account.article(),
                entry.id(),
                speaker(account, saidBy),
                account.published(),
                sentence,
                sentence.in(account.transcript()).strip());
    }

    public Side side(Account account, Statement statement) {
        return side(account, statement, statement.id());
    }

    private String speaker(Account account, @Nullable String saidBy) {
        Statement statement = findStatement(account, saidBy);
        if (statement == null) {
            String outlet = account.outlet();
            return outlet == null ? OUTLET : outlet;
        }
        String actor = statement.speaker().actor();
        Actor known = actor == null ? null : actorsOf(account).get(actor);
        if (known != null) {
            return known.name();
        }
        return statement.speaker().text().isEmpty()
                ? NOBODY
                : statement.speaker().text();
    }

    /**
     * Whose word a record is, as names that can be compared: the speaker, the institution spoken for, and the state where
     * the speaker is one of its organs. Two records whose voices share a name are one side, not two.
     */
    public Set<String> voice(Account account, @Nullable String saidBy) {
        Set<String> voice = new TreeSet<>();
        Statement statement = findStatement(account, saidBy);
        if (statement == null || !statement.speaker().text().isEmpty()) {
            voice.add(speaker(account, saidBy));
        }
        if (statement != null && isUnnamed(account, statement)) {
            voice.addAll(spokenFor(account, statement));
        }
        if (statement != null) {
            Stream.of(statement.speaker().actor(), statement.speaker().institution())
                    .filter(Objects::nonNull)
                    .map(id -> actorsOf(account).get(id))
                    .filter(Objects::nonNull)
                    .forEach(actor -> {
                        voice.add(actor.name());
                        voice.addAll(state(actor));
                    });
        }
        return voice;
    }

    private boolean isUnnamed(Account account, Statement statement) {
        String speaker = statement.speaker().actor();
        Actor known = speaker == null ? null : actorsOf(account).get(speaker);
        return known == null || known.kind() == Actor.Kind.UNNAMED;
    }

    /** Of speakers without a name ("a US official", "comments made by Scholz") the names in the words for them. */
    private static Set<String> spokenFor(Account account, Statement statement) {
        Set<String> names = new TreeSet<>();
        for (Actor actor : account.actors()) {
            boolean named = actor.mentions().stream()
                    .anyMatch(mention -> statement.speaker().spans().stream()
                            .anyMatch(span -> span.contains(mention)
                                    && !ABROAD.matcher(account.transcript().substring(span.start(), mention.start()))
                                            .find()));
            if (named) {
                names.add(actor.name());
                names.addAll(state(actor));
            }
        }
        return names;
    }

    private static Set<String> state(Actor actor) {
        boolean organ =
                actor.kind() == Actor.Kind.COUNTRY || actor.sectors().stream().anyMatch(STATE::contains);
        return organ && actor.country() != null ? Set.of("state of " + actor.country()) : Set.of();
    }

    /** True when both voices are known and share no name. */
    public static boolean differ(Set<String> first, Set<String> second) {
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    public @Nullable Statement findStatement(Account account, @Nullable String id) {
        Map<String, Statement> known = statements.get(account.article());
        return id == null || known == null ? null : known.get(id);
    }

    /** Whose acts the event tells: countries where they are known, else names. */
    public Set<String> parties(Account account, List<String> ids) {
        TreeSet<String> parties = new TreeSet<>();
        for (String id : ids) {
            Actor actor = actorsOf(account).get(id);
            if (actor != null) {
                String country = actor.country();
                boolean state = country != null && !actor.sectors().stream().anyMatch(NON_STATE::contains);
                parties.add(state ? country : actor.name());
            }
        }
        return parties;
    }

    /** Who is named in a statement's content, as names that can be compared with a {@link #voice}. */
    public Set<String> named(Account account, Statement statement) {
        Set<String> named = new TreeSet<>();
        for (Actor actor : account.actors()) {
            boolean within = actor.mentions().stream()
                    .anyMatch(mention -> statement.content().spans().stream().anyMatch(span -> span.contains(mention)));
            if (within) {
                named.add(actor.name());
                named.addAll(state(actor));
            }
        }
        return named;
    }

    private Map<String, Actor> actorsOf(Account account) {
        return actors.getOrDefault(account.article(), Map.of());
    }

    public @Nullable String nameOf(Account account, @Nullable String actor) {
        Actor known = actor == null ? null : actorsOf(account).get(actor);
        return known == null ? null : known.name();
    }

    /**
     * The content of a statement with names in their canonical form ("Moscow" as "Russia", "Kiev" as "Kyiv"), so that two
     * wordings can be compared.
     *
     * @param named whether names are kept at all
     */
    public String content(Account account, Statement statement, boolean named) {
        StringBuilder content = new StringBuilder();
        for (Span span : statement.content().spans()) {
            int from = span.start();
            for (Map.Entry<Span, String> name : names(account, span).entrySet()) {
                if (name.getKey().start() >= from) {
                    content.append(account.transcript(), from, name.getKey().start())
                            .append(' ')
                            .append(named ? name.getValue() : "");
                    from = name.getKey().end();
                }
            }
            content.append(account.transcript(), from, span.end()).append(' ');
        }
        return content.toString();
    }

    private static Map<Span, String> names(Account account, Span within) {
        Map<Span, String> names = new TreeMap<>();
        for (Place place : account.places()) {
            place.mentions().stream().filter(within::contains).forEach(span -> names.put(span, place.name()));
        }
        for (Actor actor : account.actors()) {
            if (actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.PERSON) {
                actor.mentions().stream().filter(within::contains).forEach(span -> names.put(span, actor.name()));
            }
        }
        return names;
    }

    /** Country of an actor, where both are known. */
    public @Nullable String countryOf(Account account, @Nullable String actor) {
        Actor known = actor == null ? null : actorsOf(account).get(actor);
        return known == null ? null : known.country();
    }

    /** The day a record is about: its own time where that is a day or finer, else the day of publication. */
    public static @Nullable LocalDate day(Account account, @Nullable When when) {
        boolean dated =
                when != null && (when.precision() == When.Precision.DAY || when.precision() == When.Precision.TIME);
        LocalDate own = dated && when != null ? when.from() : null;
        return own != null ? own : account.published();
    }

    /** True when both days are known and at most so many days apart. */
    public static boolean near(@Nullable LocalDate first, @Nullable LocalDate second, long days) {
        return first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) <= days;
    }
}
