package parallax.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.text.Span;

/** The actors of one article while it is read: what is learnt of one later still counts for its first mention. */
final class Cast {

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<Integer, List<Role>> byHead = new TreeMap<>();
    private final Map<Integer, Span> phrases = new TreeMap<>();

    /** The actor of this kind, name and country, new or met before. */
    Role role(Actor.Kind kind, String name, @Nullable String country) {
        return roles.computeIfAbsent(kind + "|" + name + "|" + country, key -> new Role(kind, name, country));
    }

    /** The person of this full name, whose country may become known later. */
    Role person(String name) {
        return roles.computeIfAbsent("person|" + name, key -> new Role(Actor.Kind.PERSON, name, null));
    }

    /** Says that the phrase with this head names the actor. */
    void bind(Token head, Role role) {
        List<Role> there = byHead.computeIfAbsent(head.span().start(), start -> new ArrayList<>());
        if (!there.contains(role)) {
            there.add(role);
        }
    }

    /** Says that the phrase with this head names this actor and none that was read there before. */
    void rebind(Token head, Role role) {
        List<Role> there = byHead.remove(head.span().start());
        if (there != null) {
            there.forEach(other -> other.mentions.removeIf(span -> span.contains(head.span())));
        }
        bind(head, role);
    }

    /** Says how far the phrase with this head reaches, title and apposition included. */
    void phrase(Token head, Span span) {
        phrases.merge(head.span().start(), span, Span::covering);
    }

    List<Role> at(Token head) {
        return byHead.getOrDefault(head.span().start(), List.of());
    }

    /** The actor last mentioned before a position that passes the test. */
    Optional<Role> findLast(int before, Predicate<Role> test) {
        Role last = null;
        int lastStart = -1;
        for (Role role : roles.values()) {
            int start = role.lastMentionBefore(before);
            if (start > lastStart && test.test(role)) {
                last = role;
                lastStart = start;
            }
        }
        return Optional.ofNullable(last);
    }

    List<Role> all() {
        return List.copyOf(roles.values());
    }

    /** The actors as records, in the order of their first mention; actors that came out the same are one. */
    List<Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        roles.values().stream()
                .filter(role -> !role.mentions.isEmpty())
                .sorted((a, b) -> a.mentions.first().compareTo(b.mentions.first()))
                .map(Role::toActor)
                .forEach(actor -> actors.merge(actor.id(), actor, Cast::merge));
        return List.copyOf(actors.values());
    }

    private static Actor merge(Actor first, Actor second) {
        List<Span> mentions = new ArrayList<>(first.mentions());
        mentions.addAll(second.mentions());
        return first.withMentions(mentions);
    }

    Map<Integer, List<String>> actorsByHead() {
        Map<Integer, List<String>> ids = new TreeMap<>();
        byHead.forEach((start, there) ->
                ids.put(start, there.stream().map(Role::id).distinct().toList()));
        return ids;
    }

    Map<Integer, Span> phrases() {
        return phrases;
    }

    Map<String, String> institutions() {
        Map<String, String> institutions = new TreeMap<>();
        for (Role role : roles.values()) {
            if (role.institution != null && !role.mentions.isEmpty() && !role.institution.mentions.isEmpty()) {
                institutions.put(role.id(), role.institution.id());
            }
        }
        return institutions;
    }

    /** One actor while the article is read. */
    static final class Role {

        private final Actor.Kind kind;
        private final String name;
        private @Nullable String country;
        private final Set<String> sectors = new LinkedHashSet<>();
        private @Nullable String post;
        private @Nullable String wikidata;
        private @Nullable String gender;
        /** Name of the title or agent noun that describes it, for "the minister" and "the ministry". */
        private final Set<String> described = new LinkedHashSet<>();

        private boolean plural;
        private @Nullable Role institution;
        private final TreeSet<Span> mentions = new TreeSet<>();

        private Role(Actor.Kind kind, String name, @Nullable String country) {
            this.kind = kind;
            this.name = name;
            this.country = country;
        }

        Actor.Kind kind() {
            return kind;
        }

        String name() {
            return name;
        }

        @Nullable
        String country() {
            return country;
        }

        @Nullable
        String gender() {
            return gender;
        }

        boolean isPlural() {
            return plural;
        }

        @Nullable
        Role institution() {
            return institution;
        }

        boolean isDescribedAs(String noun) {
            return described.contains(noun);
        }

        /** True when its post has these words at the end, or before "of": "minister" for "foreign minister". */
        boolean holdsPost(String words) {
            return post != null
                    && (post.equals(words) || post.endsWith(" " + words) || post.startsWith(words + " of "));
        }

        /** True when its name has this word: "the agency" for "RIA news agency". */
        boolean isCalled(String word) {
            return (" " + Phrases.lower(name) + " ").contains(" " + word + " ");
        }

        Role in(@Nullable String code) {
            country = country == null ? code : country;
            return this;
        }

        /** Adds sectors; the first ones learnt stay primary. */
        Role of(List<String> more) {
            if (sectors.isEmpty()) {
                sectors.addAll(more);
            }
            return this;
        }

        Role as(@Nullable String office) {
            post = post == null ? office : post;
            return this;
        }

        Role described(String noun) {
            described.add(noun);
            return this;
        }

        Role wikidata(@Nullable String id) {
            wikidata = wikidata == null ? id : wikidata;
            return this;
        }

        Role gender(@Nullable String learnt) {
            gender = gender == null ? learnt : gender;
            return this;
        }

        Role plural(boolean many) {
            plural |= many;
            return this;
        }

        Role speaksFor(@Nullable Role body) {
            institution = institution == null ? body : institution;
            return this;
        }

        Role mention(Span span) {
            mentions.add(span);
            return this;
        }

        /** Where it was last mentioned before a position, or -1. */
        int lastMentionBefore(int position) {
            Span last = mentions.lower(new Span(position, position));
            return last == null ? -1 : last.start();
        }

        private String id() {
            return Actor.idOf(name, kind, country, List.copyOf(sectors));
        }

        private Actor toActor() {
            return new Actor(id(), name, kind, country, List.copyOf(sectors), post, wikidata, List.copyOf(mentions));
        }
    }
}
