package parallax.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.situation.definition.Definition;
import parallax.text.RuleFile;

/**
 * Definitions of situations in a file: a table with the columns {@code name actors places terms from to}, names parted by
 * {@code |}, or a JSON array of objects with these fields.
 */
public final class DefinitionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinitionFile() {}

    /**
     * @throws IllegalArgumentException when the file does not keep the form; the message names file and line
     * @throws IOException when it cannot be read
     */
    public static List<Definition> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Definition> definitions = text.stripLeading().startsWith("[") ? json(file, text) : table(file, text);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException(file + ": expected at least one situation, found none");
        }
        return definitions;
    }

    private static List<Definition> table(Path file, String text) throws IOException {
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            List<Definition> definitions = new ArrayList<>();
            for (RuleFile.Row row : RuleFile.parse(file.toString(), lines).rows()) {
                definitions.add(new Definition(
                                row.get("name"),
                                row.list("actors"),
                                row.list("places"),
                                row.list("terms"),
                                row.firstDay("from"),
                                row.lastDay("to"))
                        .orByName());
            }
            return definitions;
        }
    }

    private static List<Definition> json(Path file, String text) {
        try {
            List<Definition> definitions = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                definitions.add(definition(file + ", situation " + (definitions.size() + 1), node));
            }
            return definitions;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ": expected an array of situations, found: " + e.getOriginalMessage(),
                    e);
        }
    }

    private static Definition definition(String place, JsonNode node) {
        if (!node.path("name").isTextual()) {
            throw new IllegalArgumentException(place + ": expected an object with a \"name\", found " + node);
        }
        return new Definition(
                        node.path("name").asText(),
                        names(place, node, "actors"),
                        names(place, node, "places"),
                        names(place, node, "terms"),
                        day(place, node, "from"),
                        day(place, node, "to"))
                .orByName();
    }

    private static List<String> names(String place, JsonNode node, String field) {
        JsonNode value = node.path(field);
        List<String> names = new ArrayList<>();
        for (JsonNode each : value) {
            names.add(each.asText());
        }
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new IllegalArgumentException(place + ": expected an array as \"" + field + "\", found " + value);
        }
        return names;
    }

    private static @Nullable LocalDate day(String place, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    place + ": expected a day such as 2022-02-10 as \"" + field + "\", found " + value, e);
        }
    }
}
