package parallax.situation.series;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Figure;
import parallax.situation.told.Records;
import parallax.text.Span;

/** Whose the counted are: by their own name ("Norland's tanks"), or by who is told to have them ("Norland has 40 tanks"). */
final class Owners {

    private final Records records;
    private final Pattern holding;

    Owners(Records records, Cues cues) {
        this.records = records;
        this.holding = Pattern.compile("(?i)\\s*(?:" + cues.anyOf("holding") + "\\s+)+");
    }

    /** A country's code or an organisation's name; null when not said. */
    @Nullable
    String of(Account account, Figure figure) {
        Actor actor = account.findActor(figure.counted().actor()).orElse(null);
        if (actor == null) {
            return null;
        }
        return actor.country() != null
                ? actor.country()
                : actor.kind() == Actor.Kind.ORGANISATION ? actor.name() : null;
    }

    /** The country that is told to have the counted where they stand; null when not said. */
    @Nullable
    String holder(Account account, Figure figure, @Nullable Event measures) {
        if (measures != null && measures.what().type() == EventType.MOBILIZE) {
            Set<String> countries = measures.roles().actors().stream()
                    .map(id -> records.countryOf(account, id))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (countries.size() == 1) {
                return countries.iterator().next();
            }
        }
        return account.actors().stream()
                .filter(actor -> actor.kind() == Actor.Kind.COUNTRY && actor.country() != null)
                .filter(actor -> actor.mentions().stream().anyMatch(mention -> holds(account, mention, figure)))
                .map(Actor::country)
                .findFirst()
                .orElse(null);
    }

    private boolean holds(Account account, Span owner, Figure figure) {
        Span words = figure.anchor().span();
        return figure.sentence().contains(owner)
                && owner.end() <= words.start()
                && holding.matcher(account.transcript()
                                .substring(owner.end(), words.start())
                                .toLowerCase(Locale.ROOT))
                        .matches();
    }
}
