package parallax.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.RuleFile;
import parallax.text.Span;
import parallax.text.WordLists;

/** Common nouns that name an actor by what it is: "troops", "officials", "the foreign ministry". */
final class AgentNouns {

    private static final WordLists WORDS = WordLists.read(AgentNouns.class, "en/words.tsv");

    private static final int MOST_BEFORE = 3;
    private static final int MOST_AFTER = 3;

    /** Nouns whose modifier does what they name, where it is somebody. */
    private static final Set<String> DEEDS = WORDS.words("deeds");

    /** Rules for people who act for a body and have its sector. */
    private static final Set<String> BORROWING = Set.of(
            "officials",
            "spokespeople",
            "workers",
            "executives",
            "supporters",
            "source",
            "advisers",
            "experts",
            "lawyers");

    private final Map<String, AgentNoun> nouns = new HashMap<>();

    AgentNouns() {
        for (RuleFile.Row row : RuleFile.read(AgentNouns.class, "en/nouns.tsv").rows()) {
            AgentNoun noun = new AgentNoun(row.get("name"), row.list("sectors"), kind(row));
            if (row.list("words").isEmpty()) {
                throw row.malformed("words of the noun");
            }
            row.list("words").stream()
                    .flatMap(words -> combinations(row, words))
                    .forEach(words -> nouns.putIfAbsent(words, noun));
        }
        nouns.replaceAll((words, noun) -> asItsHead(words, noun));
    }

    /** What a phrase is, its last word says: a "police officer" is a person among the groups of police. */
    private AgentNoun asItsHead(String words, AgentNoun noun) {
        AgentNoun last = nouns.get(words.substring(words.lastIndexOf(' ') + 1));
        return last != null && last.sort() == Sort.PERSON && noun.sort() != Sort.PERSON
                ? new AgentNoun(noun.name(), noun.sectors(), Sort.PERSON)
                : noun;
    }

    /** "{steel,rail} {worker,workers}" are four nouns; a lone "-" in the braces is no word at all. */
    private static Stream<String> combinations(RuleFile.Row row, String words) {
        int open = words.indexOf('{');
        if (open < 0) {
            return Stream.of(words.strip());
        }
        int close = words.indexOf('}', open);
        if (close < 0) {
            throw row.malformed("a brace that closes, found " + words);
        }
        return Arrays.stream(words.substring(open + 1, close).split(","))
                .map(word -> word.strip().equals("-") ? "" : word.strip())
                .flatMap(word -> combinations(row, words.substring(0, open) + word + words.substring(close + 1)));
    }

    private static Sort kind(RuleFile.Row row) {
        return row.constant("kind", Sort.class);
    }

    /**
     * The longest agent noun around this head: "security officials" for "officials", "chief of staff" for "chief". People
     * who say nothing of their sector have that of the body before them: "army accountant", "rebel spokesman".
     */
    Optional<Match> findAround(String text, Sentence sentence, Token head) {
        return findLongest(text, sentence, head).map(match -> withBody(text, sentence, match));
    }

    private Match withBody(String text, Sentence sentence, Match match) {
        int before = match.first() - 1;
        if (before < 0
                || !BORROWING.contains(match.noun().name())
                || !sentence.tokens().get(before).isNoun()) {
            return match;
        }
        Optional<Match> body =
                findLongest(text, sentence, sentence.tokens().get(before)).filter(found -> found.last() == before);
        return body.map(found -> new Match(
                        new AgentNoun(
                                match.noun().name(),
                                found.noun().sectors(),
                                match.noun().sort()),
                        found.first(),
                        match.last()))
                .orElse(match);
    }

    private Optional<Match> findLongest(String text, Sentence sentence, Token head) {
        List<Token> tokens = sentence.tokens();
        int from = Math.max(0, head.index() - MOST_BEFORE);
        int to = Math.min(tokens.size(), head.index() + MOST_AFTER + 1) - 1;
        for (int first = from; first <= head.index(); first++) {
            for (int last = to; last >= head.index(); last--) {
                boolean inside = last == head.index() || first == head.index();
                Span span =
                        Span.covering(tokens.get(first).span(), tokens.get(last).span());
                AgentNoun noun = inside ? nouns.get(Phrases.words(text, span)) : null;
                if (noun != null) {
                    return Optional.of(new Match(noun, first, last));
                }
            }
        }
        return Optional.empty();
    }

    /** The noun that the words of a name end or begin with: "ministry" for "Ministry of Transport". */
    Optional<AgentNoun> findInName(String name) {
        String[] words = Phrases.lower(name).split(" ");
        if (words.length == 1) {
            return Optional.empty();
        }
        for (int first = 0; first < words.length; first++) {
            AgentNoun noun = nouns.get(String.join(" ", List.of(words).subList(first, words.length)));
            if (noun != null) {
                return Optional.of(noun);
            }
        }
        for (int last = words.length - 1; last >= 1; last--) {
            boolean heads = Set.of("of", "for").contains(words[last]);
            AgentNoun noun =
                    !heads ? null : nouns.get(String.join(" ", List.of(words).subList(0, last)));
            if (noun != null) {
                return Optional.of(noun);
            }
        }
        return Optional.empty();
    }

    /** The force in "a spokesman of the state police", "an official of the army". */
    Optional<AgentNoun> findForce(String text, Sentence sentence, Token member) {
        return sentence.dependents(member, "nmod").stream()
                .filter(body -> Phrases.findPreposition(sentence, body)
                        .filter("of"::equals)
                        .isPresent())
                .flatMap(body -> findAround(text, sentence, body).stream())
                .map(Match::noun)
                .filter(noun -> noun.sectors().contains("COP") || noun.sectors().contains("MIL"))
                .findFirst();
    }

    /** "Police" in "police firing", "army shelling": who does the deed that the noun names. */
    static boolean doesDeed(Sentence sentence, Token modifier) {
        return sentence.findHead(modifier)
                .filter(deed -> deed.index() == modifier.index() + 1)
                .filter(deed -> DEEDS.contains(Phrases.lower(deed.text())))
                .isPresent();
    }

    /** The noun of exactly these lower-case words. */
    Optional<AgentNoun> find(String words) {
        return Optional.ofNullable(nouns.get(words));
    }

    /** What one such actor is. */
    enum Sort {
        PERSON,
        GROUP,
        ORGANISATION
    }

    /** One row of the table: name of the rule, PLOVER sectors, what one such actor is. */
    record AgentNoun(String name, List<String> sectors, Sort sort) {

        AgentNoun {
            sectors = List.copyOf(sectors);
        }
    }

    /** An agent noun in a sentence: its tokens from first to last. */
    record Match(AgentNoun noun, int first, int last) {}
}
