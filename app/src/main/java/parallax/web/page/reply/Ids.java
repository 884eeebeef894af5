package parallax.web.page.reply;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.web.http.DeskException;

/** Ids as they come from outside. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,200}");

    private Ids() {}

    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** @throws DeskException 404 for what cannot be one */
    static String check(Context context, String value) {
        if (!isId(value)) {
            throw DeskException.notFound("no-page", context.path());
        }
        return value;
    }

    /** The same where nothing may stand: null for a blank. */
    static @Nullable String find(Context context, @Nullable String value) {
        return value == null || value.isEmpty() ? null : check(context, value);
    }
}
