package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.store.FoundRow;
import parallax.web.Desk;

/** What was found across articles, the newest first, as the ledger keeps it. */
final class FoundThings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Comparator<FoundRow> NEWEST = Comparator.comparing(
                    (FoundRow row) -> row.day() == null ? Long.MIN_VALUE : row.day().toEpochDay())
            .thenComparing(FoundRow::id)
            .reversed();

    private final Desk desk;

    FoundThings(Desk desk) {
        this.desk = desk;
    }

    /**
     * Some of a list.
     *
     * @param rows in order
     * @param next id of the last, when more follow; else null
     */
    record Part(List<FoundRow> rows, @Nullable String next) {

        Part {
            rows = List.copyOf(rows);
        }
    }

    Part list(Finding.Kind kind, @Nullable String after, int limit) {
        List<FoundRow> all =
                desk.ledger().listFindings(kind).stream().sorted(NEWEST).toList();
        int from = after == null ? 0 : 1 + indexOf(all, after);
        List<FoundRow> some = all.subList(from, Math.min(all.size(), from + limit));
        return new Part(some, from + limit < all.size() ? some.get(some.size() - 1).id() : null);
    }

    private static int indexOf(List<FoundRow> all, String id) {
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).id().equals(id)) {
                return index;
            }
        }
        throw new IllegalArgumentException("expected a cursor as the last page gave it, found " + id);
    }

    Optional<FoundRow> find(Finding.Kind kind, String id) {
        return desk.ledger().listFindings(kind).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    /** What of one kind joins an article with others. */
    List<String> listBodies(String article, Finding.Kind kind) {
        return desk.ledger().listFindings(kind).stream()
                .map(FoundRow::body)
                .filter(body -> body.contains("\"" + article + "\""))
                .toList();
    }

    static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding that is no JSON", e);
        }
    }
}
