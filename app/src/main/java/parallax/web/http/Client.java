package parallax.web.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From where a request comes. It is compared and counted while the server runs, and kept nowhere. */
public final class Client {

    private static final String ATTRIBUTE = "parallax.client";
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK = 8;

    private Client() {}

    /**
     * Notes where the request comes from.
     *
     * @param behindProxy whether a server of our own stands before this one and says so; else anybody could say anything
     */
    static void keep(Context context, boolean behindProxy) {
        String forwarded = behindProxy ? last(Collections.list(context.req().getHeaders("X-Forwarded-For"))) : null;
        InetAddress address = parse(forwarded);
        if (address == null) {
            address = parse(context.req().getRemoteAddr());
        }
        context.attribute(ATTRIBUTE, new Kept(name(address), address != null && address.isLoopbackAddress()));
    }

    private record Kept(String name, boolean local) {}

    /** What is counted: an address of version 4, or of version 6 the network that one customer is given. */
    public static String of(Context context) {
        return kept(context).name;
    }

    /** Whether it is this machine itself. */
    static boolean isLocal(Context context) {
        return kept(context).local;
    }

    private static Kept kept(Context context) {
        Kept kept = context.attribute(ATTRIBUTE);
        return Objects.requireNonNull(kept, "a request that was not looked at");
    }

    /** What our own server added stands last; what stands before it is the client's word. */
    private static @Nullable String last(List<String> headers) {
        if (headers.isEmpty()) {
            return null;
        }
        String all = headers.get(headers.size() - 1);
        return all.substring(all.lastIndexOf(',') + 1).strip();
    }

    private static @Nullable InetAddress parse(@Nullable String written) {
        String bare = written == null ? "" : written.replace("[", "").replace("]", "");
        if (!LITERAL.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String name(@Nullable InetAddress address) {
        if (address == null) {
            return "?";
        }
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        StringBuilder network = new StringBuilder("net ");
        for (int i = 0; i < NETWORK; i++) {
            network.append(Integer.toHexString(bytes[i] & 0xFF)).append(':');
        }
        return network.toString();
    }
}
