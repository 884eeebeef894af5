package parallax.capture.fetch;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/**
 * A small forwarding proxy within the process, between the JDK's client and the world. The client of Java 17 cannot be told
 * which address to connect to: it looks a name up by itself, and a name may answer with a public address when it is checked
 * and with this machine a moment later. Here a name is looked up once, all its answers are checked, and the connection goes
 * to an address that was checked. Certificates are checked by the client, through the tunnel, against the name.
 *
 * <p>It listens on the loopback address only, and serves nobody who does not show the ticket of a request that is under way.
 */
final class Relay implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_ADDRESSES = 4;
    private static final long LONGEST_CONNECT = TimeUnit.SECONDS.toNanos(10);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int SECRET_BITS = 160;

    private final Network network;
    private final boolean privateAddresses;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(Relay::daemon);
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private Relay(Network network, boolean privateAddresses, ServerSocket door) {
        this.network = network;
        this.privateAddresses = privateAddresses;
        this.door = door;
    }

    static Relay open(Network network, boolean privateAddresses) throws IOException {
        ServerSocket door = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
        Relay relay = new Relay(network, privateAddresses, door);
        relay.start(relay::accept);
        return relay;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parallax-relay");
        thread.setDaemon(true);
        return thread;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    Ticket admit(long most, Ticker.Deadline deadline) {
        Ticket ticket =
                new Ticket(this, new BigInteger(SECRET_BITS, random).toString(Character.MAX_RADIX), most, deadline);
        tickets.put(ticket.secret(), ticket);
        return ticket;
    }

    void forget(Ticket ticket) {
        tickets.remove(ticket.secret());
    }

    @Nullable
    Ticket ticket(String secret) {
        return tickets.get(secret);
    }

    void start(Runnable work) throws IOException {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            throw new IOException("the relay is closed", e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (places.tryAcquire()) {
                    start(() -> serve(client));
                } else {
                    client.close();
                }
            } catch (IOException e) {
                LockSupport.parkNanos(A_MOMENT); // the door is closed; or files ran out, and spinning frees none
            }
        }
    }

    private void serve(Socket client) {
        try {
            new RelayConnection(this, client).run();
        } finally {
            places.release();
        }
    }

    /** A connection to the host, at an address that was checked. */
    Socket connect(String host, int port, Ticket ticket) throws FetchException {
        InetAddress[] found = resolve(host);
        check(host, found);
        IOException trouble = new IOException("no address");
        for (InetAddress address : Arrays.copyOf(found, Math.min(found.length, MOST_ADDRESSES))) {
            long nanos = Math.min(LONGEST_CONNECT, ticket.nanosLeft());
            int milliseconds = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
            try {
                return network.connect(new InetSocketAddress(address, port), milliseconds);
            } catch (IOException e) {
                trouble = e;
            }
        }
        throw new FetchException(
                "not-connected", "no connection to " + host + ":" + port + ": " + trouble.getMessage());
    }

    private InetAddress[] resolve(String host) throws FetchException {
        try {
            return network.resolve(host);
        } catch (UnknownHostException e) {
            throw new FetchException("unknown-host", "no address is known for " + host);
        }
    }

    private void check(String host, InetAddress[] found) throws FetchException {
        for (InetAddress address : found) {
            if (!privateAddresses && Addresses.isPrivate(address)) {
                throw new FetchException(
                        "not-allowed-address",
                        host + " is " + address.getHostAddress()
                                + ", on this machine or in a network that is not the open internet;"
                                + " allow private addresses to read it");
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        tickets.values().forEach(Ticket::close);
        threads.shutdownNow();
    }
}
