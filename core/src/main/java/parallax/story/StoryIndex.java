package parallax.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.story.embed.SentenceEncoder;
import parallax.story.group.Correction;
import parallax.story.group.Corrections;
import parallax.story.group.Grouping;
import parallax.story.tie.Background;
import parallax.story.tie.PackedProfile;
import parallax.story.tie.Profile;
import parallax.story.tie.Profiler;
import parallax.story.tie.Ties;

/**
 * Stories that are kept up to date while articles arrive, one by one and in any order. What was decided by hand is
 * remembered. One thread at a time.
 */
public final class StoryIndex {

    private final Background background;
    private final Profiler profiler;
    private final Reasons reasons;
    private final Ties ties;
    private final Grouping grouping;

    /**
     * An empty index.
     *
     * @param encoder gives articles their direction; the index does not close it
     */
    public StoryIndex(SentenceEncoder encoder) {
        this.background = Background.english();
        this.profiler = new Profiler(background, encoder);
        this.reasons = new Reasons(background);
        this.ties = Ties.fitted(background);
        this.grouping = new Grouping(ties);
    }

    /**
     * What changed: stories that are as they were are in neither list.
     *
     * @param gone ids of stories that are no more, or have other articles now
     * @param made the stories in their place
     */
    public record Change(List<String> gone, List<Story> made) {

        public Change {
            gone = List.copyOf(gone);
            made = List.copyOf(made);
        }
    }

    /** What an article will be compared by; the dear part of an addition, and safe in any thread. */
    public Profile profile(Article article, @Nullable Account account) {
        return profiler.read(article, account);
    }

    /** A profile that was packed ({@link PackedProfile}). */
    public Profile unpack(byte[] packed) {
        return PackedProfile.unpack(packed, background);
    }

    /** Adds an article that nobody has read. */
    public Change add(Article article) {
        return add(profiler.read(article, null));
    }

    /** Adds an article with what was read from it: its actors and places go into the reasons. */
    public Change add(Article article, Account account) {
        return add(profiler.read(article, account));
    }

    /** Adds an article; one that is there already changes nothing. */
    public Change add(Profile profile) {
        return change(grouping.add(profile));
    }

    /** Puts two articles together, or apart, for good; they need not be there yet. */
    public Change correct(Correction correction) {
        return change(grouping.correct(correction));
    }

    /** Takes over decisions that were kept. */
    public Change correct(Corrections corrections) {
        return change(grouping.correct(corrections));
    }

    /** All that was decided by hand, to be kept. */
    public Corrections corrections() {
        return grouping.corrections();
    }

    /** The story of an article. */
    public Optional<Story> findStory(String article) {
        return grouping.findProfile(article).map(profile -> story(grouping.getGroup(article)));
    }

    /** All stories, in the order of their least articles; an article that is tied to none is a story of its own. */
    public List<Story> listStories() {
        return grouping.listGroups().stream().map(this::story).toList();
    }

    /**
     * The articles that have most in common with one of the index, those with most first.
     *
     * @param most how many at most
     * @param kinship what else is known of two articles; it is said first
     * @throws IllegalArgumentException when the article is not in the index
     */
    public List<Related> listRelated(String article, int most, Related.Kinship kinship) {
        NavigableSet<String> group = grouping.getGroup(article);
        List<Related> found = new ArrayList<>();
        for (String other : grouping.related(article)) {
            if (found.size() < most) {
                found.add(new Related(other, group.contains(other), reason(article, other, kinship)));
            }
        }
        return found;
    }

    /**
     * Of some articles, which need not be in the index, those that are tied to another, with most in common first. In which
     * stories they are is not asked. It is safe in any thread.
     */
    public List<Related> listTied(Profile article, Collection<Profile> others, Related.Kinship kinship) {
        Map<Profile, Double> tied = new HashMap<>();
        for (Profile other : others) {
            double strength = ties.strength(article, other);
            if (Grouping.isTie(strength)) {
                tied.put(other, strength);
            }
        }
        return tied.entrySet().stream()
                .sorted(Map.Entry.<Profile, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().article()))
                .map(Map.Entry::getKey)
                .map(other -> new Related(other.article(), false, tied(article, other, kinship)))
                .toList();
    }

    private String tied(Profile article, Profile other, Related.Kinship kinship) {
        String between = reasons.between(article, other);
        return kinship.find(article.article(), other.article())
                .map(kin -> kin + "; " + between)
                .orElse(between);
    }

    private String reason(String article, String other, Related.Kinship kinship) {
        List<String> parts = new ArrayList<>();
        grouping.corrections()
                .find(article, other)
                .map(decided -> (decided.kind() == Correction.Kind.TOGETHER ? "put together by " : "put apart by ")
                        + decided.who())
                .ifPresent(parts::add);
        kinship.find(article, other).ifPresent(parts::add);
        List<Profile> both = profiles(List.of(article, other));
        parts.add(reasons.between(both.get(0), both.get(1)));
        return String.join("; ", parts);
    }

    private Change change(Grouping.Change change) {
        return new Change(
                change.gone().stream().map(Story::idOf).toList(),
                change.made().stream().map(this::story).toList());
    }

    private Story story(NavigableSet<String> articles) {
        List<Profile> profiles = profiles(articles);
        return new Story(
                Story.idOf(articles), List.copyOf(articles), reasons.terms(profiles), reasons.within(profiles));
    }

    private List<Profile> profiles(Collection<String> articles) {
        return articles.stream()
                .flatMap(id -> grouping.findProfile(id).stream())
                .toList();
    }
}
