package parallax.entity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place.Position;
import parallax.ledger.Place.Precision;

/**
 * Cities and divisions of the world by name. The file is unpacked into one array on first use and searched as it is:
 * loading parses nothing, and a look-up reads only the lines it returns. Safe for several threads.
 */
final class Gazetteer {

    private static final String RESOURCE = "places.tsv.gz";

    private volatile @Nullable Table table;

    /** Every place of that name or other name, the first name's first; empty when the gazetteer has none. */
    List<Settlement> list(String name) {
        String key = PlaceNames.key(name);
        return key.length() < 2 ? List.of() : table().list(key.getBytes(StandardCharsets.US_ASCII));
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

    /**
     * A line of the gazetteer: a city, or a division of a country.
     *
     * @param name as the gazetteer writes it
     * @param geonames GeoNames id; null for a division, which has a code instead
     * @param code GeoNames id or code ("703448", "+US.VA.059"): the stable part of the place's id
     * @param alpha2 ISO 3166-1 alpha-2 code of its country
     * @param division code of its first-order division within the country ("TX")
     * @param position a point in the city, or the middle of the division's people
     * @param population people, three digits of it; 0 when not known
     * @param rank what it is
     * @param byOtherName true when it was found under one of its other names
     */
    record Settlement(
            String name,
            @Nullable Long geonames,
            String code,
            String alpha2,
            String division,
            Position position,
            long population,
            Rank rank,
            boolean byOtherName) {

        Settlement {
            Objects.requireNonNull(name);
            Objects.requireNonNull(rank);
        }

        Precision precision() {
            return switch (rank) {
                case CAPITAL, SEAT, TOWN, HISTORICAL -> Precision.CITY;
                case PART, SECOND_DIVISION -> Precision.DISTRICT;
                case FIRST_DIVISION -> Precision.REGION;
            };
        }

        boolean isDivision() {
            return rank == Rank.FIRST_DIVISION || rank == Rank.SECOND_DIVISION;
        }

        /** What a place of the gazetteer is; the letter is the one in the file. */
        enum Rank {
            CAPITAL('c'),
            SEAT('a'),
            TOWN('t'),
            PART('x'),
            FIRST_DIVISION('r'),
            SECOND_DIVISION('d'),
            HISTORICAL('h');

            private final char letter;

            Rank(char letter) {
                this.letter = letter;
            }

            static Rank of(char letter) {
                for (Rank rank : values()) {
                    if (rank.letter == letter) {
                        return rank;
                    }
                }
                throw new IllegalArgumentException("not a class of the gazetteer: " + letter);
            }
        }
    }

    /** Names of places as keys: what a reader would call the same spelling has the same key ("St. Petersburg", "Saint Petersburg"). */
    static final class PlaceNames {

        /** Letters that have no decomposition. Keep in step with {@code core/src/data/places.py}, which makes the keys. */
        private static final Map<Character, String> PLAIN = Map.ofEntries(
                Map.entry('ł', "l"),
                Map.entry('ø', "o"),
                Map.entry('đ', "d"),
                Map.entry('ß', "ss"),
                Map.entry('æ', "ae"),
                Map.entry('œ', "oe"),
                Map.entry('ð', "d"),
                Map.entry('þ', "th"),
                Map.entry('ı', "i"),
                Map.entry('ə', "e"),
                Map.entry('ħ', "h"),
                Map.entry('ŋ', "n"),
                Map.entry('ŧ', "t"));

        private static final Map<String, String> LONG =
                Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

        private static final String SILENT = "'`\u2018\u2019\u02bb\u02bc\u02b9\u02bf\u02be\u00b4\u02b0";

        private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

        private PlaceNames() {}

        /** Lower case, no accents, letters and digits only, single spaces, abbreviations written out; empty for other scripts. */
        static String key(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            // GeoNames writes some of these signs for soft consonants; they are dropped before they could decompose.
            String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
            StringBuilder plain = new StringBuilder(decomposed.length());
            for (int i = 0; i < decomposed.length(); i++) {
                char c = decomposed.charAt(i);
                boolean mark = c >= '\u0300' && c <= '\u036f';
                if (!mark && SILENT.indexOf(c) < 0) {
                    plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
                }
            }
            List<String> words = new ArrayList<>();
            for (String word : OTHER.matcher(plain).replaceAll(" ").strip().split(" ")) {
                words.add(LONG.getOrDefault(word, word));
            }
            return String.join(" ", words);
        }

        /** A key with capital initials: how most names are printed. */
        static String capitals(String key) {
            StringBuilder name = new StringBuilder(key.length());
            for (String word : key.split(" +")) {
                if (word.isEmpty()) {
                    continue; // a key that begins with a space
                }
                name.append(name.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word, 1, word.length());
            }
            return name.toString();
        }
    }
}
