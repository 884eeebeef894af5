package parallax.format.coded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.export.Harbour;
import parallax.format.export.Python;
import parallax.format.export.Written;

/** The records are read with JSON.simple and, where there is one, with Python. */
class PloverTest {

    private final String written = Written.one(outputs -> new Plover(outputs, Undated.EMPTY));
    private final List<Map<String, Object>> records = parse(written);

    PloverTest() throws IOException, ParseException {}

    @Test
    void anEventIsOneRecordWithTheFieldsOfTheManual() {
        Map<String, Object> shelling = records.get(0);
        assertThat(records).hasSize(6);
        assertThat(shelling)
                .containsEntry("id", Harbour.ARTICLE.id() + "/e1")
                .containsEntry("date", "2022-02-15")
                .containsEntry("quad_code", 4L)
                .containsEntry("link", "https://www.paper.example/1?a=b");
        assertThat(list(shelling, "event")).containsExactly("ASSAULT");
        assertThat(list(shelling, "mode")).containsExactly("heavy-weapons");
        assertThat(list(shelling, "context")).containsExactly("military", "human_rights");
    }

    @Test
    void anActorHasItsCodeItsSectorsAndItsWords() {
        assertThat(first(records.get(0), "actor"))
                .containsEntry("code", "NOR")
                .containsEntry("sector", "MILGOV")
                .containsEntry("entity_text", "army");
    }

    @Test
    void anUnnamedActorIsUnknownAndAnUnnamedRecipientIsNone() {
        Map<String, Object> bomb = records.get(4);
        assertThat(first(bomb, "actor")).containsEntry("sector", "UNK").containsEntry("code", null);
        assertThat(list(bomb, "recipient")).isEmpty();
    }

    @Test
    void whatDidNotHappenHasItsAuxiliaryMode() {
        assertThat(list(records.get(1), "mode")).containsExactly("arrest", "future");
        assertThat(list(records.get(2), "mode")).containsExactly("troops", "negation", "historical");
    }

    @Test
    void aCountryHasNoPoint() {
        assertThat(first(records.get(1), "event_loc"))
                .containsEntry("resolution", 1L)
                .doesNotContainKeys("lat", "lon");
        assertThat(first(records.get(0), "event_loc"))
                .containsEntry("resolution", 4L)
                .containsEntry("lon", -2.25);
    }

    @Test
    void anUndatedEventHasNoDayUnlessThatOfPublicationIsAskedFor() throws IOException, ParseException {
        assertThat(records.get(3)).containsEntry("date", null);
        Map<String, Object> asked = parse(Written.one(outputs -> new Plover(outputs, Undated.PUBLICATION)))
                .get(3);
        assertThat(asked).containsEntry("date", "2022-02-16");
        assertThat(String.valueOf(asked.get("comment"))).contains("day of publication");
    }

    @Test
    void theTellerIsNamed() {
        assertThat(records.get(0)).containsEntry("comment", "said by Ada Roe");
    }

    @Test
    void pythonFindsTheSentence(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(Plover.FILE, written, "text.txt", Harbour.ARTICLE.text()), """
                import json, sys
                text = open(sys.argv[1] + '/text.txt', encoding='utf-8', newline='').read()
                for line in open(sys.argv[1] + '/plover.jsonl', encoding='utf-8'):
                    record = json.loads(line)
                    info = record['text_info']
                    if info['in'] == 'text':
                        print(text[info['start']:info['end']] == record['text'])
                """))
                .hasSize(5)
                .containsOnly("True");
    }

    private static List<Object> list(Map<String, Object> record, String field) {
        List<Object> items = new ArrayList<>();
        for (Object item : requireNonNull((JSONArray) record.get(field))) {
            items.add(item);
        }
        return items;
    }

    private static Map<String, Object> first(Map<String, Object> record, String field) {
        return map((JSONObject) list(record, field).get(0));
    }

    private static Map<String, Object> map(JSONObject object) {
        Map<String, Object> map = new HashMap<>();
        for (Object key : object.keySet()) {
            map.put(key.toString(), object.get(key));
        }
        return map;
    }

    private static List<Map<String, Object>> parse(String lines) throws ParseException {
        List<Map<String, Object>> records = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            records.add(map((JSONObject) new JSONParser().parse(line)));
        }
        return records;
    }
}
