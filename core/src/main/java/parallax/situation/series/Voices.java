package parallax.situation.series;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.situation.told.Records;

/**
 * Whose word a figure is, as a name that is the same in every article: the state of an organ, the body that a person speaks
 * for, else the speaker. Of speakers who cannot be told from others ("an official", an outlet that is not known) only the
 * same words are the same voice; "the town council" is the same within one outlet.
 */
final class Voices {

    private static final String STATE = "state of ";
    /** PLOVER's code for bodies of several states. */
    private static final String INTERNATIONAL = "IGO";

    private static final Pattern ACRONYM = Pattern.compile("^\\p{Lu}{2,}\\b");

    private final Records records;

    Voices(Records records) {
        this.records = records;
    }

    String of(Account account, Figure figure, @Nullable String saidBy) {
        Statement statement = records.findStatement(account, saidBy);
        String outlet = account.outlet();
        if (statement == null) {
            return outlet == null ? words(account, figure) : "outlet " + outlet;
        }
        String state = records.voice(account, saidBy).stream()
                .filter(name -> name.startsWith(STATE))
                .findFirst()
                .orElse(null);
        if (state != null) {
            return state;
        }
        Actor body = account.findActor(statement.speaker().institution()).orElse(null);
        if (body != null) {
            return body.name();
        }
        Actor speaker = account.findActor(statement.speaker().actor()).orElse(null);
        if (speaker != null && isKnown(speaker)) {
            return body(speaker);
        }
        String unnamed = statement.speaker().unnamed();
        boolean definite = unnamed != null && unnamed.toLowerCase(Locale.ROOT).startsWith("the ");
        return definite && outlet != null ? outlet + ": " + unnamed : words(account, figure);
    }

    /** People of an international body speak for it: "OSCE monitors". */
    private static String body(Actor speaker) {
        Matcher acronym = ACRONYM.matcher(speaker.name());
        boolean ofBody = speaker.kind() == Actor.Kind.GROUP && INTERNATIONAL.equals(speaker.country());
        return ofBody && acronym.find() ? acronym.group() : speaker.name();
    }

    private static boolean isKnown(Actor actor) {
        return switch (actor.kind()) {
            case COUNTRY, ORGANISATION, PERSON -> true;
            case GROUP -> actor.country() != null;
            case UNNAMED -> false;
        };
    }

    private static String words(Account account, Figure figure) {
        return "“"
                + figure.sentence()
                        .in(account.transcript())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                        .strip();
    }
}
