package parallax.capture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an input stands.
 *
 * @param name path, address or {@code <stdin>}
 * @param line line within it from 1, 0 when lines do not count
 * @param offset byte within it at which an archive's record begins, -1 when bytes do not count
 * @param url address it was fetched from or says it has, null when not known
 */
public record Origin(
        String name, long line, long offset, @Nullable String url) {

    public Origin {
        Objects.requireNonNull(name);
    }

    public static Origin file(String name) {
        return new Origin(name, 0, -1, null);
    }

    /** Something that was fetched, or says where it stands. */
    public static Origin of(String name, @Nullable String url) {
        return new Origin(name, 0, -1, url);
    }

    /** The same, at a line of it. */
    public Origin atLine(long number) {
        return new Origin(name, number, -1, url);
    }

    /** The same, at a byte of it. */
    public Origin atByte(long first) {
        return new Origin(name, 0, first, url);
    }

    public Origin withUrl(@Nullable String address) {
        return new Origin(name, line, offset, address);
    }

    /** As troubles are reported: {@code feed.jsonl:17}, {@code pages.warc.gz@1042}. */
    public String place() {
        return line > 0 ? name + ":" + line : offset >= 0 ? name + "@" + offset : name;
    }
}
