package parallax.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.place.Gazetteer;
import parallax.entity.place.Settlement;
import parallax.language.Token;
import parallax.text.WordLists;

/**
 * What a name asks of the gazetteer.
 *
 * @param words the words to look up; empty where the name is of no place that could be looked up
 * @param rank the class that a noun beside them tells; null when none does
 */
record PlaceWords(String words, Settlement.@Nullable Rank rank) {

    private static final WordLists WORDS = WordLists.read(PlaceWords.class, "en/words.tsv");

    private static final Set<String> FIRST = WORDS.words("place-first");
    private static final Set<String> SECOND = WORDS.words("place-second");
    private static final Set<String> PLAIN = WORDS.words("place-plain");
    private static final Set<String> DIRECTIONS = WORDS.words("place-directions");

    /** Nouns of sites that are called after the place where they are. */
    private static final Set<String> HOUSES = WORDS.words("place-houses");

    /** Nouns of streets: they are called after places where they are not. */
    private static final Set<String> STREETS = WORDS.words("place-streets");

    /** Words between the first of a list of counties and the noun. */
    private static final int LONGEST_LIST = 16;

    /** "northern", "downtown": a word that takes a part of a place. */
    static boolean isDirection(String word) {
        return DIRECTIONS.contains(word);
    }

    /** The words to look up and the class they ask for: "Fairfax County" a second division. */
    static PlaceWords of(NamePhrase name, String text, Knowledge knowledge) {
        String words = name.span().in(text).replaceAll("\\s+", " ").replaceAll("['\u2019]s?$", "");
        List<String> parts = List.of(words.split(" ", -1));
        String last = Phrases.lower(parts.get(parts.size() - 1));
        String first = Phrases.lower(parts.get(0));
        Settlement.Rank rank = FIRST.contains(last)
                ? Settlement.Rank.FIRST_DIVISION
                : SECOND.contains(last) ? Settlement.Rank.SECOND_DIVISION : null;
        if (parts.size() > 1 && STREETS.contains(last)) {
            return new PlaceWords("", null);
        }
        boolean known = !knowledge.gazetteer().list(words).isEmpty();
        boolean common = DIRECTIONS.contains(first)
                || FIRST.contains(first)
                || SECOND.contains(first)
                || PLAIN.contains(first)
                || PlaceReader.isSite(first);
        if (parts.size() == 1 && common) {
            return new PlaceWords("", null);
        }
        String full = knowledge.abbreviations().get(words);
        if (full == null && words.contains(". ")) {
            full = knowledge.abbreviations().get(words.replace(". ", "."));
        }
        if (full != null) {
            return new PlaceWords(full, Settlement.Rank.FIRST_DIVISION);
        }
        if (known || parts.size() == 1) {
            Settlement.Rank following = rank == null ? following(name) : rank;
            if (following == Settlement.Rank.SECOND_DIVISION && rank == null) {
                List<Settlement> counties = knowledge.gazetteer().list(words + " County");
                if (!counties.isEmpty()) {
                    return new PlaceWords(words + " County", following);
                }
            }
            return new PlaceWords(words, following);
        }
        return shorter(words, parts, rank, knowledge.gazetteer());
    }

    /** A name that the gazetteer lacks, without its noun, its direction or the site that is called after the place. */
    private static PlaceWords shorter(
            String words, List<String> parts, Settlement.@Nullable Rank rank, Gazetteer gazetteer) {
        String last = Phrases.lower(parts.get(parts.size() - 1));
        String first = Phrases.lower(parts.get(0));
        if (rank != null || PLAIN.contains(last)) {
            return new PlaceWords(String.join(" ", parts.subList(0, parts.size() - 1)), rank);
        }
        if (DIRECTIONS.contains(first)) {
            return new PlaceWords(String.join(" ", parts.subList(1, parts.size())), null);
        }
        if (parts.size() > 2 && parts.get(1).equals("of") && (PLAIN.contains(first) || FIRST.contains(first))) {
            return new PlaceWords(String.join(" ", parts.subList(2, parts.size())), null);
        }
        if (HOUSES.contains(last)) {
            for (int end = parts.size() - 1; end > 0; end--) {
                String place = String.join(" ", parts.subList(0, end));
                if (!gazetteer.list(place).isEmpty()) {
                    return new PlaceWords(place, place.endsWith(" County") ? Settlement.Rank.SECOND_DIVISION : null);
                }
            }
        }
        return new PlaceWords(words, null);
    }

    /** "region" right after the name, outside it; "counties" after the list that the name is in. */
    private static Settlement.@Nullable Rank following(NamePhrase name) {
        List<Token> tokens = name.sentence().tokens();
        int next = name.last() + 1;
        boolean list = false;
        while (next < tokens.size() && next < name.last() + LONGEST_LIST) {
            String word = Phrases.lower(tokens.get(next).text());
            if (!list && FIRST.contains(word)) {
                return Settlement.Rank.FIRST_DIVISION;
            }
            if (list ? word.equals("counties") || word.equals("districts") : SECOND.contains(word)) {
                return Settlement.Rank.SECOND_DIVISION;
            }
            boolean joins = word.equals(",") || word.equals("and") || word.equals("&");
            if (!joins
                    && !(list && Character.isUpperCase(tokens.get(next).text().charAt(0)))) {
                return null;
            }
            list = true;
            next++;
        }
        return null;
    }
}
