package parallax.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.web.DeskSettings;

/** Every request comes by here first: who asks, under which name, and with which form. */
public final class Gate {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Pattern LOCAL = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1\\])(:\\d+)?");

    private static final String START = "parallax.start";
    private static final double NANOS_A_MILLI = 1e6;

    private static final Pattern PROGRAM = Pattern.compile("(?i)bearer\\b.*");

    private final DeskSettings settings;
    private final Forms forms;

    public Gate(DeskSettings settings) {
        this.settings = settings;
        this.forms = new Forms(settings.isEncrypted());
    }

    public void addTo(RoutesConfig routes) {
        routes.before(this::look);
        routes.after(Gate::time);
    }

    /** How long the answer took here, without the way to the reader. */
    private static void time(Context context) {
        Long start = context.attribute(START);
        if (start != null) {
            double millis = (System.nanoTime() - start) / NANOS_A_MILLI;
            context.header("Server-Timing", String.format(Locale.ROOT, "desk;dur=%.2f", millis));
        }
    }

    private void look(Context context) {
        context.attribute(START, System.nanoTime());
        Headers.write(context);
        Visitor visitor = visitor(context);
        Visitor.keep(context, visitor);
        checkName(context.header("Host"));
        if (!READING.contains(context.method()) && !isProgram(context)) {
            forms.check(context, visitor);
        }
    }

    /** A page of another site that resolves its own name to this machine would else read the desk of its user. */
    private void checkName(@Nullable String host) {
        URI address = settings.address();
        boolean known = !settings.isLoopback()
                || (host != null
                        && (LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()
                                || (address != null && host.equalsIgnoreCase(address.getAuthority()))));
        if (!known) {
            throw new DeskException(421, "other-host", String.valueOf(host));
        }
    }

    /** A browser sends no such header by itself: what comes with a token comes from nobody's cookie, and may no more than its token. */
    private static boolean isProgram(Context context) {
        String authorization = context.header("Authorization");
        return authorization != null && PROGRAM.matcher(authorization).matches();
    }

    private Visitor visitor(Context context) {
        if (isProgram(context)) {
            return new Visitor(null, Visitor.Role.READER, false, "");
        }
        String token = forms.token(context);
        return settings.isLoopback()
                ? new Visitor(System.getProperty("user.name", "local"), Visitor.Role.ADMIN, true, token)
                : new Visitor(null, Visitor.Role.READER, false, token);
    }
}
