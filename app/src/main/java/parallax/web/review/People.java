package parallax.web.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;

/** Who is chosen in a draft: of the actors of the article, or somebody else whom the ledger knows. */
final class People {

    private final Draft draft;
    private final Account account;
    private final KnownActors known;
    private final Map<String, Actor> others = new LinkedHashMap<>();

    People(Draft draft, Account account, KnownActors known) {
        this.draft = draft;
        this.account = account;
        this.known = known;
    }

    /** Those who were chosen and whom the article does not name. */
    List<Actor> others() {
        return List.copyOf(others.values());
    }

    /** Ids of those who are chosen for a part. */
    List<String> list(String role) {
        Set<String> ids = new LinkedHashSet<>();
        draft.list(role).forEach(id -> ids.add(chosen(id)));
        String typed = draft.get(role + ".name");
        if (!typed.isEmpty()) {
            ids.add(named(typed));
        }
        return List.copyOf(ids);
    }

    /** Of a part that only one can have. */
    @Nullable
    String find(String role) {
        List<String> ids = new ArrayList<>(list(role));
        String typed = draft.get(role + ".name");
        return ids.isEmpty() ? null : ids.get(typed.isEmpty() ? 0 : ids.size() - 1);
    }

    private String chosen(String id) {
        if (account.findActor(id).isEmpty()) {
            Actor actor = known.find(id).orElseThrow(() -> DraftException.of("no-actor", id));
            others.put(actor.id(), actor);
            return actor.id();
        }
        return id;
    }

    private String named(String typed) {
        List<Actor> here = account.actors().stream()
                .filter(actor -> actor.name().equalsIgnoreCase(typed))
                .toList();
        List<Actor> all = here.isEmpty() ? known.listNamed(typed) : here;
        if (all.isEmpty()) {
            throw DraftException.of("nobody", typed);
        }
        if (all.size() > 1) {
            throw DraftException.several(typed, all);
        }
        return chosen(all.get(0).id());
    }
}
