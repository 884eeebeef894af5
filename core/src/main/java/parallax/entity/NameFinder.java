package parallax.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/**
 * Brings the engine's names and the names of our tables together, sentence by sentence, so that no two overlap. The
 * longer name wins; of two equally long ones the tables win, but a lone word that the engine takes for a person is one
 * when the article has such a person.
 */
final class NameFinder {

    /** So many times more sentences begin small than with a capital where a text has lost its capitals. */
    private static final int CASELESS = 2;

    private static final Set<String> NAMELIKE = Set.of("PROPN", "NOUN", "ADJ", "X");

    private final Knowledge knowledge;

    NameFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every name of the text, in order. */
    List<NamePhrase> find(Analysis analysis) {
        List<NamePhrase> found = new ArrayList<>();
        boolean caseless = isCaseless(analysis);
        for (Sentence sentence : analysis.sentences()) {
            List<NamePhrase> own = new ArrayList<>();
            List<Lexicon.Match> matches = matches(analysis.text(), sentence);
            for (Mention mention : capitalised(analysis, sentence, caseless)) {
                own.addAll(reconcile(analysis, sentence, mention, matches));
            }
            for (Lexicon.Match match : matches) {
                boolean taken = own.stream().anyMatch(name -> name.span().overlaps(match.span()));
                if (!taken && stands(sentence, match)) {
                    own.add(of(sentence, match));
                }
            }
            own.sort(Comparator.comparing(NamePhrase::span));
            found.addAll(own);
        }
        return found;
    }

    /** A text stored in small letters throughout: most of its sentences begin with one, and a name looks like any word. */
    private static boolean isCaseless(Analysis analysis) {
        int small = 0;
        int capital = 0;
        for (Sentence sentence : analysis.sentences()) {
            int first = sentence.span()
                    .in(analysis.text())
                    .codePoints()
                    .filter(Character::isLetter)
                    .findFirst()
                    .orElse(0);
            small += Character.isLowerCase(first) ? 1 : 0;
            capital += Character.isUpperCase(first) ? 1 : 0;
        }
        return small > CASELESS * capital;
    }

    /** The engine's names of a sentence; one that ends inside a hyphenated word is widened to the whole word. */
    private List<Mention> capitalised(Analysis analysis, Sentence sentence, boolean caseless) {
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : analysis.mentionsIn(sentence.span())) {
            boolean capital =
                    caseless || mention.span().in(analysis.text()).chars().anyMatch(Character::isUpperCase);
            Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            if (last != null && last.kind() == mention.kind() && isHyphenated(analysis.text(), last, mention)) {
                Span whole = Span.covering(last.span(), mention.span());
                mentions.set(
                        mentions.size() - 1,
                        new Mention(
                                whole,
                                last.kind(),
                                last.sentence(),
                                Math.min(last.confidence(), mention.confidence())));
            } else if (capital) {
                mentions.add(
                        mention.kind() == Mention.Kind.PLACE ? widened(analysis.text(), sentence, mention) : mention);
            }
        }
        return mentions;
    }

    /** "Ana" in "Santa Ana": the gazetteer knows the longer name. */
    private Mention widened(String text, Sentence sentence, Mention mention) {
        List<Token> tokens = sentence.tokensIn(mention.span());
        if (tokens.isEmpty()) {
            return mention;
        }
        int first = tokens.get(0).index();
        int last = tokens.get(tokens.size() - 1).index();
        for (int[] range : new int[][] {{first - 1, last}, {first, last + 1}}) {
            boolean capitals = isCapitalised(sentence, range[0]) && isCapitalised(sentence, range[1]);
            if (capitals) {
                Span longer = Span.covering(
                        sentence.tokens().get(range[0]).span(),
                        sentence.tokens().get(range[1]).span());
                boolean listed =
                        knowledge.gazetteer().list(longer.in(text)).stream().anyMatch(place -> !place.byOtherName());
                if (listed) {
                    return new Mention(longer, mention.kind(), mention.sentence(), mention.confidence());
                }
            }
        }
        return mention;
    }

    private static boolean isHyphenated(String text, Mention left, Mention right) {
        int gap = right.span().start() - left.span().end();
        return gap == 0 || (gap == 1 && text.charAt(left.span().end()) == '-');
    }

    private List<Lexicon.Match> matches(String text, Sentence sentence) {
        List<Lexicon.Match> matches = new ArrayList<>();
        int next = 0;
        while (next < sentence.tokens().size()) {
            Optional<Lexicon.Match> match =
                    knowledge.lexicon().findAt(text, sentence, sentence.tokens().get(next));
            match.ifPresent(matches::add);
            next = match.map(found -> found.last() + 1).orElse(next + 1);
        }
        return matches;
    }

    /** The names that stand where the engine saw one. */
    private List<NamePhrase> reconcile(
            Analysis analysis, Sentence sentence, Mention mention, List<Lexicon.Match> matches) {
        List<Token> tokens = sentence.tokensIn(mention.span());
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<Lexicon.Match> inside = matches.stream()
                .filter(match -> match.span().overlaps(mention.span()))
                .toList();
        int covered = inside.stream()
                .mapToInt(match -> match.last() - match.first() + 1)
                .sum();
        boolean whole = covered >= tokens.size();
        if (whole && !isPerson(analysis, mention, inside)) {
            return inside.stream().map(match -> of(sentence, match)).toList();
        }
        if (mention.kind() == Mention.Kind.NATIONALITY || mention.kind() == Mention.Kind.OTHER) {
            return inside.stream()
                    .filter(match -> stands(sentence, match))
                    .map(match -> of(sentence, match))
                    .toList();
        }
        return List.of(named(analysis.text(), sentence, mention, inside));
    }

    /** True when a word that our tables know as something else is a person here. */
    private static boolean isPerson(Analysis analysis, Mention mention, List<Lexicon.Match> inside) {
        if (mention.kind() != Mention.Kind.PERSON
                || inside.size() != 1
                || inside.get(0).known().sort() == Known.Sort.PERSON) {
            return false;
        }
        String word = mention.span().in(analysis.text());
        boolean bearer = analysis.mentions().stream()
                .filter(other -> other.kind() == Mention.Kind.PERSON)
                .anyMatch(other -> other.span().in(analysis.text()).endsWith(" " + word));
        return bearer
                || switch (inside.get(0).known().sort()) {
                    case CAPITAL, PEOPLE, ADJECTIVE -> true;
                    case COUNTRY, REGION, REGION_ADJECTIVE, SEAT, ORGANISATION, ARMED_GROUP, PERSON -> false;
                };
    }

    private NamePhrase named(String text, Sentence sentence, Mention mention, List<Lexicon.Match> inside) {
        List<Token> tokens = sentence.tokensIn(mention.span());
        int first = tokens.get(0).index();
        int last = tokens.get(tokens.size() - 1).index();
        boolean capital = mention.span().in(text).chars().anyMatch(Character::isUpperCase);
        while (first < last && isOpener(text, sentence, first, mention.kind(), capital)) {
            first++;
        }
        while (last > first && isClitic(sentence.tokens().get(last))) {
            last--;
        }
        if (last > first && kindFollows(text, sentence, last)) {
            last--;
        }
        Span span = Span.covering(
                sentence.tokens().get(first).span(), sentence.tokens().get(last).span());
        String country = inside.stream()
                .map(match -> match.known().country())
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
        Known known = knowledge.lexicon().find(span.in(text)).orElse(null);
        return new NamePhrase(sentence, span, first, last, mention.kind(), known, country);
    }

    /** An article, or before a person's surname and first name a title, is no part of the name. */
    private boolean isOpener(String text, Sentence sentence, int first, Mention.Kind kind, boolean capital) {
        Token token = sentence.tokens().get(first);
        boolean small = capital
                && Character.isLowerCase(token.text().charAt(0))
                && !token.text().startsWith("al");
        if (token.upos().equals("DET")
                || token.upos().equals("PUNCT")
                || (small && kind == Mention.Kind.ORGANISATION)) {
            return true;
        }
        return kind == Mention.Kind.PERSON
                && knowledge.titles().findEndingAt(text, sentence, first).isPresent();
    }

    /** "news" in "Andes news agency" belongs to the noun that says what it is. */
    private boolean kindFollows(String text, Sentence sentence, int last) {
        Token word = sentence.tokens().get(last);
        if (last + 1 >= sentence.tokens().size()
                || Character.isUpperCase(word.text().charAt(0))) {
            return false;
        }
        Span both = Span.covering(word.span(), sentence.tokens().get(last + 1).span());
        return knowledge.nouns().find(Phrases.words(text, both)).isPresent();
    }

    private static boolean isClitic(Token token) {
        return token.xpos().equals("POS")
                || (token.upos().equals("PUNCT") && !token.text().endsWith("."));
    }

    /** Whether a name of the tables stands without the engine's word for it. */
    private static boolean stands(Sentence sentence, Lexicon.Match match) {
        Token first = sentence.tokens().get(match.first());
        boolean oneWord = match.first() == match.last();
        if (oneWord && !NAMELIKE.contains(first.upos())) {
            return false;
        }
        return switch (match.known().sort()) {
            case COUNTRY, ADJECTIVE, PEOPLE, SEAT ->
                !isShouted(sentence) || first.text().length() > 3;
            case CAPITAL, REGION -> !oneWord || !(first.upos().equals("NOUN") || isPartOfName(sentence, match.first()));
            case REGION_ADJECTIVE -> !oneWord || !first.upos().equals("NOUN");
            case ORGANISATION, ARMED_GROUP -> !oneWord || (isAcronym(first.text()) && !isShouted(sentence));
            case PERSON -> !oneWord || first.text().length() > 4;
        };
    }

    /** "West" in "West Nile": a capitalised neighbour makes a longer name that the tables lack. */
    private static boolean isPartOfName(Sentence sentence, int token) {
        return isCapitalised(sentence, token - 1) || isCapitalised(sentence, token + 1);
    }

    private static boolean isCapitalised(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.tokens().size()) {
            return false;
        }
        Token token = sentence.tokens().get(index);
        return token.upos().equals("PROPN")
                && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 3 && word.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** True for a headline in capitals, where "IS" is a verb. */
    private static boolean isShouted(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.text().length() > 3)
                .allMatch(token -> token.text().chars().noneMatch(Character::isLowerCase));
    }

    private static NamePhrase of(Sentence sentence, Lexicon.Match match) {
        Mention.Kind kind = switch (match.known().sort()) {
            case COUNTRY, CAPITAL, REGION -> Mention.Kind.PLACE;
            case SEAT, ORGANISATION, ARMED_GROUP -> Mention.Kind.ORGANISATION;
            case PERSON -> Mention.Kind.PERSON;
            case ADJECTIVE, PEOPLE, REGION_ADJECTIVE -> Mention.Kind.NATIONALITY;
        };
        return new NamePhrase(sentence, match.span(), match.first(), match.last(), kind, match.known(), null);
    }

    /**
     * A name in a sentence, as the language engine or our tables see it.
     *
     * @param sentence where it stands
     * @param span the name without title and article
     * @param first index of its first token
     * @param last index of its last token
     * @param kind what it names
     * @param known what our tables know under the name; null for a name they lack
     * @param country country that the words of the name itself tell ("Russian Orthodox Church"), else null
     */
    record NamePhrase(
            Sentence sentence,
            Span span,
            int first,
            int last,
            Mention.Kind kind,
            @Nullable Known known,
            @Nullable String country) {

        NamePhrase {
            Objects.requireNonNull(sentence);
            Objects.requireNonNull(span);
            Objects.requireNonNull(kind);
        }

        /** The token of the name that the rest of the sentence hangs on. */
        Token head() {
            for (int i = first; i <= last; i++) {
                Token token = sentence.tokens().get(i);
                if (token.head() < first || token.head() > last) {
                    return token;
                }
            }
            return sentence.tokens().get(last);
        }

        /** "pro-Russian" says whom one is for, not where one belongs. */
        boolean isPrefixed() {
            if (first < 2 || !sentence.tokens().get(first - 1).text().equals("-")) {
                return false;
            }
            String prefix = Phrases.lower(sentence.tokens().get(first - 2).text());
            return Set.of("pro", "anti", "non", "ex").contains(prefix);
        }

        /** The state of these names where all states among them are one. */
        static Optional<String> findOnlyState(List<NamePhrase> names) {
            Set<String> states = new TreeSet<>();
            for (NamePhrase name : names) {
                Known known = name.known();
                boolean state = known != null && (known.isState() || known.sort() == Known.Sort.CAPITAL);
                String country = name.belongsTo();
                if (country != null && (state || name.kind() == Mention.Kind.PLACE)) {
                    states.add(country);
                }
            }
            return states.size() == 1 ? states.stream().findFirst() : Optional.empty();
        }

        boolean isIn(Sentence other) {
            return sentence.index() == other.index();
        }

        boolean covers(int token) {
            return first <= token && token <= last;
        }

        boolean is(Known.Sort sort) {
            return known != null && known.sort() == sort;
        }

        /** The country that the name tells, by what is known of it or by its own words. */
        @Nullable
        String belongsTo() {
            return known != null ? known.country() : country;
        }
    }
}
