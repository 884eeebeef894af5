package parallax.store.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.text.Labels;

/**
 * What is searched for.
 *
 * @param words words of what is said, of the sentence of any other record, or of an article; null when any will do
 * @param filters all else
 */
public record Query(@Nullable Wanted words, List<Filter> filters) {

    /** Everything. */
    public static final Query ALL = new Query(null, List.of());

    public Query {
        filters = List.copyOf(filters);
        check(filters);
    }

    private static void check(List<Filter> filters) {
        List<Field> fields =
                of(filters, Filter.Named.class).map(Filter.Named::field).toList();
        boolean amounts = filters.stream().anyMatch(Filter.Amount.class::isInstance);
        Set<Entry.Kind> kinds = EnumSet.noneOf(Entry.Kind.class);
        fields.forEach(field -> field.findKind().ifPresent(kinds::add));
        if (amounts) {
            kinds.add(Entry.Kind.FIGURE);
        }
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("no record is both "
                    + kinds.stream().map(Labels::of).collect(Collectors.joining(" and "))
                    + "; cue goes with statements, type, actor and recipient with events, measures with figures");
        }
        if (asksForArticles(filters)) {
            if (of(filters, Filter.Named.class)
                            .filter(named -> named.field() == Field.KIND)
                            .count()
                    > 1) {
                throw new IllegalArgumentException("articles and records are searched for apart; expected one kind");
            }
            filters.stream()
                    .filter(filter -> !(filter instanceof Filter.Days)
                            && !(filter instanceof Filter.Named named
                                    && named.field().isOfArticles()))
                    .findFirst()
                    .ifPresent(filter -> {
                        throw new IllegalArgumentException(
                                "kind:article goes with words, outlet, language, from and to only; articles have no "
                                        + Conditions.nameOf(filter));
                    });
        }
    }

    private static boolean asksForArticles(List<Filter> filters) {
        return of(filters, Filter.Named.class)
                .anyMatch(named -> named.field() == Field.KIND && named.value().equals("article"));
    }

    static <F extends Filter> Stream<F> of(List<Filter> filters, Class<F> type) {
        return filters.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether articles are searched for, not records. */
    public boolean asksForArticles() {
        return asksForArticles(filters);
    }

    <F extends Filter> List<F> list(Class<F> type) {
        return of(filters, type).toList();
    }

    /** The values that are asked for of a field. */
    List<String> values(Field field) {
        return of(filters, Filter.Named.class)
                .filter(named -> named.field() == field)
                .map(Filter.Named::value)
                .toList();
    }

    /** The query in plain words. */
    public String inWords() {
        return new QueryInWords(this).write();
    }
}
