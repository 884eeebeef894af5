package parallax.web.api.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Query;
import parallax.store.search.QueryException;
import parallax.store.search.QueryParser;
import parallax.text.Labels;
import parallax.web.api.form.Asked;

/** Queries of parameters: {@code q} as people type it, and each field by its own name beside it. */
public final class Queries {

    /** The query as typed. */
    public static final String Q = "q";

    /** What can be asked of records beside fields. */
    private static final Set<String> CONDITIONS = Set.of("from", "to", "on", "box", "disputed", "confidence");

    private static final Set<String> OF_ARTICLES = Set.of(Q, "outlet", "language", "from", "to", "on");

    private Queries() {}

    /** Parameters of a list of records; {@code kind} among them only where records of any kind are listed. */
    static Set<String> ofRecords(boolean anyKind) {
        Set<String> names = new TreeSet<>(CONDITIONS);
        names.add(Q);
        Arrays.stream(Field.values()).map(Labels::of).forEach(names::add);
        if (!anyKind) {
            names.remove(Labels.of(Field.KIND));
        }
        return names;
    }

    static Set<String> ofArticles() {
        return OF_ARTICLES;
    }

    /** @throws QueryException when {@code q} or a field is not as it should be */
    static Query of(Asked asked, Set<String> names) {
        String typed = asked.find(Q);
        Query query = typed == null ? Query.ALL : QueryParser.parse(typed);
        List<Filter> filters = new ArrayList<>(query.filters());
        for (String name : new LinkedHashSet<>(names)) {
            if (!name.equals(Q)) {
                asked.list(name).forEach(value -> filters.addAll(condition(name, value)));
            }
        }
        return new Query(query.words(), filters);
    }

    private static List<Filter> condition(String name, String value) {
        if (value.contains("\"")) {
            throw Asked.wrong(name, "…", value);
        }
        try {
            return QueryParser.parse(name + ":\"" + value + "\"").filters();
        } catch (QueryException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replaceFirst("^column \\d+: ", ""), e);
        }
    }

    /** The same, of one kind of record only, or of articles. */
    static Query of(Asked asked, Set<String> names, String kind) {
        Query query = of(asked, names);
        List<Filter> filters = new ArrayList<>(query.filters());
        filters.add(new Filter.Named(Field.KIND, kind));
        return new Query(query.words(), filters);
    }
}
