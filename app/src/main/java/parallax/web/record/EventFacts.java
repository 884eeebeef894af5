package parallax.web.record;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Anchor;
import parallax.ledger.Event;

/** An event in words. */
final class EventFacts {

    private EventFacts() {}

    static List<Fact> of(Telling telling, Event event) {
        Event.What what = event.what();
        Event.Site site = event.site();
        return Telling.known(
                Fact.of("type", telling.label(what.type())),
                what.literal() == what.type() ? null : Fact.of("literal", telling.label(what.literal())),
                plain("modes", what.modes()),
                plain("contexts", what.contexts()),
                Fact.of("actors", telling.actors(event.roles().actors())),
                Fact.of("recipients", telling.actors(event.roles().recipients())),
                Fact.of("place", telling.place(event.where(), site == null ? null : site.basis())),
                Fact.of("event-when", telling.when(event.when())),
                Telling.ifAny(
                        "auxiliary",
                        event.auxiliary().stream().map(telling::label).toList()),
                Fact.of(
                        "trigger",
                        telling.quoted(Stream.concat(Stream.of(event.anchor()), event.tellings().again().stream())
                                .map(Anchor::span)
                                .toList())),
                Fact.of("told-by", telling.toldBy(event.saidBy())),
                Telling.ifAny(
                        "measured-by",
                        event.figures().stream().map(telling::record).toList()));
    }

    /** Names of PLOVER are the same in every language. */
    private static @Nullable Fact plain(String name, List<String> values) {
        return Telling.ifAny(
                name, values.stream().map(value -> Fact.Value.name(value, null)).toList());
    }
}
