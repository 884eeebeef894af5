package parallax.format.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.export.Harbour;
import parallax.format.export.Python;
import parallax.format.export.Written;
import parallax.ledger.Entry;

/** The annotations are expanded with Titanium JSON-LD and, where there is one, read with Python. */
class WebAnnotationsTest {

    private static final String OA = "http://www.w3.org/ns/oa#";

    /** Of the published context the terms that are written here. */
    private static final String CONTEXT = """
            {"@context": {
              "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
              "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
              "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
              "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
              "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
              "TimeState": "oa:TimeState", "Software": "as:Application",
              "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
              "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
              "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
              "state": {"@id": "oa:hasState", "@type": "@id"}, "cached": {"@id": "oa:cachedSource", "@type": "@id"},
              "sourceDate": {"@id": "oa:sourceDate", "@type": "xsd:dateTime"},
              "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
              "classifying": "oa:classifying", "tagging": "oa:tagging", "identifying": "oa:identifying",
              "linking": "oa:linking", "describing": "oa:describing",
              "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
              "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
              "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
              "value": "rdf:value", "label": "rdfs:label", "name": "foaf:name",
              "generator": {"@id": "as:generator", "@type": "@id"}, "first": {"@id": "as:first", "@type": "@id"},
              "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
              "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
              "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"}
            }}""";

    private final String written = Written.one(outputs -> new WebAnnotations(outputs, EnumSet.allOf(Entry.Kind.class)));
    private final Expanded expanded = new Expanded(written, CONTEXT);

    WebAnnotationsTest() throws IOException, JsonLdError {}

    @Test
    void everySelectorFindsItsExactWords() {
        String text = Harbour.ARTICLE.text();
        int found = 0;
        for (JsonObject target : targets()) {
            String source = Expanded.value(target, OA + "hasSource");
            String within =
                    source.endsWith(":headline") ? Harbour.ARTICLE.headline().text() : text;
            JsonObject quote = selector(target, "TextQuoteSelector");
            JsonObject position = selector(target, "TextPositionSelector");
            String exact = Expanded.value(quote, OA + "exact");
            int start = Integer.parseInt(Expanded.value(position, OA + "start"));
            int end = Integer.parseInt(Expanded.value(position, OA + "end"));
            assertThat(Written.cut(within, start, end)).isEqualTo(exact);
            assertThat(within)
                    .contains(Expanded.value(quote, OA + "prefix") + exact + Expanded.value(quote, OA + "suffix"));
            found++;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aStatementHasItsContentItsSourceAndItsCue() {
        assertThat(annotations())
                .extracting(node -> node.getString("@id").replaceFirst("urn:parallax:[0-9a-f]+:", ""))
                .contains("s1", "s1:source", "s1:cue", "s4", "s4:source")
                .doesNotContain("s4:cue");
    }

    @Test
    void aDiscontinuousContentHasSeveralTargets() {
        JsonObject official = annotations().stream()
                .filter(node -> node.getString("@id").endsWith(":s4"))
                .findFirst()
                .orElseThrow();
        assertThat(official.getJsonArray(OA + "hasTarget")).hasSize(2);
    }

    @Test
    void theCopyThatWasReadIsNamed() {
        JsonObject state = expanded.ofType(OA + "TimeState").get(0);
        assertThat(Expanded.value(state, OA + "sourceDate")).isEqualTo("2022-02-16T10:00:00Z");
        assertThat(Expanded.value(state, OA + "cachedSource")).endsWith("pages.warc.gz@1042");
    }

    @Test
    void everyTermIsOneOfTheModel() {
        for (JsonObject annotation : annotations()) {
            assertThat(annotation.keySet()).allMatch(key -> key.startsWith("@") || key.startsWith("http"));
            assertThat(Expanded.value(annotation, OA + "motivatedBy")).isEqualTo(OA + "classifying");
        }
        assertThat(expanded.ofType(OA + "TextualBody"))
                .isNotEmpty()
                .allSatisfy(body ->
                        assertThat(Expanded.value(body, OA + "hasPurpose")).startsWith(OA));
    }

    @Test
    void theTotalIsThatOfTheItems() {
        JsonObject collection = expanded.ofType("http://www.w3.org/ns/activitystreams#OrderedCollection")
                .get(0);
        assertThat(Expanded.value(collection, "http://www.w3.org/ns/activitystreams#totalItems"))
                .isEqualTo(String.valueOf(annotations().size()));
    }

    @Test
    void pythonFindsTheWords(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(WebAnnotations.FILE, written, "text.txt", Harbour.ARTICLE.text()), """
                import json, sys
                text = open(sys.argv[1] + '/text.txt', encoding='utf-8', newline='').read()
                for note in json.load(open(sys.argv[1] + '/annotations.jsonld', encoding='utf-8'))['first']['items']:
                    for target in note['target']:
                        quote, position = target['selector']
                        if not target['source'].endswith(':headline'):
                            print(text[position['start']:position['end']] == quote['exact'])
                """))
                .hasSizeGreaterThan(20)
                .containsOnly("True");
    }

    private List<JsonObject> annotations() {
        return expanded.ofType(OA + "Annotation");
    }

    private List<JsonObject> targets() {
        List<JsonObject> targets = new ArrayList<>();
        for (JsonObject annotation : annotations()) {
            for (JsonValue target : annotation.getJsonArray(OA + "hasTarget")) {
                targets.add(target.asJsonObject());
            }
        }
        return targets;
    }

    private static JsonObject selector(JsonObject target, String type) {
        return target.getJsonArray(OA + "hasSelector").stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> String.valueOf(node.get("@type")).contains(OA + type))
                .findFirst()
                .orElseThrow();
    }
}
