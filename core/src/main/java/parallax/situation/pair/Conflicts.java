package parallax.situation.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what of a text cannot hold beside a claim. The sentence has to be about the same: most of what the claim says beside
 * the words in conflict stands in it, and nowhere does the text say what the claim says.
 */
final class Conflicts {

    private static final double SAME_MATTER = 0.5;
    private static final Set<String> PREDICATES = Set.of("VERB", "ADJ", "NOUN", "ADV", "PROPN");
    private static final List<String> CENTRAL = List.of("xcomp", "conj", "obj", "nsubj", "advmod");

    private final Lexicon lexicon;
    private final Polarity polarity;
    private final Overlap overlap;
    private final Roles roles;
    private final Dates dates;

    Conflicts(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.polarity = new Polarity(lexicon);
        this.overlap = new Overlap(lexicon);
        this.roles = new Roles(lexicon);
        this.dates = new Dates(lexicon);
    }

    /** The first sentence of the claim is compared with every one of the text. */
    List<Conflict> list(Passage given, Passage claim) {
        List<Conflict> found = new ArrayList<>();
        if (!claim.sentences().isEmpty()) {
            Sentence claimed = claim.sentences().get(0);
            for (Sentence sentence : given.sentences()) {
                Setting setting = new Setting(given, sentence, claimed, matter(given, sentence));
                for (Conflict.Kind kind : Conflict.Kind.values()) {
                    find(kind, setting).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What the sentence is about: its words, and the names of the whole text where it says "he" or "it". */
    private Set<String> matter(Passage given, Sentence sentence) {
        Set<String> matter = new HashSet<>(overlap.keys(sentence.words()));
        if (sentence.words().stream().anyMatch(word -> lexicon.in("pronouns", word))) {
            matter.addAll(
                    overlap.keys(given.words().stream().filter(Word::isName).toList()));
        }
        return matter;
    }

    private Optional<Conflict> find(Conflict.Kind kind, Setting setting) {
        for (Word claimed : setting.claim().words()) {
            for (Word given : setting.sentence().words()) {
                boolean conflict = switch (kind) {
                    case NEGATION -> negated(setting, given, claimed);
                    case OPPOSITES -> opposite(setting, given, claimed);
                    case NUMBERS -> otherNumber(setting, given, claimed);
                    case DATES -> otherDate(setting, given, claimed);
                    case ROLES ->
                        roles.swapped(setting.sentence(), given, setting.claim(), claimed) && about(setting, List.of());
                };
                if (conflict) {
                    return Optional.of(new Conflict(kind, setting.sentence(), given.text(), claimed.text()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean negated(Setting setting, Word given, Word claimed) {
        boolean auxiliary = lexicon.in("auxiliaries", claimed)
                && !(claimed.part().equals("VERB") && given.part().equals("VERB"));
        return lexicon.same(given, claimed)
                && PREDICATES.contains(given.part())
                && PREDICATES.contains(claimed.part())
                && !auxiliary
                && !lexicon.in("hedges", claimed)
                && isCentral(claimed)
                && polarity.negated(setting.sentence(), given) != polarity.negated(setting.claim(), claimed)
                && about(setting, List.of())
                && !saysTheSame(setting, claimed);
    }

    private boolean opposite(Setting setting, Word given, Word claimed) {
        return lexicon.opposite(setting.sentence(), given, setting.claim(), claimed)
                && isCentral(claimed)
                && (!lexicon.isConverse(setting.claim(), claimed)
                        || roles.sameDoer(setting.sentence(), given, setting.claim(), claimed))
                && polarity.negated(setting.sentence(), given) == polarity.negated(setting.claim(), claimed)
                && about(setting, List.of(claimed))
                && !saysTheSame(setting, claimed);
    }

    private boolean otherDate(Setting setting, Word given, Word claimed) {
        return lexicon.same(given, claimed)
                && claimed.head() < 0
                && given.part().equals(claimed.part())
                && roles.sameSubject(setting.sentence(), given, setting.claim(), claimed)
                && dates.differ(setting.sentence(), given, setting.claim(), claimed)
                && about(setting, dates.words(setting.claim(), claimed))
                && !overlap.keys(setting.text().words())
                        .containsAll(overlap.keys(overlap.telling(dates.words(setting.claim(), claimed))))
                && polarity.negated(setting.sentence(), given) == polarity.negated(setting.claim(), claimed);
    }

    private static boolean isCentral(Word claimed) {
        return claimed.head() < 0 || CENTRAL.stream().anyMatch(claimed::is);
    }

    private boolean otherNumber(Setting setting, Word given, Word claimed) {
        boolean plain = isPlain(setting.sentence(), given) && isPlain(setting.claim(), claimed);
        return plain
                && lexicon.same(counted(setting.sentence(), given), counted(setting.claim(), claimed))
                && !lexicon.same(given, claimed)
                && about(setting, List.of(claimed))
                && setting.text().words().stream()
                        .noneMatch(word -> word.number() != null && lexicon.same(word, claimed));
    }

    /** A number that counts things and is not hedged: "at least four" and "another four" leave room for more. */
    private boolean isPlain(Sentence sentence, Word number) {
        if (number.number() == null || !number.is("nummod") || number.head() < 0) {
            return false;
        }
        Word counted = counted(sentence, number);
        int from = Math.max(0, number.index() - 3);
        return !lexicon.in("measures", counted)
                && sentence
                        .words()
                        .subList(from, counted.index() > from ? counted.index() : number.index() + 1)
                        .stream()
                        .noneMatch(word -> lexicon.in("hedges", word));
    }

    private static Word counted(Sentence sentence, Word number) {
        return sentence.findHead(number).orElse(number);
    }

    private boolean about(Setting setting, List<Word> aside) {
        List<Word> rest = setting.claim().words().stream()
                .filter(word -> !aside.contains(word))
                .toList();
        return overlap.share(rest, setting.matter()) >= SAME_MATTER;
    }

    /** Whether the text anywhere has the claim's own word, negated or not as there. */
    private boolean saysTheSame(Setting setting, Word claimed) {
        boolean negated = polarity.negated(setting.claim(), claimed);
        return setting.text().sentences().stream()
                .anyMatch(sentence -> sentence.words().stream()
                        .anyMatch(word -> lexicon.same(word, claimed)
                                && Lexicon.directed(sentence, word).equals(word.lemma())
                                        == Lexicon.directed(setting.claim(), claimed)
                                                .equals(claimed.lemma())
                                && polarity.negated(sentence, word) == negated));
    }

    /** A sentence of a text beside a claim. */
    private record Setting(Passage text, Sentence sentence, Sentence claim, Set<String> matter) {}
}
