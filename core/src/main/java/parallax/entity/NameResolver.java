package parallax.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.BodyPlaces;
import parallax.entity.place.PlaceSpotter;
import parallax.entity.table.ActorTable;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.ledger.Note;

/**
 * Resolves the names, descriptions and pronouns of a text to actors and places. One resolver serves all threads: what it
 * knows is loaded once and never changes.
 */
public final class NameResolver {

    private final Knowledge knowledge;

    /** Loads the tables that come with the program. */
    public NameResolver() {
        this(ActorTable.NONE);
    }

    /**
     * Loads the tables that come with the program, and lays a deployment's own over them.
     *
     * @param own actors that the deployment adds or describes otherwise
     */
    public NameResolver(ActorTable own) {
        this(Knowledge.load(own));
    }

    NameResolver(Knowledge knowledge) {
        this.knowledge = Objects.requireNonNull(knowledge);
    }

    /**
     * The actors and places of a text.
     *
     * @param analysis what the language engine found
     * @param published day of publication, which tells who held an office; null when not known
     */
    public Names resolve(Analysis heard, @Nullable LocalDate published) {
        Analysis analysis = new PlaceSpotter(knowledge.gazetteer(), knowledge.abbreviations()).completed(heard);
        List<NamePhrase> found = new NameFinder(knowledge).find(analysis);
        List<NamePhrase> within = placesInNames(analysis, found);
        Whereabouts whereabouts = new Whereabouts(knowledge, analysis.text(), found, within);
        List<NamePhrase> names = found.stream().map(whereabouts::located).toList();
        Cast cast = new Cast();
        ActorReader actors = new ActorReader(knowledge, analysis, published, names, cast);
        NominalReader nominals = new NominalReader(knowledge, analysis, published, names, cast);
        PronounReader pronouns = new PronounReader(analysis, cast);
        for (Sentence sentence : analysis.sentences()) {
            List<NamePhrase> own =
                    names.stream().filter(name -> name.isIn(sentence)).toList();
            own.forEach(actors::read);
            nominals.read(sentence, own, actors.officeWords());
            joinLists(sentence, cast);
            pronouns.read(sentence);
            nominals.readPossessed(sentence, own, actors.officeWords());
        }
        actors.finish();
        PlaceReader places = new PlaceReader(analysis);
        places.read(names, whereabouts);
        places.readWithin(within, whereabouts);
        List<Note> notes = new ArrayList<>(pronouns.notes());
        notes.addAll(nominals.notes());
        notes.addAll(places.notes());
        return new Names(
                cast.actors(),
                places.places(),
                cast.actorsByHead(),
                places.placesByHead(),
                cast.phrases(),
                cast.institutions(),
                notes);
    }

    /** The places that names of public bodies hold, as phrases that are part of those names. */
    private List<NamePhrase> placesInNames(Analysis analysis, List<NamePhrase> names) {
        BodyPlaces bodies = new BodyPlaces(
                knowledge.gazetteer(),
                words ->
                        findArea(words).isPresent() || knowledge.abbreviations().containsKey(words),
                analysis);
        List<NamePhrase> places = new ArrayList<>();
        for (NamePhrase name : names) {
            boolean body = name.kind() == Mention.Kind.ORGANISATION && !name.is(Known.Sort.SEAT);
            if (body && name.last() > name.first()) {
                bodies.find(name.sentence(), name.first(), name.last()).ifPresent(span -> {
                    List<Token> tokens = name.sentence().tokensIn(span);
                    Known known = findArea(span.in(analysis.text())).orElse(null);
                    int first = tokens.get(0).index();
                    int last = tokens.get(tokens.size() - 1).index();
                    places.add(new NamePhrase(name.sentence(), span, first, last, Mention.Kind.PLACE, known, null));
                });
            }
        }
        return places;
    }

    private Optional<Known> findArea(String words) {
        return knowledge
                .lexicon()
                .find(words)
                .filter(known -> known.sort() == Known.Sort.COUNTRY
                        || known.sort() == Known.Sort.REGION
                        || known.sort() == Known.Sort.CAPITAL);
    }

    /** The first of "Japan, Australia and Canada" stands for all three. */
    private static void joinLists(Sentence sentence, Cast cast) {
        for (Token token : sentence.tokens()) {
            if (!cast.at(token).isEmpty()) {
                sentence.subtree(token, member -> isMember(cast, token, member)).stream()
                        .filter(member -> member.index() > token.index())
                        .forEach(member -> cast.at(member).forEach(role -> cast.bind(token, role)));
            }
        }
    }

    /** A conjunct; or, where the parser takes a list of states for an apposition, the state beside a state. */
    private static boolean isMember(Cast cast, Token first, Token member) {
        boolean states = isState(cast, first) && isState(cast, member);
        return (member.is("conj") && member.isNoun())
                || (states
                        && (member.is("appos")
                                || member.is("list")
                                || member.relation().equals("nmod:unmarked")));
    }

    private static boolean isState(Cast cast, Token token) {
        return cast.at(token).stream().anyMatch(role -> role.kind() == Actor.Kind.COUNTRY);
    }
}
