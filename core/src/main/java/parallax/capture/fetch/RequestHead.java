package parallax.capture.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a client of the relay asks for.
 *
 * @param tunnel whether it asks for a tunnel ({@code CONNECT}) and not for one page
 * @param host name or address, without brackets
 * @param port where the host listens
 * @param secret the ticket that it shows, empty when it shows none
 * @param forwarded the head as the server is to get it, empty for a tunnel
 * @param body how many bytes follow the head
 */
record RequestHead(boolean tunnel, String host, int port, String secret, String forwarded, int body) {

    private static final int MOST_BYTES = 1 << 16;
    private static final String SCHEME = "proxy-authorization: parallax ";
    private static final String LENGTH = "content-length: ";

    /** Header lines that are between a client and its proxy only. */
    private static final List<String> NOT_FORWARDED = List.of("proxy-", "connection:", "upgrade:", "http2-settings:");

    static RequestHead read(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n");
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3) {
            throw new ProtocolException("expected a request line");
        }
        boolean tunnel = request[0].equals("CONNECT");
        URI target = target(tunnel ? "https://" + request[1] : request[1]);
        List<String> fields = List.of(lines).subList(1, lines.length);
        String secret = field(fields, SCHEME);
        String length = field(fields, LENGTH);
        int port = target.getPort() >= 0 ? target.getPort() : tunnel ? 443 : 80;
        String host = target.getHost().replaceAll("[\\[\\]]", "");
        return new RequestHead(
                tunnel,
                host,
                port,
                secret,
                tunnel ? "" : forwarded(request, target, fields),
                length.isEmpty() ? 0 : Integer.parseInt(length));
    }

    private static String field(List<String> fields, String begin) {
        return fields.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                .map(line -> line.substring(begin.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static URI target(String written) throws ProtocolException {
        try {
            URI target = URI.create(written);
            if (target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(e.getMessage());
        }
        throw new ProtocolException("expected a host");
    }

    private static String forwarded(String[] request, URI target, List<String> fields) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return fields.stream()
                .filter(line -> NOT_FORWARDED.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith))
                .collect(Collectors.joining(
                        "\r\n",
                        request[0] + " " + target.getRawPath() + query + " HTTP/1.1\r\n",
                        "\r\nConnection: close\r\n\r\n"));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < MOST_BYTES) {
            int read = in.read();
            if (read < 0) {
                throw new ProtocolException("the head is cut short");
            }
            head.append((char) read);
            int length = head.length();
            if (read == '\n' && length >= 4 && head.substring(length - 4).equals("\r\n\r\n")) {
                return new String(
                        head.substring(0, length - 4).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        throw new ProtocolException("the head is longer than " + MOST_BYTES + " bytes");
    }
}
