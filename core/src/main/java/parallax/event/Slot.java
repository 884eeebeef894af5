package parallax.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.text.RuleFile;
import parallax.text.WordLists;

/**
 * What a rule asks of one argument of its trigger. Written {@code place[=role][sign][:words]}:
 * {@code subj=actor}, {@code on|against=recipient}, {@code obj:@forces} (must be there and be one of these),
 * {@code obj?:@forces} (if it is there), {@code obj!:deal,bargain} (must not be), {@code obj!} (must be empty), {@code from=recipient~:@people} (only such fill the role),
 * {@code to+} (must be there).
 *
 * @param places {@code subj obj iobj comp inf duty whom when told doer case mod gov is} or prepositions; the first that is filled counts
 * @param role which role of the event it fills
 * @param demand what the words mean
 * @param lemmas words that it may or must not be; {@code ~word} for one that such a word qualifies
 * @param lists names of lists of such words; {@code party} stands for whoever can act,
 *     {@code named} for a proper noun, {@code person} for a person by name, {@code several} for two who are coordinated
 */
record Slot(List<String> places, Role role, Demand demand, Set<String> lemmas, List<String> lists) {

    /** A built-in constraint: names an actor, a person, a group. */
    static final String PARTY = "party";
    /** A list of words that also holds whoever the names say is of the police. */
    static final String POLICE = "police";
    /** A built-in constraint: a proper noun. */
    static final String NAMED = "named";
    /** A built-in constraint: a person by name or office. */
    static final String PERSON = "person";
    /** A built-in constraint: at least two who are coordinated. */
    static final String SEVERAL = "several";

    private static final Pattern FORM =
            Pattern.compile("([a-z]+(?:\\|[a-z]+)*)(?:=(actor|recipient))?([+?!~])?(?::(\\S+))?");

    private static final Set<String> BUILT_IN = Set.of(PARTY, NAMED, PERSON, SEVERAL);

    enum Role {
        NONE,
        ACTOR,
        RECIPIENT
    }

    enum Demand {
        /** Anything or nothing. */
        FREE,
        /** Something must stand there, and be one of the words if there are any. */
        REQUIRED,
        /** If something stands there, it is one of the words. */
        ALLOWED,
        /** What fits fills the role; what does not is no obstacle. */
        PREFERRED,
        /** None of the words may stand there; without words, nothing may. */
        FORBIDDEN
    }

    Slot {
        places = List.copyOf(places);
        lemmas = Set.copyOf(lemmas);
        lists = List.copyOf(lists);
    }

    static Slot parse(String text, RuleFile.Row row, WordLists lexicon) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw row.malformed("a slot such as obj=recipient:@people, found " + text);
        }
        String sign = form.group(3) == null ? "" : form.group(3);
        List<String> words =
                form.group(4) == null ? List.of() : List.of(form.group(4).split(","));
        Demand demand = demand(sign, !words.isEmpty());
        if (words.isEmpty() && demand == Demand.ALLOWED) {
            throw row.malformed("words after " + text);
        }
        List<String> lists = words.stream()
                .filter(word -> word.startsWith("@"))
                .map(word -> word.substring(1))
                .toList();
        for (String list : lists) {
            if (!builtIn(list) && !lexicon.has(list)) {
                throw row.malformed("a known list, found @" + list);
            }
        }
        return new Slot(
                Stream.of(form.group(1).split("\\|")).toList(),
                form.group(2) == null ? Role.NONE : Role.valueOf(form.group(2).toUpperCase(Locale.ROOT)),
                demand,
                words.stream().filter(word -> !word.startsWith("@")).collect(Collectors.toSet()),
                lists);
    }

    static boolean builtIn(String list) {
        return BUILT_IN.contains(list);
    }

    private static Demand demand(String sign, boolean words) {
        return switch (sign) {
            case "+" -> Demand.REQUIRED;
            case "?" -> Demand.ALLOWED;
            case "!" -> Demand.FORBIDDEN;
            case "~" -> Demand.PREFERRED;
            default -> words ? Demand.REQUIRED : Demand.FREE;
        };
    }

    /** True when it asks for certain words, and not only for whoever can act. */
    boolean namesThings() {
        return constrained() && !lists.contains(PARTY);
    }

    boolean constrained() {
        return !lemmas.isEmpty() || !lists.isEmpty();
    }
}
