package parallax.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Event.Auxiliary;
import parallax.text.WordLists;

/**
 * Whether a sentence says that something happened, did not, will, or might. Climbs from the trigger to the clauses that
 * hold it, as far as they decide on its reality: an infinitive under "plans", a clause under "denied", a noun under
 * "cancelled".
 */
final class Reality {

    private static final int DEEPEST = 8;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final WordLists lexicon;

    Reality(WordLists lexicon) {
        this.lexicon = lexicon;
    }

    Set<Auxiliary> of(Arguments arguments, Syntax syntax) {
        Reading reading = new Reading(syntax);
        if (arguments.isVerb()) {
            reading.verb(arguments.trigger(), 0);
        } else {
            reading.noun(arguments);
        }
        return reading.found;
    }

    /** One climb. */
    private final class Reading {

        private final Set<Auxiliary> found = EnumSet.noneOf(Auxiliary.class);
        private final Syntax syntax;
        private final Sentence sentence;

        Reading(Syntax syntax) {
            this.syntax = syntax;
            this.sentence = syntax.sentence();
        }

        void noun(Arguments arguments) {
            Token noun = arguments.carrier();
            for (Token modifier : sentence.dependents(arguments.trigger())) {
                String lemma = Trigger.lemmaOf(modifier);
                boolean qualifies = modifier.is("amod") || modifier.is("det") || modifier.is("compound");
                add(qualifies && lexicon.contains("planned", lemma), Auxiliary.FUTURE);
                add(qualifies && lexicon.contains("supposed", lemma), Auxiliary.HYPOTHETICAL);
                add(modifier.is("det") && lemma.equals("no"), Auxiliary.NEGATED);
            }
            add(syntax.prepositions(noun).contains("ahead"), Auxiliary.HYPOTHETICAL);
            Optional<Token> above = syntax.head(noun);
            if (above.isEmpty()) {
                return;
            }
            Token head = above.get();
            boolean light = arguments.findLightVerb().isPresent()
                    || arguments.findOccurrence().isPresent();
            if (head.isVerb()) {
                add(noun.is("obj") && negated(head), Auxiliary.NEGATED);
                boolean particle = syntax.has(head, "compound:prt");
                if (!particle && (noun.is("obj") || noun.is("nsubj:pass") || (light && noun.is("obl")))) {
                    governed(Trigger.lemmaOf(head));
                }
                if (light || syntax.has(head, "expl")) {
                    verb(head, 0);
                }
            } else if (head.isNoun()) {
                governedByNoun(noun, head);
            } else if (noun.is("obl")) {
                add(lexicon.contains("supposing", Trigger.lemmaOf(head)), Auxiliary.HYPOTHETICAL);
            } else if (noun.is("nsubj")) {
                add(lexicon.contains("supposed", Trigger.lemmaOf(head)), Auxiliary.HYPOTHETICAL);
                modality(head);
            }
        }

        /** "No sign of a retreat": what the noun names did not happen. */
        private boolean none(Token noun) {
            return sentence.dependents(noun, "det").stream()
                    .anyMatch(det -> Trigger.lemmaOf(det).equals("no"));
        }

        /** "Has not seen a retreat". */
        private boolean negated(Token verb) {
            return sentence.dependents(verb, "advmod").stream()
                    .anyMatch(adverb -> lexicon.contains("negations", Trigger.lemmaOf(adverb)));
        }

        private void governedByNoun(Token noun, Token head) {
            add(noun.is("nmod") && none(head), Auxiliary.NEGATED);
            boolean named = noun.is("nmod") || noun.is("appos");
            if (named && lexicon.contains("scenarios", Trigger.lemmaOf(head))) {
                found.add(Auxiliary.HYPOTHETICAL);
            }
            boolean list = noun.is("conj") || lexicon.contains("supposing", Trigger.lemmaOf(head));
            if (list && syntax.head(head).isPresent()) {
                Token above = syntax.head(head).get();
                if (above.isVerb() && (head.is("obj") || head.is("nsubj:pass"))) {
                    governed(Trigger.lemmaOf(above));
                    modality(above);
                }
            }
        }

        /** The verb itself, then what governs its clause. */
        void verb(Token verb, int depth) {
            modality(verb);
            Optional<Token> above = syntax.head(verb);
            if (above.isEmpty()) {
                add(syntax.infinitive(verb) && depth == 0 && syntax.has(verb, "nsubj"), Auxiliary.FUTURE);
                return;
            }
            if (depth > DEEPEST) {
                return;
            }
            Token head = above.get();
            String lemma = Trigger.lemmaOf(head);
            if (verb.is("xcomp") || verb.is("ccomp") || verb.relation().equals("acl") || purpose(verb)) {
                governed(lemma);
                boolean transparent = verb.is("xcomp") || lexicon.contains("supposing", lemma);
                if (transparent || lexicon.contains("denying", lemma)) {
                    verb(head, depth + 1);
                }
            } else if (verb.is("conj") && bare(verb)) {
                verb(head, depth + 1);
            }
        }

        /** A purpose is not a deed: "sent troops to seize the town". */
        private boolean purpose(Token verb) {
            boolean purpose = verb.is("advcl") && syntax.infinitive(verb);
            add(purpose, Auxiliary.HYPOTHETICAL);
            return purpose;
        }

        /**
         * A coordinated verb without auxiliary and subject of its own shares those of the first; but in "did not agree and
         * refused" the second is not what "did not" goes with.
         */
        private boolean bare(Token verb) {
            boolean finite = FINITE.contains(verb.xpos());
            boolean apart = finite
                    && syntax.head(verb)
                            .filter(head -> head.xpos().equals("VB"))
                            .isPresent();
            return !apart && !syntax.has(verb, "nsubj") && !syntax.has(verb, "aux");
        }

        private void modality(Token verb) {
            for (Token below : sentence.dependents(verb)) {
                String lemma = Trigger.lemmaOf(below);
                if (below.is("aux")) {
                    auxiliary(verb, below, lemma);
                } else if (below.is("advmod")) {
                    add(lexicon.contains("negations", lemma), Auxiliary.NEGATED);
                    add(lexicon.contains("supposed", lemma), Auxiliary.HYPOTHETICAL);
                } else if (below.is("mark")) {
                    add(lexicon.contains("conditions", lemma), Auxiliary.HYPOTHETICAL);
                } else if (below.is("nsubj")) {
                    boolean nobody = List.of("nobody", "none").contains(lemma) || none(below);
                    add(nobody, Auxiliary.NEGATED);
                }
            }
        }

        private void auxiliary(Token verb, Token aux, String lemma) {
            if (lexicon.contains("futures", lemma)) {
                found.add(Auxiliary.FUTURE);
            } else if (lemma.equals("would") || aux.text().equalsIgnoreCase("would")) {
                boolean reported = verb.is("ccomp") || verb.is("conj") || verb.is("parataxis");
                found.add(reported && !conditional(verb) ? Auxiliary.FUTURE : Auxiliary.HYPOTHETICAL);
            } else if (lexicon.contains("possibilities", lemma)) {
                found.add(Auxiliary.HYPOTHETICAL);
            }
        }

        private boolean conditional(Token verb) {
            return sentence.dependents(verb, "advcl").stream()
                    .flatMap(clause -> sentence.dependents(clause, "mark").stream())
                    .anyMatch(mark -> lexicon.contains("conditions", Trigger.lemmaOf(mark)));
        }

        private void governed(String lemma) {
            add(lexicon.contains("planning", lemma), Auxiliary.FUTURE);
            add(lexicon.contains("supposing", lemma), Auxiliary.HYPOTHETICAL);
            add(lexicon.contains("denying", lemma), Auxiliary.NEGATED);
        }

        private void add(boolean holds, Auxiliary auxiliary) {
            if (holds) {
                found.add(auxiliary);
            }
        }
    }
}
