package parallax.bench.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parallax.text.CodePoints;

/**
 * A text of the gold with what the gold says about it.
 *
 * @param id the gold's own id
 * @param text exactly as given
 * @param published day of publication, null when the gold has none
 * @param record the whole record
 */
public record GoldText(String id, String text, @Nullable LocalDate published, JsonNode record) {

    /** @param textField field that holds the text */
    public static GoldText of(JsonNode record, String textField, String dateField) {
        return new GoldText(
                record.path("id").asText(), Fields.text(record, textField), Fields.day(record, dateField), record);
    }

    public CodePoints points() {
        return new CodePoints(text);
    }
}
