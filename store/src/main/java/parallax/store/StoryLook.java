package parallax.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parallax.Decided;
import parallax.Reading;
import parallax.story.Story;
import parallax.story.StoryIndex;
import parallax.story.embed.SentenceEncoder;
import parallax.story.tie.PackedProfile;

/**
 * Looks for stories. Nearly every two articles are joined by words over some others, so that no part of them stands alone: all
 * are grouped, but by what is kept of each in a few kilobytes. Articles are read that changed, or whose story did.
 */
final class StoryLook {

    private final Handle handle;
    private final boolean anew;
    private final Decided decided;
    private final Function<String, Optional<Reading>> readings;

    /** @param anew whether nothing counts that was found or kept before */
    StoryLook(Handle handle, boolean anew, Decided decided, Function<String, Optional<Reading>> readings) {
        this.handle = handle;
        this.anew = anew;
        this.decided = decided;
        this.readings = readings;
    }

    /**
     * What was found.
     *
     * @param profiles of the articles that changed, packed
     * @param all ids of all stories, null when they were not looked for
     * @param made stories that are new, or told anew
     */
    record Stories(Map<String, byte[]> profiles, @Nullable Set<String> all, List<Story> made) {}

    /**
     * @param changed articles that changed
     * @param counted those whose stories are to be told anew
     * @param last whether stories are looked for
     */
    Stories find(Set<String> changed, Set<String> counted, boolean last) {
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            StoryIndex index = new StoryIndex(encoder);
            Map<String, byte[]> profiles = profiles(index, changed);
            return last ? find(index, profiles, changed, counted) : new Stories(profiles, null, List.of());
        }
    }

    private Map<String, byte[]> profiles(StoryIndex index, Collection<String> articles) {
        Map<String, byte[]> profiles = new TreeMap<>();
        for (String article : articles) {
            readings.apply(article)
                    .ifPresent(reading -> profiles.put(
                            article, PackedProfile.pack(index.profile(reading.article(), reading.account()))));
        }
        return profiles;
    }

    private Stories find(StoryIndex index, Map<String, byte[]> profiles, Set<String> changed, Set<String> counted) {
        index.correct(decided.stories());
        if (!anew) {
            addKept(index, changed);
        }
        profiles.values().forEach(packed -> index.add(index.unpack(packed)));
        Map<String, Set<String>> known = known();
        Set<String> all = new TreeSet<>();
        List<Story> made = new ArrayList<>();
        for (Story story : index.listStories()) {
            all.add(story.id());
            boolean same = Set.copyOf(story.articles()).equals(known.get(story.id()));
            if (!same || story.articles().stream().anyMatch(counted::contains)) {
                made.add(story);
            }
        }
        return new Stories(profiles, all, made);
    }

    private void addKept(StoryIndex index, Set<String> changed) {
        try (Stream<Map.Entry<String, byte[]>> kept = handle
                .createQuery("select article, body from link_profile")
                .setFetchSize(1000)
                .map((row, context) -> Map.entry(row.getString(1), row.getBytes(2)))
                .stream()) {
            kept.filter(each -> !changed.contains(each.getKey()))
                    .forEach(each -> index.add(index.unpack(each.getValue())));
        }
    }

    /** The articles of the stories that were found before. */
    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        if (anew) {
            return known;
        }
        handle.createQuery("select finding.id, article.id from finding"
                        + " join finding_member on finding_member.finding = finding.id"
                        + " join article on article.key = finding_member.article where finding.kind = 'story'")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> known.computeIfAbsent(each.getKey(), none -> new HashSet<>())
                        .add(each.getValue()));
        return known;
    }
}
