package parallax.web.page.actor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.store.found.Actors;
import parallax.store.found.KnownActor;
import parallax.store.search.Cursor;
import parallax.store.search.Facets;
import parallax.store.search.Hit;
import parallax.store.search.Page;
import parallax.text.Labels;
import parallax.web.actor.ActorProfile;
import parallax.web.actor.Opponent;
import parallax.web.actor.Section;
import parallax.web.desk.Desk;
import parallax.web.desk.HiddenActors;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;
import parallax.web.words.Words;

/** One actor: what they said, did and had done to them, what they gave and published, and whom they dispute. */
public final class ActorPage implements Routes {

    private static final int FEW = 8;
    private static final int MANY = 40;

    private final Desk desk;
    private final Pages pages;

    public ActorPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * Some of a section.
     *
     * @param section which
     * @param hits newest first, of statements grouped by the sort of saying
     * @param more address of the rest, null when nothing follows
     */
    public record Shown(
            Section section,
            Map<String, List<Hit>> hits,
            @Nullable String more) {}

    /**
     * What the page asks for.
     *
     * @param from first day as typed, empty for no bound
     * @param to last day as typed
     * @param cue label of the only sort of saying, empty for all
     * @param section label of the only section, empty for all
     */
    public record Asked(String from, String to, String cue, String section) {}

    /**
     * What the page shows.
     *
     * @param known who it is
     * @param roles offices and descriptions, as articles give them
     * @param asked what of it is asked for
     * @param cues how often they say things in each way
     * @param months activity, null when there is none
     * @param sections those in which there is something
     * @param opponents disputes in which they have a side
     */
    public record View(
            KnownActor known,
            List<String> roles,
            Asked asked,
            List<Facets.Count> cues,
            @Nullable MonthBars months,
            List<Shown> sections,
            List<Opponent> opponents) {

        public boolean isPerson() {
            return known.actor().kind() == Actor.Kind.PERSON;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/actors/{id}", this::show);
    }

    /**
     * Who has this id, when their page may be shown.
     *
     * @throws DeskException 404 when nobody has, 410 when it is hidden
     */
    static KnownActor open(Desk desk, String id) {
        KnownActor known =
                new Actors(desk.ledger()).findActor(id).orElseThrow(() -> DeskException.notFound("no-actor", id));
        if (new HiddenActors(desk).has(id)) {
            throw new DeskException(410, "hidden-actor");
        }
        return known;
    }

    private void show(Context context) {
        KnownActor known = open(desk, context.pathParam("id"));
        Asked asked =
                new Asked(text(context, "from"), text(context, "to"), text(context, "cue"), text(context, "section"));
        Section.Days days = days(asked);
        ActorProfile profile = new ActorProfile(desk, known);
        List<Shown> sections = sections(profile, asked, days, context.queryParam("after"));
        boolean whole = asked.section().isEmpty();
        Map<YearMonth, Long> months = whole ? profile.months(days) : Map.of();
        List<Hit> hits = sections.stream()
                .flatMap(shown -> shown.hits().values().stream())
                .flatMap(List::stream)
                .toList();
        pages.show(
                context,
                "actor",
                known.actor().name(),
                new View(
                        known,
                        profile.roles(hits),
                        asked,
                        profile.cues(days),
                        months.isEmpty() ? null : MonthBars.of(months),
                        sections,
                        whole ? profile.opponents(days) : List.of()),
                files(known.actor().id()));
    }

    /** Who it is, and as feeds what they said last. */
    private static List<Frame.Other> files(String id) {
        String said = "?speaker-id=" + id;
        return List.of(
                Frame.Other.json("/actors/" + id + ".json"),
                Frame.Other.atom("/search.atom" + said),
                Frame.Other.jsonFeed("/search.feed.json" + said));
    }

    private static String text(Context context, String name) {
        return Objects.toString(context.queryParam(name), "").strip();
    }

    private static Section.@Nullable Days days(Asked asked) {
        LocalDate from = day(asked.from());
        LocalDate to = day(asked.to());
        return from == null && to == null ? null : new Section.Days(from, to);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a day such as 2022-02-16, found " + typed, e);
        }
    }

    private static List<Shown> sections(
            ActorProfile profile, Asked asked, Section.@Nullable Days days, @Nullable String after) {
        List<Section> wanted = asked.section().isEmpty()
                ? Arrays.asList(Section.values())
                : List.of(Labels.parse(Section.class, asked.section()));
        Cursor cursor = after == null ? Cursor.START : Cursor.parse(after);
        int most = wanted.size() == 1 ? MANY : FEW;
        List<Shown> shown = new ArrayList<>();
        for (Section section : wanted) {
            Page page = profile.list(section, days, asked.cue(), cursor, most);
            if (!page.hits().isEmpty()) {
                shown.add(new Shown(section, grouped(section, page.hits()), more(profile, section, asked, page)));
            }
        }
        return shown;
    }

    /** Statements by the sort of saying, in the order in which each comes first; all else in one group. */
    private static Map<String, List<Hit>> grouped(Section section, List<Hit> hits) {
        return hits.stream()
                .collect(Collectors.groupingBy(
                        hit -> section == Section.SAID && hit.entry() instanceof Statement statement
                                ? Labels.of(statement.cue().kind())
                                : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The rest stands on pages of its own, from the beginning where only a few were shown. */
    private static @Nullable String more(ActorProfile profile, Section section, Asked asked, Page page) {
        Cursor next = page.next();
        if (next == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("section", Labels.of(section));
        fields.put("from", asked.from());
        fields.put("to", asked.to());
        fields.put("cue", asked.cue());
        fields.put("after", asked.section().isEmpty() ? "" : next.write());
        return "/actors/" + profile.known().actor().id()
                + fields.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A cue by its label, in the words of a language. */
    public static String cue(Words words, String label) {
        return words.label(Labels.parse(Statement.CueKind.class, label));
    }
}
