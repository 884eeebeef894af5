package parallax.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.ledger.Entry;
import parallax.text.Labels;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.desk.Desk;
import parallax.web.http.Routes;
import parallax.web.page.Frame;
import parallax.web.page.Pages;

/** The entry of the API: for programs what there is and where, for people a reference of it. */
public final class ApiPage implements Routes {

    private static final String VERSION = "0.1.0";
    private static final Pattern HTML = Pattern.compile("text/html");

    private final Desk desk;
    private final Pages pages;
    private final OpenApi document = new OpenApi();

    public ApiPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** @param groups all operations */
    public record View(List<OpenApi.Group> groups) {

        public View {
            groups = List.copyOf(groups);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(Api.ROOT, this::entry);
        routes.get(Api.ROOT + "/openapi.json", context -> {
            Asked asked = new Asked(context, Form.JSON, Set.of());
            new Reply(context, asked, "").text(document.json());
        });
        routes.get(
                Api.ROOT + "/openapi.yaml",
                context ->
                        context.contentType("application/yaml; charset=utf-8").result(document.yaml()));
    }

    private void entry(Context context) {
        String accepted = Objects.requireNonNullElse(context.header("Accept"), "");
        if (HTML.matcher(accepted).find()) {
            pages.show(
                    context,
                    "api",
                    pages.words(context).get("api.title"),
                    new View(document.groups()),
                    List.of(new Frame.Other("application/json", Api.ROOT + "/openapi.json", "OpenAPI")));
            return;
        }
        context.header("Vary", "Accept");
        Asked asked = new Asked(context, Form.JSON, Set.of());
        new Reply(context, asked, "").json(out -> {
            out.writeStringField("name", "Parallax");
            out.writeStringField("version", VERSION);
            out.writeNumberField("generation", desk.generation());
            out.writeNumberField("articles", desk.ledger().countArticles());
            out.writeObjectFieldStart("records");
            for (Map.Entry<String, Long> kind : records().entrySet()) {
                out.writeNumberField(kind.getKey(), kind.getValue());
            }
            out.writeEndObject();
            Reply.strings(
                    out,
                    "links",
                    document.groups().stream()
                            .flatMap(group -> group.operations().stream())
                            .filter(OpenApi.Operation::isLink)
                            .map(operation -> Api.ROOT + operation.path().replaceFirst("/$", ""))
                            .toList());
            out.writeStringField("openapi", Api.ROOT + "/openapi.json");
        });
    }

    private Map<String, Long> records() {
        Map<String, Long> records = new LinkedHashMap<>();
        for (Entry.Kind kind : Entry.Kind.values()) {
            records.put(Labels.of(kind), 0L);
        }
        desk.ledger()
                .listTallies()
                .forEach(tally -> records.merge(Labels.of(tally.kind()), tally.records(), Long::sum));
        return records;
    }
}
