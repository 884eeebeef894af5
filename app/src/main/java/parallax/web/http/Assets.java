package parallax.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;

/** Style sheets and scripts: each under a name that changes with its content, so that it is kept as long as browsers like. */
public final class Assets {

    private static final String OWN = "/parallax/web/static/";

    /** What goes into the one sheet and the one script, in this order. */
    private static final List<String> SHEETS = List.of(
            OWN + "desk.css",
            OWN + "chart.css",
            OWN + "article.css",
            OWN + "situation.css",
            OWN + "office.css",
            OWN + "review.css",
            OWN + "reply.css",
            OWN + "search.css");

    private static final List<String> SCRIPTS =
            List.of(OWN + "desk.js", OWN + "chart.js", OWN + "article.js", OWN + "review.js", OWN + "reply.js");

    /** Known by this name to templates, and the resources that it is made of. */
    private static final Map<String, List<String>> FILES = Map.of(
            "desk.css",
            SHEETS,
            "desk.js",
            SCRIPTS,
            "icon.svg",
            List.of(OWN + "icon.svg"),
            "htmx.js",
            List.of("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));

    private static final String FOLDER = "/static/";
    private static final int HASH = 10;

    private final Map<String, Asset> byPath = new LinkedHashMap<>();
    private final Map<String, String> pathByName = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(byte[] bytes, String type) {}

    public Assets() {
        FILES.forEach((name, resources) -> {
            byte[] bytes = load(resources);
            int dot = name.lastIndexOf('.');
            String path = FOLDER + name.substring(0, dot) + "."
                    + Fingerprint.sha256(bytes).substring(0, HASH) + name.substring(dot);
            byPath.put(path, new Asset(bytes, type(name)));
            pathByName.put(name, path);
        });
    }

    public void addTo(RoutesConfig routes) {
        routes.get(FOLDER + "{file}", this::serve);
        routes.get("/favicon.ico", context -> context.redirect(path("icon.svg")));
    }

    /** The address of a file by its plain name. */
    public String path(String name) {
        return Objects.requireNonNull(pathByName.get(name), name);
    }

    private void serve(Context context) {
        @Nullable Asset asset = byPath.get(context.path());
        if (asset == null) {
            throw DeskException.notFound("no-page", context.path());
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.bytes());
    }

    private static String type(String name) {
        return name.endsWith(".css")
                ? "text/css; charset=utf-8"
                : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
    }

    private static byte[] load(List<String> resources) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String resource : resources) {
            try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
                all.writeBytes(Objects.requireNonNull(stream, resource).readAllBytes());
                all.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled file " + resource, e);
            }
        }
        return all.toByteArray();
    }
}
