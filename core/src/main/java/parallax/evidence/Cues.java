package parallax.evidence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.language.Token;
import parallax.text.RuleFile;

/** The verbs and adverbs beside evidence, from {@code en/cues.tsv}. */
final class Cues {

    /** What a cue says of the evidence. */
    enum Kind {
        SHOW,
        STATE,
        PUBLISH,
        OBTAIN,
        TELL,
        RECOUNT,
        SEE,
        HEDGE,
        CHECK
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    Cues() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        for (RuleFile.Row row : RuleFile.read(Cues.class, "en/cues.tsv").rows()) {
            words.computeIfAbsent(row.constant("kind", Kind.class), none -> new HashSet<>())
                    .addAll(row.list("words"));
        }
    }

    boolean is(Token token, Kind kind) {
        Set<String> known = words.getOrDefault(kind, Set.of());
        return known.contains(token.lemma()) || known.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The token is a verb and such a cue. */
    boolean isVerb(Token token, Kind kind) {
        return token.isVerb() && is(token, kind);
    }
}
