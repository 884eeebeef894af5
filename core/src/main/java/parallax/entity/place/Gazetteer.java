package parallax.entity.place;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;

/**
 * Cities and divisions of the world by name. The file is unpacked into one array on first use and searched as it is:
 * loading parses nothing, and a look-up reads only the lines it returns. Safe for several threads.
 */
public final class Gazetteer {

    private static final String RESOURCE = "places.tsv.gz";

    private volatile @Nullable Table table;

    /** Every place of that name or other name, the first name's first; empty when the gazetteer has none. */
    public List<Settlement> list(String name) {
        String key = PlaceNames.key(name);
        return key.length() < 2 ? List.of() : table().list(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** A place of the gazetteer as one of the senses of a name; {@code country} is its ISO alpha-3 code. */
    public static Sense sense(Settlement place, String country) {
        return Sense.of(place, country);
    }

    private Table table() {
        Table loaded = table;
        if (loaded == null) {
            synchronized (this) {
                loaded = table;
                if (loaded == null) {
                    loaded = Table.read();
                    table = loaded;
                }
            }
        }
        return loaded;
    }

    /** The unpacked file: where each record begins, and where the section of other names lies. */
    private static final class Table {

        private final byte[] data;
        private final int[] records;
        private final int othersFrom;
        private final int othersTo;

        private Table(byte[] data, int[] records, int othersFrom, int othersTo) {
            this.data = data;
            this.records = records;
            this.othersFrom = othersFrom;
            this.othersTo = othersTo;
        }

        static Table read() {
            InputStream resource =
                    Objects.requireNonNull(Gazetteer.class.getResourceAsStream(RESOURCE), "no resource " + RESOURCE);
            try (InputStream stream = new GZIPInputStream(new BufferedInputStream(resource), 1 << 16)) {
                return of(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RESOURCE, e);
            }
        }

        private static Table of(byte[] data) {
            int[] starts = new int[1 << 18];
            int count = 0;
            int at = 0;
            while (data[at] == '#') {
                at = lineEnd(data, at) + 1;
            }
            while (data[at] != '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at;
                at = lineEnd(data, at) + 1;
            }
            int othersFrom = at + 1;
            int othersTo = othersFrom;
            while (data[othersTo] != '\n') {
                othersTo = lineEnd(data, othersTo) + 1;
            }
            return new Table(data, Arrays.copyOf(starts, count), othersFrom, othersTo);
        }

        private static int lineEnd(byte[] data, int from) {
            int at = from;
            while (data[at] != '\n') {
                at++;
            }
            return at;
        }

        List<Settlement> list(byte[] key) {
            List<Settlement> found = new ArrayList<>();
            int record = firstRecord(key);
            while (record < records.length && compare(key, records[record]) == 0) {
                found.add(settlement(record, false));
                record++;
            }
            int line = findOther(key);
            if (line >= 0) {
                String numbers = new String(
                        data,
                        line + key.length + 1,
                        lineEnd(data, line) - line - key.length - 1,
                        StandardCharsets.US_ASCII);
                for (String number : numbers.split(" ")) {
                    found.add(settlement(Integer.parseInt(number), true));
                }
            }
            return found;
        }

        private int firstRecord(byte[] key) {
            int low = 0;
            int high = records.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (compare(key, records[middle]) > 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Where the line of other names with this key begins, or -1. */
        private int findOther(byte[] key) {
            int low = othersFrom;
            int high = othersTo;
            while (low < high) {
                int line = (low + high) >>> 1;
                while (line > low && data[line - 1] != '\n') {
                    line--;
                }
                int order = compare(key, line);
                if (order == 0) {
                    return line;
                }
                if (order < 0) {
                    high = line;
                } else {
                    low = lineEnd(data, line) + 1;
                }
            }
            return -1;
        }

        /** Compares a key with the first field of a line. */
        private int compare(byte[] key, int line) {
            for (int i = 0; i < key.length; i++) {
                byte there = data[line + i];
                if (there == '\t') {
                    return 1;
                }
                if (key[i] != there) {
                    return key[i] - there;
                }
            }
            return data[line + key.length] == '\t' ? 0 : -1;
        }

        private Settlement settlement(int number, boolean byOtherName) {
            int from = records[number];
            String[] f = new String(data, from, lineEnd(data, from) - from, StandardCharsets.UTF_8).split("\t", -1);
            String name = f[1].isEmpty() ? PlaceNames.capitals(f[0]) : f[1];
            boolean coded = f[2].startsWith("+");
            return new Settlement(
                    name,
                    coded ? null : Long.valueOf(f[2]),
                    f[2],
                    f[3],
                    f[4],
                    new Position(Double.parseDouble(f[5]), Double.parseDouble(f[6])),
                    Long.parseLong(f[7]),
                    Settlement.Rank.of(f[8].charAt(0)),
                    byOtherName);
        }
    }
}
