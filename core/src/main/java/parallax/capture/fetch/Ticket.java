package parallax.capture.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/**
 * The right to go through the relay for one request. What goes wrong behind the relay is left here, where no server can
 * write; when the request is over, all its connections end.
 */
final class Ticket implements AutoCloseable {

    private final Relay relay;
    private final String secret;
    private final long most;
    private final Ticker.Deadline deadline;
    private final List<Socket> sockets = new ArrayList<>();
    private @Nullable FetchException trouble;
    private boolean closed;

    /** @param most bytes that may come in on one connection, heads and wrappings included */
    Ticket(Relay relay, String secret, long most, Ticker.Deadline deadline) {
        this.relay = relay;
        this.secret = secret;
        this.most = most;
        this.deadline = deadline;
    }

    String secret() {
        return secret;
    }

    long most() {
        return most;
    }

    long nanosLeft() {
        return deadline.nanosLeft();
    }

    synchronized @Nullable FetchException trouble() {
        return trouble;
    }

    /** Keeps the first trouble; what follows follows from it. */
    synchronized void fail(FetchException found) {
        if (trouble == null && !closed) {
            trouble = found;
        }
    }

    synchronized void attach(Socket socket) throws IOException {
        if (closed) {
            socket.close();
            throw new IOException("the request is over");
        }
        sockets.add(socket);
    }

    @Override
    public void close() {
        relay.forget(this);
        List<Socket> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(sockets);
        }
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a connection could not be closed", e);
            }
        }
    }
}
