package parallax.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.entity.Names;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.text.WordLists;

/** What stands in the places of a frame around one trigger, a verb or a noun, in the same terms for both. */
final class Arguments {

    /** PLOVER's code. */
    private static final String POLICE_SECTOR = "COP";

    private static final List<String> OCCASIONS = List.of("in", "during", "to", "into", "from", "under");

    private final Syntax syntax;
    private final Sentence sentence;
    private final Token trigger;
    private final WordLists lexicon;
    private final Names names;
    private final Voices voices;
    private final boolean verb;
    /** For a noun: itself, or the noun that counts or bundles it ("a series of attacks"). */
    private final Token carrier;

    /** Who is named in the text, and who speaks where. */
    record Context(Names names, Voices voices) {}

    Arguments(Syntax syntax, Token trigger, WordLists lexicon, Context context) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.trigger = trigger;
        this.lexicon = lexicon;
        this.names = context.names();
        this.voices = context.voices();
        this.verb = !trigger.isNoun();
        this.carrier = verb ? trigger : carrier(trigger);
    }

    private Token carrier(Token noun) {
        Optional<Token> above = syntax.head(noun);
        boolean bundled = above.isPresent()
                && ((noun.is("nmod") && lexicon.contains("bundle", Trigger.lemmaOf(above.get())))
                        || (noun.is("conj") && above.get().isNoun()));
        return bundled ? above.get() : noun;
    }

    Token trigger() {
        return trigger;
    }

    Token carrier() {
        return carrier;
    }

    boolean isVerb() {
        return verb;
    }

    /** Heads of the phrases in the first of these places that is filled. */
    List<Token> at(List<String> places) {
        for (String place : places) {
            List<Token> found = at(place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Token> at(String place) {
        return switch (place) {
            case "subj" -> verb ? syntax.subjects(trigger) : nounSubjects();
            case "obj" -> verb ? syntax.objects(trigger) : nounObjects();
            case "iobj" -> sentence.dependents(trigger, "iobj");
            case "comp" -> complements();
            case "pred" ->
                sentence.dependents(trigger, "xcomp").stream()
                        .filter(token -> !token.isVerb() && !syntax.infinitive(token))
                        .toList();
            case "inf" -> complements().stream().filter(syntax::infinitive).toList();
            case "duty" -> complements().stream().filter(syntax::obliges).toList();
            case "whom" -> addressed();
            case "is" -> predicated();
            case "mod" -> modifiers();
            case "when" -> occasions();
            case "told" -> toldBy();
            case "doer" -> doersOfOccasion();
            case "case" -> sentence.dependents(trigger, "case");
            case "gov" -> syntax.head(carrier).map(List::of).orElse(List.of());
            default -> prepositional(place);
        };
    }

    /** Of whom a noun is said: "Norway is, remains the largest donor". */
    private List<Token> predicated() {
        List<Token> own = sentence.dependents(trigger, "nsubj");
        return own.isEmpty() && trigger.is("xcomp")
                ? syntax.head(trigger).map(syntax::subjects).orElse(List.of())
                : own;
    }

    private List<Token> complements() {
        List<Token> found = new ArrayList<>();
        for (Token token : sentence.dependents(trigger)) {
            boolean predicate = token.is("xcomp") && !token.isVerb() && !syntax.infinitive(token);
            if (predicate) {
                continue;
            }
            if (token.is("xcomp") || token.is("ccomp") || (token.is("advcl") && syntax.infinitive(token))) {
                found.add(token);
            } else if (token.is("obj") || token.is("obl")) {
                sentence.dependents(token, "acl").stream()
                        .filter(syntax::infinitive)
                        .forEach(found::add);
            } else if (token.relation().equals("acl") && syntax.infinitive(token)) {
                found.add(token);
            }
        }
        return found;
    }

    /** Whom an order or a wish is about: "asked that the army leave". */
    private List<Token> addressed() {
        List<Token> found = new ArrayList<>();
        for (Token clause : complements()) {
            sentence.dependents(clause).stream()
                    .filter(token -> token.is("nsubj") || (token.is("obj") && token.index() < clause.index()))
                    .forEach(found::add);
        }
        return found;
    }

    /** "Police" in "killed in police firing", "sent to police custody": whose the deed is in which something happens. */
    private List<Token> doersOfOccasion() {
        return OCCASIONS.stream()
                .flatMap(preposition -> syntax.phrases(trigger, preposition).stream())
                .flatMap(deed -> Stream.concat(
                        sentence.dependents(deed).stream()
                                .filter(token -> token.is("compound") || token.is("nmod:poss")),
                        syntax.phrases(deed, "by").stream()))
                .filter(token -> !namedAt(token).isEmpty())
                .toList();
    }

    /** "The arrests made in the port": participles that only say that the noun's deed was done. */
    List<Token> toldBy() {
        return sentence.dependents(trigger, "acl").stream()
                .filter(clause -> !verb && clause.xpos().equals("VBN"))
                .filter(clause -> lexicon.contains("light", Trigger.lemmaOf(clause)))
                .toList();
    }

    /** Verbs of the clauses that say on what occasion: "died when police fired". */
    private List<Token> occasions() {
        return sentence.dependents(trigger, "advcl").stream()
                .filter(clause -> !syntax.infinitive(clause))
                .toList();
    }

    private List<Token> modifiers() {
        return sentence.dependents(trigger).stream()
                .filter(token ->
                        token.is("compound") || token.is("amod") || token.is("advmod") || token.is("nmod:poss"))
                .toList();
    }

    private List<Token> prepositional(String preposition) {
        List<Token> found = new ArrayList<>(syntax.phrases(trigger, preposition));
        if (verb) {
            for (Token object : syntax.directObjects(trigger)) {
                syntax.coordinated(object).forEach(each -> found.addAll(syntax.phrases(each, preposition)));
                syntax.phrases(object, "of").forEach(part -> found.addAll(syntax.phrases(part, preposition)));
            }
        } else {
            if (carrier.index() != trigger.index()) {
                found.addAll(syntax.phrases(carrier, preposition));
            }
            findLightVerb()
                    .or(this::findOccurrence)
                    .ifPresent(above -> found.addAll(syntax.phrases(above, preposition)));
            syntax.phrases(trigger, "of").forEach(part -> found.addAll(syntax.phrases(part, preposition)));
        }
        return found.isEmpty() && verb && !preposition.equals("of") ? deeper(preposition) : found;
    }

    /** "Called for sanctions against the bank": the phrase hangs on another phrase of the verb. */
    private List<Token> deeper(String preposition) {
        return sentence.dependents(trigger, "obl").stream()
                .flatMap(phrase -> syntax.phrases(phrase, preposition).stream())
                .toList();
    }

    private List<Token> nounSubjects() {
        List<Token> found = new ArrayList<>(sentence.dependents(carrier, "nmod:poss"));
        found.addAll(syntax.phrases(trigger, "by"));
        syntax.phrases(trigger, "of").forEach(object -> found.addAll(syntax.phrases(object, "by")));
        if (found.isEmpty()) {
            found.addAll(namedModifiers());
        }
        if (found.isEmpty()) {
            found.addAll(lightAgents());
        }
        Optional<Token> light = findLightVerb();
        if (found.stream().allMatch(this::isUnknownOwner)
                && light.isPresent()
                && !lexicon.contains("undergoing", Trigger.lemmaOf(light.get()))) {
            found.addAll(syntax.subjects(light.get()));
        }
        if (found.isEmpty() && carrier.is("obl")) {
            syntax.head(carrier)
                    .filter(above -> lexicon.contains("culpable", Trigger.lemmaOf(above)))
                    .ifPresent(above -> found.addAll(syntax.subjects(above)));
        }
        return found;
    }

    /** "The regime widened its raids": where nobody knows whose "its" is, the subject tells. */
    private boolean isUnknownOwner(Token token) {
        return token.is("nmod:poss")
                && token.xpos().equals("PRP$")
                && namedAt(token).isEmpty();
    }

    /** "The town suffered attacks", "he received aid": who stands at the other end of a noun's deed. */
    List<Token> sufferers() {
        return findLightVerb()
                .filter(light -> lexicon.contains("suffering", Trigger.lemmaOf(light)))
                .map(syntax::subjects)
                .orElse(List.of());
    }

    /** "The Russian withdrawal", "US sanctions"; but the raids of "Somali pirate raids" are not Somalia's. */
    private List<Token> namedModifiers() {
        List<Token> modifiers = sentence.dependents(trigger).stream()
                .filter(token -> token.is("amod") || token.is("compound"))
                .toList();
        List<Token> bodies = modifiers.stream()
                .filter(token -> isBand(token) || lexicon.contains("organs", Trigger.lemmaOf(token)))
                .filter(token -> !namedAt(token).isEmpty())
                .toList();
        if (!bodies.isEmpty() || modifiers.stream().anyMatch(this::isBand)) {
            return bodies;
        }
        return modifiers.stream()
                .filter(token -> !namedAt(token).isEmpty() || lexicon.contains("police", Trigger.lemmaOf(token)))
                .toList();
    }

    private boolean isBand(Token token) {
        return lexicon.contains("bands", Trigger.lemmaOf(token));
    }

    /** "Exercises conducted by Russia", "strikes that Israel carried out". */
    private List<Token> lightAgents() {
        List<Token> found = new ArrayList<>();
        for (Token clause : sentence.dependents(trigger, "acl")) {
            if (lexicon.contains("light", Trigger.lemmaOf(clause))) {
                syntax.subjects(clause).stream()
                        .filter(token -> token.index() != trigger.index())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Token> nounObjects() {
        List<Token> found = new ArrayList<>(syntax.phrases(trigger, "of"));
        if (found.isEmpty()) {
            sentence.dependents(trigger, "compound").stream()
                    .filter(token -> names.actorsAt(token).isEmpty())
                    .forEach(found::add);
        }
        return found;
    }

    /** The verb that only lends its grammar to a noun: "hold talks", "carry out strikes", "sanctions were imposed". */
    Optional<Token> findLightVerb() {
        if (verb || !(carrier.is("obj") || carrier.is("nsubj:pass") || carrier.is("obl") || carrier.is("xcomp"))) {
            return Optional.empty();
        }
        Optional<Token> above = syntax.head(carrier).filter(Token::isVerb);
        String list = carrier.is("obl") ? "joining" : "light";
        return above.filter(token -> lexicon.contains(list, Trigger.lemmaOf(token)));
    }

    /** "The drill began", "an invasion is imminent": the noun is the subject of a word that says it happens. */
    Optional<Token> findOccurrence() {
        return verb || !carrier.is("nsubj")
                ? Optional.empty()
                : syntax.head(carrier).filter(token -> lexicon.contains("occurring", Trigger.lemmaOf(token)));
    }

    /** True when the head, or what it counts, or what is coordinated with it, is one of the words. */
    boolean satisfies(Token head, Slot slot) {
        List<Token> together = syntax.coordinated(head);
        if (slot.lists().contains(Slot.SEVERAL)) {
            return together.stream()
                            .filter(token -> isParty(token, Trigger.lemmaOf(token)))
                            .count()
                    > 1;
        }
        for (Token token : together) {
            if (matches(token, slot) || counted(token).stream().anyMatch(other -> matches(other, slot))) {
                return true;
            }
        }
        return false;
    }

    /** What a counting or bundling word stands for: "some of its troops", "dozens of protesters". */
    List<Token> counted(Token head) {
        boolean counts = head.upos().equals("NUM")
                || head.upos().equals("DET")
                || lexicon.contains("bundle", Trigger.lemmaOf(head));
        return counts ? syntax.phrases(head, "of") : List.of();
    }

    /** A head with what is coordinated with it and what it counts: every token that may name an actor. */
    List<Token> named(Token head) {
        List<Token> all = new ArrayList<>();
        for (Token token : syntax.coordinated(head)) {
            all.add(token);
            all.addAll(counted(token));
        }
        return all;
    }

    /** Ids of the actors a token names; forces without a country of their own ("its troops") act for whose they are. */
    List<String> actorsOf(Token token) {
        List<String> own = namedAt(token);
        boolean stateless = own.stream()
                .allMatch(id -> names.findActor(id)
                        .map(actor -> actor.country() == null)
                        .orElse(false));
        if (!stateless || !lexicon.contains("forces", Trigger.lemmaOf(token))) {
            return own;
        }
        List<String> owners = sentence.dependents(token).stream()
                .filter(below -> below.is("amod") || below.is("compound") || below.is("nmod:poss"))
                .flatMap(below -> names.actorsAt(below).stream())
                .distinct()
                .toList();
        return owners.isEmpty() ? own : owners;
    }

    /** "The UN relief chief Baroness Amos": a title and the name behind it are one phrase, whichever of its words is bound. */
    private List<String> namedAt(Token token) {
        List<String> own = names.actorsAt(token);
        if (!own.isEmpty()) {
            return own;
        }
        List<String> speaking = voices.speakingAt(token);
        if (!speaking.isEmpty()) {
            return speaking;
        }
        String lemma = Trigger.lemmaOf(token);
        boolean label = List.of("terrorist", "terror").contains(lemma);
        if (token.is("compound") && !label && (isBand(token) || lexicon.contains("organs", lemma))) {
            return onlyOneCalled(lemma);
        }
        return sentence.dependents(token).stream()
                .filter(below -> below.is("flat")
                        || below.is("appos")
                        || below.relation().equals("nmod:desc"))
                .map(names::actorsAt)
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Rebel attacks", "a government raid": the one in this text whom its name calls so, where there is only one. */
    private List<String> onlyOneCalled(String lemma) {
        List<String> called = names.actors().stream()
                .filter(actor -> {
                    String name = actor.name().toLowerCase(Locale.ROOT);
                    String last = name.substring(name.lastIndexOf(' ') + 1);
                    return last.equals(lemma) || last.equals(lemma + "s");
                })
                .map(Actor::id)
                .toList();
        return called.size() == 1 ? called : List.of();
    }

    /** True for whoever is named, and for any word for people or bodies. */
    boolean canAct(Token token) {
        if (!namedAt(token).isEmpty()) {
            return true;
        }
        return !Voices.isDeictic(token) && isParty(token, Trigger.lemmaOf(token));
    }

    private boolean matches(Token token, Slot slot) {
        String lemma = Trigger.lemmaOf(token);
        List<String> lists =
                slot.lists().stream().filter(list -> !Slot.builtIn(list)).toList();
        return slot.lemmas().contains(lemma)
                || lexicon.anyContains(lists, lemma)
                || slot.lemmas().contains(syntax.hyphenated(token))
                || qualified(token, slot)
                || (slot.lists().contains(Slot.NAMED) && isNamed(token, lemma))
                || (slot.lists().contains(Slot.PERSON) && isPerson(token))
                || (slot.lists().contains(Slot.POLICE) && isPolice(token))
                || (slot.lists().contains(Slot.PARTY) && isParty(token, lemma));
    }

    private boolean isParty(Token token, String lemma) {
        return !names.actorsAt(token).isEmpty()
                || lexicon.contains("people", lemma)
                || (lexicon.contains("forces", lemma) && !lexicon.contains("arsenal", lemma))
                || isNamed(token, lemma)
                || token.upos().equals("NUM")
                || (token.xpos().equals("PRP") && !lexicon.contains("nobody", lemma));
    }

    /** "Peacekeeping troops" for {@code ~peacekeeping}. */
    private boolean qualified(Token token, Slot slot) {
        return slot.lemmas().stream().anyMatch(word -> word.startsWith("~"))
                && sentence.dependents(token).stream()
                        .filter(below -> below.is("amod") || below.is("compound"))
                        .anyMatch(below -> slot.lemmas().contains("~" + Trigger.lemmaOf(below)));
    }

    private boolean isPerson(Token token) {
        return names.actorsAt(token).stream()
                .flatMap(id -> names.findActor(id).stream())
                .anyMatch(actor -> actor.kind() == Actor.Kind.PERSON);
    }

    /** Whoever the names say is of the police: "commissioner Ana Lima", "the crime branch", "they". */
    private boolean isPolice(Token token) {
        return names.actorsAt(token).stream()
                .flatMap(id -> names.findActor(id).stream())
                .anyMatch(actor -> actor.sectors().contains(POLICE_SECTOR));
    }

    private boolean isNamed(Token token, String lemma) {
        return token.upos().equals("PROPN") && !lexicon.contains("calendar", lemma);
    }

    List<Token> heads(Slot slot) {
        return at(slot.places());
    }
}
