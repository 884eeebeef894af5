package parallax.store.search;

import java.util.List;
import parallax.store.MatchSyntax;

/** Writes wanted words as an expression of full text. */
final class WordMatch {

    private final MatchSyntax syntax;
    private final String universe;

    /** @param universe an expression that everything matches, for what is only not wanted */
    WordMatch(MatchSyntax syntax, String universe) {
        this.syntax = syntax;
        this.universe = universe;
    }

    String write(Wanted wanted) {
        if (wanted instanceof Wanted.Phrase phrase) {
            return syntax.phrase(phrase.stems());
        }
        if (wanted instanceof Wanted.Prefix prefix) {
            return syntax.any(List.of(syntax.prefix(prefix.beginning()), syntax.phrase(List.of(prefix.stem()))));
        }
        if (wanted instanceof Wanted.Any any) {
            return syntax.any(any.parts().stream().map(this::write).toList());
        }
        return wanted instanceof Wanted.All all
                ? write(all)
                : syntax.without(universe, write(((Wanted.Not) wanted).part()));
    }

    private String write(Wanted.All all) {
        List<String> held = all.parts().stream()
                .filter(part -> !(part instanceof Wanted.Not))
                .map(this::write)
                .toList();
        String match = held.isEmpty() ? universe : syntax.all(held);
        for (Wanted part : all.parts()) {
            if (part instanceof Wanted.Not not) {
                match = syntax.without(match, write(not.part()));
            }
        }
        return match;
    }
}
