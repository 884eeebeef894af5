package parallax.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cookie by which a browser that signed in is known. */
public final class SessionCookie {

    /** How long somebody stays signed in. */
    public static final Duration LASTING = Duration.ofDays(14);

    static final String NAME = "parallax-session";

    private final boolean encrypted;

    /** @param encrypted whether it goes over encrypted connections only */
    public SessionCookie(boolean encrypted) {
        this.encrypted = encrypted;
    }

    /** The token that the browser brings; null when it brings none. */
    public static @Nullable String find(Context context) {
        return context.cookie(NAME);
    }

    /** Gives the browser a token, and takes what its forms carried before: nothing of before the sign-in is good after it. */
    public void write(Context context, String token) {
        write(context, token, (int) LASTING.toSeconds());
        context.removeCookie(Forms.COOKIE, "/");
    }

    public void clear(Context context) {
        write(context, "", 0);
    }

    private void write(Context context, String token, int seconds) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
    }
}
