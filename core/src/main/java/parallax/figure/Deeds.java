package parallax.figure;

import java.util.Locale;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;

/** Tells a verb that reports something done from one that denies it, plans it or only allows for it. */
final class Deeds {

    private static final Set<String> MODALS =
            Set.of("will", "'ll", "would", "'d", "could", "can", "may", "might", "should", "must", "shall");
    private static final Set<String> DENIALS = Set.of("not", "n't", "never", "without", "no");
    /** Words whose gerund or infinitive was not done by being said: "responsible for killing", "tried to capture". */
    private static final Set<String> AIMS = Set.of("for", "of", "at", "in", "before", "against");

    private static final Set<String> UNDONE = Set.of(
            "attempted",
            "planned",
            "plotted",
            "intended",
            "failed",
            "foiled",
            "thwarted",
            "possible",
            "potential",
            "no",
            "future",
            "threatened");

    private Deeds() {}

    /** True when nothing beside the verb says that it was not, or not yet, done. */
    static boolean isDone(Sentence sentence, Token verb) {
        for (Token other : sentence.dependents(verb)) {
            String word = other.text().toLowerCase(Locale.ROOT);
            boolean auxiliary = other.relation().startsWith("aux") && MODALS.contains(word);
            boolean infinitive = other.is("mark") && word.equals("to");
            boolean denied = DENIALS.contains(word) && (other.is("advmod") || other.is("mark") || other.is("case"));
            boolean aimed = verb.xpos().equals("VBG") && other.is("mark") && AIMS.contains(word);
            if (auxiliary || infinitive || denied || aimed) {
                return false;
            }
        }
        return true;
    }

    /** True unless the noun's own words say that it was only tried, planned or alleged: "the attempted killing". */
    static boolean isDoneNoun(Sentence sentence, Token noun) {
        return sentence.dependents(noun).stream()
                .noneMatch(other -> UNDONE.contains(other.text().toLowerCase(Locale.ROOT)));
    }
}
