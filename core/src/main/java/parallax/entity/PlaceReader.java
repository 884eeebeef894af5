package parallax.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.Choice;
import parallax.entity.place.Landmark;
import parallax.entity.place.Sense;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * The places of one article. A vague area ("near Ukraine's border", "eastern Syria") keeps its words and gets the area
 * that contains it. Names of organisations and people are no places.
 */
final class PlaceReader {

    /** Nouns that make of a country's name or adjective a part of that country. */
    private static final Set<String> PARTS =
            Set.of(("border borders frontier territory territories soil coast airspace waters outskirts suburb "
                            + "suburbs shore shores town towns city cities village villages region regions province provinces "
                            + "district districts oblast countryside north south east west mainland peninsula capital side "
                            + "area areas port ports islands coastline")
                    .split(" ", -1));

    private static final Set<String> DIRECTIONS =
            Set.of(("northern southern eastern western central north south east west northeastern northwestern "
                            + "southeastern southwestern north-eastern north-western south-eastern south-western upper lower "
                            + "mainland rural greater")
                    .split(" ", -1));

    private static final Set<String> SITES =
            Set.of(("airport bridge street st. lane drive boulevard parkway court courthouse trail plaza center "
                            + "centre cemetery square road avenue ave. hospital stadium university base station port prison "
                            + "palace church mosque cathedral school hotel theatre theater park building market plant dam "
                            + "tower camp airfield highway checkpoint museum mall")
                    .split(" ", -1));

    private final Analysis analysis;
    private static final Set<String> AREAS =
            Set.of(("river creek lake bay gulf sea ocean mountain mountains hills valley forest wilderness desert "
                            + "island islands peninsula coast region province state basin delta range strait channel")
                    .split(" ", -1));

    private static final Set<String> DISTRICTS =
            Set.of("county counties district township parish raion borough municipality ward".split(" ", -1));

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<Integer, String> byHead = new TreeMap<>();
    private final Set<Note> notes = new LinkedHashSet<>();

    PlaceReader(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Reads all names of the article. */
    void read(List<NamePhrase> names, Whereabouts whereabouts) {
        for (NamePhrase name : names) {
            Optional<Draft> draft = draft(name, whereabouts);
            if (mayBePlace(name)) {
                if (draft.isPresent()) {
                    add(name, draft.get());
                } else if (name.kind() == Mention.Kind.PLACE) {
                    addUnknown(name, whereabouts);
                }
            } else if (isNamed(name)) {
                draft.ifPresent(place -> place.mentions().add(name.span()));
            }
        }
    }

    /** Reads the places that names of public bodies hold: they are named, but nothing happens there for that. */
    void readWithin(List<NamePhrase> places, Whereabouts whereabouts) {
        for (NamePhrase place : places) {
            draft(place, whereabouts).ifPresent(draft -> draft.mentions().add(place.span()));
        }
    }

    /** The place that a name means, if one could be chosen; why it was chosen is noted where there were others. */
    private Optional<Draft> draft(NamePhrase name, Whereabouts whereabouts) {
        if (!mayBePlace(name) && !isNamed(name)) {
            return Optional.empty();
        }
        Choice choice = whereabouts.findChoice(name).orElse(null);
        if (choice == null || choice.sense() == null) {
            return whereabouts.find(name).map(landmark -> draft(landmark, null));
        }
        Draft draft = draft(choice.sense().landmark(), choice.sense());
        if (choice.among() > 1) {
            notes.add(new Note(
                    draft.id(),
                    "\"" + words(name) + "\" is one of " + choice.among() + " places of that name: "
                            + choice.reason()));
        }
        return Optional.of(draft);
    }

    private String words(NamePhrase name) {
        return name.span().in(analysis.text()).replaceAll("\\s+", " ");
    }

    /** A country or capital that acts, and the adjective of a country, name it all the same; but not where something happened. */
    private static boolean isNamed(NamePhrase name) {
        return name.is(Known.Sort.COUNTRY)
                || name.is(Known.Sort.CAPITAL)
                || name.is(Known.Sort.ADJECTIVE)
                || name.is(Known.Sort.PEOPLE);
    }

    /** True for a word that only says what sort of site a name is. */
    static boolean isSite(String word) {
        return SITES.contains(word);
    }

    private boolean mayBePlace(NamePhrase name) {
        Known known = name.known();
        if (known == null) {
            return name.kind() == Mention.Kind.PLACE;
        }
        return switch (known.sort()) {
            case COUNTRY -> !isParty(name) || part(name) != null;
            case CAPITAL -> !isActing(name);
            case REGION -> true;
            case SEAT -> preposition(name).map(Phrases::isPlacing).orElse(false);
            case ADJECTIVE, REGION_ADJECTIVE -> part(name) != null;
            case ORGANISATION, ARMED_GROUP, PERSON, PEOPLE -> false;
        };
    }

    private static Optional<String> preposition(NamePhrase name) {
        return Phrases.findPreposition(name.sentence(), name.head());
    }

    /** A country that acts, or with which others deal, is no place; one that is invaded, left or named in "of" may be. */
    private static boolean isParty(NamePhrase name) {
        Token head = name.head();
        boolean acts = isSubject(name.sentence(), head)
                || name.sentence().findDependent(head, "acl").isPresent();
        if (acts) {
            return true;
        }
        return preposition(name)
                .map(word -> Set.of("by", "with", "between", "against", "for", "than", "as", "like")
                        .contains(word))
                .orElse(Phrases.isModifier(head) || Phrases.isPossessor(name.sentence(), head));
    }

    private static boolean isSubject(Sentence sentence, Token head) {
        boolean follows = head.is("conj") || head.is("appos");
        return follows
                ? sentence.findHead(head)
                        .filter(Token::isNoun)
                        .map(first -> isSubject(sentence, first))
                        .orElse(false)
                : head.relation().equals("nsubj");
    }

    /** A capital that speaks for its government. */
    private static boolean isActing(NamePhrase name) {
        Token head = name.head();
        boolean subject = head.relation().equals("nsubj")
                && name.sentence().findHead(head).map(Token::isVerb).orElse(false);
        return subject
                || preposition(name)
                        .map(word -> Set.of("by", "with", "against").contains(word))
                        .orElse(Phrases.isPossessor(name.sentence(), head) && part(name) == null);
    }

    /** "border" in "Ukraine's border", "territory" in "Syrian territory", "east" in "the east of Ukraine". */
    private static @Nullable Token part(NamePhrase name) {
        Optional<Token> governor = name.sentence().findHead(name.head());
        boolean near =
                governor.map(noun -> Math.abs(noun.index() - name.last()) <= 4).orElse(false);
        boolean modifies = Phrases.isModifier(name.head())
                || Phrases.isPossessor(name.sentence(), name.head())
                || preposition(name).map("of"::equals).orElse(false);
        return near && modifies && PARTS.contains(Phrases.lower(governor.get().text())) ? governor.get() : null;
    }

    private void add(NamePhrase name, Draft draft) {
        Token part = part(name);
        Span span = widened(name);
        if (part == null) {
            draft.mentions().add(span);
        } else {
            draft.mentions().add(Span.covering(span, part.span()));
            byHead.putIfAbsent(part.span().start(), draft.id());
        }
        bind(name, draft.id());
    }

    private Draft draft(Landmark landmark, @Nullable Sense sense) {
        String country = landmark.country() == null ? "" : landmark.country();
        String id = landmark.geonames() != null
                ? "p" + landmark.geonames()
                : sense != null && sense.division() != null
                        ? Fingerprint.id("p", 8, sense.code(), country)
                        : Fingerprint.id("p", 8, landmark.name(), country);
        return drafts.computeIfAbsent(id, key -> new Draft(key, landmark, new ArrayList<>()));
    }

    private void bind(NamePhrase name, String id) {
        for (Token token : Phrases.tokens(name.sentence(), name.first(), name.last())) {
            byHead.putIfAbsent(token.span().start(), id);
        }
    }

    /** With the direction before it: "eastern Syria". */
    private static Span widened(NamePhrase name) {
        if (name.first() > 0) {
            Token before = name.sentence().tokens().get(name.first() - 1);
            if (DIRECTIONS.contains(Phrases.lower(before.text()))) {
                return Span.covering(before.span(), name.span());
            }
        }
        return name.span();
    }

    /** A name that stands for no known place, or for none in particular: its words are kept, and why is noted. */
    private void addUnknown(NamePhrase name, Whereabouts whereabouts) {
        String words = words(name);
        String id = Fingerprint.id("p", 8, words, "");
        String why = whereabouts.findChoice(name).map(Choice::reason).orElse("the gazetteer has no such place");
        notes.add(new Note(id, "place not found: \"" + words + "\": " + why));
        String lastWord =
                Phrases.lower(name.sentence().tokens().get(name.last()).text());
        Landmark place = new Landmark(words, null, null, null, precision(lastWord));
        drafts.computeIfAbsent(id, key -> new Draft(key, place, new ArrayList<>()))
                .mentions()
                .add(name.span());
        bind(name, id);
    }

    /** What a name that no table has says of its own size: most such names are of villages and of sites in a town. */
    private static Place.Precision precision(String lastWord) {
        if (SITES.contains(lastWord)) {
            return Place.Precision.SITE;
        }
        if (AREAS.contains(lastWord)) {
            return Place.Precision.REGION;
        }
        return DISTRICTS.contains(lastWord) ? Place.Precision.DISTRICT : Place.Precision.CITY;
    }

    List<Place> places() {
        return drafts.values().stream()
                .map(Draft::toPlace)
                .sorted((a, b) -> a.mentions().get(0).compareTo(b.mentions().get(0)))
                .toList();
    }

    Map<Integer, String> placesByHead() {
        return Map.copyOf(byHead);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** A place with its mentions so far. */
    private record Draft(String id, Landmark landmark, List<Span> mentions) {

        Place toPlace() {
            return new Place(
                    id,
                    landmark.name(),
                    landmark.geonames(),
                    landmark.position(),
                    landmark.country(),
                    landmark.precision(),
                    mentions);
        }
    }
}
