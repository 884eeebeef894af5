package parallax.web.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.FetchSettings;
import parallax.store.Location;

/**
 * How a desk is served.
 *
 * @param ledger which ledger
 * @param host name or address that is listened on
 * @param port to listen on; 0 for any that is free
 * @param address under which readers know the desk where it stands behind another server, null when they ask it directly
 * @param following how the sources are asked that are followed; null when none is
 */
public record DeskSettings(
        Location ledger,
        String host,
        int port,
        @Nullable URI address,
        @Nullable FetchSettings following) {

    /** The machine itself, and nobody else. */
    public static final String LOOPBACK = "127.0.0.1";

    public static final int PORT = 8484;

    private static final int MOST = 65_535;

    public DeskSettings {
        Objects.requireNonNull(ledger);
        if (host.isBlank()) {
            throw new IllegalArgumentException("expected a host to listen on, found nothing");
        }
        if (port < 0 || port > MOST) {
            throw new IllegalArgumentException("a port is 0 to " + MOST + ", found " + port);
        }
        if (address != null
                && (address.getScheme() == null || !address.getScheme().matches("https?"))) {
            throw new IllegalArgumentException("the public address begins with http:// or https://, found " + address);
        }
    }

    /** A desk that follows nothing. */
    public DeskSettings(Location ledger, String host, int port, @Nullable URI address) {
        this(ledger, host, port, address, null);
    }

    /** Whether only this machine can ask, so that nobody needs an account. */
    public boolean isLoopback() {
        try {
            return address == null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no such host to listen on: " + host, e);
        }
    }

    /** Whether readers reach it by an encrypted connection, so that cookies may ask for one. */
    public boolean isEncrypted() {
        return address != null && "https".equals(address.getScheme());
    }
}
