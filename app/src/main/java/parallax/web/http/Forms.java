package parallax.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps forms of other sites out: each form carries a token that follows from a cookie of the visitor and a secret of this
 * server, and a form without it is refused (OWASP, signed double submit). Whoever is signed in has a token of the session instead.
 */
final class Forms {

    /** The field, and for scripts the header, that carries the token. */
    static final String FIELD = "_token";

    static final String HEADER = "X-Parallax-Token";

    static final String COOKIE = "parallax-visit";
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret = new byte[BYTES];
    private final boolean encrypted;

    /** @param encrypted whether the cookie goes over encrypted connections only */
    Forms(boolean encrypted) {
        this.encrypted = encrypted;
        random.nextBytes(secret);
    }

    /** The token of this visitor, who gets a cookie when he has none. */
    String token(Context context) {
        String visit = context.cookie(COOKIE);
        if (visit == null || visit.isBlank()) {
            visit = fresh();
            Cookie cookie = new Cookie(COOKIE, visit);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(encrypted);
            cookie.setSameSite(SameSite.LAX);
            context.cookie(cookie);
        }
        return sign(visit);
    }

    /** @throws DeskException 403 when the form is none of this desk's, or older than this server */
    void check(Context context, Visitor visitor) {
        String given = context.header(HEADER);
        if (!same(given == null ? context.formParam(FIELD) : given, visitor.token())) {
            throw new DeskException(403, "stale-form");
        }
    }

    private static boolean same(@Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String sign(String visit) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(visit.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
