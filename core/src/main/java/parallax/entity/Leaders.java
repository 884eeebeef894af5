package parallax.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.entity.Knowledge.Rows;
import parallax.text.RuleFile;

/** Who held which office when. */
final class Leaders {

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Set<String>> personsBySurname = new HashMap<>();

    Leaders() {
        for (RuleFile.Row row : RuleFile.read(Leaders.class, "en/leaders.tsv").rows()) {
            Term term = new Term(
                    row.get("person"),
                    row.list("names"),
                    row.get("gender"),
                    row.get("country"),
                    Rows.text(row, "office"),
                    row.get("role"),
                    day(row, "from", false),
                    day(row, "to", true),
                    row.list("sectors"));
            terms.add(term);
            personsBySurname
                    .computeIfAbsent(surname(term.person()), name -> new HashSet<>())
                    .add(term.person());
        }
    }

    /** The first day that a year, month or day names; the last one for the end of a term. Null for an empty cell. */
    private static @Nullable LocalDate day(RuleFile.Row row, String column, boolean end) {
        String cell = row.get(column);
        try {
            return switch (cell.length()) {
                case 0 -> null;
                case 4 ->
                    end
                            ? Year.parse(cell).atMonth(12).atEndOfMonth()
                            : Year.parse(cell).atDay(1);
                case 7 ->
                    end
                            ? YearMonth.parse(cell).atEndOfMonth()
                            : YearMonth.parse(cell).atDay(1);
                default -> LocalDate.parse(cell);
            };
        } catch (DateTimeException e) {
            throw row.malformed("a year, month or day as " + column + ", found " + cell);
        }
    }

    static String surname(String person) {
        return person.substring(person.lastIndexOf(' ') + 1);
    }

    List<Term> all() {
        return List.copyOf(terms);
    }

    /** The office that this person held on the day; without a day, or outside every term, the last one. */
    Optional<Term> findTerm(String person, @Nullable LocalDate day) {
        List<Term> own =
                terms.stream().filter(term -> term.person().equals(person)).toList();
        Optional<Term> then = own.stream().filter(term -> term.holds(day)).findFirst();
        return then.isPresent() || own.isEmpty() ? then : Optional.of(own.get(own.size() - 1));
    }

    /** The one person who held an office of a state on a day; empty when that is not certain. */
    Optional<Term> findHolder(String office, String country, @Nullable LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        List<Term> then = terms.stream()
                .filter(term -> office.equals(term.office()) && term.country().equals(country) && term.holds(day))
                .toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    /** The one person of this surname who was in office on the day; empty when several share the name. */
    Optional<Term> findBySurname(String surname, @Nullable LocalDate day) {
        if (day == null || personsBySurname.getOrDefault(surname, Set.of()).size() != 1) {
            return Optional.empty();
        }
        Set<Term> then = terms.stream()
                .filter(term -> surname(term.person()).equals(surname) && term.holds(day))
                .collect(Collectors.toSet());
        return then.size() == 1 ? then.stream().findFirst() : Optional.empty();
    }

    /**
     * One term of office.
     *
     * @param person full name
     * @param names other spellings
     * @param gender m or f
     * @param country ISO 3166-1 alpha-3 or PLOVER code
     * @param office key shared with titles.tsv; null for posts that need their body named
     * @param role the office in words
     * @param from first day, null when not known
     * @param to last day, null when still held
     * @param sectors PLOVER sectors
     */
    record Term(
            String person,
            List<String> names,
            String gender,
            String country,
            @Nullable String office,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> sectors) {

        Term {
            names = List.copyOf(names);
            sectors = List.copyOf(sectors);
        }

        boolean holds(@Nullable LocalDate day) {
            return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
