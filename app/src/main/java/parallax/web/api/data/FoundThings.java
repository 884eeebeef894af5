package parallax.web.api.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.store.found.Found;
import parallax.store.found.Slice;
import parallax.web.desk.Desk;

/** What was found across articles, the newest first, as the ledger keeps it. */
final class FoundThings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Found found;

    FoundThings(Desk desk) {
        this.found = new Found(desk.ledger());
    }

    /** @param after where the last slice ended, in words; null for the first */
    Slice list(Finding.Kind kind, @Nullable String after, int limit) {
        return found.list(kind, after == null ? Slice.Mark.START : Slice.Mark.parse(after), limit);
    }

    /** The newest of one kind. */
    List<Finding> listNewest(Finding.Kind kind, int most) {
        List<Finding> all = new ArrayList<>();
        Slice.@Nullable Mark after = Slice.Mark.START;
        while (after != null && all.size() < most) {
            Slice slice = found.list(kind, after, Math.min(Found.MOST, most - all.size()));
            all.addAll(slice.findings());
            after = slice.next();
        }
        return all;
    }

    Optional<Finding> find(Finding.Kind kind, String id) {
        return found.findFinding(id).filter(finding -> finding.kind() == kind);
    }

    /** What of one kind joins an article with others. */
    List<String> listBodies(String article, Finding.Kind kind) {
        return found.listOf(article, kind).stream().map(Finding::body).toList();
    }

    static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding that is no JSON", e);
        }
    }
}
