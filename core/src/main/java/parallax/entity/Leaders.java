package parallax.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.entity.Knowledge.Rows;
import parallax.entity.table.ActorTable;
import parallax.text.RuleFile;

/** Who held which office when. */
final class Leaders {

    /** Countries where the family name is written first. */
    private static final Set<String> FAMILY_FIRST = Set.of("CHN", "TWN", "KOR", "PRK");

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<Term>> termsByPerson = new HashMap<>();
    private final Map<String, List<Term>> termsBySurname = new HashMap<>();

    /** Those that ship with the program, where the deployment's own table does not describe the person. */
    Leaders(ActorTable own) {
        for (RuleFile.Row row : RuleFile.read(Leaders.class, "en/leaders.tsv").rows()) {
            if (!own.describes(row.get("person"))) {
                add(new Term(
                        row.get("person"),
                        row.list("names"),
                        row.get("gender"),
                        row.get("country"),
                        Rows.text(row, "office"),
                        row.get("role"),
                        row.firstDay("from"),
                        row.lastDay("to"),
                        row.list("sectors")));
            }
        }
        for (ActorTable.Entry entry : own.entries()) {
            if (entry.kind() == ActorTable.Kind.PERSON) {
                add(new Term(
                        entry.actor(),
                        entry.names(),
                        null,
                        entry.country(),
                        null,
                        entry.role(),
                        entry.from(),
                        entry.to(),
                        entry.sectors()));
            }
        }
    }

    private void add(Term term) {
        terms.add(term);
        termsByPerson.computeIfAbsent(term.person(), name -> new ArrayList<>()).add(term);
        termsBySurname
                .computeIfAbsent(term.surname(), name -> new ArrayList<>())
                .add(term);
    }

    static String surname(String person) {
        return person.substring(person.lastIndexOf(' ') + 1);
    }

    List<Term> all() {
        return List.copyOf(terms);
    }

    /**
     * The office that this person held on the day; without a day the latest one, after a term the one last held, before
     * every term the first one.
     */
    Optional<Term> findTerm(String person, @Nullable LocalDate day) {
        List<Term> own = termsByPerson.getOrDefault(person, List.of());
        Optional<Term> then = own.stream().filter(term -> term.holds(day)).findFirst();
        if (then.isPresent()) {
            return then;
        }
        Optional<Term> last =
                own.stream().filter(term -> day == null || !term.isBefore(day)).max(Comparator.comparing(Term::begin));
        return last.isPresent() ? last : own.stream().min(Comparator.comparing(Term::begin));
    }

    /** The one person who held an office of a state on a day; empty when that is not certain. */
    Optional<Term> findHolder(String office, String country, @Nullable LocalDate day) {
        return findHolder(office, country, day, term -> true);
    }

    /** The same where two share a key: of president and supreme leader the one whose role is called so. */
    Optional<Term> findHolder(String office, String country, String role, @Nullable LocalDate day) {
        Optional<Term> called = findHolder(office, country, day, term -> role.equals(term.role()));
        return called.isPresent() ? called : findHolder(office, country, day);
    }

    private Optional<Term> findHolder(String office, String country, @Nullable LocalDate day, Predicate<Term> isMeant) {
        List<Term> then = terms.stream()
                .filter(term -> office.equals(term.office()) && country.equals(term.country()) && term.holds(day))
                .filter(isMeant)
                .toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    /** Everyone of this family name who was in office on the day. */
    List<Term> listBySurname(String surname, @Nullable LocalDate day) {
        return termsBySurname.getOrDefault(surname, List.of()).stream()
                .filter(term -> term.holds(day))
                .toList();
    }

    /**
     * One term of office.
     *
     * @param person full name
     * @param names other spellings
     * @param gender m or f; null when not known
     * @param country ISO 3166-1 alpha-3 or PLOVER code; null for none
     * @param office key shared with titles.tsv; null for posts that need their body named
     * @param role the office in words; null when it has none
     * @param from first day, null when not known
     * @param to last day, null when still held
     * @param sectors PLOVER sectors
     */
    record Term(
            String person,
            List<String> names,
            @Nullable String gender,
            @Nullable String country,
            @Nullable String office,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> sectors) {

        Term {
            names = List.copyOf(names);
            sectors = List.copyOf(sectors);
        }

        /** The name that stands alone in later sentences. */
        String surname() {
            boolean first = country != null && FAMILY_FIRST.contains(country);
            return first ? person.substring(0, (person + " ").indexOf(' ')) : Leaders.surname(person);
        }

        private LocalDate begin() {
            return from == null ? LocalDate.MIN : from;
        }

        /** True when the term had not begun on this day. */
        boolean isBefore(LocalDate day) {
            return from != null && day.isBefore(from);
        }

        boolean holds(@Nullable LocalDate day) {
            return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
