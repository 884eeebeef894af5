package parallax.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * Someone who says or does something in an article.
 *
 * @param id derived from name, kind, country and sectors: the same actor has the same id in every article
 * @param name canonical name ("Russia", "Igor Konashenkov", "US officials")
 * @param kind what sort of actor
 * @param country ISO 3166-1 alpha-3, or a PLOVER code such as IGO for what has none
 * @param sectors PLOVER sectors, the first one primary; may be empty
 * @param role office or description as the article gives it ("defence ministry spokesman")
 * @param wikidata Wikidata id, Q and digits
 * @param mentions where the article names the actor, in order, pronouns included
 */
public record Actor(
        String id,
        String name,
        Kind kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        @Nullable String wikidata,
        List<Span> mentions) {

    public Actor {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        sectors = List.copyOf(sectors);
        mentions = mentions.stream().sorted().distinct().toList();
    }

    /** The id that an actor of this description has everywhere. */
    public static String idOf(String name, Kind kind, @Nullable String country, List<String> sectors) {
        return Fingerprint.id("a", 8, kind, name, country == null ? "" : country, sectors);
    }

    public Actor withMentions(List<Span> all) {
        return new Actor(id, name, kind, country, sectors, role, wikidata, all);
    }

    /** What sort of actor. A group is described, not named: "Russian troops", "officials". */
    public enum Kind {
        COUNTRY,
        ORGANISATION,
        PERSON,
        GROUP,
        UNNAMED
    }
}
