package parallax.web.http;

import io.javalin.http.Context;

/** How much is taken in at one time. Whoever sends says first how much it is; a form has little, an upload has its bound. */
public final class Bodies {

    /** Of a form without files. */
    public static final long FORM = 64 << 10;

    /** Of anything else. */
    public static final long MOST = 2_000_000;

    private Bodies() {}

    /** @throws DeskException 411 when the length is not said, 413 when it is more than is taken */
    static void check(Context context) {
        if (context.header("Transfer-Encoding") != null) {
            throw new DeskException(411, "no-length");
        }
        long length = context.req().getContentLengthLong();
        if (length > (context.isFormUrlencoded() ? FORM : MOST)) {
            throw new DeskException(413, "too-large");
        }
    }
}
