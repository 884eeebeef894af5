package parallax.statement.cue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parallax.language.Token;
import parallax.statement.syntax.Tree;
import parallax.text.RuleFile;

/** The words that attribute, and where a sentence has them. */
public final class CueLexicon {

    /** How many words may stand between two words of one cue ("made it very clear"). */
    private static final int GAP = 3;

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Map<String, List<Cue>> byFirst = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();

    /** Words in order that look like a cue and tell of nobody's speech ("needless to say"). */
    private final List<List<String>> idioms = new ArrayList<>();

    private CueLexicon(RuleFile file) {
        for (RuleFile.Row row : file.rows()) {
            Cue cue = Cue.of(row);
            cues.add(cue);
            byFirst.computeIfAbsent(cue.lemmas().get(0), first -> new ArrayList<>())
                    .add(cue);
        }
    }

    public static CueLexicon read() {
        CueLexicon lexicon = new CueLexicon(RuleFile.read(CueLexicon.class, "en/cues.tsv"));
        RuleFile.read(CueLexicon.class, "en/idioms.tsv")
                .rows()
                .forEach(row -> lexicon.idioms.add(List.of(row.get("words").split(" "))));
        return lexicon;
    }

    /** True for a word of "needless to say" and the like, which attributes nothing to anybody. */
    public boolean isIdiom(Tree tree, Token token) {
        for (List<String> idiom : idioms) {
            for (int word = 0; word < idiom.size(); word++) {
                if (isWord(token, idiom.get(word)) && stands(tree, idiom, token.index() - word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(Tree tree, List<String> idiom, int first) {
        if (first < 0 || first + idiom.size() > tree.size()) {
            return false;
        }
        for (int word = 0; word < idiom.size(); word++) {
            if (!isWord(tree.token(first + word), idiom.get(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(Token token, String word) {
        return Tree.lemma(token).equals(word) || Tree.lower(token).equals(word);
    }

    public List<Cue> cues() {
        return List.copyOf(cues);
    }

    /**
     * All cues of a sentence, in order; at one word only the longest, and no noun that is part of another cue ("alarm" in
     * "sounded the alarm").
     */
    public List<Match> find(Tree tree) {
        List<Match> found = new ArrayList<>();
        for (Token token : tree.tokens()) {
            findAt(tree, token).ifPresent(found::add);
        }
        return found.stream()
                .filter(match -> found.stream().noneMatch(other -> other.holds(match)))
                .toList();
    }

    /** The longest cue that begins at this word; of two as long, the one whose words stand closer together. */
    public Optional<Match> findAt(Tree tree, Token token) {
        Map<BitSet, List<Cue>> matches = new HashMap<>();
        Set<String> firsts = new TreeSet<>(List.of(Tree.lemma(token), Tree.lower(token)));
        for (Cue cue : firsts.stream()
                .flatMap(first -> byFirst.getOrDefault(first, List.of()).stream())
                .toList()) {
            if (fits(cue, token)) {
                words(cue, tree, token)
                        .ifPresent(words -> matches.computeIfAbsent(words, key -> new ArrayList<>())
                                .add(cue));
            }
        }
        if (matches.isEmpty() || isIdiom(tree, token)) {
            return Optional.empty();
        }
        return matches.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<BitSet, List<Cue>> match) ->
                                match.getKey().cardinality())
                        .thenComparingInt(match -> -match.getKey().length()))
                .map(match -> new Match(match.getValue(), head(tree, token, match.getKey()), match.getKey()));
    }

    /** "was adamant that …": the predicate, of which "was" is the copula, governs speaker and content. */
    private static Token head(Tree tree, Token first, BitSet words) {
        return isCopula(first)
                ? tree.findHead(first).filter(head -> words.get(head.index())).orElse(first)
                : first;
    }

    private static boolean isCopula(Token token) {
        return token.is("cop") || token.is("aux:pass");
    }

    private static boolean fits(Cue cue, Token token) {
        return switch (cue.part()) {
            case VERB -> token.isVerb();
            case NOUN -> token.upos().equals("NOUN");
            case ADVERB -> token.upos().equals("ADV") || token.is("advmod");
            case PREPOSITION -> !token.isNoun();
        };
    }

    private static Optional<BitSet> words(Cue cue, Tree tree, Token first) {
        BitSet words = new BitSet();
        words.set(first.index());
        int at = first.index();
        int gap = cue.part() == Cue.Part.VERB ? GAP : 0;
        for (String lemma : cue.lemmas().subList(1, cue.lemmas().size())) {
            int next = next(tree, lemma, at + 1, at + 1 + gap);
            if (next < 0 || bringsDay(tree, tree.token(next))) {
                return Optional.empty();
            }
            words.set(next);
            at = next;
        }
        return Optional.of(words);
    }

    /** "reported on Sunday": the preposition belongs to the day and not to the verb. */
    private static boolean bringsDay(Tree tree, Token word) {
        return word.is("case")
                && tree.findHead(word)
                        .filter(head -> DAYS.contains(Tree.lower(head)))
                        .isPresent();
    }

    private static int next(Tree tree, String lemma, int from, int to) {
        for (int index = from; index <= to && index < tree.size(); index++) {
            Token token = tree.token(index);
            if (token.upos().equals("PUNCT")) {
                return -1;
            }
            if (token.lemma().equalsIgnoreCase(lemma) || token.text().equalsIgnoreCase(lemma)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * Words of a sentence that are in the lexicon.
     *
     * @param cues the lines that have these words, in the order of the lexicon; at least one
     * @param head the verb, noun, adverb or preposition
     * @param words indexes of all its words
     */
    public record Match(List<Cue> cues, Token head, BitSet words) {

        public Match {
            cues = List.copyOf(cues);
            words = (BitSet) words.clone();
        }

        @Override
        public BitSet words() {
            return (BitSet) words.clone();
        }

        public Cue first() {
            return cues.get(0);
        }

        /** True when the other cue is a noun among the words of this one. */
        public boolean holds(Match noun) {
            return noun.is(Cue.Part.NOUN) && !noun.head.equals(head) && words.get(noun.head.index());
        }

        public boolean quotes() {
            return cues.stream().anyMatch(Cue::quotes);
        }

        public boolean is(Cue.Part part) {
            return first().part() == part;
        }
    }
}
