package parallax.capture.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.Fetcher.FetchException;

/** Sends one request and receives its answer, bounded in bytes and in time. The relay opens with the first request. */
final class Wire implements AutoCloseable {

    private static final long MOST_HEAD = 1 << 18;
    private static final Set<Integer> WITH_A_PAGE = Set.of(200, 203);

    private final FetchSettings settings;
    private final Fetcher.Surroundings surroundings;
    private @Nullable Relay relay;
    private @Nullable HttpClient client;
    private boolean closed;

    Wire(FetchSettings settings, Fetcher.Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /**
     * What is asked.
     *
     * @param headers beyond those that every request has
     * @param most bytes of the body
     * @param cut whether a longer body is cut off there and not refused
     * @param handed what is handed to the server, null when a page is asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    record Call(URI uri, Map<String, String> headers, long most, boolean cut, byte @Nullable [] handed) {

        Call(URI uri, Map<String, String> headers, long most, boolean cut) {
            this(uri, headers, most, cut, null);
        }
    }

    /**
     * What came.
     *
     * @param body as it came, perhaps packed; empty unless the status says that a page follows
     * @param at when the head had arrived
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    record Answer(int status, HttpHeaders headers, byte[] body, Instant at) {

        boolean hasPage() {
            return WITH_A_PAGE.contains(status);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Status line and header lines, each with its end of line; the JDK's client keeps neither order nor reason. */
        String head() {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + (status == 200 ? " OK\r\n" : " \r\n"));
            headers.map()
                    .forEach((name, values) -> values.forEach(value ->
                            head.append(name).append(": ").append(value).append("\r\n")));
            return head.toString();
        }
    }

    Answer send(Call call, Ticker.Deadline deadline) throws FetchException {
        Relay through = relay();
        long most = 2 * call.most() + 4 * MOST_HEAD; // chunks and encryption add to the body
        try (Ticket ticket = through.admit(most, deadline)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                    .header("User-Agent", settings.header())
                    .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
                    .header("Accept-Encoding", "gzip, deflate")
                    .header("Proxy-Authorization", "Parallax " + ticket.secret());
            call.headers().forEach(request::header);
            if (call.handed() != null) {
                request.POST(HttpRequest.BodyPublishers.ofByteArray(call.handed()));
            }
            Answer answer = receive(request.build(), call, ticket, deadline);
            FetchException trouble = ticket.trouble();
            if (trouble != null && !isWholeAllTheSame(answer, trouble)) {
                throw trouble;
            }
            return checked(answer);
        }
    }

    /** What goes wrong behind an answer whose end was known is not the trouble of the answer. */
    private static boolean isWholeAllTheSame(Answer answer, FetchException trouble) {
        boolean saysWhereItEnds = !answer.header("Content-Length").isEmpty()
                || !answer.header("Transfer-Encoding").isEmpty()
                || !answer.hasPage();
        return trouble.name().equals("too-large") || (trouble.name().equals("hung-up") && saysWhereItEnds);
    }

    private Answer receive(HttpRequest request, Call call, Ticket ticket, Ticker.Deadline deadline)
            throws FetchException {
        Instant[] at = {Instant.now()};
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, head -> {
            at[0] = Instant.now();
            boolean page = WITH_A_PAGE.contains(head.statusCode());
            return page ? new BoundedBody(call.most(), call.cut()) : new BoundedBody(0, true);
        });
        try {
            HttpResponse<byte[]> response = answer.get(Math.max(1, deadline.nanosLeft()), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body(), at[0]);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchException("too-slow", "not received within the time limit");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted", "fetching was interrupted");
        } catch (ExecutionException e) {
            FetchException trouble = ticket.trouble();
            throw trouble != null ? trouble : trouble(e);
        }
    }

    private static FetchException trouble(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return new FetchException("too-large", String.valueOf(cause.getMessage()));
            }
            if (cause instanceof SSLException) {
                return new FetchException("tls-failed", "no trusted connection: " + deepest(cause));
            }
            if (cause instanceof ProtocolException) {
                return new FetchException("bad-answer", "what came is not HTTP: " + cause.getMessage());
            }
        }
        return new FetchException("hung-up", "the connection ended before the answer: " + deepest(thrown));
    }

    private static String deepest(Throwable thrown) {
        Throwable cause = thrown;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return String.valueOf(cause.getMessage());
    }

    private static Answer checked(Answer answer) throws FetchException {
        long length = 0;
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            for (String value : header.getValue()) {
                length += header.getKey().length() + value.length();
            }
        }
        if (length > MOST_HEAD) {
            throw new FetchException("too-large", "the head of the answer is longer than " + MOST_HEAD + " bytes");
        }
        return answer;
    }

    private synchronized Relay relay() {
        if (closed) {
            throw new IllegalStateException("the fetcher is closed");
        }
        if (relay == null) {
            try {
                relay = Relay.open(surroundings.network(), settings.privateAddresses());
            } catch (IOException e) {
                throw new UncheckedIOException("no port of this machine could be opened to fetch through", e);
            }
        }
        return relay;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(ProxySelector.of(relay().address()));
            if (surroundings.tls() != null) {
                builder.sslContext(surroundings.tls());
            }
            client = builder.build();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (relay != null) {
            try {
                relay.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the port of this machine could not be closed", e);
            }
        }
    }
}
