package parallax.web.page.review;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.web.review.Queue.Wish;

/** Which records of the queue are asked for, in the address of a page. */
final class Wishes {

    private static final String QUEUE = "/review";

    private Wishes() {}

    static Wish of(Context context) {
        return new Wish(
                text(context.queryParam("q")),
                text(context.queryParam("kind")),
                text(context.queryParam("outlet")),
                below(context.queryParam("below")),
                !"all".equals(context.queryParam("seen")));
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "").strip();
    }

    private static int below(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Wish.ALL;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected 0 to 100 per cent, found " + value, e);
        }
    }

    /** The query that asks for it again, with the question mark; empty when everything is asked for. */
    static String query(Wish wish) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", wish.words());
        fields.put("kind", wish.kind());
        fields.put("outlet", wish.outlet());
        fields.put("below", wish.below() == Wish.ALL ? "" : Integer.toString(wish.below()));
        fields.put("seen", wish.unseen() ? "" : "all");
        String query = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Where a form leads back to: a page of the review, whatever was sent, with what was done. */
    static String back(Context context, long done) {
        String asked = text(context.formParam("back"));
        String page = asked.startsWith("?") ? QUEUE + asked : QUEUE;
        return page + (page.contains("?") ? "&" : "?") + "done=" + done;
    }
}
