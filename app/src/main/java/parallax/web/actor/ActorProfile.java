package parallax.web.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.format.found.Finding;
import parallax.ledger.Actor;
import parallax.store.found.Found;
import parallax.store.found.KnownActor;
import parallax.store.search.Cursor;
import parallax.store.search.Facets;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.store.search.Query;
import parallax.web.actor.Section.Days;
import parallax.web.desk.Desk;

/** Asks a ledger for what it says of one actor. */
public final class ActorProfile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DISPUTED = 60;
    private static final int ROLES = 8;

    private final Desk desk;
    private final KnownActor known;

    public ActorProfile(Desk desk, KnownActor known) {
        this.desk = desk;
        this.known = known;
    }

    public KnownActor known() {
        return known;
    }

    private String id() {
        return known.actor().id();
    }

    /** A page of one section, newest first. */
    public Page list(Section section, @Nullable Days days, String cue, Cursor after, int most) {
        return desk.search().find(section.query(id(), days, cue), after, most);
    }

    /** How often they say things in each way, the most frequent first. */
    public List<Facets.Count> cues(@Nullable Days days) {
        return desk.search()
                .facets(Section.SAID.query(id(), days, ""))
                .groups()
                .getOrDefault(Facets.Group.CUE, List.of());
    }

    /** Records in which they take part, by month, months without any between them too. */
    public Map<YearMonth, Long> months(@Nullable Days days) {
        Map<YearMonth, Long> months = new TreeMap<>();
        desk.search()
                .facets(new Query(null, filters(Field.WHO_ID, days)))
                .groups()
                .getOrDefault(Facets.Group.MONTH, List.of())
                .forEach(count -> months.put(YearMonth.parse(count.value()), count.count()));
        Map<YearMonth, Long> all = new LinkedHashMap<>();
        if (!months.isEmpty()) {
            YearMonth last = new TreeSet<>(months.keySet()).last();
            for (YearMonth at = months.keySet().iterator().next(); !at.isAfter(last); at = at.plusMonths(1)) {
                all.put(at, months.getOrDefault(at, 0L));
            }
        }
        return all;
    }

    private List<Filter> filters(Field field, @Nullable Days days) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.Named(field, id()));
        if (days != null) {
            filters.add(new Filter.Days(days.from(), days.to()));
        }
        return filters;
    }

    /** Offices and descriptions, as articles give them. */
    public List<String> roles(List<Hit> hits) {
        Set<String> ids = ids();
        Set<String> roles = new LinkedHashSet<>();
        for (Hit hit : hits) {
            hit.reading().account().actors().stream()
                    .filter(actor -> ids.contains(actor.id()))
                    .map(Actor::role)
                    .filter(Objects::nonNull)
                    .forEach(roles::add);
        }
        return roles.stream().limit(ROLES).toList();
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(known.also());
        ids.add(id());
        return ids;
    }

    /** The disputes in which they have a side, and who has the others. */
    public List<Opponent> opponents(@Nullable Days days) {
        List<Filter> filters = filters(Field.SPEAKER_ID, days);
        filters.add(new Filter.Disputed());
        Found found = new Found(desk.ledger());
        Map<String, Finding> disputes = new LinkedHashMap<>();
        Map<String, Set<Finding.Member>> own = new LinkedHashMap<>();
        for (Hit hit : desk.search()
                .find(new Query(null, filters), Cursor.START, DISPUTED)
                .hits()) {
            String record = String.valueOf(hit.record());
            for (Finding finding : found.listOf(hit.article(), record)) {
                if (finding.kind() == Finding.Kind.DISPUTE) {
                    disputes.put(finding.id(), finding);
                    own.computeIfAbsent(finding.id(), none -> new LinkedHashSet<>())
                            .add(new Finding.Member(hit.article(), record));
                }
            }
        }
        return disputes.values().stream()
                .map(dispute -> opponent(dispute, own.getOrDefault(dispute.id(), Set.of())))
                .toList();
    }

    private static Opponent opponent(Finding dispute, Set<Finding.Member> own) {
        JsonNode body = parse(dispute.body());
        Set<String> others = new LinkedHashSet<>();
        for (JsonNode position : body.path("positions")) {
            boolean theirs = false;
            Set<String> speakers = new LinkedHashSet<>();
            for (JsonNode telling : position.path("tellings")) {
                theirs |= own.contains(new Finding.Member(
                        telling.path("article").asText(), telling.path("record").textValue()));
                speakers.add(telling.path("speaker").asText(""));
            }
            if (!theirs) {
                others.addAll(speakers);
            }
        }
        return new Opponent(dispute.id(), body.path("cannot_both_hold").asText(), List.copyOf(others));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a finding that is no JSON", e);
        }
    }
}
