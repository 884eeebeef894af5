package parallax.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;
import parallax.web.article.Links;
import parallax.web.words.Words;

/** Puts the values that records share into words: actors, places, times, other records. */
final class Telling {

    /** Longer ones end in an ellipsis where they only name a record. */
    private static final int SHORT = 90;

    private final Words words;
    private final Reading reading;

    Telling(Words words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    Account account() {
        return reading.account();
    }

    Fact.Value own(String key, Object... arguments) {
        return Fact.Value.own(words.get(key, arguments));
    }

    Fact.Value label(Enum<?> value) {
        return Fact.Value.own(words.label(value));
    }

    Fact.Value yes(boolean yes) {
        return own(yes ? "value.yes" : "value.no");
    }

    String number(java.math.BigDecimal number) {
        return words.number(number);
    }

    Fact.Value unknown() {
        return new Fact.Value(words.get("value.unknown"), null, Fact.Sort.UNKNOWN);
    }

    List<Fact.Value> quoted(List<Span> spans) {
        return spans.isEmpty()
                ? List.of(unknown())
                : spans.stream()
                        .map(span -> Fact.Value.quoted(span.in(account().transcript())))
                        .toList();
    }

    /** By name; an id that the account does not explain stands for itself. */
    Fact.Value actor(@Nullable String id) {
        if (id == null) {
            return unknown();
        }
        Optional<Actor> actor = account().findActor(id);
        return Fact.Value.name(actor.map(Actor::name).orElse(id), Links.actor(id));
    }

    List<Fact.Value> actors(List<String> ids) {
        return ids.isEmpty()
                ? List.of(unknown())
                : ids.stream().map(this::actor).toList();
    }

    /** The place, how large it is, and why it is taken for it where that is known. */
    List<Fact.Value> place(@Nullable String id, @Nullable Enum<?> basis) {
        Optional<Place> place = account().findPlace(id);
        if (place.isEmpty()) {
            return List.of(unknown());
        }
        List<Fact.Value> values = new ArrayList<>();
        values.add(Fact.Value.name(place.get().name(), null));
        values.add(own("value.precision", words.label(place.get().precision())));
        String country = place.get().country();
        if (country != null && place.get().precision() != Place.Precision.COUNTRY) {
            values.add(own("value.country", country));
        }
        if (basis != null) {
            values.add(label(basis));
        }
        return values;
    }

    /** The days, and the words that they were taken from; words that give no day are said so. */
    List<Fact.Value> when(@Nullable When when) {
        if (when == null) {
            return List.of(unknown());
        }
        Fact.Value said = Fact.Value.quoted(when.text());
        if (when.from() == null || when.to() == null) {
            return List.of(new Fact.Value(words.get("value.not-resolved"), null, Fact.Sort.UNKNOWN), said);
        }
        String days = when.from().equals(when.to())
                ? words.day(when.from())
                : words.get("value.days", words.day(when.from()), words.day(when.to()));
        return List.of(Fact.Value.own(days), own("value.fineness", words.label(when.precision())), said);
    }

    /** Another record of the article, by the words that name it best. */
    Fact.Value record(String id) {
        Optional<Entry> entry = account().findEntry(id);
        String named = entry.map(this::name).orElse(id);
        return Fact.Value.name(named, Links.record(account().article(), id));
    }

    private String name(Entry entry) {
        String text = Headings.of(words, reading, entry);
        return text.length() <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHORT) - 1)) + "…";
    }

    /** Who tells it: a statement, or the outlet itself. */
    List<Fact.Value> toldBy(@Nullable String statement) {
        if (statement == null) {
            String outlet = reading.article().source().outlet();
            return List.of(
                    outlet == null ? own("value.outlet") : Fact.Value.name(outlet, Links.outlet(outlet)),
                    own("value.own-words"));
        }
        return List.of(record(statement));
    }

    /** The records of the article that a statement tells. */
    List<Fact.Value> toldIn(Statement statement) {
        return account().entries().stream()
                .filter(entry -> statement.id().equals(saidBy(entry)))
                .map(entry -> record(entry.id()))
                .toList();
    }

    static @Nullable String saidBy(Entry entry) {
        return switch (entry.kind()) {
            case STATEMENT -> ((Statement) entry).links().parent();
            case EVENT -> ((parallax.ledger.Event) entry).saidBy();
            case FIGURE -> ((parallax.ledger.Figure) entry).saidBy();
            case EVIDENCE -> ((parallax.ledger.Evidence) entry).saidBy();
        };
    }

    /** Those that say something, in order. */
    static List<Fact> known(@Nullable Fact... facts) {
        return Arrays.stream(facts)
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .toList();
    }

    static @Nullable Fact ifAny(String name, List<Fact.Value> values) {
        return values.isEmpty() ? null : Fact.of(name, values);
    }
}
