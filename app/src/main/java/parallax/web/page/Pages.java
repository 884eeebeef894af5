package parallax.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Map;
import parallax.web.http.Assets;
import parallax.web.http.Failures;
import parallax.web.http.Problem;
import parallax.web.http.Visitor;
import parallax.web.words.Languages;
import parallax.web.words.Words;

/** Makes answers of templates. */
public final class Pages implements Failures.Answer {

    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 31_536_000;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Pages(Assets assets) {
        this.assets = assets;
    }

    /**
     * Answers with a page.
     *
     * @param template its name, without folder and ending
     * @param title of the page; empty for the front
     * @param view what the template shows
     * @param others other forms of the same content
     */
    public void show(Context context, String template, String title, Object view, List<Frame.Other> others) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("frame", frame(context, title, others), "view", view), out);
        byte[] page = out.toByteArray();
        String tag = PageTag.of(page);
        context.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept-Language, Cookie, HX-Request");
        if (context.status().getCode() == 200 && tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(io.javalin.http.ContentType.TEXT_HTML).result(page);
    }

    public void show(Context context, String template, String title, Object view) {
        show(context, template, title, view, List.of());
    }

    private Frame frame(Context context, String title, List<Frame.Other> others) {
        String query = context.queryString();
        return new Frame(
                words(context),
                Visitor.of(context),
                assets,
                context.path() + (query == null ? "" : "?" + query),
                context.path(),
                title,
                others);
    }

    /** The reader's language: chosen on this page, before, or what the browser says. */
    @Override
    public Words words(Context context) {
        String chosen = context.queryParam(LANGUAGE);
        if (chosen != null && Languages.ALL.contains(chosen)) {
            Cookie cookie = new Cookie(LANGUAGE, chosen);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setSameSite(SameSite.LAX);
            context.cookie(cookie);
        } else {
            chosen = context.cookie(LANGUAGE);
        }
        return new Words(Languages.choose(chosen, context.header("Accept-Language")));
    }

    @Override
    public void write(Context context, Failures.Trouble trouble) {
        if (Problem.isWanted(context)) {
            Problem.write(context, trouble, words(context));
            return;
        }
        show(context, "trouble", words(context).get("trouble.title"), trouble);
    }
}
