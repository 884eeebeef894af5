package parallax.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.language.Token;
import parallax.ledger.EventType;
import parallax.text.Labels;
import parallax.text.RuleFile;
import parallax.text.WordLists;

/** All event rules, compiled once into one index by the lemma and part of speech of the trigger's head. */
final class RuleBook {

    private static final List<String> FILES = List.of(
            "en/none.tsv", "en/police.tsv", "en/cooperation.tsv", "en/conflict-verbal.tsv", "en/conflict-material.tsv");

    /** Verbs this short are too like one another to guess at. */
    private static final int MOST_IRREGULAR = 3;

    private final WordLists lexicon;
    private final List<EventRule> rules;
    private final Map<String, List<Entry>> index;
    private final Map<String, List<List<Set<String>>>> wanting;

    /** A rule together with the one of its triggers that has the lemma. */
    record Entry(EventRule rule, Trigger trigger) {}

    private RuleBook(WordLists lexicon, List<EventRule> rules) {
        this.lexicon = lexicon;
        this.rules = List.copyOf(rules);
        Map<String, List<Entry>> entries = new HashMap<>();
        for (EventRule rule : rules) {
            for (Trigger trigger : rule.triggers()) {
                entries.computeIfAbsent(trigger.part() + trigger.lemma(), key -> new ArrayList<>())
                        .add(new Entry(rule, trigger));
            }
        }
        this.index = Map.copyOf(entries);
        this.wanting = wanting();
    }

    static RuleBook english() {
        WordLists lexicon = WordLists.read(RuleBook.class, "en/words.tsv");
        List<EventRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String file : FILES) {
            for (RuleFile.Row row : RuleFile.read(RuleBook.class, file).rows()) {
                if (!names.add(row.get("name"))) {
                    throw row.malformed("a name that no other file uses, found " + row.get("name"));
                }
                rules.add(rule(row, lexicon, rules.size()));
            }
        }
        return new RuleBook(lexicon, rules);
    }

    private static EventRule rule(RuleFile.Row row, WordLists lexicon, int order) {
        List<Trigger> triggers = row.list("trigger").stream()
                .map(text -> Trigger.parse(text, row))
                .toList();
        List<Slot> frame = Arrays.stream(row.get("frame").split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> Slot.parse(text, row, lexicon))
                .toList();
        if (triggers.isEmpty() || row.list("example").isEmpty()) {
            throw row.malformed("a trigger and an example");
        }
        boolean none = row.get("type").equals("none");
        EventType type = none ? null : row.constant("type", EventType.class);
        List<String> modes = row.list("mode");
        if (type != null && !Modes.of(type).containsAll(modes)) {
            throw row.malformed("modes of " + Labels.of(type) + " " + Modes.of(type) + ", found " + modes);
        }
        return new EventRule(row.get("name"), triggers, type, modes, frame, row.list("example"), order);
    }

    WordLists lexicon() {
        return lexicon;
    }

    List<EventRule> rules() {
        return rules;
    }

    /**
     * Whether some rule may find its trigger and the words that it cannot do without in a sentence, of which only the
     * lemmas are known that its words may have. False is certain; true says that it must be read.
     *
     * @param lemmas in any case of letters
     */
    boolean mayTell(Set<String> lemmas) {
        Set<String> words = new HashSet<>();
        Set<String> heads = new HashSet<>();
        for (String lemma : lemmas) {
            String lower = lemma.toLowerCase(Locale.ROOT);
            words.add(lower);
            heads.addAll(variants(lower, 'n', true));
            heads.addAll(variants(lower, 'v', true));
        }
        return heads.stream()
                .flatMap(head -> wanting.getOrDefault(head, List.of()).stream())
                .anyMatch(want -> want.stream().allMatch(any -> any.stream().anyMatch(words::contains)));
    }

    /** Of every trigger that makes an event, the words of which a sentence must hold one each, by the trigger's head. */
    private Map<String, List<List<Set<String>>>> wanting() {
        Map<String, List<List<Set<String>>>> all = new HashMap<>();
        for (EventRule rule : rules) {
            for (Trigger trigger : rule.type() == null ? List.<Trigger>of() : rule.triggers()) {
                List<Set<String>> want = new ArrayList<>();
                trigger.before().forEach(word -> want.add(Set.of(word)));
                trigger.after().forEach(word -> want.add(Set.of(word)));
                rule.frame().forEach(slot -> want.addAll(wanted(slot)));
                List<Set<String>> printed = want.stream().map(RuleBook::asCut).toList();
                asCut(Set.of(trigger.lemma()))
                        .forEach(head -> all.computeIfAbsent(head, key -> new ArrayList<>())
                                .add(printed));
            }
        }
        return Map.copyOf(all);
    }

    /** The words, and what the tokenizer leaves of those with a hyphen. */
    private static Set<String> asCut(Set<String> words) {
        Set<String> cut = new HashSet<>();
        for (String word : words) {
            String plain = word.startsWith("~") ? word.substring(1) : word;
            cut.add(plain);
            cut.add(plain.substring(plain.lastIndexOf('-') + 1));
        }
        return cut;
    }

    /** The words one of which a slot asks for; none where it is content with whoever can act. */
    private List<Set<String>> wanted(Slot slot) {
        if (slot.demand() != Slot.Demand.REQUIRED) {
            return List.of();
        }
        if (slot.places().equals(List.of("duty"))) {
            return List.of(lexicon.words("obliging"));
        }
        if (!slot.constrained() || slot.lists().stream().anyMatch(Slot::builtIn)) {
            return List.of();
        }
        Set<String> words = new HashSet<>(slot.lemmas());
        slot.lists().forEach(list -> words.addAll(lexicon.words(list)));
        return List.of(words);
    }

    /** Rules that the token may call, by its lemma, also a hyphenated one, and part of speech alone. */
    List<Entry> calledBy(Token token, Syntax syntax) {
        char part = part(token);
        for (String lemma : lemmas(token, syntax.hyphenated(token), part)) {
            List<Entry> found = index.get(part + lemma);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> lemmas(Token token, String hyphenated, char part) {
        List<String> lemmas = new ArrayList<>(List.of(hyphenated));
        lemmas.addAll(variants(Trigger.lemmaOf(token), part, token.upos().equals("PROPN")));
        return lemmas;
    }

    /** The lemma, and what it may be where a rare form or a headline's capital was not reduced: "boycotted", "Talks". */
    private static List<String> variants(String lemma, char part, boolean proper) {
        List<String> lemmas = new ArrayList<>(List.of(lemma));
        if (part == 'n' && proper && lemma.endsWith("s")) {
            lemmas.add(lemma.substring(0, lemma.length() - 1));
        }
        if (part == 'v' && lemma.length() > MOST_IRREGULAR) {
            lemmas.add(lemma + "e");
            lemmas.add(lemma + lemma.charAt(lemma.length() - 1));
            if (lemma.endsWith("ing")) {
                lemmas.add(lemma.substring(0, lemma.length() - 3));
                lemmas.add(lemma.substring(0, lemma.length() - 3) + "e");
            }
            if (lemma.endsWith("ed")) {
                lemmas.add(lemma.substring(0, lemma.length() - 1));
                lemmas.add(lemma.substring(0, lemma.length() - 2));
                lemmas.add(lemma.substring(0, lemma.length() - 3));
            }
        }
        return lemmas;
    }

    private static char part(Token token) {
        if (token.isVerb() || isParticiple(token)) {
            return 'v';
        }
        return token.isNoun() ? 'n' : token.upos().equals("ADJ") ? 'a' : '-';
    }

    private static boolean isParticiple(Token token) {
        return token.upos().equals("ADJ") && token.xpos().startsWith("VB");
    }
}
