package parallax.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Across;
import parallax.Decided;
import parallax.LinkKey;
import parallax.LinkKeys;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.format.found.Findings;
import parallax.store.Consolidation.Found;
import parallax.store.Consolidation.Region;
import parallax.story.Story;
import parallax.story.copy.Copy;
import parallax.story.copy.Sketch;
import parallax.story.outlet.OutletTable;
import parallax.story.version.Versions;

/**
 * Looks across what has changed. For each kind of finding a region is read: the articles that changed, those that share a key
 * with one of them, and all that were tied to any of these when they were last looked at. No tie leads out of it: a tie between two
 * articles can only have changed where one that changed meets both, and every other tie lies within what was tied before. So
 * what is found in the region is what would be found of it among all articles, and replaces what was found there.
 *
 * <p>What else decides about a region, without being tied to it, is looked at beside it: articles that lead its buckets of
 * copies, by their keys alone, and those that bear on its questions, since of many the same few stand for all.
 */
final class Look {

    private final Handle handle;
    private final Decided decided;
    private final OutletTable outlets;
    private final Surroundings around;
    private final boolean anew;
    private final LinkKeys linkKeys = new LinkKeys();
    private final Map<String, Optional<Reading>> readings = new HashMap<>();
    private final Map<LinkKey.Kind, Map<String, List<LinkKey>>> keys = new EnumMap<>(LinkKey.Kind.class);
    private final Map<LinkKey.Kind, Region> regions = new TreeMap<>();

    /** @param anew whether nothing counts that was found or linked before */
    Look(Handle handle, OutletTable outlets, boolean anew) throws SQLException {
        this.handle = handle;
        this.decided = Decisions.decided(handle);
        this.outlets = outlets;
        this.around = new Surroundings(handle, anew);
        this.anew = anew;
    }

    /**
     * @param state as it was when it was last looked
     * @param waiting what is looked at now
     * @param last whether nothing else waits: stories are looked for at the end
     */
    Found find(State state, Dirty.Waiting waiting, boolean last) throws SQLException {
        Map<String, List<LinkKey>> entering = new LinkedHashMap<>();
        for (String article : waiting.own().keySet()) {
            if (find(article).isPresent()) {
                entering.put(article, keys(article));
                around.enter(article, keys(article));
            }
        }
        Set<String> changed = new TreeSet<>(waiting.own().keySet());
        changed.addAll(waiting.touched().keySet());
        Set<String> counted = new TreeSet<>();
        look(LinkKey.Kind.VERSION, region(LinkKey.Kind.VERSION, entering.keySet(), changed, counted));
        counted.addAll(recounted(LinkKey.Kind.VERSION, Finding.Kind.VERSION));
        look(LinkKey.Kind.COPY, region(LinkKey.Kind.COPY, entering.keySet(), changed, counted));
        counted.addAll(recounted(LinkKey.Kind.COPY, Finding.Kind.COPY));
        for (LinkKey.Kind kind :
                List.of(LinkKey.Kind.SERIES, LinkKey.Kind.CLAIM, LinkKey.Kind.EVIDENCE, LinkKey.Kind.DISPUTE)) {
            look(kind, region(kind, entering.keySet(), changed, counted));
        }
        counted.addAll(waiting.own().keySet());
        StoryLook.Stories stories = new StoryLook(handle, anew, decided, this::find)
                .find(waiting.own().keySet(), counted, last);
        List<Finding> told = stories(stories.made()).findings();
        return new Found(
                new FoundWriter(
                        new FoundWriter.Turn(state.next(decided, outlets), waiting, entering),
                        List.copyOf(regions.values()),
                        new Consolidation.Stories(stories.profiles(), counted, stories.all(), told),
                        present(readings.keySet())),
                anew);
    }

    private Across.Seen stories(List<Story> made) throws SQLException {
        Set<String> members = new TreeSet<>();
        made.forEach(story -> members.addAll(story.articles()));
        return across(members).stories(made);
    }

    private Set<String> region(LinkKey.Kind kind, Collection<String> entering, Set<String> changed, Set<String> counted)
            throws SQLException {
        Set<String> met = new TreeSet<>(changed);
        for (String article : entering) {
            met.addAll(around.sharers(article, keys(article, kind)));
        }
        met.addAll(counted);
        Set<String> region = new TreeSet<>();
        for (String article : around.parts(kind, met)) {
            if (find(article).isPresent() || changed.contains(article)) {
                region.add(article);
            }
        }
        return region;
    }

    private void look(LinkKey.Kind kind, Set<String> region) throws SQLException {
        Across across = across(region);
        Across.Seen seen = switch (kind) {
            case VERSION -> across.versions();
            case COPY -> across.copies(leaders(region));
            case SERIES -> across.series();
            case CLAIM -> across.claims();
            case EVIDENCE -> across.evidence();
            case DISPUTE -> across.disputes(beside(region));
        };
        regions.put(kind, new Region(kind, region, seen.findings(), seen.tied()));
    }

    /** Those who lead the crowded buckets of a region and are not in it, with the keys of these buckets. */
    private List<Sketch> leaders(Set<String> region) throws SQLException {
        List<LinkKey> all = new ArrayList<>();
        for (String article : region) {
            all.addAll(keys(article, LinkKey.Kind.COPY));
        }
        around.load(all);
        Map<String, List<Long>> leading = new TreeMap<>();
        for (LinkKey key : new TreeSet<>(all)) {
            List<String> bucket = around.in(key);
            if (bucket.size() > Surroundings.LEADERS) {
                Surroundings.leaders(bucket).stream()
                        .filter(article -> !region.contains(article))
                        .forEach(article -> leading.computeIfAbsent(article, none -> new ArrayList<>())
                                .add(key.band()));
            }
        }
        return leading.entrySet().stream()
                .map(each -> Sketch.of(each.getKey(), null, each.getValue()))
                .toList();
    }

    private Collection<Reading> beside(Set<String> region) throws SQLException {
        Set<String> beside = new TreeSet<>();
        for (String article : region) {
            beside.addAll(around.sharers(article, keys(article, LinkKey.Kind.DISPUTE)));
        }
        beside.removeAll(region);
        return present(beside).values();
    }

    private Across across(Set<String> region) throws SQLException {
        FindingParser parser = new FindingParser(article -> null);
        List<Copy> copies = known(LinkKey.Kind.COPY, Finding.Kind.COPY, region).stream()
                .map(parser::copy)
                .toList();
        List<Versions> versions = known(LinkKey.Kind.VERSION, Finding.Kind.VERSION, region).stream()
                .map(parser::versions)
                .toList();
        return new Across(present(region).values(), copies, versions, outlets);
    }

    /** What is known of some articles by now: what was just found, and what was found before where it was not looked again. */
    private List<Finding> known(LinkKey.Kind kind, Finding.Kind of, Set<String> articles) {
        Region region = regions.get(kind);
        if (region == null) {
            return List.of();
        }
        List<Finding> all = new ArrayList<>(region.findings());
        Set<String> others = new TreeSet<>(articles);
        others.removeAll(region.articles());
        all.addAll(before(of, others));
        return all.stream().filter(finding -> isAbout(finding, articles)).toList();
    }

    private static boolean isAbout(Finding finding, Set<String> articles) {
        return finding.members().stream().anyMatch(member -> articles.contains(member.article()));
    }

    /** What was found before of some articles. */
    private List<Finding> before(Finding.Kind kind, Collection<String> articles) {
        Map<String, Finding> found = new TreeMap<>();
        for (String article : anew ? List.<String>of() : articles) {
            handle.select(
                            "select body from finding where kind = ? and id in (select finding from finding_member"
                                    + " where article = (select key from article where id = ?))",
                            kind.name().toLowerCase(Locale.ROOT),
                            article)
                    .map((row, context) -> Findings.of(kind, row.getString(1)))
                    .forEach(finding -> found.put(finding.id(), finding));
        }
        return List.copyOf(found.values());
    }

    /** The articles of groups that are not what they were: whatever is found of these is counted anew. */
    private Set<String> recounted(LinkKey.Kind kind, Finding.Kind of) {
        Region region = regions.getOrDefault(kind, new Region(kind, Set.of(), List.of(), List.of()));
        Map<String, Finding> now = new HashMap<>();
        region.findings().forEach(finding -> now.put(finding.id(), finding));
        Map<String, Finding> before = new HashMap<>();
        before(of, region.articles()).forEach(finding -> before.put(finding.id(), finding));
        return Stream.concat(now.values().stream(), before.values().stream())
                .filter(finding -> !isSame(now.get(finding.id()), before.get(finding.id())))
                .flatMap(finding -> finding.members().stream())
                .map(Finding.Member::article)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSame(@Nullable Finding one, @Nullable Finding other) {
        return one != null && other != null && one.body().equals(other.body());
    }

    private Map<String, Reading> present(Collection<String> articles) throws SQLException {
        Map<String, Reading> present = new TreeMap<>();
        for (String article : new HashSet<>(articles)) {
            find(article).ifPresent(reading -> present.put(article, reading));
        }
        return present;
    }

    private List<LinkKey> keys(String article) {
        List<LinkKey> all = new ArrayList<>();
        for (LinkKey.Kind kind : LinkKey.Kind.values()) {
            all.addAll(keys(article, kind));
        }
        return all;
    }

    private List<LinkKey> keys(String article, LinkKey.Kind kind) {
        return keys.computeIfAbsent(kind, none -> new HashMap<>())
                .computeIfAbsent(
                        article,
                        id -> find(id).map(reading -> linkKeys.list(reading, kind))
                                .orElse(List.of()));
    }

    /** An article as it was decided who its actors are; empty when the ledger does not have it. */
    Optional<Reading> find(String article) {
        return readings.computeIfAbsent(article, id -> {
            Readings all = new Readings(handle);
            Readings.Known known = all.find(id);
            return known == null ? Optional.empty() : all.findCurrent(known).map(decided::apply);
        });
    }
}
