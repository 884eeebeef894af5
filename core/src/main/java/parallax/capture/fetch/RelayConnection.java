package parallax.capture.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/** One connection through the relay: a tunnel, or one request and its answer. */
final class RelayConnection implements Runnable {

    /** Our own client sends its head at once. */
    private static final int LONGEST_HEAD_MILLISECONDS = 5_000;

    private static final int BUFFER = 1 << 14;

    private final Relay relay;
    private final Socket client;

    RelayConnection(Relay relay, Socket client) {
        this.relay = relay;
        this.client = client;
    }

    @Override
    public void run() {
        Ticket ticket = null;
        try (client) {
            client.setSoTimeout(LONGEST_HEAD_MILLISECONDS);
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            RequestHead head = RequestHead.read(in);
            ticket = relay.ticket(head.secret());
            if (ticket == null) {
                write(client, "HTTP/1.1 407 No Ticket\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            ticket.attach(client);
            client.setSoTimeout(0);
            serve(ticket, head, in);
        } catch (IOException e) {
            broken(ticket, e);
        }
    }

    private static void broken(@Nullable Ticket ticket, IOException e) {
        if (ticket != null) {
            ticket.fail(new FetchException("hung-up", "the connection broke off: " + e.getMessage()));
        }
    }

    private void serve(Ticket ticket, RequestHead head, InputStream in) throws IOException {
        Socket connected;
        try {
            connected = relay.connect(head.host(), head.port(), ticket);
        } catch (FetchException e) {
            ticket.fail(e);
            write(client, "HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        try (Socket server = connected) {
            ticket.attach(server);
            server.setTcpNoDelay(true);
            if (head.tunnel()) {
                write(client, "HTTP/1.1 200 Connected\r\n\r\n");
                relay.start(() -> forward(in, server));
            } else {
                write(server, head.forwarded());
                server.getOutputStream().write(in.readNBytes(head.body()));
            }
            answer(server, ticket);
        }
    }

    private static void write(Socket to, String head) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What the client says to the server, until either hangs up. */
    private static void forward(InputStream in, Socket server) {
        try (server) {
            in.transferTo(server.getOutputStream());
        } catch (IOException e) {
            return; // the other direction notices too, and says so
        }
    }

    private void answer(Socket server, Ticket ticket) throws IOException {
        InputStream in = server.getInputStream();
        byte[] buffer = new byte[BUFFER];
        long passed = 0;
        for (int read = next(server, in, buffer); read >= 0; read = next(server, in, buffer)) {
            passed += read;
            if (passed > ticket.most()) {
                ticket.fail(
                        new FetchException("too-large", "more than " + ticket.most() + " bytes came in one answer"));
                return;
            }
            if (!handOn(buffer, read)) {
                return;
            }
        }
    }

    /** How much came, below zero at the end; it is no trouble of the server when we ourselves have hung up. */
    private static int next(Socket server, InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            if (server.isClosed()) {
                return -1;
            }
            throw e;
        }
    }

    /** False when the client has hung up, which it does when it has enough. */
    private boolean handOn(byte[] buffer, int length) {
        try {
            client.getOutputStream().write(buffer, 0, length);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
