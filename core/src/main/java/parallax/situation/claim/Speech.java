package parallax.situation.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parallax.situation.same.Keywords;
import parallax.text.Fingerprint;

/**
 * What decides whether two statements are one utterance. Statements that are alike in all of this are one speech, in however
 * many articles it stands: copies are compared once.
 *
 * @param voice who says it
 * @param window when it may have been said
 * @param words what is said
 * @param keywords its content words, names in their known form
 * @param unnamed those that are no names
 * @param manner whether it denies or asks, and how often it negates
 */
record Speech(Voice voice, Window window, List<Word> words, Keywords keywords, Keywords unnamed, String manner) {

    /** So many words between quotation marks make a quotation; fewer are a turn of phrase. */
    static final int QUOTATION = 5;

    private static final int LEAST_WORDS = 4;

    Speech {
        words = List.copyOf(words);
    }

    /**
     * Who says something, in known forms of the names.
     *
     * @param people who say it
     * @param bodies that say it, or that they speak for; also those whom only a description names
     * @param states whose organs they are
     */
    record Voice(Set<String> people, Set<String> bodies, Set<String> states) {

        Voice {
            people = Set.copyOf(people);
            bodies = Set.copyOf(bodies);
            states = Set.copyOf(states);
        }

        /** All names, in order. */
        Set<String> names() {
            Set<String> names = new TreeSet<>(people);
            names.addAll(bodies);
            return names;
        }

        /** The same person, or a body and whoever speaks for it; not two people of one body. */
        boolean isNamedAs(Voice other) {
            return (people.isEmpty() || other.people.isEmpty())
                    ? names().stream()
                            .anyMatch(name -> isName(name) && other.names().contains(name))
                    : people.stream().anyMatch(other.people::contains);
        }

        /** Nothing says that they are two: somebody without a name, or organs of one state of which one is no person. */
        boolean mayBe(Voice other) {
            boolean unnamed = names().stream().noneMatch(Voice::isName)
                    || other.names().stream().noneMatch(Voice::isName);
            boolean oneState =
                    states.stream().anyMatch(other.states::contains) && (people.isEmpty() || other.people.isEmpty());
            return unnamed || oneState;
        }

        /** A name, not a description that many answer to ("analysts", "the head"). */
        private static boolean isName(String name) {
            return name.codePoints().anyMatch(Character::isUpperCase);
        }
    }

    /**
     * The days on one of which something was said.
     *
     * @param from the first
     * @param to the last
     */
    record Window(LocalDate from, LocalDate to) {

        boolean overlaps(Window other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    List<Word> quoted() {
        return words.stream().filter(Word::quoted).toList();
    }

    /** Few words that others may use by chance are nothing that could be recognised. */
    boolean tellsSomething() {
        return quoted().size() >= QUOTATION || keywords.rarities().size() >= LEAST_WORDS;
    }

    /** Its words, those between quotation marks told apart; "that" before a quotation is no part of the wording. */
    String wording() {
        List<Word> quoted = quoted();
        boolean quotation = quoted.size() >= QUOTATION && words.size() - quoted.size() < LEAST_WORDS;
        return (quotation ? quoted : words)
                .stream()
                        .map(word -> (word.quoted() ? "\"" : "") + word.plain())
                        .collect(Collectors.joining(" "));
    }

    /** Speeches of one pointer are the same in all that is compared. */
    String pointer() {
        return Fingerprint.id(
                "",
                20,
                new TreeSet<>(voice.people()),
                new TreeSet<>(voice.bodies()),
                new TreeSet<>(voice.states()),
                window,
                wording(),
                keywords.rarities().keySet(),
                unnamed.rarities().keySet(),
                manner);
    }
}
