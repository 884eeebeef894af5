package parallax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Span;

/** Puts other actors in the place of some, in whatever part they have; the words of the text stay. */
final class ActorChange {

    private final Map<String, Actor> actors;

    /** @param actors by the id in whose place they are put */
    ActorChange(Map<String, Actor> actors) {
        this.actors = actors;
    }

    Account of(Account account) {
        return account.with(
                joined(account.actors()),
                account.entries().stream().map(this::of).toList());
    }

    /** Where the article has both, it has one with the mentions of both; what it says of the one who stays goes first. */
    private List<Actor> joined(List<Actor> all) {
        Map<String, Actor> joined = new LinkedHashMap<>();
        all.stream().filter(actor -> !actors.containsKey(actor.id())).forEach(actor -> joined.put(actor.id(), actor));
        for (Actor actor : all) {
            Actor other = actors.get(actor.id());
            if (other != null) {
                joined.merge(other.id(), as(other, actor), ActorChange::together);
            }
        }
        return List.copyOf(joined.values());
    }

    private static Actor as(Actor other, Actor here) {
        return new Actor(
                other.id(),
                other.name(),
                other.kind(),
                other.country(),
                other.sectors(),
                here.role(),
                other.wikidata(),
                here.mentions());
    }

    private static Actor together(Actor one, Actor other) {
        List<Span> mentions = new ArrayList<>(one.mentions());
        mentions.addAll(other.mentions());
        return new Actor(
                one.id(),
                one.name(),
                one.kind(),
                one.country(),
                one.sectors(),
                one.role() != null ? one.role() : other.role(),
                one.wikidata() != null ? one.wikidata() : other.wikidata(),
                mentions);
    }

    private Entry of(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> of((Statement) entry);
            case EVENT -> of((Event) entry);
            case FIGURE -> of((Figure) entry);
            case EVIDENCE -> of((Evidence) entry);
        };
    }

    private Statement of(Statement statement) {
        Statement.Speaker speaker = statement.speaker();
        return new Statement(
                statement.id(),
                new Statement.Speaker(
                        speaker.spans(),
                        speaker.text(),
                        ids(speaker.actors()),
                        id(speaker.institution()),
                        speaker.unnamed()),
                statement.cue(),
                statement.content(),
                statement.form(),
                statement.stance(),
                statement.when(),
                statement.links(),
                statement.sentence(),
                statement.provenance());
    }

    private Event of(Event event) {
        return new Event(
                event.id(),
                event.what(),
                new Event.Roles(ids(event.roles().actors()), ids(event.roles().recipients())),
                event.site(),
                event.when(),
                event.auxiliary(),
                event.tellings(),
                event.saidBy(),
                event.figures(),
                event.provenance());
    }

    private Figure of(Figure figure) {
        Figure.Counted counted = figure.counted();
        return new Figure(
                figure.id(),
                figure.anchor(),
                figure.quantity(),
                new Figure.Counted(counted.unit(), counted.counted(), counted.measure(), id(counted.actor())),
                figure.period(),
                figure.asOf(),
                figure.where(),
                figure.saidBy(),
                figure.profile(),
                figure.provenance());
    }

    private Evidence of(Evidence evidence) {
        return new Evidence(
                evidence.id(),
                evidence.medium(),
                id(evidence.publisher()),
                evidence.when(),
                evidence.showing(),
                evidence.attached(),
                evidence.anchor(),
                evidence.saidBy(),
                evidence.hedge(),
                evidence.provenance());
    }

    private List<String> ids(List<String> ids) {
        List<String> changed = new ArrayList<>();
        for (String id : ids) {
            Actor other = actors.get(id);
            changed.add(other == null ? id : other.id());
        }
        return changed.stream().distinct().toList();
    }

    private @Nullable String id(@Nullable String id) {
        Actor other = id == null ? null : actors.get(id);
        return other == null ? id : other.id();
    }
}
