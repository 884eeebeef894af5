package parallax.article;

import java.nio.charset.StandardCharsets;
import parallax.capture.Payload;

/** Makes a page of a piece of HTML that its giver calls the article, so that it is read as pages are. */
final class PieceOfPage {

    private static final String BEFORE =
            "<!DOCTYPE html><html><head><meta property=\"og:type\" content=\"article\"></head><body><article>";
    private static final String AFTER = "</article></body></html>";

    private PieceOfPage() {}

    static Payload.Bytes around(Payload.Markup piece) {
        byte[] page = (BEFORE + piece.html() + AFTER).getBytes(StandardCharsets.UTF_8);
        return new Payload.Bytes(page, "utf-8", "text/html");
    }
}
