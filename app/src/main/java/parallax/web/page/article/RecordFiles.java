package parallax.web.page.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import parallax.format.cite.BibTex;
import parallax.format.cite.Citation;
import parallax.format.cite.CslJson;
import parallax.format.cite.PlainCitation;
import parallax.format.linked.WebAnnotations;
import parallax.web.article.KindSet;
import parallax.web.http.Routes;
import parallax.web.page.Pages;
import parallax.web.record.History;

/** A record in forms for other programs: citations, W3C Web Annotation. They stand under the address of its page. */
public final class RecordFiles implements Routes {

    private static final String RECORD = "/articles/{id}/{record}";

    private final Pages pages;
    private final Records records;

    public RecordFiles(Pages pages, Records records) {
        this.pages = pages;
        this.records = records;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(RECORD + ".bib", context -> cite(context, "application/x-bibtex", BibTex::write));
        routes.get(
                RECORD + ".csl.json",
                context -> cite(context, "application/vnd.citationstyles.csl+json", CslJson::write));
        routes.get(RECORD + ".txt", context -> cite(context, "text/plain", PlainCitation::write));
        routes.get(RECORD + ".jsonld", this::annotate);
    }

    private void cite(Context context, String type, Function<Citation, String> form) {
        History history = find(context);
        answer(context, type, form.apply(records.citation(context, history.last(), history.entry())));
    }

    private void annotate(Context context) {
        History history = find(context);
        StringWriter out = new StringWriter();
        try (WebAnnotations annotations = new WebAnnotations(name -> out, KindSet.ALL)) {
            annotations.begin();
            annotations.write(history.last().article(), history.last().account().with(List.of(history.entry())));
            annotations.end();
        } catch (IOException e) {
            throw new UncheckedIOException("an annotation that cannot be written", e);
        }
        answer(context, "application/ld+json", out.toString());
    }

    private History find(Context context) {
        return records.require(pages.words(context), context.pathParam("id"), context.pathParam("record"));
    }

    private static void answer(Context context, String type, String text) {
        context.header("Cache-Control", "private, no-cache")
                .contentType(type + "; charset=utf-8")
                .result(text);
    }
}
