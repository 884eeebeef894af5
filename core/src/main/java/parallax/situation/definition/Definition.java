package parallax.situation.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user means by a situation. Of each list that is not empty something must be named; of one list any name will do.
 *
 * @param name what the user calls it
 * @param actors names of actors; that of a state stands for its organs too
 * @param places names of places; that of a country stands for all places in it
 * @param terms words; a term of several words is found where all of them stand in one passage, in any order
 * @param from first day of publication, null for no bound
 * @param to last day of publication, null for no bound
 */
public record Definition(
        String name,
        List<String> actors,
        List<String> places,
        List<String> terms,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public Definition {
        Objects.requireNonNull(name);
        actors = stripped(actors);
        places = stripped(places);
        terms = stripped(terms);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a situation without a name");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the situation " + name + " ends on " + to + ", before it begins on " + from);
        }
    }

    /** The words of the name and nothing else. */
    public static Definition ofWords(String name) {
        return new Definition(name, List.of(), List.of(), List.of(name), null, null);
    }

    /** The same; where nothing but days is given, the name's words are the term. */
    public Definition orByName() {
        boolean bare = actors.isEmpty() && places.isEmpty() && terms.isEmpty();
        return bare ? new Definition(name, actors, places, List.of(name), from, to) : this;
    }

    /** In words: {@code actor Norland or Sorland, term "ice", 2022-02-01 to 2022-02-20}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        add(parts, "actor ", actors);
        add(parts, "place ", places);
        add(parts, "term ", terms);
        if (from != null || to != null) {
            parts.add(from == null ? "until " + to : to == null ? "since " + from : from + " to " + to);
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(what + "“" + String.join("” or “", names) + "”");
        }
    }

    private static List<String> stripped(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
