package parallax.store.search;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.store.MatchSyntax;
import parallax.store.Role;
import parallax.store.Tags;
import parallax.text.Labels;

/** Makes a plan of a query: what full text can answer becomes tags, the rest is asked of each row. */
final class Planner {

    /** Above this, the places of a box are not named one by one. */
    private static final int MOST_PLACES = 300;

    private final Query query;
    private final MatchSyntax syntax;
    private final Names names;
    private final List<String> parts = new ArrayList<>();
    private final List<Predicate<Candidate>> rest = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean nothing;

    Planner(Query query, MatchSyntax syntax, Handle handle) {
        this.query = query;
        this.syntax = syntax;
        this.names = new Names(handle);
    }

    Plan plan() throws SQLException {
        boolean articles = query.asksForArticles();
        Wanted words = query.words();
        if (words != null) {
            parts.add(new WordMatch(syntax, universe(articles)).write(words));
        }
        if (!articles) {
            kinds();
            actors();
            places();
            amounts();
        }
        tags(Field.OUTLET, Tags::outlet);
        tags(Field.LANGUAGE, Tags::language);
        days();
        boolean disputed = !query.list(Filter.Disputed.class).isEmpty();
        if (disputed) {
            rest.add(Candidate::disputed);
        }
        query.list(Filter.Confidence.class)
                .forEach(confidence -> rest.add(candidate -> confidence.holds(candidate.confidence())));
        return new Plan(articles, parts.isEmpty() ? null : syntax.all(parts), nothing, rest, disputed, notes);
    }

    /** What every record has, or every article. */
    private String universe(boolean articles) {
        return syntax.any(Stream.concat(
                        articles ? Stream.of(Tags.article()) : Stream.empty(),
                        articles
                                ? Stream.empty()
                                : Stream.of(Entry.Kind.values()).map(Tags::kind))
                .map(syntax::tag)
                .toList());
    }

    private void kinds() {
        tags(Field.KIND, kind -> Tags.kind(Labels.parse(Entry.Kind.class, kind)));
        tags(Field.CUE, what -> Tags.sort(Entry.Kind.STATEMENT, what));
        tags(Field.TYPE, what -> Tags.sort(Entry.Kind.EVENT, what));
        tags(Field.MEASURE, what -> Tags.sort(Entry.Kind.FIGURE, what));
        tags(Field.EVIDENCE, what -> Tags.sort(Entry.Kind.EVIDENCE, what));
        tags(Field.COUNTRY, Tags::country);
        tags(Field.SECTOR, Tags::sector);
    }

    private void tags(Field field, Function<String, String> tag) {
        List<String> values = query.values(field);
        if (!values.isEmpty()) {
            anyOf(values.stream().map(tag).toList());
        }
    }

    private void anyOf(List<String> tags) {
        if (tags.isEmpty()) {
            nothing = true;
        } else {
            parts.add(syntax.any(tags.stream().distinct().map(syntax::tag).toList()));
        }
    }

    private void actors() throws SQLException {
        actors(Field.SPEAKER, List.of(Role.SPEAKER));
        actors(Field.WHO, List.of(Role.values()));
        actors(Field.ACTOR, List.of(Role.ACTOR));
        actors(Field.RECIPIENT, List.of(Role.RECIPIENT));
        actors(Field.INSTITUTION, List.of(Role.INSTITUTION));
        byId(Field.SPEAKER_ID, List.of(Role.SPEAKER));
        byId(Field.WHO_ID, List.of(Role.values()));
        byId(Field.ACTOR_ID, List.of(Role.ACTOR));
        byId(Field.RECIPIENT_ID, List.of(Role.RECIPIENT));
        byId(Field.INSTITUTION_ID, List.of(Role.INSTITUTION));
        byId(Field.OWNER_ID, List.of(Role.OWNER));
        byId(Field.PUBLISHER_ID, List.of(Role.PUBLISHER));
    }

    private void byId(Field field, List<Role> roles) throws SQLException {
        List<String> values = query.values(field);
        if (!values.isEmpty()) {
            List<String> tags = new ArrayList<>();
            for (String id : values) {
                List<Names.Found> found = names.actorsWithId(id);
                notes.add(
                        found.isEmpty()
                                ? "nobody in this ledger has the id " + id
                                : id + " is " + distinctNames(found));
                parties(tags, found, roles);
            }
            anyOf(tags);
        }
    }

    private static String distinctNames(List<Names.Found> found) {
        return String.join(
                ", ", found.stream().map(Names.Found::name).distinct().toList());
    }

    private static void parties(List<String> tags, List<Names.Found> found, List<Role> roles) {
        found.forEach(each -> roles.forEach(role -> tags.add(Tags.party(role, each.key()))));
    }

    private void actors(Field field, List<Role> roles) throws SQLException {
        List<String> values = query.values(field);
        if (values.isEmpty()) {
            return;
        }
        List<String> tags = new ArrayList<>();
        for (String value : values) {
            parties(tags, noted(value, names.actors(value), "nobody"), roles);
        }
        anyOf(tags);
    }

    private List<Names.Found> noted(String name, List<Names.Found> found, String none) {
        List<String> distinct = found.stream().map(Names.Found::name).distinct().toList();
        if (found.isEmpty()) {
            notes.add(none + " in this ledger has a name that begins with “" + name + "”");
        } else if (found.size() > 1 || !distinct.get(0).equalsIgnoreCase(name)) {
            String more = found.size() == Names.MOST ? " and perhaps more" : "";
            notes.add("“" + name + "” is taken for "
                    + String.join(", ", distinct.subList(0, Math.min(8, distinct.size())))
                    + (distinct.size() > 8 ? " and " + (distinct.size() - 8) + " others" : "")
                    + (found.size() > distinct.size() ? " (" + found.size() + " entries of these names)" : "")
                    + more);
        }
        return found;
    }

    private void places() {
        List<String> values = query.values(Field.PLACE);
        List<String> tags = new ArrayList<>();
        for (String value : values) {
            for (Names.Found found : noted(value, names.places(value), "no place")) {
                tags.add(found.other().isEmpty() ? Tags.place(found.key()) : Tags.within(found.other()));
            }
        }
        if (!values.isEmpty()) {
            anyOf(tags);
        }
        query.list(Filter.Box.class).forEach(this::box);
    }

    private void box(Filter.Box box) {
        List<Long> within = names.placesIn(box);
        if (within.size() <= MOST_PLACES) {
            anyOf(within.stream().map(Tags::place).toList());
        } else {
            parts.add(syntax.tag(Tags.placed()));
            Set<Long> keys = new HashSet<>(within);
            rest.add(candidate -> candidate.place() != null && keys.contains(candidate.place()));
        }
    }

    private void amounts() {
        for (Filter.Amount amount : query.list(Filter.Amount.class)) {
            parts.add(syntax.tag(Tags.sort(Entry.Kind.FIGURE, amount.measure().toLowerCase(Locale.ROOT))));
            double number = amount.number();
            int bucket = Tags.bucket(number);
            Filter.Comparison comparison = amount.comparison();
            boolean least = comparison == Filter.Comparison.MORE || comparison == Filter.Comparison.AT_LEAST;
            boolean most = comparison == Filter.Comparison.LESS || comparison == Filter.Comparison.AT_MOST;
            if (!most) {
                buckets(least ? IntStream.rangeClosed(bucket, Tags.lastBucket()) : IntStream.of(bucket), Tags::atLeast);
            }
            if (!least) {
                buckets(most ? IntStream.rangeClosed(0, bucket) : IntStream.of(bucket), Tags::atMost);
            }
            rest.add(candidate -> holds(comparison, candidate, number));
        }
    }

    private void buckets(IntStream buckets, Function<Integer, String> tag) {
        anyOf(buckets.boxed().map(tag).toList());
    }

    private static boolean holds(Filter.Comparison comparison, Candidate candidate, double number) {
        @Nullable Double least = candidate.atLeast();
        @Nullable Double most = candidate.atMost();
        return switch (comparison) {
            case MORE -> least != null && least > number;
            case AT_LEAST -> least != null && least >= number;
            case LESS -> most != null && most < number;
            case AT_MOST -> most != null && most <= number;
            case EQUAL -> least != null && least == number && Objects.equals(least, most);
        };
    }

    /** All bounds hold together; days that are known are kept within two centuries. */
    private void days() {
        List<Filter.Days> all = query.list(Filter.Days.class);
        LocalDate from = all.stream()
                .map(Filter.Days::from)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        LocalDate to = all.stream()
                .map(Filter.Days::to)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        if (from.isAfter(to)) {
            nothing = true;
        } else if (!all.isEmpty()) {
            anyOf(Tags.days(from, to));
        }
    }
}
