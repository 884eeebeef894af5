package parallax.article;

import java.util.ArrayList;
import java.util.List;
import parallax.capture.Capture;
import parallax.capture.Decoded;
import parallax.capture.Given;
import parallax.capture.Payload;
import parallax.capture.Refusal;

/** Reads captures into articles. It keeps no state between two captures and may be used by many threads. */
public final class ArticleReader {

    private final Languages languages = new Languages();
    private final PlainText plainText = new PlainText(new FurnitureRules());

    /** The article that was published, or why none was read. */
    public Outcome read(Capture capture) {
        Payload payload = capture.payload();
        String text = payload instanceof Payload.Text given
                ? given.text()
                : Decoded.of(((Payload.Bytes) payload).bytes(), ((Payload.Bytes) payload).charset())
                        .text();
        return readText(capture, text);
    }

    private Outcome readText(Capture capture, String text) {
        Article.Source source = source(capture);
        if (text.isBlank()) {
            return new NotRead(source, "empty", "not read: the text is empty", null);
        }
        String language = languages.detect(text);
        if (!Languages.isRead(language)) {
            return new NotRead(source, "other-language", "not read: language " + language, language);
        }
        Given given = capture.given();
        PlainText.Layout layout = plainText.layout(text, given.title());
        List<String> notes = new ArrayList<>();
        capture.left().stream().map(Refusal::message).forEach(notes::add);
        return new Article(
                source,
                layout.headline(),
                layout.byline(),
                published(given, layout.published()),
                null,
                language,
                text,
                layout.furniture(),
                notes);
    }

    private static Article.Source source(Capture capture) {
        return new Article.Source(
                capture.origin().place(),
                capture.given().id(),
                capture.origin().url(),
                capture.given().outlet());
    }

    private static Publication published(Given given, Publication said) {
        return given.published() == null
                ? said
                : new Publication(given.published(), given.time(), Publication.From.GIVEN);
    }
}
