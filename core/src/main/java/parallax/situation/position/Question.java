package parallax.situation.position;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What two or more speakers speak to.
 *
 * @param id that of the dispute or of the event that raises it
 * @param raisedBy what raises it
 * @param words the question, in words
 * @param stances who says and who denies it, in order of time
 */
public record Question(String id, Source raisedBy, String words, List<Stance> stances) {

    public Question {
        Objects.requireNonNull(id);
        Objects.requireNonNull(raisedBy);
        Objects.requireNonNull(words);
        stances = stances.stream()
                .sorted(Comparator.comparing(Stance::first, Stance.BY_TIME)
                        .thenComparing(Stance::speaker)
                        .thenComparing(Stance::kind))
                .toList();
    }

    /** Names of those who speak to it. */
    public List<String> speakers() {
        return stances.stream().map(Stance::speaker).distinct().toList();
    }

    /** Ids of the articles in which it is spoken to. */
    public List<String> articles() {
        return stances.stream()
                .flatMap(stance -> stance.tellings().stream())
                .map(side -> side.article())
                .distinct()
                .sorted()
                .toList();
    }

    /** What raises a question. */
    public enum Source {
        /** Accounts that cannot both hold. */
        DISPUTE,
        /** An event that two or more speakers tell. */
        EVENT
    }
}
