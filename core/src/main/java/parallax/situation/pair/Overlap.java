package parallax.situation.pair;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of some words stands among others. Rare words count for more. */
final class Overlap {

    private final Lexicon lexicon;

    Overlap(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Set<String> keys(Collection<Word> words) {
        return words.stream().map(lexicon::key).collect(Collectors.toSet());
    }

    List<Word> telling(Collection<Word> words) {
        return words.stream().filter(lexicon::tells).toList();
    }

    /** The share of the telling words that stand among the others; 0 when there is none to tell. */
    double share(Collection<Word> words, Set<String> others) {
        double all = 0;
        double found = 0;
        for (Word word : telling(words)) {
            double rarity = lexicon.rarity(word);
            all += rarity;
            found += others.contains(lexicon.key(word)) ? rarity : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
