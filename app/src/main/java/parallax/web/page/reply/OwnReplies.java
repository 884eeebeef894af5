package parallax.web.page.reply;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which replies this browser has sent, in a cookie that ends with it: only there what is held is shown again. */
final class OwnReplies {

    private static final String COOKIE = "parallax-replies";
    private static final String BETWEEN = ".";
    private static final int MOST = 10;

    private final boolean encrypted;

    /** @param encrypted whether the cookie goes over encrypted connections only */
    OwnReplies(boolean encrypted) {
        this.encrypted = encrypted;
    }

    static boolean contains(Context context, String reply) {
        return list(context).contains(reply);
    }

    void add(Context context, String reply) {
        List<String> all = new ArrayList<>(list(context));
        all.add(reply);
        Cookie cookie =
                new Cookie(COOKIE, String.join(BETWEEN, all.subList(Math.max(0, all.size() - MOST), all.size())));
        cookie.setPath("/articles");
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }

    private static List<String> list(Context context) {
        String kept = context.cookie(COOKIE);
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split("\\" + BETWEEN, -1))
                        .filter(id -> Ids.isId(id))
                        .limit(MOST)
                        .toList();
    }
}
