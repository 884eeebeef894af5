package parallax.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;

/** Every request comes by here first: from where, how often, how much, under which name, from whom and with which form. */
public final class Gate {

    /** Where names and passwords are sent. */
    public static final String SIGN_IN = "/login";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Pattern LOCAL = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1\\])(:\\d+)?");

    private static final String START = "parallax.start";
    private static final double NANOS_A_MILLI = 1e6;

    private final DeskSettings settings;
    private final boolean loopback;
    private final Forms forms;
    private final Visitors visitors;
    private final Limits limits;

    public Gate(DeskSettings settings, Desk desk) {
        this.settings = settings;
        this.loopback = settings.isLoopback();
        this.forms = new Forms(settings.isEncrypted());
        this.visitors = new Visitors(desk.store(), forms, loopback);
        this.limits = new Limits(desk.clock());
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
        Visitor.keep(context, Visitor.UNKNOWN);
        Client.keep(context, settings.address() != null);
        checkName(context.header("Host"));
        if (!Client.isLocal(context)) {
            take(context, Limits.Kind.READING);
        }
        checkAddress(context);
        Bodies.check(context);
        boolean writes = !READING.contains(context.method());
        if (writes && "cross-site".equalsIgnoreCase(context.header("Sec-Fetch-Site"))) {
            throw new DeskException(403, "other-site");
        }
        Visitor visitor = visitors.find(context);
        Visitor.keep(context, visitor);
        if (writes) {
            checkWriting(context, visitor);
        }
    }

    /** No name and no id has a character that cannot be seen, and a database may refuse one. */
    private static void checkAddress(Context context) {
        boolean unseen = has(context.path())
                || context.queryParamMap().entrySet().stream()
                        .anyMatch(field ->
                                has(field.getKey()) || field.getValue().stream().anyMatch(Gate::has));
        if (unseen) {
            throw new DeskException(400, "control-character");
        }
    }

    private static boolean has(String text) {
        String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        return plain.codePoints().anyMatch(point -> Character.isISOControl(point) && "\t\n\r".indexOf(point) < 0);
    }

    private void checkWriting(Context context, Visitor visitor) {
        if (!visitor.isProgram()) {
            forms.check(context, visitor);
        }
        if (!visitor.local()) {
            boolean signsIn = context.path().replaceAll("/+$", "").equals(SIGN_IN);
            take(
                    context,
                    signsIn
                            ? Limits.Kind.SIGNING_IN
                            : visitor.name() == null ? Limits.Kind.WRITING : Limits.Kind.WORKING);
        }
    }

    private void take(Context context, Limits.Kind kind) {
        long seconds = limits.take(kind, Client.of(context));
        if (seconds > 0) {
            throw tooOften(context, seconds);
        }
    }

    /** That somebody is to come again later. */
    public static DeskException tooOften(Context context, long seconds) {
        context.header("Retry-After", String.valueOf(seconds));
        return new DeskException(429, "too-often", seconds);
    }

    /** A page of another site that resolves its own name to this machine would else read the desk of its user. */
    private void checkName(@Nullable String host) {
        URI address = settings.address();
        boolean open = address == null && !loopback; // by whatever name people know this machine
        boolean known = open
                || (host != null
                        && (LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()
                                || (address != null && host.equalsIgnoreCase(address.getAuthority()))));
        if (!known) {
            throw new DeskException(421, "other-host", String.valueOf(host));
        }
    }
}
