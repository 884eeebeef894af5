package parallax.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;
import parallax.web.api.data.Alerts;
import parallax.web.api.data.ArticleLists;
import parallax.web.api.data.Findings;
import parallax.web.api.data.OneArticle;
import parallax.web.api.data.Persons;
import parallax.web.api.data.RecordLists;
import parallax.web.api.data.SituationLists;
import parallax.web.api.form.Asked;
import parallax.web.api.form.Form;
import parallax.web.api.form.Reply;
import parallax.web.api.form.Resource;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import parallax.web.http.Routes;

/**
 * Everything that the pages show, as data. It stands before the pages: an address that ends in {@code .json} is no name of an
 * article.
 */
public final class Api implements Routes {

    /** Where it lies. */
    public static final String ROOT = "/api/v1";

    private static final String READING = "GET, HEAD, OPTIONS";
    private static final int HASH = 20;

    private final Desk desk;
    private final DeskSettings settings;
    private final List<Resource> resources;
    private final List<Resource> besides;

    public Api(Desk desk, DeskSettings settings) {
        this.desk = desk;
        this.settings = settings;
        Alerts alerts = new Alerts(desk);
        List<Resource> all = new ArrayList<>();
        all.addAll(new ArticleLists(desk).list());
        all.addAll(new OneArticle(desk).list());
        all.addAll(new RecordLists(desk).list());
        all.addAll(new Findings(desk).list());
        all.addAll(new SituationLists(desk).list());
        all.addAll(new Persons(desk).list());
        all.addAll(alerts.list());
        all.sort(Comparator.comparing(Resource::path));
        this.resources = List.copyOf(all);
        this.besides = alerts.feeds();
    }

    /** What there is, by path. */
    public List<Resource> list() {
        return resources;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Map<String, Handler> handlers = new LinkedHashMap<>();
        for (Resource resource : resources) {
            addViews(handlers, resource);
            handlers.put(ROOT + resource.path(), handler(resource, Form.JSON));
        }
        besides.forEach(resource -> addViews(handlers, resource));
        handlers.forEach((path, handler) -> {
            routes.get(path, handler);
            routes.head(path, handler);
        });
        resources.forEach(resource -> routes.options(ROOT + resource.path(), Api::options));
    }

    /** Longer endings first, so that {@code x.feed.json} is no feed of {@code x.feed}. */
    private void addViews(Map<String, Handler> handlers, Resource resource) {
        String view = resource.view();
        if (view != null) {
            for (Form form : forms(resource)) {
                handlers.put(view + form.ending(), handler(resource, form));
            }
        }
    }

    private static List<Form> forms(Resource resource) {
        return EnumSet.copyOf(resource.forms()).stream()
                .sorted(Comparator.comparingInt((Form form) -> -form.ending().length()))
                .toList();
    }

    private static void options(Context context) {
        context.header("Allow", READING).status(204);
    }

    private Handler handler(Resource resource, Form form) {
        return context -> answer(context, resource, form);
    }

    private void answer(Context context, Resource resource, Form form) throws IOException {
        Asked asked = new Asked(context, form, resource.parameters());
        context.header("Cache-Control", "private, no-cache").header("Vary", "Accept-Language, Cookie");
        if (resource.ofLedger()) {
            String tag = "W/\""
                    + Fingerprint.sha256(desk.generation() + " " + form + " " + asked.here())
                            .substring(0, HASH) + "\"";
            context.header("ETag", tag);
            if (isKnown(context.header("If-None-Match"), tag)) {
                context.status(304);
                return;
            }
        }
        resource.answer().write(asked, new Reply(context, asked, base(context)));
    }

    /** {@code *}, or a list of tags of which one is this; whether they are weak makes no difference here. */
    static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String strong = tag.replaceFirst("^W/", "");
        for (String each : header.split(",", -1)) {
            if (each.strip().equals("*") || each.strip().replaceFirst("^W/", "").equals(strong)) {
                return true;
            }
        }
        return false;
    }

    /** Address of the desk as this reader knows it. */
    private String base(Context context) {
        URI known = settings.address();
        return known == null
                ? context.scheme() + "://" + context.host()
                : known.toString().replaceAll("/+$", "");
    }
}
