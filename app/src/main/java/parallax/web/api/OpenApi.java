package parallax.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The description of the API: OpenAPI 3.1, kept by hand, held to the code by a test. */
public final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LAST_OF_REFERENCE = 1;

    private final JsonNode document;
    private final String yaml;

    public OpenApi() {
        try (InputStream stream = OpenApi.class.getResourceAsStream("openapi.json")) {
            document = JSON.readTree(Objects.requireNonNull(stream, "openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled openapi.json", e);
        }
        yaml = YamlText.of(document);
    }

    public String json() {
        return document.toString();
    }

    /** The same as YAML. */
    public String yaml() {
        return yaml;
    }

    /**
     * Operations under one heading.
     *
     * @param title of the group
     * @param operations in the order of the document
     */
    public record Group(String title, List<Operation> operations) {

        public Group {
            Objects.requireNonNull(title);
            operations = List.copyOf(operations);
        }
    }

    /**
     * Something that can be asked for.
     *
     * @param method of HTTP
     * @param path with what is named in braces
     * @param id unique
     * @param summary one sentence
     * @param description further sentences; empty when there are none
     * @param parameters of path and query
     * @param answer name of the schema of the answer; null where it is described by itself
     */
    public record Operation(
            String method,
            String path,
            String id,
            String summary,
            String description,
            List<Parameter> parameters,
            @Nullable String answer) {

        public Operation {
            Objects.requireNonNull(method);
            Objects.requireNonNull(path);
            Objects.requireNonNull(id);
            Objects.requireNonNull(summary);
            Objects.requireNonNull(description);
            parameters = List.copyOf(parameters);
        }

        /** Whether a browser can ask for it as it stands. */
        public boolean isLink() {
            return method.equals("GET") && !path.contains("{");
        }
    }

    /**
     * What an operation can be told.
     *
     * @param name of the parameter
     * @param place {@code path} or {@code query}
     * @param description in words
     */
    public record Parameter(String name, String place, String description) {

        public Parameter {
            Objects.requireNonNull(name);
            Objects.requireNonNull(place);
            Objects.requireNonNull(description);
        }
    }

    /** All operations by their group, as a reader looks them up. */
    public List<Group> groups() {
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        document.path("tags").forEach(tag -> groups.put(tag.path("name").asText(), new ArrayList<>()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String tag = method.getValue().path("tags").path(0).asText();
                groups.computeIfAbsent(tag, none -> new ArrayList<>())
                        .add(operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            JsonNode parameter = resolved(each);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("description").asText()));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("operationId").asText(),
                node.path("summary").asText(),
                node.path("description").asText(),
                parameters,
                answer(node.path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("schema")));
    }

    private static @Nullable String answer(JsonNode schema) {
        String reference = schema.path("$ref")
                .asText(schema.path("properties")
                        .path("items")
                        .path("items")
                        .path("$ref")
                        .asText());
        return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + LAST_OF_REFERENCE);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(LAST_OF_REFERENCE));
    }
}
