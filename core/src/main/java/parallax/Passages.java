package parallax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.language.Analysis;
import parallax.language.Token;
import parallax.language.number.NumberFinder;
import parallax.situation.pair.Passage;
import parallax.situation.pair.Sentence;
import parallax.situation.pair.Word;

/** Hands the trees of an analysis to the room that compares two texts, which knows nothing of the engine. */
final class Passages {

    private final NumberFinder numbers = new NumberFinder();

    Passage of(Analysis analysis) {
        return new Passage(analysis.sentences().stream()
                .map(sentence ->
                        new Sentence(sentence.span().in(analysis.text()).strip(), words(sentence.tokens())))
                .toList());
    }

    private List<Word> words(List<Token> tokens) {
        List<Word> words = new ArrayList<>();
        int read = 0;
        for (Token token : tokens) {
            Optional<NumberFinder.Found> number =
                    token.index() < read ? Optional.empty() : numbers.find(tokens, token.index());
            read = Math.max(
                    read, token.index() + number.map(NumberFinder.Found::length).orElse(0));
            words.add(new Word(
                    token.index(),
                    token.text(),
                    token.lemma().toLowerCase(Locale.ROOT),
                    token.upos(),
                    token.head(),
                    token.relation(),
                    number.map(NumberFinder.Found::value).orElse(null)));
        }
        return words;
    }
}
