package parallax.entity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.entity.Lexicon.Known;
import parallax.entity.NameFinder.NamePhrase;
import parallax.entity.OfficeReader.Office;
import parallax.language.Mention;

/**
 * Which person a name is. A surname belongs to the one person of the article who has it; where the article names none in
 * full, to the holder of the office that stands before it, or to the one known office holder of that name whose country
 * the article mentions. Otherwise the surname stands for itself: nobody is guessed.
 */
final class People {

    private final Knowledge knowledge;
    private final @Nullable LocalDate published;
    private final String text;
    /** Last word of a full name → full names in this article. */
    private final Map<String, Set<String>> bySurname = new HashMap<>();

    private final Set<String> countries;
    /** Office holders of our tables, by the role they have in the cast. */
    private final Map<Cast.Role, String> holders = new LinkedHashMap<>();

    People(Knowledge knowledge, @Nullable LocalDate published, String text, List<NamePhrase> names) {
        this.knowledge = knowledge;
        this.published = published;
        this.text = text;
        for (NamePhrase name : names) {
            if (name.kind() == Mention.Kind.PERSON) {
                String full = fullName(name);
                if (full.indexOf(' ') > 0) {
                    bySurname
                            .computeIfAbsent(surname(full), surname -> new TreeSet<>())
                            .add(full);
                }
            }
        }
        this.countries = names.stream()
                .map(NamePhrase::belongsTo)
                .filter(code -> code != null)
                .collect(Collectors.toSet());
    }

    /** The person that a name with this office names. */
    Cast.Role role(Cast cast, NamePhrase name, @Nullable Office office) {
        String called = fullName(name);
        String full = findBearer(called, office).orElse(called);
        Cast.Role person = cast.person(full);
        knowledge.findGender(full).ifPresent(person::gender);
        Optional<Leaders.Term> term = knowledge.leaders().findTerm(full, published);
        if (term.isPresent()) {
            holders.put(person, full);
            person.gender(term.get().gender()).in(term.get().country()).of(sectors(term.get()));
        }
        return person;
    }

    private List<String> sectors(Leaders.Term term) {
        if (isYetToCome(term)) {
            return List.of();
        }
        return hasEnded(term) ? List.of("ELI") : term.sectors();
    }

    private boolean isYetToCome(Leaders.Term term) {
        return published != null && term.isBefore(published);
    }

    private boolean hasEnded(Leaders.Term term) {
        return published != null && !term.holds(published);
    }

    private Optional<String> findBearer(String called, @Nullable Office office) {
        boolean full = called.indexOf(' ') > 0;
        List<String> here = bySurname.getOrDefault(surname(called), Set.of()).stream()
                .filter(name -> name.endsWith(" " + called) || name.endsWith(" al-" + called))
                .toList();
        if (!here.isEmpty() || full) {
            return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
        }
        return findHolder(called, office);
    }

    /** The one office holder of this family name who can be meant: by the office before it, or by a country of the article. */
    private Optional<String> findHolder(String called, @Nullable Office office) {
        String key = office == null ? null : office.title().office();
        boolean otherOffice = office != null && office.role() != null;
        Set<String> meant = new TreeSet<>();
        for (Leaders.Term term : knowledge.leaders().listBySurname(called, published)) {
            boolean sameOffice = key != null && key.equals(term.office());
            boolean sameState = office == null
                    || office.country() == null
                    || office.country().equals(term.country());
            boolean expected = sameOffice ? sameState : !otherOffice && countries.contains(term.country());
            if (expected) {
                meant.add(term.person());
            }
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** The last word, without the Arabic article: "Atrash" is "al-Atrash" too. */
    private static String surname(String name) {
        String last = Leaders.surname(name);
        return last.startsWith("al-") || last.startsWith("Al-") ? last.substring(3) : last;
    }

    private String fullName(NamePhrase name) {
        if (name.is(Known.Sort.PERSON) && name.known() != null) {
            return name.known().name();
        }
        String words = name.span().in(text).replaceAll("\\s+", " ");
        return findInside(words).orElse(words);
    }

    /** The office holder whose name ends these words: an honour or a rank before it is no part of the name. */
    private Optional<String> findInside(String words) {
        int space = words.indexOf(' ');
        while (space > 0 && words.indexOf(' ', space + 1) > 0) {
            Optional<String> person = knowledge
                    .lexicon()
                    .find(words.substring(space + 1))
                    .filter(known -> known.sort() == Known.Sort.PERSON)
                    .map(Known::name);
            if (person.isPresent()) {
                return person;
            }
            space = words.indexOf(' ', space + 1);
        }
        return Optional.empty();
    }

    /** Gives office holders their post where the article says none. */
    void finish() {
        holders.forEach((person, name) -> knowledge
                .leaders()
                .findTerm(name, published)
                .filter(term -> !isYetToCome(term))
                .filter(term -> term.role() != null)
                .ifPresent(term -> person.as(hasEnded(term) ? "former " + term.role() : term.role())));
    }
}
