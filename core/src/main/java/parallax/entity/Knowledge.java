package parallax.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.place.Clues;
import parallax.entity.place.Gazetteer;
import parallax.entity.table.ActorTable;
import parallax.ledger.Place.Position;
import parallax.text.RuleFile;

/**
 * Everything this room knows before it reads: loaded once, never changed, shared by all threads.
 *
 * @param countries countries by code
 * @param lexicon names
 * @param titles offices and honorifics
 * @param nouns agent nouns
 * @param leaders holders of offices
 * @param genders m or f by first name
 * @param abbreviations what a dateline shortens a division to → its name
 * @param gazetteer cities and divisions
 * @param clues what else tells where a text plays
 */
record Knowledge(
        Countries countries,
        Lexicon lexicon,
        Titles titles,
        AgentNouns nouns,
        Leaders leaders,
        Map<String, String> genders,
        Map<String, String> abbreviations,
        Gazetteer gazetteer,
        Clues clues) {

    Knowledge {
        genders = Map.copyOf(genders);
        abbreviations = Map.copyOf(abbreviations);
    }

    /** Reads the tables that come with the program, and lays the deployment's own over them; the gazetteer is unpacked when the first place is looked up. */
    static Knowledge load(ActorTable own) {
        Countries countries = new Countries();
        Leaders leaders = new Leaders(own);
        Map<String, String> genders = new HashMap<>();
        for (RuleFile.Row row :
                RuleFile.read(Knowledge.class, "en/first_names.tsv").rows()) {
            row.list("names").forEach(name -> genders.put(name, row.get("gender")));
        }
        Map<String, String> abbreviations = new HashMap<>();
        for (RuleFile.Row row :
                RuleFile.read(Knowledge.class, "en/abbreviations.tsv").rows()) {
            row.list("names").forEach(name -> abbreviations.put(name, row.get("name")));
        }
        return new Knowledge(
                countries,
                new Lexicon(countries, leaders, own),
                new Titles(),
                new AgentNouns(),
                leaders,
                genders,
                abbreviations,
                new Gazetteer(),
                new Clues());
    }

    /** The sex that a first name tells, m or f. */
    Optional<String> findGender(String fullName) {
        int space = fullName.indexOf(' ');
        return space < 0 ? Optional.empty() : Optional.ofNullable(genders.get(fullName.substring(0, space)));
    }

    /** Cells of our tables as values; an unreadable cell fails with file and line. */
    static final class Rows {

        private Rows() {}

        /** The cell, null when it is empty. */
        static @Nullable String text(RuleFile.Row row, String column) {
            String cell = row.get(column);
            return cell.isEmpty() ? null : cell;
        }

        /** The cell as a whole number, null when it is empty. */
        static @Nullable Long number(RuleFile.Row row, String column) {
            String cell = row.get(column);
            if (cell.isEmpty()) {
                return null;
            }
            try {
                return Long.valueOf(cell);
            } catch (NumberFormatException e) {
                throw row.malformed("a whole number as " + column + ", found " + cell);
            }
        }

        /** The cells {@code lat} and {@code lon}. */
        static Position position(RuleFile.Row row) {
            try {
                return new Position(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
            } catch (IllegalArgumentException e) {
                throw row.malformed("degrees as lat and lon, found " + row.get("lat") + " and " + row.get("lon"));
            }
        }
    }
}
