package parallax.web.chart.map;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Land and boundary lines of the world, packed by {@code app/src/main/map/pack.py}, which says how. Boundaries have no
 * owner: all are the same thin dashed line.
 *
 * @param land closed outlines; one within another is water
 * @param boundaries lines between countries
 */
record World(List<Outline> land, List<Outline> boundaries) {

    private static final String RESOURCE = "/parallax/web/chart/land.bin.gz";
    private static final String BEGINNING = "PLXMAP1";
    private static final double UNITS = 100;

    /** Read when the first map is drawn. */
    private static final class Known {
        private static final World WORLD = read();
    }

    static World known() {
        return Known.WORLD;
    }

    private static World read() {
        try (InputStream file = World.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IOException("missing from the jar: " + RESOURCE);
            }
            InputStream in = new BufferedInputStream(new GZIPInputStream(file));
            String beginning = new String(in.readNBytes(BEGINNING.length()), StandardCharsets.US_ASCII);
            if (!beginning.equals(BEGINNING)) {
                throw new IOException(RESOURCE + " begins with " + beginning);
            }
            return new World(outlines(in), outlines(in));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<Outline> outlines(InputStream in) throws IOException {
        int count = number(in);
        List<Outline> outlines = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            outlines.add(outline(in, number(in)));
        }
        return List.copyOf(outlines);
    }

    private static Outline outline(InputStream in, int points) throws IOException {
        double[] lon = new double[points];
        double[] lat = new double[points];
        int x = 0;
        int y = 0;
        for (int at = 0; at < points; at++) {
            x += difference(in);
            y += difference(in);
            lon[at] = x / UNITS;
            lat[at] = y / UNITS;
        }
        return Outline.of(lon, lat);
    }

    private static int difference(InputStream in) throws IOException {
        int folded = number(in);
        return (folded >>> 1) ^ -(folded & 1);
    }

    private static int number(InputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(RESOURCE + " ends early");
            }
            value |= (next & 127) << shift;
            if (next < 128) {
                break;
            }
        }
        return value;
    }
}
