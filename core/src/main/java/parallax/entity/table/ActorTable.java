package parallax.entity.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/**
 * Actors that a deployment adds to those that ship with the program, or describes otherwise. An entry with the name of a
 * shipped actor replaces what the program says of it, under all its names.
 *
 * @param entries in the order of the file
 */
public record ActorTable(List<Entry> entries) {

    /** Nothing beside what ships with the program. */
    public static final ActorTable NONE = new ActorTable(List.of());

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");

    /** PLOVER's sectors. */
    private static final Set<String> SECTORS = Set.of(
            "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "OPP",
            "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK", "IGO", "NGO");

    public ActorTable {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a tab-separated file in UTF-8; the header names the columns: {@code actor}, {@code kind}, {@code country},
     * {@code sectors}, and, where wanted, {@code names}, {@code wikidata}, {@code role}, {@code from}, {@code to}.
     *
     * @throws parallax.text.MalformedRuleException with file, line and what was expected
     * @throws IOException when the file cannot be read
     */
    public static ActorTable read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return parse(file.toString(), lines);
        }
    }

    /** Reads the same from text; {@code source} stands for the file in messages. */
    public static ActorTable parse(String source, BufferedReader lines) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RuleFile.Row row : RuleFile.parse(source, lines).rows()) {
            Entry entry = entry(row);
            if (!seen.add(entry.actor()) && entry.kind() != Kind.PERSON) {
                throw row.malformed("one line for each actor, found a second one of " + entry.actor());
            }
            entries.add(entry);
        }
        return new ActorTable(entries);
    }

    private static Entry entry(RuleFile.Row row) {
        if (row.get("actor").isEmpty()) {
            throw row.malformed("a name as actor, found an empty cell");
        }
        String country =
                cell(row, "country", COUNTRY, "three capital letters (ISO 3166-1 alpha-3, or IGO, NGO, UNO...)");
        String wikidata = cell(row, "wikidata", WIKIDATA, "Q and digits");
        List<String> sectors = row.list("sectors");
        if (!SECTORS.containsAll(sectors)) {
            throw row.malformed("PLOVER sectors as sectors, found " + row.get("sectors"));
        }
        return new Entry(
                row.get("actor"),
                row.columns().contains("names") ? row.list("names") : List.of(),
                row.constant("kind", Kind.class),
                country,
                sectors,
                wikidata,
                optional(row, "role"),
                row.columns().contains("from") ? row.firstDay("from") : null,
                row.columns().contains("to") ? row.lastDay("to") : null);
    }

    private static @Nullable String cell(RuleFile.Row row, String column, Pattern form, String expected) {
        String cell = optional(row, column);
        if (cell != null && !form.matcher(cell).matches()) {
            throw row.malformed(expected + " as " + column + ", found " + cell);
        }
        return cell;
    }

    private static @Nullable String optional(RuleFile.Row row, String column) {
        String cell = row.columns().contains(column) ? row.get(column) : "";
        return cell.isEmpty() ? null : cell;
    }

    /** True when an entry has this name. */
    public boolean describes(String actor) {
        return entries.stream().anyMatch(entry -> entry.actor().equals(actor));
    }

    /** What sort of actor. */
    public enum Kind {
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        PERSON
    }

    /**
     * One line of the table.
     *
     * @param actor canonical name, as it goes into the records
     * @param names other names
     * @param kind what sort of actor
     * @param country ISO 3166-1 alpha-3 or PLOVER code; null for none
     * @param sectors PLOVER sectors, the first one primary
     * @param wikidata Q and digits
     * @param role for a person: the office in words
     * @param from for a person: first day in office; null when not known
     * @param to for a person: last day in office; null when still held
     */
    public record Entry(
            String actor,
            List<String> names,
            Kind kind,
            @Nullable String country,
            List<String> sectors,
            @Nullable String wikidata,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Entry {
            Objects.requireNonNull(actor);
            Objects.requireNonNull(kind);
            names = List.copyOf(names);
            sectors = List.copyOf(sectors);
        }
    }
}
