package parallax.capture.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parallax.capture.Limits;

/**
 * Fetches one address: http or https, at most five redirects, bounded in bytes and in time, never from this machine or a
 * private network unless that is allowed.
 *
 * <p>Every host is looked up and checked before each request, also after a redirect. The JDK client looks it up again to
 * connect; the JDK keeps the first answer for some seconds ({@code networkaddress.cache.ttl}, 30 by default), so that the
 * address that was checked is the one connected to. A deployment that sets this to 0 loses that guarantee.
 */
public final class Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");

    private final Limits limits;
    private final HttpClient client;

    public Fetcher(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time())
                .build();
    }

    /** @param url where it was found in the end @param bytes the body */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    public record Page(
            String url,
            byte[] bytes,
            @Nullable String charset,
            @Nullable String mediaType) {}

    /** Trouble with one address, under the name it is counted by. */
    public static final class FetchException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String name;

        FetchException(String name, String message) {
            super(message);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    public Page fetch(String address) throws FetchException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI uri = parse(address);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            check(uri);
            HttpResponse<byte[]> response = send(uri, deadline);
            int status = response.statusCode();
            if (status < 300 || status == 304) {
                return page(uri, response);
            }
            String location = response.headers().firstValue("Location").orElse("");
            if (status >= 400 || location.isEmpty()) {
                throw new FetchException("http-status", "the server answered " + status + "; expected 200");
            }
            uri = parse(uri.resolve(location.replace(" ", "%20")).toString());
        }
        throw new FetchException("too-many-redirects", "more than " + MOST_REDIRECTS + " redirects");
    }

    private static URI parse(String address) throws FetchException {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new FetchException("bad-address", "not an address: " + e.getMessage());
        }
        throw new FetchException("bad-address", "expected http:// or https:// and a host, found " + address);
    }

    private void check(URI uri) throws FetchException {
        if (limits.privateAddresses()) {
            return;
        }
        for (InetAddress address : lookUp(uri.getHost())) {
            if (Addresses.isPrivate(address)) {
                throw new FetchException(
                        "not-allowed-address",
                        uri.getHost() + " is " + address.getHostAddress()
                                + ", on this machine or in a private network; allow private addresses to read it");
            }
        }
    }

    private static InetAddress[] lookUp(String host) throws FetchException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new FetchException("unknown-host", "no address is known for " + host);
        }
    }

    private HttpResponse<byte[]> send(URI uri, long deadline) throws FetchException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", limits.userAgent())
                .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(limits.bytes()));
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchException(
                    "too-slow", "not received within " + limits.time().toMillis() / 1000.0 + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchException("interrupted", "fetching was interrupted");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    private static FetchException trouble(@Nullable Throwable cause) {
        return cause instanceof BoundedBody.TooLarge
                ? new FetchException("too-large", String.valueOf(cause.getMessage()))
                : new FetchException("not-fetched", cause == null ? "no answer" : cause.toString());
    }

    private Page page(URI uri, HttpResponse<byte[]> response) throws FetchException {
        HttpHeaders headers = response.headers();
        String type = headers.firstValue("Content-Type").orElse(null);
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
        byte[] body =
                unpacked(response.body(), headers.firstValue("Content-Encoding").orElse("identity"));
        return new Page(uri.toString(), body, charset.find() ? charset.group(1) : null, mediaType(type));
    }

    private static @Nullable String mediaType(@Nullable String type) {
        return type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private byte[] unpacked(byte[] body, String encoding) throws FetchException {
        if (!encoding.strip().equalsIgnoreCase("gzip")) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = in.readNBytes((int) limits.bytes() + 1);
            if (whole.length > limits.bytes()) {
                throw new FetchException("too-large", "unpacked it is more than " + limits.bytes() + " bytes");
            }
            return whole;
        } catch (IOException e) {
            throw new FetchException("broken-gzip", "the compressed answer is damaged: " + e.getMessage());
        }
    }

    /** Receives the body of an HTTP answer and hangs up when it grows above the limit. */
    private static final class BoundedBody implements BodySubscriber<byte[]> {

        private final long limit;
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private @Nullable Subscription subscription;

        BoundedBody(long limit) {
            this.limit = limit;
        }

        /** The answer was longer than is taken. */
        static final class TooLarge extends IOException {

            private static final long serialVersionUID = 1L;

            TooLarge(long limit) {
                super("the answer is longer than " + limit + " bytes");
            }
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (received.size() + (long) buffer.remaining() > limit) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    whole.completeExceptionally(new TooLarge(limit));
                    return;
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                received.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable trouble) {
            whole.completeExceptionally(trouble);
        }

        @Override
        public void onComplete() {
            whole.complete(received.toByteArray());
        }
    }
}
