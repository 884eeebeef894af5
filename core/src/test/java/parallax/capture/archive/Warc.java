package parallax.capture.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes archives for tests by hand, byte for byte, so that they may be wrong in every way. */
public final class Warc {

    private Warc() {}

    public static byte[] page(String title) {
        return ("<!doctype html><html><head><title>" + title + "</title></head><body><p>" + title
                        + " was reported on Monday.</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] response(String url, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
                join(head, body));
    }

    public static byte[] html(String url, String title) {
        return response(url, "Content-Type: text/html; charset=utf-8\r\n", page(title));
    }

    public static byte[] record(String type, String fields, byte[] block) {
        return record("WARC/1.0", type, fields + "Content-Length: " + block.length + "\r\n", block);
    }

    public static byte[] record(String version, String type, String fields, byte[] block) {
        String head = version + "\r\nWARC-Type: " + type + "\r\nWARC-Date: 2022-02-17T08:30:00Z\r\n" + fields + "\r\n";
        return join(bytes(head), block, bytes("\r\n\r\n"));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** One gzip member. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
