package parallax.entity.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;
import parallax.text.WordLists;

/**
 * Finds the places that the language engine passed over or took for something else: names of the gazetteer where the words
 * around them ask for a place ("in Decatur", "Decatur, Ala.", "R-Decatur", "a Decatur man"), and other occurrences of a
 * name that the engine found elsewhere in the article.
 */
public final class PlaceSpotter {

    private static final WordLists WORDS = WordLists.read(PlaceSpotter.class, "en/words.tsv");

    /** Words after which a listed name is a place. */
    private static final Set<String> PLACING = WORDS.words("placing");

    /** Words between which and a name "of" says that it is a place. */
    private static final Set<String> OF = WORDS.words("of");

    /** Nouns before which a name says where somebody or something is from. */
    private static final Set<String> OWNED = WORDS.words("owned");

    /** Letters by which a legislator's party is named before the place ("R-Dayton"). */
    private static final Set<String> PARTIES = WORDS.words("parties");

    private static final Set<String> DIVISIONS = WORDS.words("divisions");

    private static final Set<String> NO_PLACE = WORDS.words("no-place");

    /** How far a name is trusted that the engine did not see. */
    private static final double SPOTTED = 0.6;

    /** How sure the encoder's head for places must be of a name that the one for all names passed over. */
    private static final double TRUSTED = 0.6;

    private static final int LONGEST = 4;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Gazetteer gazetteer;
    private final Map<String, String> abbreviations;

    /** @param abbreviations letters of a division ("Ala.") → its name */
    public PlaceSpotter(Gazetteer gazetteer, Map<String, String> abbreviations) {
        this.gazetteer = Objects.requireNonNull(gazetteer);
        this.abbreviations = Map.copyOf(abbreviations);
    }

    /** The same analysis with the places that were passed over among its mentions. */
    public Analysis completed(Analysis analysis) {
        Set<String> places = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Mention mention : analysis.mentions()) {
            String words = words(mention.span(), analysis.text());
            if (mention.kind() == Mention.Kind.PLACE) {
                places.add(words.toLowerCase(Locale.ROOT));
            } else if (mention.kind() == Mention.Kind.PERSON && words.contains(" ")) {
                people.add(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            }
        }
        List<Mention> mentions = new ArrayList<>(analysis.mentions());
        for (Sentence sentence : analysis.sentences()) {
            new Look(analysis, sentence, places, people).run(mentions);
        }
        for (Mention name : analysis.toponyms().names()) {
            boolean free = mentions.stream().noneMatch(mention -> mention.span().overlaps(name.span()));
            String words = words(name.span(), analysis.text()).toLowerCase(Locale.ROOT);
            if (free
                    && name.kind() == Mention.Kind.PLACE
                    && name.confidence() >= TRUSTED
                    && !NO_PLACE.contains(words)) {
                mentions.add(name);
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return analysis.withMentions(mentions);
    }

    private static String words(Span span, String text) {
        return SPACES.matcher(span.in(text)).replaceAll(" ");
    }

    /** One sentence under the eye. */
    private final class Look {

        private final Analysis analysis;
        private final List<Token> tokens;
        private final Sentence sentence;
        private final Set<String> places;
        private final Set<String> people;
        private final Mention[] owner;

        Look(Analysis analysis, Sentence sentence, Set<String> places, Set<String> people) {
            this.analysis = analysis;
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.places = places;
            this.people = people;
            this.owner = new Mention[tokens.size()];
            for (Mention mention : analysis.mentionsIn(sentence.span())) {
                sentence.tokensIn(mention.span()).forEach(token -> owner[token.index()] = mention);
            }
        }

        void run(List<Mention> mentions) {
            int first = 0;
            while (first < tokens.size()) {
                int last = placeAt(first);
                if (last >= first) {
                    Mention taken = owner[first];
                    if (taken != null) {
                        mentions.remove(taken);
                    }
                    Span span = Span.covering(
                            tokens.get(first).span(), tokens.get(last).span());
                    Mention found = new Mention(span, Mention.Kind.PLACE, sentence.index(), SPOTTED);
                    mentions.add(found);
                    for (int i = first; i <= last; i++) {
                        owner[i] = found;
                    }
                }
                first = Math.max(first, last) + 1;
            }
        }

        /** The last token of the place that begins here; less than {@code first} when none does. */
        private int placeAt(int first) {
            String word = tokens.get(first).text();
            if (owner[first] == null && isAbbreviation(first)) {
                return first;
            }
            if (!Character.isUpperCase(word.charAt(0)) || !isFree(first)) {
                return -1;
            }
            for (int last = Math.min(tokens.size(), first + LONGEST) - 1; last >= first; last--) {
                if (Objects.equals(owner[first], owner[last])
                        && isWhole(first, last)
                        && isListed(first, last)
                        && isAsked(first, last)) {
                    return last;
                }
            }
            return -1;
        }

        /** True for a word that no mention holds, or that begins one which may be wrong. */
        private boolean isFree(int first) {
            Mention taken = owner[first];
            return taken == null
                    || ((taken.kind() == Mention.Kind.ORGANISATION || taken.kind() == Mention.Kind.PERSON)
                            && taken.span().start() == tokens.get(first).span().start());
        }

        /** True where the candidate is all of the mention that holds it. */
        private boolean isWhole(int first, int last) {
            Mention taken = owner[first];
            return taken == null
                    || taken.span().end() == tokens.get(last).span().end();
        }

        private boolean isAbbreviation(int at) {
            String word = tokens.get(at).text();
            boolean dotted = word.length() > 2 && word.endsWith(".") && abbreviations.containsKey(word);
            return dotted
                    && at > 0
                    && (text(at - 1).equals(",")
                            || text(at - 1).equals("-")
                            || text(at - 1).equals("("));
        }

        private boolean isListed(int first, int last) {
            for (int i = first; i <= last; i++) {
                String word = tokens.get(i).text();
                if (!Character.isLetter(word.charAt(0)) && !word.equals(".") && !word.equals("-")) {
                    return false;
                }
            }
            String name = name(first, last);
            if (first == last && (NO_PLACE.contains(name.toLowerCase(Locale.ROOT)) || isCommon(first))) {
                return false;
            }
            return name.length() > 2 && gazetteer.list(name).stream().anyMatch(place -> !place.byOtherName());
        }

        /** A number, or a word that has its capital from opening the sentence: "Four men", "Local residents". */
        private boolean isCommon(int at) {
            Token token = tokens.get(at);
            boolean opens = at == 0 || !Character.isLetterOrDigit(text(at - 1).charAt(0));
            return token.upos().equals("NUM") || (opens && !token.upos().equals("PROPN"));
        }

        private String name(int first, int last) {
            return words(
                    Span.covering(tokens.get(first).span(), tokens.get(last).span()), analysis.text());
        }

        private boolean isAsked(int first, int last) {
            boolean person = owner[first] != null && owner[first].kind() == Mention.Kind.PERSON;
            if (isParty(first) || (isContained(last) && !isName(first - 1))) {
                return true;
            }
            if (isName(first - 1) || (isName(last + 1) && !isDivision(last)) || isBearer(first, last)) {
                return false;
            }
            boolean again = places.contains(name(first, last).toLowerCase(Locale.ROOT));
            if (again || isDivision(last) || isDateline(first, last)) {
                return true;
            }
            return !person && (isPlaced(first) || isOwner(last) || isMember(first, last));
        }

        /** "R-Dayton". */
        private boolean isParty(int first) {
            return first > 1 && text(first - 1).equals("-") && PARTIES.contains(text(first - 2));
        }

        /** ", Ohio" or ", Ala." */
        private boolean isContained(int last) {
            if (!text(last + 1).equals(",")) {
                return false;
            }
            String after = text(last + 2);
            return abbreviations.containsKey(after) || abbreviations.containsValue(after);
        }

        private boolean isDivision(int last) {
            return DIVISIONS.contains(text(last));
        }

        /** "DAYTON --" where a text or paragraph begins. */
        private boolean isDateline(int first, int last) {
            boolean opens =
                    first == 0 || text(first - 1).equals(".") || text(first - 1).equals(")");
            String after = text(last + 1);
            boolean dash = after.equals("--") || after.equals("\u2014") || after.equals("\u2013") || after.equals("-");
            String name = name(first, last);
            return opens && dash && name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 3;
        }

        private boolean isPlaced(int first) {
            String before = text(first - 1).toLowerCase(Locale.ROOT);
            return PLACING.contains(before)
                    || (before.equals("of") && OF.contains(text(first - 2).toLowerCase(Locale.ROOT)));
        }

        private boolean isOwner(int last) {
            return OWNED.contains(text(last + 1).toLowerCase(Locale.ROOT));
        }

        /** "Akron, Dayton and Toledo" with one that the engine took for a place. */
        private boolean isMember(int first, int last) {
            boolean before = isJoint(first - 1) && isPlace(first - 2);
            boolean after = isJoint(last + 1) && isPlace(last + 2);
            return before || after;
        }

        private boolean isJoint(int at) {
            String word = text(at);
            return word.equals(",") || word.equals("and") || word.equals("or") || word.equals("&");
        }

        private boolean isPlace(int at) {
            return at >= 0 && at < tokens.size() && owner[at] != null && owner[at].kind() == Mention.Kind.PLACE;
        }

        /** A capitalised neighbour makes a longer name that the gazetteer lacks. */
        private boolean isName(int at) {
            if (at < 0 || at >= tokens.size()) {
                return false;
            }
            Token token = tokens.get(at);
            boolean capital = Character.isUpperCase(token.text().charAt(0));
            boolean common = OWNED.contains(token.text().toLowerCase(Locale.ROOT))
                    && token.upos().equals("NOUN");
            return capital && token.upos().equals("PROPN") && !common && at > 0;
        }

        /** True for the surname of somebody in the article. */
        private boolean isBearer(int first, int last) {
            return first == last && people.contains(text(first).toLowerCase(Locale.ROOT));
        }

        private String text(int at) {
            return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text();
        }
    }
}
